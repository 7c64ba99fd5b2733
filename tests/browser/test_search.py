"""The search, in a browser: what a query means, what is found for it, and how the page behaves."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect
from screen import NARROW, SEEN, WIDE, barriers, too_wide

from finished_site import ROOT, FinishedSite, wire_size

pytestmark = pytest.mark.browser

CASES = ROOT / "tests/search"
UNDERSTAND = """async ([top, queries]) => {
  const { understand } = await import(`${top}javascripts/lib/query.mjs`)
  const names = await (await fetch(`${top}data/v1/names.json`)).json()
  return queries.map((query) => {
    const { places, actors, range, words, suggestions } = understand(query, names)
    return { ids: [...places, ...actors], range: range && [range.from, range.to], words,
             suggestions: suggestions.map((one) => one.instead) }
  })
}"""
CLOCK = """
  addEventListener("input", () => { window.lastKey = performance.now() })
  new MutationObserver(() => {
    const title = document.querySelector(".nk-results__title")?.textContent
    if (title && !/^\\d{4}-/.test(title)) window.firstResult ??= performance.now()
  }).observe(document, { childList: true, subtree: true })
"""
FETCHED_BY_THEN = """() => performance.getEntriesByType("resource")
  .filter((one) => one.startTime < window.firstResult).map((one) => one.name)"""
FETCHED = 250_000  # bytes as sent, gzip
SEARCH = ".nk-search"
TITLES = ".nk-results__title"


def lines(name: str) -> list[list[str]]:
    """The lines of a list of cases, cut at tabs."""
    text = (CASES / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


@pytest.fixture(scope="module")
def understood(browser: Browser, search_address: str) -> Callable[[list[str]], list[dict]]:
    """What the module of the built site understands of queries."""
    page = browser.new_page()
    page.goto(f"{search_address}data/v1/index.json")  # no page with scripts of its own
    yield lambda queries: page.evaluate(UNDERSTAND, [search_address, queries])
    page.close()


# What a query means.


def test_every_spelling_and_form_leads_to_its_record(understood):
    cases = lines("spellings.tsv")
    assert len(cases) >= 320
    found = understood([query for query, _ in cases])
    missed = [
        (query, id, one["ids"])
        for (query, id), one in zip(cases, found, strict=True)
        if id not in one["ids"] or one["words"]
    ]
    assert missed == []


def test_the_spellings_are_of_four_scripts_and_more():
    forms = "".join(query for query, _ in lines("spellings.tsv"))
    for letters in ("[a-z]", "[əığş]", "[а-я]", "[ա-ֆ]", "[ა-ჰ]", "[ا-ی]"):
        assert re.search(letters, forms), letters


def test_other_words_are_no_names(understood):
    cases = [query for (query,) in lines("not_names.tsv")]
    wrong = [
        (query, one)
        for query, one in zip(cases, understood(cases), strict=True)
        if one["ids"] or one["range"] or one["suggestions"]
    ]
    assert wrong == []


DATES = {
    "8 october 2020": ("2020-10-08", "2020-10-08"),
    "8 Oct 2020": ("2020-10-08", "2020-10-08"),
    "October 8, 2020": ("2020-10-08", "2020-10-08"),
    "the 8th of October 2020": ("2020-10-08", "2020-10-08"),
    "2020-10-08": ("2020-10-08", "2020-10-08"),
    "2020/10/8": ("2020-10-08", "2020-10-08"),
    "08.10.2020": ("2020-10-08", "2020-10-08"),
    "8/10/2020": ("2020-10-08", "2020-10-08"),
    "2020-10": ("2020-10-01", "2020-10-31"),
    "10.2020": ("2020-10-01", "2020-10-31"),
    "October 2020": ("2020-10-01", "2020-10-31"),
    "Feb 1992": ("1992-02-01", "1992-02-29"),
    "September 2023": ("2023-09-01", "2023-09-30"),
    "2020": ("2020-01-01", "2020-12-31"),
    "1992-1994": ("1992-01-01", "1994-12-31"),
    "8 октября 2020 года": ("2020-10-08", "2020-10-08"),
    "в октябре 2020": ("2020-10-01", "2020-10-31"),
    "8 oktyabr 2020": ("2020-10-08", "2020-10-08"),
    "2020-ci il 8 oktyabr": ("2020-10-08", "2020-10-08"),
    "8 Ekim 2020": ("2020-10-08", "2020-10-08"),
    "2020 թ. հոկտեմբերի 8": ("2020-10-08", "2020-10-08"),
}


def test_a_date_in_the_words_becomes_a_range(understood):
    found = understood(list(DATES))
    assert {q: tuple(one["range"]) for q, one in zip(DATES, found, strict=True)} == DATES
    assert [one["words"] for one in found if one["words"]] == []


def test_a_query_is_taken_apart(understood):
    queries = ["Stepankert", "Aliyev", "Shusha cathedral shelled 8 october 2020"]
    typo, surname, whole = understood(queries)
    assert typo["ids"] == []
    assert typo["suggestions"] == ["Stepanakert"]
    assert {"ilham-aliyev", "heydar-aliyev"} <= set(surname["ids"])
    assert "shusha" in whole["ids"]
    assert whole["words"] == "cathedral shelled"
    assert whole["range"] == ["2020-10-08", "2020-10-08"]


# What is found.


def search(page: Page, query: str) -> list[str]:
    """Type a query, and return the ids of the entries shown."""
    page.locator("#search-words").fill(query)
    page.keyboard.press("Enter")
    settled(page, query)
    links = page.locator(TITLES).evaluate_all("all => all.map(one => one.href)")
    return [link.split("/")[-2] for link in links]


def settled(page: Page, query: str) -> None:
    """Wait until all that is found for a query is drawn."""
    expect(page.locator(SEARCH)).to_have_attribute("data-settled", query)


def test_every_query_has_its_entry_among_the_first_five(visit, search_address):
    page = visit(f"{search_address}search/")
    cases = lines("queries.tsv")
    assert len(cases) >= 60
    found = {query: search(page, query)[:5] for query, _ in cases}
    missed = [(query, id, found[query]) for query, id in cases if id not in found[query]]
    assert missed == []


@pytest.mark.parametrize("way", ["typed", "by address"])
@pytest.mark.parametrize("query", ["cathedral", "white phosphorus", "Шуше", "Stepanakert 2020-10"])
def test_the_first_result_is_light(browser, search_address, real_site, query, way):
    """With nothing in the browser's store; docs/development/benchmarks.md tells how fast it is."""
    context = browser.new_context(viewport=WIDE)
    context.add_init_script(CLOCK)
    page = context.new_page()
    if way == "typed":
        page.goto(f"{search_address}search/")
        expect(page.locator("#search-words")).to_be_focused()
        page.keyboard.type(query)
    else:
        page.goto(f"{search_address}search/?q={quote(query)}")
    page.wait_for_function("() => window.firstResult")
    took = page.evaluate("() => window.firstResult - (window.lastKey ?? 0)") / 1000
    fetched = [address.removeprefix(search_address) for address in page.evaluate(FETCHED_BY_THEN)]
    context.close()
    page_itself = ("search/", "stylesheets/", "images/")
    weight = sum(weight_of(real_site, uri) for uri in fetched if not uri.startswith(page_itself))
    assert "data/v1/names.json" in fetched
    print(f"{query}, {way}: {took:.2f} s, {weight:,} bytes")
    assert weight <= FETCHED


def weight_of(finished: FinishedSite, uri: str) -> int:
    """The bytes of a file on the wire; Pagefind's files are compressed already."""
    path: Path = finished.folder / uri.partition("?")[0]
    return wire_size(path.read_bytes()) if path.is_file() else 0


# How the page behaves.


def test_what_was_understood_can_be_taken_out_again(visit, search_address):
    page = visit(f"{search_address}search/?q={quote('Shusha cathedral 8 october 2020')}")
    settled(page, "Shusha cathedral 8 october 2020")
    chips = page.locator(".nk-chip")
    expect(chips).to_have_count(2)
    page.get_by_role("button", name="Remove date: 8 October 2020").click()
    settled(page, "Shusha cathedral")
    expect(chips).to_have_count(1)
    assert "q=Shusha+cathedral" in page.url
    page.go_back()
    settled(page, "Shusha cathedral 8 october 2020")
    expect(chips).to_have_count(2)


def test_a_typo_is_asked_about(visit, search_address):
    page = visit(f"{search_address}search/?q=Stepankert")
    settled(page, "Stepankert")
    expect(page.get_by_role("status").first).to_have_text("No event has all of this.")
    page.get_by_role("link", name="Stepanakert", exact=True).click()
    settled(page, "Stepanakert")
    assert page.locator(TITLES).count() == 10


def test_a_day_is_offered_first(visit, search_address):
    page = visit(f"{search_address}search/?q=8%20october%202020")
    link = page.locator("main [data-part=direct] a").first
    expect(link).to_have_text("Go to the day: 8 October 2020")
    link.click()
    expect(page).to_have_url(f"{search_address}timeline/2020/10/08/")


def test_filters_order_and_years_stand_in_the_address(visit, search_address):
    page = visit(f"{search_address}search/?q=Shusha")
    settled(page, "Shusha")
    status = page.locator("main [data-part=count]")
    everything = status.inner_text()
    kind = page.get_by_label("Kind")
    label = kind.locator("option[value=combat]").inner_text()
    kind.select_option("combat")
    expect(status).to_have_text(f"{re.search(r'[0-9]+', label)[0]} events")
    page.get_by_label("Order").select_option("oldest")
    expect(page.locator(".nk-results__year h2").first).to_have_text(re.compile(r"^\d{4}$"))
    assert page.url.endswith("search/?kind=combat&q=Shusha&sort=oldest")

    page.reload()
    settled(page, "Shusha")
    expect(kind).to_have_value("combat")
    years = page.locator(".nk-results__year h2").all_inner_texts()
    assert years == sorted(years)
    dates = page.locator(".nk-results__date").all_inner_texts()
    assert dates
    page.go_back()
    expect(page.get_by_label("Order")).to_have_value("best")
    page.get_by_role("button", name="Clear filters").click()
    expect(status).to_have_text(everything)


def test_results_tell_what_they_are_and_why(visit, search_address):
    page = visit(f"{search_address}search/?q=cathedral")
    first = page.locator(".nk-results__item").first
    expect(first.locator("mark").first).to_have_text(re.compile("cathedral", re.IGNORECASE))
    expect(first.locator(".nk-results__date")).to_have_text(re.compile(r"\d{4}"))
    assert first.locator(".nk-results__meta span").count() >= 2


def test_more_can_be_shown_and_the_focus_goes_there(visit, search_address):
    page = visit(f"{search_address}search/?q=Baku")
    settled(page, "Baku")
    page.get_by_role("button", name=re.compile("^Show 20 more")).click()
    expect(page.locator(TITLES)).to_have_count(30)
    expect(page.locator(TITLES).nth(10)).to_be_focused()


def ready(page: Page) -> None:
    """Wait until the field in the header hears its keys."""
    page.locator("#nk-find[aria-keyshortcuts]").wait_for(state="attached")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_leads_to_the_search(visit, search_address, key):
    page = visit(f"{search_address}timeline/2020/10/08/")
    ready(page)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press(key)
    field = page.get_by_role("searchbox", name="Search")
    expect(field).to_be_focused()
    page.wait_for_timeout(100)
    assert asked == []  # nothing is fetched before it is used
    page.keyboard.type("Շուշիում 2020-10-08")
    page.keyboard.press("Enter")
    settled(page, "Շուշիում 2020-10-08")
    expect(page.locator(TITLES).first).to_be_visible()


def test_on_a_phone_the_key_leads_to_the_page(visit, search_address):
    page = visit(f"{search_address}timeline/2020/10/08/", size=NARROW)
    ready(page)
    page.keyboard.press("/")
    expect(page.locator("#search-words")).to_be_focused()


def test_by_keyboard_alone(visit, search_address):
    page = visit(f"{search_address}search/")
    expect(page.locator("#search-words")).to_be_focused()
    page.keyboard.type("Shusha cathedral")
    settled(page, "Shusha cathedral")
    expect(page.locator("#search-words")).to_be_focused()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.className") == "nk-results__title":
            break
    page.keyboard.press("Enter")
    expect(page.locator(".nk-entry")).to_be_visible()


def test_results_keep_nobody_out(visit, search_address):
    address = f"{search_address}search/?q={quote('Aliyev Shusha 2020')}"
    for size, scheme, rules in ((NARROW, "light", None), (WIDE, "dark", SEEN)):
        page = visit(address, size=size, scheme=scheme)
        settled(page, "Aliyev Shusha 2020")
        assert too_wide(page) == []
        assert (barriers(page, rules) if rules else barriers(page)) == []


def test_an_unknown_address_is_searched(visit, search_address):
    page = visit(f"{search_address}8%20october%202020")
    expect(page.locator("h1")).to_have_text("Page not found")
    link = page.locator("main [data-part=direct] a").first
    expect(link).to_have_text("Go to the day: 8 October 2020")
    page = visit(f"{search_address}events/2020-10-08-shusha-cathedral/")
    expect(page.locator(TITLES).first).to_contain_text("cathedral")
    assert barriers(page) == []


def test_without_an_index_titles_are_searched(visit, sample_address):
    page = visit(f"{sample_address}search/?q=chapel")
    expect(page.get_by_role("note")).to_contain_text("titles only")
    expect(page.locator(TITLES).first).to_contain_text(re.compile("chapel", re.IGNORECASE))


def test_without_scripts_it_says_where_the_lists_are(visit, sample_address):
    page = visit(f"{sample_address}search/", scripts=False)
    expect(page.locator("main a", has_text="By place")).to_be_visible()
    expect(page.locator("main form")).to_be_hidden()
