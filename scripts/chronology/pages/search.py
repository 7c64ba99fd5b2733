"""The search page; what its script finds comes from Pagefind, `names.json` and `index.json`."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.frames import Page
from chronology.pages.press import Press

FILTERS = (("period", "Period"), ("kind", "Kind"), ("place", "Place"), ("party", "Party"))
"""Name in the address and label of each filter."""


def pages(press: Press) -> Iterator[Page]:
    """The one page, with the places of its parts; without scripts it says where the lists are."""
    yield press.page(
        "search/",
        "search",
        title="Search",
        description="Finds events by the words of their entries, by a place or person in any "
        "spelling and script, or by a date.",
        total=len(press.archive.events),
        filters=FILTERS,
    )
