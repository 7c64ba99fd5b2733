"""Every link and anchor of the finished sites; MkDocs' --strict does not see generated pages."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from finished_site import IMPORTED, REAL, REPO_URL, ROOT, SAMPLE, SITE_URL, FinishedSite, HtmlPage

IDREFS = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget")
# Where a page may lead besides the addresses that stand in the entries and in hand-written pages.
KNOWN = (
    SITE_URL,
    REPO_URL,
    "https://creativecommons.org/licenses/",
    "https://www.geonames.org/",
)


@pytest.fixture(scope="module", params=["sample", "real"])
def finished(request: pytest.FixtureRequest) -> FinishedSite:
    return request.getfixturevalue(f"{request.param}_site")


@pytest.fixture
def entries(finished: FinishedSite, request: pytest.FixtureRequest):
    return SAMPLE if finished is request.getfixturevalue("sample_site") else REAL


def test_every_link_leads_to_a_page_and_an_anchor_that_exist(finished):
    anchors = {uri: set(page.ids) for uri, page in finished.pages.items()}
    broken = []
    for page in finished.pages.values():
        for address in set(page.links + page.fetched):
            target = page.resolve(address, finished.base)
            if target is None:
                continue
            uri, fragment = target
            if not finished.holds(uri) or (fragment and fragment not in anchors.get(uri, ())):
                broken.append(f"{page.uri}: {address}")
    assert broken == []


def test_only_the_page_for_lost_readers_counts_from_the_top_of_the_server(finished):
    """Else a site that lies in a folder of its server would lead out of it."""
    found = {
        (page.uri, address)
        for page in finished.pages.values()
        for address in page.links + page.fetched
        if address.startswith("/")
    }
    assert {uri for uri, _ in found} <= {"404.html"}
    assert all(address.startswith(finished.base) for _, address in found)


def test_no_page_fetches_anything_from_elsewhere(finished):
    fetched = {address for page in finished.pages.values() for address in page.fetched}
    assert [address for address in fetched if re.match(r"(\w+:)?//", address)] == []
    sheets = [name for name in finished.files if name.endswith((".css", ".svg"))]
    assert sheets
    for name in sheets:
        inside = IMPORTED.findall(finished.read(name).decode())
        assert [one for one in inside if "//" in one and not one.startswith("data:")] == [], name


def test_links_leave_the_site_only_for_sources_and_known_addresses(finished, entries):
    written = "\n".join(
        path.read_text(encoding="utf-8")
        for folder, kinds in ((entries, ("*.md", "*.yml")), (ROOT / "docs", ("*.md",)))
        for kind in kinds
        for path in folder.rglob(kind)
    )
    leaving = {
        address
        for page in finished.pages.values()
        for address in page.links
        if page.resolve(address, finished.base) is None
    }
    assert leaving
    strange = {one for one in leaving if not one.startswith(KNOWN) and one not in written}
    assert strange == set()


def test_readers_decide_where_a_link_opens(finished):
    """Without `target`, a link also needs no `rel` that keeps the other side from our window."""
    for page in finished.pages.values():
        for tag in page.named("a"):
            assert "target" not in tag.attributes, page.uri
            assert not tag.attributes.get("href", "").startswith(("javascript:", "data:"))


def test_every_id_is_there_once_and_every_reference_has_its_id(finished):
    twice, lost = [], []
    for page in finished.pages.values():
        twice += [f"{page.uri}: {id}" for id, count in Counter(page.ids).items() if count > 1]
        ids = set(page.ids)
        lost += [
            f"{page.uri}: {name}={one}"
            for tag in page.tags
            for name in IDREFS
            for one in tag.attributes.get(name, "").split()
            if one not in ids
        ]
    assert twice == []
    assert lost == []


def test_every_page_says_what_it_is(finished):
    """One h1, a title, a description, its language; no heading is empty or skips a level."""
    for page in finished.pages.values():
        assert len(page.named("h1")) == 1, page.uri
        assert len(page.title) > 3, page.uri
        assert len(page.description) > 20, page.uri
        assert page.named("html")[0].attributes["lang"] == "en"
        levels = [int(t.name[1]) for t in page.tags if re.fullmatch("h[1-6]", t.name)]
        assert levels[0] == 1, page.uri
        assert all(b <= a + 1 for a, b in pairwise(levels)), page.uri
        assert not re.search(r"<(h[1-6])[^>]*>\s*</\1>", page.text), page.uri


def test_a_title_belongs_to_one_page_of_its_section(finished):
    titles = Counter(
        (page.uri.partition("/")[0], page.title)
        for page in finished.pages.values()
        if page.title.partition(" · ")[0] != "This entry has moved"
    )
    assert [one for one, count in titles.items() if count > 1] == []


def test_every_page_is_reached_from_the_home_page(finished):
    """Except those of old addresses, the page for lost readers, and what only developers need."""
    reached, next_ones = {""}, [""]
    while next_ones:
        page = finished.pages[next_ones.pop()]
        targets = (page.resolve(address, finished.base) for address in page.links)
        for uri in {target[0] for target in targets if target} - reached:
            if uri in finished.pages:
                reached.add(uri)
                next_ones.append(uri)
    unreached = {
        page.uri
        for uri, page in finished.pages.items()
        if uri not in reached
        and uri != "404.html"
        and not uri.startswith("development/")
        and "This entry has moved" not in page.title
    }
    assert unreached == set()


def test_the_sitemap_names_every_page(sample_site):
    sitemap = sample_site.read("sitemap.xml").decode()
    named = re.findall(r"<loc>([^<]*)</loc>", sitemap)
    assert named == sorted(named)
    assert named == [SITE_URL + uri for uri in sorted(sample_site.pages) if uri != "404.html"]


def test_every_page_names_its_own_address(sample_site):
    for uri, page in sample_site.pages.items():
        canonical = [t for t in page.named("link") if t.attributes.get("rel") == "canonical"]
        wanted = [] if uri == "404.html" else [SITE_URL + uri]
        assert [tag.attributes["href"] for tag in canonical] == wanted, uri


def test_a_fresh_clone_invents_no_addresses(real_site):
    """Without SITE_URL and REPO_URL: no sitemap, no canonical and no edit links."""
    assert "sitemap.xml" not in real_site.files
    for page in real_site.pages.values():
        assert 'rel="canonical"' not in page.text
        assert "issues/new" not in page.text


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, {name: value or "" for name, value in attrs}))


@pytest.mark.parametrize("uri", ["", "timeline/2020/10/08/", "method/", "404.html"])
def test_the_tokenizer_reads_what_a_parser_reads(real_site, uri):
    page: HtmlPage = real_site.pages[uri]
    parser = _Parser()
    parser.feed(page.text)
    assert [(tag.name, tag.attributes) for tag in page.tags] == [
        (name, {key.lower(): value for key, value in attributes.items()})
        for name, attributes in parser.found
    ]
