"""A place with coordinates says where they come from: its GeoNames id, or a note.

Why: a point that nobody can check is an invented one.
Bad: `lat` and `lon` alone. Good: `geonames: "586523"` beside them.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding, Tree

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding for each point without origin, and for half a point."""
    for place in tree.archive.register.places.values():
        path = tree.register_path("places")
        if (place.lat is None) != (place.lon is None):
            yield Finding(
                f"`{place.id}` must have both `lat` and `lon`, or neither",
                "add the other one, or take both out",
                (place.id,),
                path=path,
            )
        elif place.lat is not None and not (place.geonames or place.note):
            yield Finding(
                f"the point of `{place.id}` must say where it comes from",
                "add `geonames: …`, or a `note`",
                (place.id, "lat"),
                path=path,
            )
