"""`serve` follows the entries: it shows a change a moment later, and a mistake takes none down."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from finished_site import ROOT, SAMPLE
from page_kinds import ENTRY

pytestmark = pytest.mark.browser

PATIENCE = 30  # seconds


@pytest.fixture
def entries(tmp_path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "entries"))


@pytest.fixture
def served(entries, tmp_path) -> Iterator[str]:
    """The address at which `mkdocs serve` shows the copy of the sample."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{probe.getsockname()[1]}"
    environment = {**os.environ, "CHRONOLOGY_ENTRIES": str(entries), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", host]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            wait_for(lambda: status(f"http://{host}/") == 200, tmp_path / "log")
            yield f"http://{host}/"
        finally:
            server.terminate()
            server.wait(timeout=10)


def test_a_change_is_shown_and_a_mistake_leaves_only_its_entry_out(
    served, entries, tmp_path, browser
):
    page = browser.new_page()
    page.goto(served + ENTRY)
    entry = next(entries.glob(f"*/{ENTRY.split('/')[1]}.md"))
    sound = entry.read_text(encoding="utf-8")
    title = next(line for line in sound.splitlines() if line.startswith("title: "))

    changed = sound.replace(title, "title: A title that was changed")
    entry.write_text(changed, encoding="utf-8")
    expect(page.locator("h1")).to_have_text("A title that was changed", timeout=PATIENCE * 1000)
    page.close()

    entry.write_text(changed.replace("kind: ", "kind: no-such-", 1), encoding="utf-8")
    wait_for(lambda: status(served + ENTRY) == 404, tmp_path / "log")
    assert status(served) == 200
    said = (tmp_path / "log").read_text()
    assert "[unknown-word]" in said
    assert "Traceback" not in said

    entry.write_text(sound, encoding="utf-8")
    wait_for(lambda: status(served + ENTRY) == 200, tmp_path / "log")


def status(address: str) -> int:
    """How the server answers; 0 while there is none."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    except OSError:
        return 0


def wait_for(happened: Callable[[], bool], log: Path) -> None:
    """Wait until it has happened; the server's log says why where it does not."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.1)
