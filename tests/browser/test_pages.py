"""Every kind of page in a browser: narrow and wide, light and dark, with scripts and without."""

from __future__ import annotations

import pytest
from screen import NARROW, SEEN, WIDE, barriers, too_wide

from page_kinds import GENERATED, WRITTEN

pytestmark = pytest.mark.browser

KINDS = GENERATED | WRITTEN


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("name", KINDS)
def test_a_page_fits_the_screen_and_is_all_there(visit, sample_address, name, scripts):
    page = visit(sample_address + KINDS[name], scripts=scripts)
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        assert too_wide(page) == []
    assert page.locator("h1").is_visible()
    assert page.locator("main p").filter(visible=True).count()


@pytest.mark.parametrize("name", KINDS)
def test_a_page_keeps_nobody_out(visit, sample_address, name):
    keeps_nobody_out(visit, sample_address + KINDS[name])


def test_the_busiest_day_keeps_nobody_out(visit, real_address):
    keeps_nobody_out(visit, f"{real_address}timeline/2020/10/08/")


def keeps_nobody_out(visit, address: str) -> None:
    """Light on a phone by every rule; dark on a desk by those that look at colours and sizes."""
    page = visit(address, size=NARROW, scheme="light")
    assert too_wide(page) == []
    assert barriers(page) == []
    page = visit(address, size=WIDE, scheme="dark")
    assert too_wide(page) == []
    assert barriers(page, SEEN) == []
