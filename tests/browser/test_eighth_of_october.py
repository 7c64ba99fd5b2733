"""The day page of 8 October 2020: what happened, who accuses whom, who denies it, the numbers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect
from screen import NARROW, WIDE

pytestmark = pytest.mark.browser

DAY = "timeline/2020/10/08/"


@pytest.fixture
def day(visit, real_address) -> Page:
    return visit(real_address + DAY)


def test_it_says_where_in_the_war_one_is(day):
    expect(day.locator("h1")).to_have_text("Thursday, 8 October 2020")
    expect(day.locator(".nk-daynav")).to_contain_text("day 12")
    expect(day.locator(".nk-daynav [rel=prev]")).to_contain_text("7 October")
    expect(day.locator(".nk-daynav [rel=next]")).to_contain_text("9 October")


def test_what_happened_stands_on_the_first_screen(day):
    """At most five lines, each of which leads to its event on the page."""
    heading = day.get_by_role("heading", name="In short")
    lines = day.locator(".nk-short li")
    assert 3 <= lines.count() <= 5
    assert bottom(lines.last) < WIDE["height"]
    assert top(heading) < top(lines.first)
    for line in lines.all():
        anchor = line.locator("a").get_attribute("href")
        assert anchor.startswith("#")
        assert day.locator(f"[id='{anchor[1:]}']").count() == 1


def test_a_denial_stands_beside_the_accusation(day):
    statement, answer = pair(day)
    assert abs(statement["y"] - answer["y"]) < 40
    assert statement["x"] + statement["width"] <= answer["x"]
    heading = day.get_by_role("heading", name="Accusations and answers")
    assert answer["y"] + answer["height"] - top(heading) < WIDE["height"], "not on one screen"


def test_all_that_is_denied_stands_on_one_screen(day):
    lines = day.locator(".nk-overview li")
    assert (
        lines.count()
        == day.locator("section[aria-labelledby=claims] > .nk-threads > *[id]").count()
    )
    assert bottom(lines.last) - top(day.locator("#claims")) < WIDE["height"]


def test_on_a_phone_the_denial_stands_below(day):
    day.set_viewport_size(NARROW)
    statement, answer = pair(day)
    assert statement["y"] + statement["height"] <= answer["y"] + 1
    assert abs(statement["x"] - answer["x"]) < 24


def pair(day: Page) -> tuple[dict[str, float], dict[str, float]]:
    """The boxes of Armenia's claim that the cathedral was shelled and of Baku's denial."""
    thread = day.locator(".nk-thread").filter(has_text="cathedral").filter(has_text="denies").first
    statement = thread.locator(".nk-claim--armenian").first
    answer = thread.locator(".nk-thread__answers .nk-claim--azerbaijan").first
    expect(statement).to_contain_text("cathedral")
    expect(answer).to_contain_text("denies")
    for one in (statement, answer):
        assert one.locator(".nk-cite a").count() >= 1
    return statement.bounding_box(), answer.bounding_box()


def test_every_answer_stands_with_what_it_answers(day):
    for thread in day.locator(".nk-thread").all():
        assert thread.locator("> div").first.locator(".nk-claim, .nk-thread__later").count() >= 1


def test_each_side_has_its_dead_and_wounded_with_who_counted_them(day):
    table = day.locator("table", has=day.locator("caption", has_text="Dead and wounded"))
    sides = {
        body.locator("th[scope=rowgroup]").inner_text(): body.locator("tr:has(td)")
        for body in table.locator("tbody").all()
    }
    azerbaijani = [name for name in sides if "Azerbaijan" in name]
    armenian = [name for name in sides if "Armenia" in name or "Karabakh" in name]
    assert azerbaijani, sides
    assert armenian, sides
    for rows in sides.values():
        assert rows.count() >= 1
        for row in rows.all():
            assert row.locator(".nk-cite a").count() >= 1
            assert row.locator("td a[href*='actors/']").count() == 1
    expect(table).to_contain_text("143")  # wounded, as Azerbaijan counted
    expect(table).to_contain_text("350")  # soldiers killed, as the Armenian side counted
    assert bottom(table) - top(table) < WIDE["height"], "not on one screen"


def top(one: Locator) -> float:
    """Where an element begins on the page."""
    return one.bounding_box()["y"]


def bottom(one: Locator) -> float:
    """Where an element ends on the page."""
    box = one.bounding_box()
    return box["y"] + box["height"]
