"""The timeline: the overview, the page of each year and of each month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from chronology.charts import histogram
from chronology.dates import MONTHS
from chronology.event import Event
from chronology.frames import Page
from chronology.pages.press import Press, month_uri, plural, year_uri


def pages(press: Press) -> Iterator[Page]:
    """The overview, then a page for each year and each month with events."""
    if not press.archive.events:
        return
    yield _overview(press)
    years = sorted(press.archive.by_year)
    for before, year, after in zip((None, *years), years, (*years[1:], None), strict=False):
        yield _year(press, year, before, after)
    months = sorted(press.archive.by_month)
    for earlier, month, later in zip((None, *months), months, (*months[1:], None), strict=False):
        yield _month(press, month, earlier, later)


def year_bars(events: Iterable[Event], root: str) -> list[histogram.Bar]:
    """A bar for each year from the first to the last in which one of `events` begins.

    Every fifth year is labelled; all of them where they are few.
    """
    counts = Counter(event.date.earliest.year for event in events)
    span = range(min(counts, default=0), max(counts, default=-1) + 1)
    return [
        histogram.Bar(
            name=str(year),
            count=counts[year],
            href=f"{root}{year_uri(year)}",
            label=str(year) if year % 5 == 0 or len(span) < 12 else "",
        )
        for year in span
    ]


def _overview(press: Press) -> Page:
    archive = press.archive
    years = sorted(archive.by_year)
    first, last = years[0], years[-1]
    periods = [(era, len(archive.by_period.get(era.id, ()))) for era in archive.register.eras]
    return press.page(
        "timeline/",
        "timeline",
        title="Timeline",
        description=f"{plural(len(archive.events), 'event')} from {first} to {last}, by year.",
        total=len(archive.events),
        first=first,
        last=last,
        chart=histogram.draw(
            year_bars(archive.events, "../"),
            title="Events per year",
            description=f"Bars from {first} to {last}; the same numbers stand in the list below.",
            id="years",
        ),
        years=[(year, len(archive.by_year[year])) for year in years],
        periods=periods,
    )


def _year(press: Press, year: int, before: int | None, after: int | None) -> Page:
    archive = press.archive
    events = archive.by_year[year]
    months = [(month, archive.by_month.get((year, month), ())) for month in range(1, 13)]
    bars = [
        histogram.Bar(
            name=f"{MONTHS[month]} {year}",
            count=len(found),
            href=f"../../{month_uri(year, month)}" if found else "",
            label=MONTHS[month][:3],
        )
        for month, found in months
    ]
    placed = {event.id for _, found in months for event in found}
    return press.page(
        year_uri(year),
        "year",
        title=str(year),
        description=f"{plural(len(events), 'event')} of {year}, by month.",
        year=year,
        total=len(events),
        chart=histogram.draw(
            bars,
            title=f"Events per month of {year}",
            description="A bar for each month; the months stand as lists below.",
            id="months",
        ),
        key=[event for event in events if event.key],
        rough=[event for event in events if event.id not in placed],
        in_months=[
            (month_uri(year, month), f"{MONTHS[month]} {year}", found, _days(found))
            for month, found in months
            if found
        ],
        before=before,
        after=after,
    )


def _month(
    press: Press,
    month: tuple[int, int],
    before: tuple[int, int] | None,
    after: tuple[int, int] | None,
) -> Page:
    events = press.archive.by_month[month]
    name = _name(month)
    return press.page(
        month_uri(*month),
        "month",
        title=name,
        description=f"{plural(len(events), 'event')} of {name}, by day.",
        year=month[0],
        total=len(events),
        key=sum(event.key for event in events),
        rough=[event for event in events if not event.date.is_day],
        days=[(day, press.archive.by_day[day]) for day in _days(events)],
        before=before and (month_uri(*before), _name(before)),
        after=after and (month_uri(*after), _name(after)),
    )


def _name(month: tuple[int, int]) -> str:
    return f"{MONTHS[month[1]]} {month[0]}"


def _days(events: tuple[Event, ...]) -> list[date]:
    return sorted({event.date.earliest for event in events if event.date.is_day})
