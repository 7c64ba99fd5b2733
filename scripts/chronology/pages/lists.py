"""Key dates, corrections, and the pages of entries that have moved."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.frames import Page
from chronology.pages.press import Press


def pages(press: Press) -> Iterator[Page]:
    """The short history, the corrections, and a page for each redirect."""
    yield _key_dates(press)
    yield _corrections(press)
    yield from _moved(press)


def _key_dates(press: Press) -> Page:
    return press.page(
        "key-dates/",
        "list",
        title="Key dates",
        description="The dates that a short history of the conflict would name.",
        kicker=[],
        intro="The dates that a short history of the conflict would name.",
        events=press.archive.key_events,
    )


def _corrections(press: Press) -> Page:
    rows = [
        (one.on, event, f"{one.severity.label}: {one.what}")
        for event in press.archive.events
        for one in event.corrections
    ]
    rows += [
        (event.withdrawn.on, event, f"Withdrawn: {event.withdrawn.reason}")
        for event in press.archive.events
        if event.withdrawn
    ]
    rows.sort(key=lambda row: (row[0].earliest, row[1].id), reverse=True)
    return press.page(
        "corrections/",
        "corrections",
        title="Corrections",
        description="What was wrong in the archive and was mended, and what no longer stands.",
        rows=rows,
    )


def _moved(press: Press) -> Iterator[Page]:
    register = press.archive.register
    for old in register.redirects:
        if event := press.archive.by_id.get(register.current(old)):
            yield press.page(
                f"events/{old}/",
                "moved",
                title="This entry has moved",
                description=f"New address of the entry: {event.title}",
                event=event,
            )
