"""The explore page: what is chosen, shown, shared and downloaded; by keyboard; fast."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from playwright.sync_api import Page, expect
from screen import ALL, NARROW, WIDE, barriers, too_wide

pytestmark = pytest.mark.browser


@pytest.fixture
def explore(visit, sample_address):
    """Open the page with a query; returns when it is ready."""

    def go(query: str = "", size: dict[str, int] = WIDE) -> Page:
        page = visit(f"{sample_address}explore/{query}", size=size)
        expect(page.locator(".nk-explore__tool")).to_be_visible()
        return page

    return go


def count(page: Page) -> int:
    """How many events the status says are shown."""
    return int(page.locator("[data-part=count]").inner_text().split()[0].replace(",", ""))


def box(page: Page, facet: str, label: str):
    return page.locator(f"[data-facet={facet}]").get_by_label(re.compile(f"^{label} "))


def test_it_shows_all_that_stands(explore):
    page = explore()
    all_of_them = count(page)
    assert all_of_them > 20
    expect(page.locator(".nk-list__item")).to_have_count(all_of_them)
    expect(page.locator(".nk-explore__static")).to_be_hidden()
    assert "duplicate-of-market" not in page.locator("[data-part=list]").inner_html()  # withdrawn


def test_a_choice_is_counted_listed_and_in_the_address(explore):
    page = explore()
    before = count(page)
    one = box(page, "kind", "Heritage")
    expected = int(one.locator("xpath=..").locator(".nk-count").inner_text())
    one.check()
    assert count(page) == expected < before
    expect(page).to_have_url(re.compile(r"/explore/\?kind=heritage$"))
    # Other kinds keep the count that choosing them as well would add.
    more = box(page, "kind", "Casualties")
    add = int(more.locator("xpath=..").locator(".nk-count").inner_text())
    more.check()
    assert count(page) == expected + add
    expect(page).to_have_url(re.compile(r"/explore/\?kind=casualties\+heritage$"))
    page.go_back()
    assert count(page) == expected
    expect(more).not_to_be_checked()
    page.go_forward()
    expect(more).to_be_checked()


def test_an_address_is_cleaned_and_put_in_order(explore):
    page = explore("?words=&to=1999-99&party=nobody&key=yes&kind=heritage+combat+nonsense")
    expect(page).to_have_url(re.compile(r"/explore/\?key=yes&kind=combat\+heritage$"))


def test_a_place_holds_what_lies_in_it(explore):
    wide = count(explore("?place=alder-district"))
    narrow = count(explore("?place=alder"))
    assert wide > narrow > 0


def test_words_look_for_the_beginnings_of_words_in_titles(explore):
    page = explore()
    page.get_by_label("Words in the title").fill("chap")
    expect(page).to_have_url(re.compile(r"words=chap$"))
    for title in page.locator(".nk-list__title").all_inner_texts():
        assert re.search(r"\bchap", title, re.IGNORECASE)
    expect(page.get_by_label("Words in the title")).to_be_focused()


def test_the_range_moves_by_keyboard_and_says_where_it_is(explore):
    page = explore()
    before = count(page)
    start = page.get_by_role("slider", name="From")
    start.focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"from=2029-02$"))
    expect(start).to_have_attribute("aria-valuetext", "February 2029")
    expect(start).to_be_focused()
    page.keyboard.press("End")
    assert count(page) < before
    # An end that is pushed past the other one takes it along.
    page.get_by_role("slider", name="To").focus()
    page.keyboard.press("Home")
    expect(page).to_have_url(re.compile(r"to=2029-01$"))
    assert "January 2029" in page.locator("[data-part=count]").inner_text()


def test_a_choice_is_taken_away_by_its_button_and_all_by_reset(explore):
    page = explore("?kind=heritage&from=2031")
    expect(page.locator(".nk-chips li")).to_have_count(2)
    page.get_by_role("button", name="Take away: Heritage").press("Enter")
    expect(page).to_have_url(re.compile(r"explore/\?from=2031$"))
    assert page.evaluate("() => document.activeElement.closest('.nk-chips') !== null")
    page.get_by_role("button", name="Reset").click()
    expect(page).to_have_url(re.compile(r"explore/$"))
    expect(page.get_by_label("Words in the title")).to_be_focused()


def test_a_box_keeps_the_focus_when_its_list_is_drawn_anew(explore):
    page = explore()
    boxes = page.locator("[data-facet=actor] ul input")
    last = boxes.nth(boxes.count() - 1)
    last.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("actor="))
    assert page.evaluate("() => document.activeElement.checked")


@pytest.mark.parametrize("name", ["Dunmere / Dünmərə", "Dünmərədə", "DUNMERE"])
def test_a_place_not_listed_is_added_by_its_name(explore, name):
    page = explore()
    page.get_by_label("Add a place").fill(name)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"place=dunmere$"))


def test_a_name_that_is_not_known_is_said_to_be_so(explore):
    page = explore()
    field = page.get_by_label("Add a place")
    field.fill("Qwertz")
    page.keyboard.press("Enter")
    expect(page.locator("input:invalid")).to_have_count(1)
    field.fill("Dunmere")
    expect(page.locator("input:invalid")).to_have_count(0)


def test_list_and_map_are_twins(explore):
    page = explore()
    page.locator("[data-part=map]").scroll_into_view_if_needed()
    page.locator(".nk-map__circle").first.wait_for()
    row = page.locator(".nk-list__item", has_text="Birkhaven").first
    row.locator("a").focus()
    expect(page.locator(".nk-map__circle--marked", has_text="Birkhaven")).to_have_count(1)
    circle = page.locator(".nk-map").get_by_role("button", name=re.compile("^Birkhaven"))
    circle.focus()
    assert page.locator(".nk-list__item--marked").count() >= 1
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("place=birkhaven"))
    expect(circle).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-facet=place] input:checked")).to_have_count(1)
    assert "Thirdport" not in page.locator(".nk-map").inner_text()


def test_what_has_no_point_is_named(explore):
    page = explore()
    assert "Thirdport" in page.locator("[data-part=off-map]").inner_text()


def test_what_is_shown_is_downloaded(explore):
    page = explore("?kind=heritage")
    found = {}
    for name in ("CSV", "JSON"):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=f"Download {name}").click()
        found[name] = waiting.value.path().read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(found["CSV"], newline="")))
    records = json.loads(found["JSON"])
    assert [row["id"] for row in rows] == [record["id"] for record in records]
    assert len(rows) == count(page)
    assert all(record["kind"] == "heritage" for record in records)
    assert records[0]["url"].endswith(f"/events/{records[0]['id']}/")


def test_the_page_keeps_nobody_out(explore):
    for size, scheme in ((NARROW, "light"), (WIDE, "dark")):
        page = explore("?kind=heritage&from=2031", size)
        page.emulate_media(color_scheme=scheme)
        page.locator(".nk-explore__choices").evaluate("one => { one.open = true }")
        assert too_wide(page) == []
        assert barriers(page, ALL) == []


def test_filters_are_folded_on_a_phone_and_open_on_a_desk(explore):
    expect(explore(size=NARROW).get_by_label("Words in the title")).to_be_hidden()
    expect(explore(size=WIDE).get_by_label("Words in the title")).to_be_visible()


def test_without_scripts_it_says_where_the_lists_are(visit, sample_address):
    page = visit(sample_address + "explore/", scripts=False)
    expect(page.locator(".nk-explore__static a", has_text="By place")).to_be_visible()
    expect(page.locator(".nk-explore__tool")).to_be_hidden()


# How fast it is, on the archive itself and on ten thousand events made from it.

_CHANGES = """async () => {
  const boxes = [...document.querySelectorAll("[data-facet=kind] input, [data-facet=voices] input")]
  const times = []
  for (const box of boxes.slice(0, 6)) {
    for (let turn = 0; turn < 2; turn++) {
      const begin = performance.now()
      box.click()
      await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
      times.push(performance.now() - begin)
    }
  }
  return times.sort((one, other) => one - other)[times.length / 2]
}"""


@pytest.mark.parametrize("events", [None, 10_000])
def test_it_is_ready_and_drawn(visit, real_address, real_site, events):
    """At any size; docs/development/benchmarks.md tells how fast, tests/benchmark measures it."""

    def many(route) -> None:
        index = json.loads(real_site.read("data/v1/index.json"))
        columns = index["events"]
        copies = events // len(columns["id"]) + 1
        index["events"] = {name: (cells * copies)[:events] for name, cells in columns.items()}
        route.fulfill(json=index)

    address = f"{real_address}explore/"
    page = visit(address)
    if events:
        page.route("**/index.json", many)
        page.goto(address)
    page.locator(".nk-map__circle").first.wait_for()
    ready = page.evaluate("() => performance.getEntriesByName('explore-ready')[0].startTime")
    drawn = page.evaluate(_CHANGES)
    page.unroute_all()
    print(f"ready after {ready:.0f} ms, a change drawn in {drawn:.0f} ms")
    assert ready > 0
    assert drawn > 0


# The arithmetic, in the browser that runs it.


@pytest.fixture(scope="module")
def run(browser, sample_address):
    """Evaluate a function of the modules in lib/ by name: `run("circles", "m => m.gather([])")`."""
    page = browser.new_page()
    page.goto(sample_address + "about/")

    def call(module: str, function: str, *values: object) -> object:
        address = f"{sample_address}javascripts/lib/{module}.mjs"
        code = f"async ([address, values]) => ({function})(await import(address), ...values)"
        return page.evaluate(code, [address, values])

    yield call
    page.close()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("plain", "plain"),
        ("=1+1", "'=1+1"),
        ("+7", "'+7"),
        ("-7", "'-7"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", '"\'\r=1"'),
        ('say "no", twice', '"say ""no"", twice"'),
        ('=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'),
        (["a", "b"], "a b"),
        (None, ""),
        (3, "3"),
    ],
)
def test_no_cell_is_a_formula(run, value, expected):
    assert run("table", "(m, value) => m.cell(value)", value) == expected


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2020", "2020-01-01", "2020-12-31", "2020"),
        ("2020-02", "2020-02-01", "2020-02-31", "February 2020"),
        ("2020-10-08", "2020-10-08", "2020-10-08", "8 October 2020"),
    ],
)
def test_a_date_is_a_stretch_of_days(run, text, first, last, words):
    function = "(m, text) => [m.firstDay(text), m.lastDay(text)]"
    assert run("range", function, text) == [first, last]
    assert run("date-words", "(m, text) => m.inWords(text)", text) == words


@pytest.mark.parametrize("text", ["", "20", "2020-13", "2020-1", "2020-10-32", "2020-10-08T1", "x"])
def test_what_is_no_date_is_none(run, text):
    assert run("range", "(m, text) => m.isDate(text)", text) is False


def test_months_are_counted_through(run):
    function = "m => ['1991-12-31', '1992-01-01'].map(m.monthOf).map(m.monthText)"
    assert run("range", function) == ["1991-12", "1992-01"]


EVENTS = [
    {"kind": "combat", "within": ["a", "top"], "earliest": "1992-02-01", "latest": "1992-02-29"},
    {"kind": "combat", "within": ["b", "top"], "earliest": "1993-01-01", "contested": True},
    {"kind": "legal", "within": [], "earliest": "2001-01-01", "latest": "9999-12-31"},
    {"kind": "legal", "within": ["a", "top"], "earliest": "2001-05-01", "withdrawn": True},
]


@pytest.mark.parametrize(
    ("wanted", "shown", "kinds"),
    [
        ({}, [0, 1, 2], {"combat": 2, "legal": 1}),
        ({"kind": ["legal"]}, [2], {"combat": 2, "legal": 1}),
        ({"kind": ["legal", "combat"]}, [0, 1, 2], {"combat": 2, "legal": 1}),
        ({"place": ["a"]}, [0], {"combat": 1}),
        ({"place": ["top"]}, [0, 1], {"combat": 2}),
        ({"place": ["a"], "kind": ["legal"]}, [], {"combat": 1}),
        ({"from": "1992-02-15", "to": "1992-02-16"}, [0], {"combat": 1}),
        ({"from": "2020"}, [2], {"legal": 1}),
        ({"to": "1993"}, [0, 1], {"combat": 2}),
        ({"words": "EVENT 1"}, [1], {"combat": 1}),
        ({"words": "vent"}, [], {}),
        ({"contested": ["yes"]}, [1], {"combat": 1}),
    ],
)
def test_facets_are_counted(run, wanted, shown, kinds):
    blank = {"actors": [], "parties": [], "voices": "one", "places": []}
    events = [
        {**blank, "latest": one["earliest"], "title": f"Event {at}", **one}
        for at, one in enumerate(EVENTS)
    ]
    function = """(m, events, wanted) => {
      const found = m.sift(m.prepare({events, periods: {}}), wanted)
      return [found.shown, Object.fromEntries(found.counts.kind)]
    }"""
    assert run("facets", function, events, wanted) == [shown, kinds]


def test_circles_never_touch(run):
    pins = [{"id": f"p{n}", "x": 7 * n % 90, "y": 13 * n % 70, "count": n + 1} for n in range(60)]
    circles = run("circles", "(m, pins) => m.gather(pins)", pins)
    assert sum(len(circle["pins"]) for circle in circles) == len(pins)
    assert sum(circle["count"] for circle in circles) == sum(pin["count"] for pin in pins)
    for at, one in enumerate(circles):
        assert one["size"] >= 24
        for other in circles[at + 1 :]:
            apart = ((one["x"] - other["x"]) ** 2 + (one["y"] - other["y"]) ** 2) ** 0.5
            assert apart >= (one["size"] + other["size"]) / 2


@pytest.mark.parametrize(
    ("key", "found"),
    [("ArrowRight", 1), ("ArrowDown", 2), ("ArrowLeft", -1), ("ArrowUp", -1), ("Enter", -1)],
)
def test_an_arrow_leads_to_the_next_circle_that_way(run, key, found):
    circles = [{"x": 0, "y": 0}, {"x": 50, "y": 5}, {"x": 5, "y": 50}, {"x": 90, "y": 0}]
    assert run("circles", "(m, all, key) => m.nextTo(all, 0, key)", circles, key) == found
