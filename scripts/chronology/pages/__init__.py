"""The generated pages, a module for each kind, all with `pages(press) -> Iterator[Page]`.

To add one: write the module and its template, and put it into `PAGES`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from chronology.frames import Page
from chronology.pages import (
    casualties,
    claims,
    day,
    entry,
    explore,
    home,
    lists,
    periods,
    registers,
    search,
    sources,
    timeline,
)
from chronology.pages.press import Press


class PageMaker(Protocol):
    """A module that makes pages of one kind."""

    def pages(self, press: Press) -> Iterator[Page]:
        """Its pages."""
        ...


PAGES: tuple[PageMaker, ...] = (
    casualties,
    claims,
    day,
    entry,
    explore,
    home,
    lists,
    periods,
    registers,
    search,
    sources,
    timeline,
)


def all_pages(press: Press) -> Iterator[Page]:
    """Every generated page of the site."""
    for maker in PAGES:
        yield from maker.pages(press)
