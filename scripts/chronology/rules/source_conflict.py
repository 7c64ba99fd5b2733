"""The same address has the same publisher, title and date of publication wherever it is cited.

Why: one page has one publisher; two records of it mean that one of them is wrong.
Bad: `publisher: ap` here and `publisher: townhall` there for one address. Good: the same record.
"""

from collections.abc import Iterator

from chronology.event import Event, Source
from chronology.rules.finding import ERROR, Finding, Tree
from chronology.yaml_text import Route

SEVERITY = ERROR
_FIELDS = ("publisher", "title", "published", "via")


def check(tree: Tree) -> Iterator[Finding]:
    """A finding at each later record that differs from the first one of its address."""
    first: dict[str, tuple[Event, str, Source]] = {}
    for event in tree.archive.events:
        for handle, source in event.sources.items():
            if source.url not in first:
                first[source.url] = (event, handle, source)
                continue
            other, other_handle, known = first[source.url]
            if source == known:
                continue
            for name in _FIELDS:
                mine, theirs = getattr(source, name), getattr(known, name)
                if mine != theirs:
                    route: Route = ("sources", handle, name if mine else "url")
                    yield Finding(
                        f"`{name}` of one address must be the same everywhere: "
                        f"{mine or 'none'} here, {theirs or 'none'} in {other.id}",
                        f"compare sources.{other_handle} in {other.path}",
                        route,
                        path=event.path,
                    )
