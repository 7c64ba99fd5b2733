"""Sizes of screens, and what can be asked of a page that stands on one."""

from __future__ import annotations

import json

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 360, "height": 740}

_TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth
  const isCut = element => {
    for (let box = element.parentElement; box; box = box.parentElement)
      if (getComputedStyle(box).overflowX != "visible") return true
    return false
  }
  return [...document.body.querySelectorAll("*")]
    .filter(element => element.getBoundingClientRect().right > room + 1 && !isCut(element))
    .map(element => element.outerHTML.slice(0, 80))
    .concat(document.documentElement.scrollWidth > room ? ["the page scrolls sideways"] : [])
}"""

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
ALL: dict[str, object] = {
    "runOnly": [*WCAG, "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
"""Every rule of WCAG 2.2 AA, and what axe thinks good besides."""

SEEN: dict[str, object] = {
    "runOnly": {
        "type": "rule",
        "values": ["color-contrast", "link-in-text-block", "target-size"],
    },
}
"""The rules whose outcome depends on colours and widths."""


def too_wide(page: Page) -> list[str]:
    """What reaches over the right edge of the screen, unless a box of its own scrolls it."""
    return list(page.evaluate(_TOO_WIDE))


def barriers(page: Page, rules: dict[str, object] = ALL) -> list[str]:
    """What axe finds that keeps readers out."""
    page.evaluate(AXE_SCRIPT)
    options = json.dumps({**rules, "resultTypes": ["violations"]})
    return [
        f"{violation['id']}: {node['target']} {node['html'][:120]} {node['failureSummary']}"
        for violation in page.evaluate(f"() => axe.run({options})")["violations"]
        for node in violation["nodes"]
    ]
