"""Maps: loaded only where they are seen; circles that everybody can reach; no other host."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from screen import ALL, NARROW, barriers, too_wide

from page_kinds import ENTRY, GENERATED

pytestmark = pytest.mark.browser

PLACE = GENERATED["place"]
DAY = GENERATED["day-in-a-war"]
NOTE = "Borders generalised (Natural Earth); no judgement implied"


def open_map(page: Page) -> None:
    """Bring the map of a page onto the screen and wait for its circles."""
    page.locator(".nk-map").scroll_into_view_if_needed()
    page.locator(".nk-map__circle").first.wait_for()


@pytest.mark.parametrize("uri", [ENTRY, DAY, PLACE, "explore/"])
def test_a_map_keeps_nobody_out(visit, sample_address, uri):
    page = visit(sample_address + uri, size=NARROW)
    open_map(page)
    expect(page.locator(".nk-map__note")).to_have_text(NOTE)
    assert too_wide(page) == []
    assert barriers(page, ALL) == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page, {"runOnly": {"type": "rule", "values": ["color-contrast"]}}) == []


def test_leaflet_is_fetched_when_the_map_is_seen_and_not_before(visit, sample_address):
    page = visit(sample_address + ENTRY, size={"width": 360, "height": 300})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_timeout(300)
    assert [url for url in asked if "leaflet" in url] == []
    open_map(page)
    assert sum(url.endswith("leaflet.js") for url in asked) == 1
    assert sum(url.endswith("base-map.json") for url in asked) == 1


def test_a_page_without_a_map_fetches_nothing_of_it(visit, sample_address):
    page = visit(sample_address + "places/midland/")  # a region, which has no point
    page.wait_for_timeout(200)
    assert page.locator(".nk-map__circle").count() == 0
    names = page.evaluate("() => performance.getEntriesByType('resource').map(one => one.name)")
    assert [name for name in names if "leaflet" in name] == []


def test_without_scripts_the_list_stands_and_no_box_is_empty(visit, sample_address):
    page = visit(sample_address + DAY, scripts=False)
    expect(page.locator(".nk-map")).to_be_hidden()
    expect(page.locator("[data-at]").first).to_be_visible()


def test_circles_lead_to_their_places_and_say_how_many_events(visit, sample_address):
    page = visit(sample_address + DAY)
    open_map(page)
    circle = page.get_by_role("link", name="Birkhaven: 1 event")
    expect(circle).to_be_visible()
    circle.click()
    expect(page).to_have_url(sample_address + "places/birkhaven/")


def test_places_too_near_each_other_are_one_circle_that_zooms_in(visit, sample_address):
    page = visit(sample_address + DAY)
    open_map(page)
    together = page.locator(".nk-map").get_by_role(
        "button", name=re.compile(r"and 1 more place near it: 2 events\. Zoom in")
    )
    together.focus()
    page.keyboard.press("Enter")
    expect(together).to_have_count(0)
    assert page.evaluate("() => document.activeElement.closest('.nk-map') !== null")


def test_arrow_keys_go_from_circle_to_circle(visit, sample_address):
    """One stop of the tab key for all circles."""
    page = visit(sample_address + DAY)
    open_map(page)
    circles = page.locator(".nk-map__circle")
    assert circles.count() > 1
    assert page.locator(".nk-map__circle[tabindex='0']").count() == 1
    page.locator(".nk-map__circle[tabindex='0']").focus()
    before = page.evaluate("() => document.activeElement.title")
    for key in ("ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"):
        page.keyboard.press(key)
    names = {before}
    for key in ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"):
        page.keyboard.press(key)
        names.add(page.evaluate("() => document.activeElement.title"))
    assert len(names) > 1
    assert page.url == sample_address + DAY
    assert page.locator(".nk-map__circle[tabindex='0']").count() == 1


def test_leaflet_comes_from_the_wheel_and_not_from_the_repository(sample_site):
    for name in ("leaflet.js", "leaflet.css"):
        assert f"vendor/leaflet/{name}" in sample_site.files


def test_arrow_keys_turn_to_the_day_before_and_after(visit, sample_address):
    page = visit(sample_address + DAY)
    forth = page.locator(".nk-daynav [rel=next]")
    expect(forth).to_have_attribute("title", "Key: right arrow")
    uri = forth.evaluate("one => one.href")
    page.keyboard.press("Shift+ArrowRight")
    assert page.url == sample_address + DAY
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(uri)
    expect(page.locator(".nk-daynav [rel=prev]")).to_have_attribute("title", "Key: left arrow")
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(sample_address + DAY)


def test_arrow_keys_in_a_table_do_not_turn(visit, sample_address):
    page = visit(sample_address + DAY)
    expect(page.locator(".nk-daynav [rel=next]")).to_have_attribute("title", "Key: right arrow")
    page.locator(".nk-scroll").first.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(100)
    assert page.url == sample_address + DAY
