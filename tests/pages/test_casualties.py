"""Ledgers on their page: unlike numbers never share an axis, and nothing is added up."""

from __future__ import annotations

import re
from datetime import date

from archive_of import REGISTER, event
from chronology.archive import Archive
from chronology.frames import Page
from chronology.pages import casualties, day
from chronology.pages.press import Press
from chronology.register import Period, Register
from chronology.settings import Settings

WAR = Period.model_validate(
    {
        "id": "war",
        "name": "A war",
        "from": "2031-05-01",
        "to": "2031-05-31",
        "war": "true",
        "introduction": "A war. [@a]",
        "sources": {"a": {"publisher": "herald", "url": "https://herald.example/"}},
    }
)
NUMBER = re.compile(r'<td class="nk-number"><a [^>]*>([^<]+)</a>')


def press(*figures: dict[str, str]) -> Press:
    """A press over a war in which each figure stands in an entry of its own day."""
    register = Register(
        REGISTER.places, REGISTER.actors, REGISTER.publishers, {"war": WAR}, REGISTER.redirects
    )
    events = [
        event(
            f"{figure['as_of']}-toll-{number}",
            sources={"a": f"herald {figure['as_of']}"},
            figures=[figure],
        )
        for number, figure in enumerate(figures)
    ]
    return Press(Archive.of(events, register), Settings("", "", ""), date(2031, 6, 1))


def ledger(*figures: dict[str, str]) -> Page:
    """The page of the war's ledger."""
    return next(page for page in casualties.pages(press(*figures)) if page.uri == "casualties/war/")


def toll(count: int, day: str, *, start: str = "2031-05-01", by: str = "south") -> dict[str, str]:
    return {"count": str(count), "as_of": day, "scope": f"{start}/{day}", "by": by}


def test_figures_of_unlike_scope_get_two_panels_and_the_reason() -> None:
    page = ledger(toll(30, "2031-05-04"), toll(12, "2031-05-09", start="2031-05-06"))
    assert page.content.count('class="nk-panel"') == 2
    assert "These numbers cover the time from 1 May 2031 on." in page.content
    assert "These numbers cover the time from 6 May 2031 on." in page.content
    assert "cannot be compared" in page.content


def test_figures_of_like_scope_share_a_panel_without_a_reason() -> None:
    page = ledger(toll(30, "2031-05-04"), toll(12, "2031-05-09", by="north"))
    assert page.content.count('class="nk-panel"') == 1
    assert "cannot be compared" not in page.content


def test_killed_wounded_and_things_are_kept_apart() -> None:
    page = ledger(
        toll(30, "2031-05-04"),
        {**toll(70, "2031-05-04"), "measure": "wounded"},
        {**toll(9, "2031-05-04"), "measure": "destroyed", "of": "tanks"},
    )
    assert re.findall(r'<h2 id="(\w+)">', page.content) == [
        "killed",
        "wounded",
        "things",
        "sources",
    ]


def test_no_number_is_a_sum_of_others() -> None:
    """Powers of two: any sum of different ones would be a number that nobody published."""
    figures = [
        toll(2**power, f"2031-05-{3 + power % 5:02}", by=by)
        for power, by in enumerate(("north", "south", "midland", "east") * 3)
    ]
    made = press(*figures)
    pages = [*casualties.pages(made), *day.pages(made)]
    shown = {text for page in pages for text in NUMBER.findall(page.content)}
    published = {f"{2**power:,}" for power in range(len(figures))}
    assert shown
    assert shown <= published


def test_a_chart_names_each_line_and_links_each_point() -> None:
    page = ledger(
        *(toll(10 * n, f"2031-05-{n:02}", by=by) for n in (2, 4, 6) for by in ("north", "south"))
    )
    assert page.content.count("nk-chart__point--") == 6
    assert page.content.count('href="../../events/2031-05-') >= 12
    assert '<ol class="nk-letters"><li>north</li><li>south</li></ol>' in page.content


def test_a_day_shows_nothing_that_was_published_later() -> None:
    late = {**toll(500, "2031-05-04")}
    early = toll(30, "2031-05-04", by="north")
    made = press(early, late)
    events = [
        e
        if e.figures[0].by == "north"
        else e.model_copy(
            update={"sources": {"a": e.sources["a"].model_copy(update={"published": WAR.end})}}
        )
        for e in made.archive.events
    ]
    made = Press(Archive.of(events, made.archive.register), made.settings, made.today)
    page = next(page for page in day.pages(made) if page.uri == "timeline/2031/05/04/")
    assert NUMBER.findall(page.content) == ["30"]
