"""Ways through the site: by mouse, by keyboard, without scripts, and in the colours one likes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from screen import NARROW

from page_kinds import ENTRY, GENERATED

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_from_the_home_page_to_a_claim_and_its_source(visit, sample_address, scripts):
    page = visit(sample_address, scripts=scripts)
    for kind in ("year", "month", "day-in-a-war"):
        follow(page, GENERATED[kind], sample_address)
    follow(page, ENTRY, sample_address)

    # The number of a citation leads to the source, and that back to the number.
    page.locator(".nk-body .nk-cite a").first.click()
    expect(page).to_have_url(re.compile(r"#s1$"))
    expect(page.locator("#s1")).to_be_in_viewport()
    page.locator("#s1 .nk-sources__back").click()
    expect(page).to_have_url(re.compile(r"#r1$"))
    expect(page.locator("#r1")).to_be_in_viewport()

    page.locator("#c1 a.nk-anchor").click()
    expect(page).to_have_url(re.compile(rf"{ENTRY}#c1$"))
    expect(page.locator("#c1")).to_be_in_viewport()


def follow(page: Page, uri: str, home: str) -> None:
    """Choose the first link of the text that leads to `uri`."""
    here = page.url.partition("#")[0]
    links = page.locator("main a[href]")
    addresses = links.evaluate_all(
        "all => all.map(one => new URL(one.getAttribute('href'), document.baseURI).href)"
    )
    assert home + uri in addresses, f"{here} does not lead to {uri}"
    links.nth(addresses.index(home + uri)).click()
    page.wait_for_url(home + uri)


def test_the_first_key_leads_past_the_header(visit, sample_address):
    page = visit(sample_address + ENTRY)
    page.keyboard.press("Tab")
    skip = page.locator(".nk-skip")
    expect(skip).to_be_focused()
    assert skip.bounding_box()["width"] > 50
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#content$"))
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('main')")


def test_every_stop_of_the_keyboard_is_seen(visit, sample_address):
    page = visit(sample_address + ENTRY)
    seen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        name, outline, width, height = page.evaluate(
            """() => {
              const one = document.activeElement, box = one.getBoundingClientRect()
              const style = getComputedStyle(one)
              return [one.outerHTML.slice(0, 80), style.outlineStyle, box.width, box.height]
            }"""
        )
        if name.startswith("<body"):
            break
        seen.add(name)
        assert outline != "none", name
        assert width > 1, name
        assert height > 1, name
    assert len(seen) > 10


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(visit, sample_address, scripts):
    page = visit(sample_address + ENTRY, scripts=scripts, size=NARROW)
    menu, places = page.locator(".nk-header__menu"), page.locator(".nk-nav a", has_text="Places")
    expect(places).to_be_hidden()
    menu.focus()
    page.keyboard.press("Enter")
    expect(places).to_be_visible()
    page.keyboard.press("Escape")
    expect(places).to_be_hidden()
    menu.click()
    places.click()
    expect(page).to_have_url(sample_address + "places/")


def test_on_a_desk_the_navigation_is_there_without_a_menu(visit, sample_address):
    page = visit(sample_address + ENTRY)
    expect(page.locator(".nk-header__menu")).to_be_hidden()
    expect(page.locator(".nk-nav a", has_text="Places")).to_be_visible()


def test_the_colours_can_be_chosen_and_stay_chosen(visit, sample_address):
    page = visit(sample_address + ENTRY)
    button = page.locator(".nk-header__scheme")
    paper = {}
    for name in ("automatic", "light", "dark"):
        expect(button).to_have_accessible_name(f"Colours: {name}")
        paper[name] = ground(page)
        button.click()
    assert paper["automatic"] == paper["light"] != paper["dark"]

    button.click()
    button.click()
    page = visit(sample_address)  # again on a light system
    expect(button).to_have_accessible_name("Colours: dark")
    assert ground(page) == paper["dark"]
    button.click()
    page.emulate_media(color_scheme="dark")
    expect(button).to_have_accessible_name("Colours: automatic")
    assert ground(page) == paper["dark"]


def ground(page: Page) -> str:
    """The colour behind the text."""
    return str(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))


def test_without_scripts_the_button_for_colours_is_not_shown(visit, sample_address):
    page = visit(sample_address, scripts=False)
    expect(page.locator(".nk-header__scheme")).to_be_hidden()


def test_a_lost_reader_finds_the_way_back(visit, sample_address):
    page = visit(sample_address + "events/2030-01-01-no-such-entry/")
    expect(page.locator("h1")).to_have_text("Page not found")
    page.locator("main a", has_text="home page").click()
    expect(page).to_have_url(sample_address)


def test_an_old_address_leads_to_the_entry(visit, sample_address):
    page = visit(sample_address + GENERATED["entry-moved"])
    page.locator("main a").first.click()
    assert page.url.startswith(sample_address + "events/")
    expect(page.locator(".nk-entry")).to_be_visible()


def test_a_page_is_printed_without_what_only_a_screen_needs(visit, sample_address):
    page = visit(sample_address + ENTRY)
    page.emulate_media(media="print")
    expect(page.locator(".nk-nav")).to_be_hidden()
    expect(page.locator(".nk-header__scheme")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    page.emulate_media(media="screen")
