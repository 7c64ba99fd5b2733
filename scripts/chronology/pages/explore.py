"""The page that explores all events at once; what its script draws comes from `index.json`."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.frames import Page
from chronology.pages.press import Press


def pages(press: Press) -> Iterator[Page]:
    """The one page, with the places of its parts; without scripts it says where the lists are."""
    yield press.page(
        "explore/",
        "explore",
        title="Explore",
        description="All events at once: by time, place, kind, actor and evidence, as a histogram, "
        "a map and a list, to filter, share and download.",
        total=len(press.archive.events),
        facets=FACETS,
    )


FACETS = (
    ("kind", "Kind", ""),
    ("period", "Period", ""),
    ("place", "Place and what lies in it", "Add a place"),
    ("actor", "Actor", "Add an actor"),
    ("party", "Party of an actor", ""),
    ("voices", "Who is heard", ""),
    ("key", "Key dates", ""),
    ("contested", "Contested", ""),
)
"""Name in the address, heading, and the label of the field where there are too many to list."""
