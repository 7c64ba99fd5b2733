"""The periods: an index, and a page each with its cited introduction and its events."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from chronology.frames import Page
from chronology.pages.citations import Citations
from chronology.pages.press import Press, plural
from chronology.pages.registers import years
from chronology.register import Period


def pages(press: Press) -> Iterator[Page]:
    """The index and a page for each period."""
    periods = press.archive.register.eras
    intro = "The eras of the conflict, each with an introduction and its events."
    events = press.archive.by_period
    rows = [(p.uri, p.name, _span(p), len(events.get(p.id, ()))) for p in periods]
    yield press.index("periods/", "Periods", intro, [("", rows)])
    for period in periods:
        yield _page(press, period)


def _page(press: Press, period: Period) -> Page:
    citations = Citations()
    introduction = Markup(
        period.body.render(
            lambda handles: citations.cite(period.sources, handles),
            lambda id: f"../../events/{id}/",
        )
    )
    events = press.archive.by_period.get(period.id, ())
    key = [event for event in events if event.key]
    return press.page(
        period.uri,
        "record",
        title=period.name,
        description=f"{period.name}, {_span(period)}: {plural(len(events), 'event')}.",
        kicker=[("periods/", "Periods")],
        introduction=introduction,
        facts=[
            ("From", period.start.wording, ""),
            ("To", period.end.wording if period.end else "today", ""),
        ],
        names={},
        lists=[
            ("Key dates", [(e.uri, e.title, None) for e in key]),
            ("Years", [(f"timeline/{year}/", str(year), None) for year, _ in years(events)]),
        ],
        chart=None,
        events=events,
        years=years(events),
        citations=citations,
        cited=(),
    )


def _span(period: Period) -> str:
    return f"{period.start.wording} to {period.end.wording if period.end else 'today'}"
