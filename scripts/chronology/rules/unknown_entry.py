"""`related` and the links of a body lead to entries that exist, and not to the entry itself.

Why: a link that leads nowhere is a promise not kept.
Bad: `related: [2020-10-10-cease-fire]` with no such file. Good: the id of a file.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding, Tree, nearest

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding for each id that is neither an entry nor a redirect."""
    for event in tree.archive.events:
        for index, id in enumerate(event.related):
            if id == event.id or id not in tree.ids:
                route = ("related", index)
                yield Finding(*_words(id, event.id, tree), route, path=event.path)
        for id in event.body.linked_entries:
            if id == event.id or id not in tree.ids:
                spot = event.body.find(f"({id}")
                yield Finding(*_words(id, event.id, tree), spot=spot, path=event.path)


def _words(id: str, own: str, tree: Tree) -> tuple[str, str]:
    if id == own:
        return "an entry must not lead to itself", "take the link out"
    return f"there is no entry `{id}`", nearest(
        id, tree.ids
    ) or "the id is the file's name without .md"
