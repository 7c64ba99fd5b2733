"""A claim answers a claim that exists, and no chain of answers leads back to itself.

Why: accusation, denial and finding are shown opposite each other by this link.
Bad: `about: c9` with no `c9`. Good: `about: c1`, or `about: 2020-10-04-ganja-shelled#c2`.
"""

from collections.abc import Iterator

from chronology.archive import Archive, Stated
from chronology.rules.finding import ERROR, Finding, Tree, nearest

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding for each `about` that leads nowhere or round in a circle."""
    archive = tree.archive
    for event in archive.events:
        for index, claim in enumerate(event.claims):
            if claim.about is None:
                continue
            route = ("claims", index, "about")
            entry, id = archive.target(claim.about, event.id)
            if (entry, id) in archive.stated:
                if _circles(archive, Stated(event, claim)):
                    yield Finding(
                        f"answers must not go round in a circle: `{claim.id}` is about "
                        f"`{claim.about}`, which comes back to it",
                        "let the first claim stand without `about`",
                        route,
                        path=event.path,
                    )
            elif entry not in tree.ids:
                hint = nearest(entry, tree.ids) or "the id is the file's name without .md"
                yield Finding(f"there is no entry `{entry}`", hint, route, path=event.path)
            elif entry in archive.by_id:
                known = [c.id for c in archive.by_id[entry].claims]
                yield Finding(
                    f"there is no claim `{id}` in {entry}",
                    f"claims there: {', '.join(known) or 'none'}",
                    route,
                    path=event.path,
                )


def _circles(archive: Archive, stated: Stated) -> bool:
    seen: set[tuple[str, str]] = set()
    here: Stated | None = stated
    while here and here.claim.about:
        if here.key in seen:
            return here.key == stated.key
        seen.add(here.key)
        here = archive.stated.get(archive.target(here.claim.about, here.event.id))
    return False
