"""What the tests share: the sample archive of an invented country, and both finished sites."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from chronology import site
from finished_site import REAL, REPO_URL, ROOT, SAMPLE, SITE_URL, FinishedSite

TODAY = date(2032, 5, 2)
"""The day of every build here, since the home page shows what happened on this date."""
NOON = "1967112000"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="write the golden pages anew; read their diff like prose",
    )


@pytest.fixture(scope="session")
def run_build():
    """Run `mkdocs build` on a tree of entries as a process of its own; returns how it ended."""

    def run(entries: Path, site_dir: Path, **settings: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "CHRONOLOGY_ENTRIES": str(entries),
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": NOON,
            "SITE_URL": "",
            "REPO_URL": "",
            **settings,
        }
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(site_dir)]
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )

    return run


@pytest.fixture(scope="session")
def sample() -> site.Loaded:
    """The sample archive, read as the build reads it."""
    return site.load(SAMPLE, ROOT, TODAY)


@pytest.fixture(scope="session")
def real() -> site.Loaded:
    """The archive itself, read as the build reads it."""
    return site.load(REAL, ROOT, TODAY)


@pytest.fixture(scope="session")
def sample_site(run_build, tmp_path_factory) -> FinishedSite:
    """The site of the sample archive, as a fork deploys it: with its own address below a folder."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    done = run_build(SAMPLE, folder, SITE_URL=SITE_URL, REPO_URL=REPO_URL, PYTHONHASHSEED="1")
    assert done.returncode == 0, done.stderr
    return FinishedSite(folder, base="/nk/")


@pytest.fixture(scope="session")
def real_site(run_build, tmp_path_factory) -> FinishedSite:
    """The site of the archive itself, as a fresh clone builds it: without an address."""
    folder = tmp_path_factory.mktemp("real") / "site"
    done = run_build(REAL, folder)
    assert done.returncode == 0, done.stderr
    return FinishedSite(folder)


class _Handler(SimpleHTTPRequestHandler):
    """Serves a site below its base, and its own page for what it does not have."""

    def __init__(self, *args, served: FinishedSite, **options) -> None:
        self.served = served
        super().__init__(*args, directory=str(served.folder), **options)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.served.base)
        return super().translate_path("/" + path.removeprefix(self.served.base) if inside else "/-")

    def send_error(self, code: int, *_: object) -> None:
        page = self.served.read("404.html")
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[object]:
    """Serve a finished site on a free port; returns the address of its home page."""
    servers = []

    def start(finished: FinishedSite) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, served=finished))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}{finished.base}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def sample_address(serve, sample_site) -> str:
    return serve(sample_site)


@pytest.fixture(scope="session")
def search_address(serve, real_site) -> str:
    """Where the archive itself is served with its search index, as `dev.py build` makes it."""
    door = ROOT / "scripts/search_index.py"
    done = subprocess.run([sys.executable, str(door), str(real_site.folder)], check=False)
    assert done.returncode == 0
    return serve(real_site)


@pytest.fixture(scope="session")
def real_address(serve, real_site) -> str:
    return serve(real_site)
