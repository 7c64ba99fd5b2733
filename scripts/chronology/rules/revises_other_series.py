"""A figure revises one of the same claimant about the same thing.

Why: a revision takes the place of the claimant's own number; an opponent's number is another one.
Bad: Baku's figure revises Yerevan's. Good: `revises: 2020-10-07-karabakh-toll-320#n2`, same `by`.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding, Tree, nearest

SEVERITY = ERROR
_SAME = ("by", "side", "of", "measure", "what")


def check(tree: Tree) -> Iterator[Finding]:
    """A finding for each `revises` that leads nowhere, to itself or to another series."""
    archive = tree.archive
    for event in archive.events:
        for index, figure in enumerate(event.figures):
            if figure.revises is None:
                continue
            route = ("figures", index, "revises")
            entry, id = archive.target(figure.revises, event.id)
            if entry not in tree.ids:
                hint = nearest(entry, tree.ids) or "the id is the file's name without .md"
                yield Finding(f"there is no entry `{entry}`", hint, route, path=event.path)
                continue
            if entry not in archive.by_id:
                continue
            older = archive.published.get((entry, id))
            if older is None or (entry, id) == (event.id, figure.id):
                known = [f.id for f in archive.by_id[entry].figures if f.id != figure.id]
                yield Finding(
                    f"there is no other figure `{id}` in {entry}",
                    f"figures there: {', '.join(known) or 'none'}",
                    route,
                    path=event.path,
                )
                continue
            pairs = ((name, getattr(figure, name), getattr(older.figure, name)) for name in _SAME)
            differ = [
                f"`{name}` is {mine}, not {theirs}"
                for name, mine, theirs in pairs
                if mine != theirs
            ]
            if differ:
                yield Finding(
                    f"a figure must revise one of its own series ({figure.revises}): "
                    f"{', '.join(differ)}",
                    "leave `revises` out where it is another claimant's or another thing",
                    route,
                    path=event.path,
                )
