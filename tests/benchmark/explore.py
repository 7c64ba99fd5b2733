"""Measures the explore page of a built site: how soon it is ready, how fast a change is drawn.

    python tests/benchmark/explore.py SITE

`SITE` is a folder that `dev.py build` wrote; the figures go to docs/development/benchmarks.md.
CHROMIUM names the browser.
"""

from __future__ import annotations

import os
import statistics
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import sync_playwright

VISITS = 5
CHANGES = {
    "a kind": "[data-facet=kind] input",
    "who is heard": "[data-facet=voices] input",
    "a place": "[data-facet=place] ul input",
    "an actor": "[data-facet=actor] ul input",
    "the range": "input[name=from]",
}
# From the reader's act to the next frame, ten times each way.
TIME = """async selector => {
  const times = []
  for (let turn = 0; turn < 10; turn++) {
    const box = [...document.querySelectorAll(selector)].find(
      one => one.type === "range" || one.checked || one.parentElement.innerText.match(/[1-9]\\d*$/))
    const begin = performance.now()
    if (box.type === "range") {
      box.value = Number(box.min) + 24 * (turn + 1) % 240
      box.dispatchEvent(new Event("input"))
      box.dispatchEvent(new Event("change"))
    } else box.click()
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    times.push(performance.now() - begin)
  }
  document.querySelector("[data-act=reset]").click()
  return times
}"""
READY = "() => performance.getEntriesByName('explore-ready')[0].startTime"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def main(site: str) -> None:
    """Print the medians and the longest times, in milliseconds."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/explore/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"]
        )
        ready = []
        for _ in range(VISITS):  # each in a window of its own: nothing is in the cache
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(address)
            page.locator(".nk-map__circle").first.wait_for()
            ready.append(page.evaluate(READY))
        print(page.locator("[data-part=count]").inner_text())
        _say("ready", ready)
        for name, selector in CHANGES.items():
            _say(name, page.evaluate(TIME, selector))
        browser.close()
    server.shutdown()


def _say(name: str, times: list[float]) -> None:
    print(f"{name:<14}{statistics.median(times):>6.0f}{max(times):>6.0f}")


if __name__ == "__main__":
    main(sys.argv[1])
