"""The home page: what this is, the years, key dates, this day in other years, numbers."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.balance import both_sides
from chronology.charts import histogram
from chronology.citing import ARCHIVE_NAME
from chronology.dates import MONTHS
from chronology.frames import Page
from chronology.pages.press import Press
from chronology.pages.timeline import year_bars
from chronology.vocabulary import Kind

KEY = 10
BUSIEST = 10


def pages(press: Press) -> Iterator[Page]:
    """The one page at the top of the site."""
    archive, today = press.archive, press.today
    key = archive.key_events
    step = max(len(key) // KEY, 1)
    urls = {source.url for event in archive.events for source in event.sources.values()}
    numbers = [
        ("Events", f"{len(archive.events):,}"),
        ("Sources", f"{len(urls):,}"),
        ("Claims", f"{len(archive.stated):,}"),
        ("Published numbers", f"{len(archive.published):,}"),
        ("Events with both sides heard", f"{both_sides(archive, Kind).percent} %"),
    ]
    yield press.page(
        "",
        "home",
        title=ARCHIVE_NAME,
        description="A public archive of the Nagorno-Karabakh conflict, 1987 to today: "
        "what happened, who says so, and who denies it.",
        total=len(archive.events),
        chart=histogram.draw(
            year_bars(archive.events, ""),
            title="Events per year",
            description="Each bar leads to the events of its year.",
            id="years-chart",
        ),
        key=key[::step][:KEY],
        busiest=sorted(
            ((day, len(events)) for day, events in archive.by_day.items()),
            key=lambda pair: (-pair[1], pair[0]),
        )[:BUSIEST],
        on_this_day=[
            event
            for event in archive.events
            if event.date.is_day
            and (event.date.earliest.month, event.date.earliest.day) == (today.month, today.day)
        ],
        today_words=f"{today.day} {MONTHS[today.month]}",
        periods=[
            (period, len(archive.by_period.get(period.id, ()))) for period in archive.register.eras
        ],
        numbers=numbers,
    )
