"""A browser for the whole run, and tabs that note what goes wrong in them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from screen import WIDE

QUIET = (
    "--no-sandbox",  # else it does not start as root
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class Tab:
    """A tab and what went wrong in it since it was last asked."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.hosts: set[str] = set()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        page.on("requestfailed", self._failed)

    def _console(self, message: ConsoleMessage) -> None:
        # The page for lost readers comes with a 404, and the console says so.
        if message.type in ("error", "warning") and "404 (Not Found)" not in message.text:
            self.errors.append(message.text)

    def _failed(self, request: Request) -> None:
        if "ERR_ABORTED" not in (request.failure or ""):  # the reader had already gone on
            self.errors.append(f"{request.url}: {request.failure}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM")
    if not path:
        pytest.fail("CHROMIUM names no browser: run `python3 dev.py test`, which finds one")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Iterator[dict[bool, Tab]]:
    """Two tabs that stay open, with scripts (True) and without (False)."""
    pages = {
        scripts: browser.new_context(java_script_enabled=scripts).new_page()
        for scripts in (True, False)
    }
    yield {scripts: Tab(page) for scripts, page in pages.items()}
    for page in pages.values():
        page.context.close()


@pytest.fixture
def visit(tabs: dict[bool, Tab]) -> Iterator[Callable[..., Page]]:
    """Open an address in a tab; at the end no error was said and no other host asked."""
    hosts = {""}  # of data: addresses
    for tab in tabs.values():
        tab.page.goto("about:blank")  # what the last test left may still be loading
        tab.errors.clear()
        tab.hosts.clear()

    def go(
        address: str, *, scripts: bool = True, size: dict[str, int] = WIDE, scheme: str = "light"
    ) -> Page:
        page = tabs[scripts].page
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        hosts.add(urlsplit(address).netloc)
        page.goto(address)
        return page

    yield go
    for tab in tabs.values():
        assert tab.errors == []
        assert tab.hosts <= hosts
