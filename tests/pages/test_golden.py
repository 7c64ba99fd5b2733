"""What each kind of page holds, from the sample archive; a frame is not part of it.

    pytest tests/pages --rewrite-golden

writes the pages of tests/pages/golden anew; their diff is to be read like prose.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from chronology import site
from chronology.frames import Page
from chronology.settings import Settings
from finished_site import REPO_URL, SITE_URL
from page_kinds import GENERATED

GOLDEN = Path(__file__).parent / "golden"
SETTINGS = Settings(SITE_URL, REPO_URL, f"{REPO_URL}/edit/main/")


@pytest.fixture(scope="module")
def pages(sample: site.Loaded) -> dict[str, Page]:
    return {page.uri: page for page in site.pages(sample, SETTINGS)}


@pytest.fixture(scope="module")
def rewrite(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite-golden"))


@pytest.mark.parametrize("name", GENERATED)
def test_a_page_is_as_it_was(pages, rewrite, name):
    page = pages[GENERATED[name]]
    head = f"<!-- {page.title}\n     {page.description} -->\n"
    path = GOLDEN / f"{name}.html"
    if rewrite:
        path.write_text(head + page.content, encoding="utf-8")
    assert head + page.content == path.read_text(encoding="utf-8")


def test_each_golden_page_belongs_to_a_test():
    assert {path.stem for path in GOLDEN.glob("*")} == set(GENERATED)


def test_each_kind_of_page_is_among_them(pages):
    """The beginning of an address and its depth tell the kind."""

    def kinds(uris: Iterable[str]) -> set[tuple[str, int]]:
        return {(uri.partition("/")[0], uri.count("/")) for uri in uris}

    assert kinds(pages) == kinds(GENERATED.values())
