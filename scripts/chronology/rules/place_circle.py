"""No place lies within itself.

Why: whoever follows `within` would go round for ever.
Bad: A within B, B within A. Good: village, district, country.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding, Tree

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding for each place that is reached again from itself."""
    places = tree.archive.register.places
    for place in places.values():
        seen, above = {place.id}, place.within
        while above and above in places and above not in seen:
            seen.add(above)
            above = places[above].within
        if above == place.id:
            yield Finding(
                f"a place must not lie within itself: `{place.id}`",
                "mend `within` of one of the places",
                (place.id, "within"),
                path=tree.register_path("places"),
            )
