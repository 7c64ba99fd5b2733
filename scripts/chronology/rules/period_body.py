"""The introduction of a period is cited like an entry: each paragraph, from its own sources.

Why: what it says of an era is as contested as any event.
Bad: a paragraph without `[@handle]`. Good: one that ends with it.
"""

from collections.abc import Iterator

from chronology.register import Period
from chronology.rules.finding import ERROR, Finding, Tree

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding for what is uncited, unknown, never cited or no plain paragraph."""
    path = tree.register_path("periods")
    for period in tree.archive.register.periods.values():
        route = (period.id, "introduction")
        for message, hint in _introduction(period, tree):
            yield Finding(message, hint, route, path=path)
        for handle in period.sources.keys() - set(period.body.handles):
            yield Finding(
                f"the source `{handle}` must be cited",
                "cite it, or take it out",
                (period.id, "sources", handle),
                path=path,
            )


def _introduction(period: Period, tree: Tree) -> Iterator[tuple[str, str]]:
    body = period.body
    if not all(passage.is_cited for passage in body.passages):
        yield "each paragraph must end with a citation", "end it with [@handle]"
    if body.unwanted or any(body.reference_definitions()):
        yield "it must be made of plain paragraphs", "no HTML, headings, images"
    for words, _ in body.malformed_citations():
        yield f"a citation must be written [@handle] or [@one; @two]: {words}", ""
    for handle in body.handles:
        if handle not in period.sources:
            yield f"there is no source `{handle}`", f"its sources: {', '.join(period.sources)}"
    for link in body.links:
        if link not in tree.ids:
            yield f"a link must lead to an entry: {link}", "cite a page with [@handle]"
