"""The timeline: the overview, the page of each year and of each month."""

from __future__ import annotations

from collections.abc import Iterator
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


def years_with_counts(press: Press) -> list[tuple[int, int]]:
    """Every year from the first to the last event, with its number of events."""
    by_year = press.archive.by_year
    return [(y, len(by_year.get(y, ()))) for y in range(min(by_year), max(by_year) + 1)]


def year_bars(press: Press, root: str) -> list[histogram.Bar]:
    """The bars of the histogram of years; every fifth year is labelled."""
    counts = years_with_counts(press)
    return [
        histogram.Bar(
            name=str(year),
            count=count,
            href=f"{root}{year_uri(year)}",
            label=str(year) if year % 5 == 0 or len(counts) < 12 else "",
        )
        for year, count in counts
    ]


def _overview(press: Press) -> Page:
    archive = press.archive
    counts = years_with_counts(press)
    first, last = counts[0][0], counts[-1][0]
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
            year_bars(press, "../"),
            title="Events per year",
            description=f"Bars from {first} to {last}; the same numbers stand in the list below.",
            id="years",
        ),
        years=[(year, count) for year, count in counts if count],
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
