"""What the site promises its readers and its host, in numbers: weight, safety, the same bytes."""

from __future__ import annotations

import gzip
import posixpath
import re
import shutil
from pathlib import Path

import pytest

from finished_site import REAL, REPO_URL, ROOT, SAMPLE, SITE_URL, FinishedSite, HtmlPage, contents

KB = 1000
ENTRY = 20 * KB
ENTRY_ZIPPED = 6 * KB
FIRST_VISIT_ZIPPED = 120 * KB


def zipped(data: bytes) -> int:
    """Bytes on the wire; 6 is the level at which servers compress."""
    return len(gzip.compress(data, 6, mtime=0))


# Weight.


def test_scripts_come_without_comments_and_otherwise_as_they_were_written(sample_site):
    sources = ROOT / "docs/javascripts"
    for source in sources.rglob("*.mjs"):
        built = sample_site.folder / "javascripts" / source.relative_to(sources)
        assert code_of(built.read_text("utf-8")) == code_of(source.read_text("utf-8")), source
        assert "/**" not in built.read_text("utf-8")


def code_of(script: str) -> list[str]:
    """The lines of a script but those of comments that have lines of their own, and empty ones."""
    code, inside = [], False
    for line in script.splitlines():
        comment = inside or line.lstrip().startswith(("/*", "//"))
        inside = (inside or line.lstrip().startswith("/*")) and "*/" not in line
        if line and not comment:
            code.append(line)
    return code


@pytest.mark.parametrize(("name", "entries"), [("sample", SAMPLE), ("real", REAL)])
def test_the_page_of_an_entry_is_light(request, name, entries):
    """No matter how large the archive; only an entry that is long itself may weigh more."""
    finished: FinishedSite = request.getfixturevalue(f"{name}_site")
    files = {path.stem: path.stat().st_size for path in entries.glob("[0-9]*/*.md")}
    heavy = {}
    for id, own in files.items():
        page = finished.read(f"events/{id}/")
        if len(page) > max(ENTRY, 4.5 * own) or zipped(page) > max(ENTRY_ZIPPED, 1.2 * own):
            heavy[id] = (own, len(page), zipped(page))
    assert heavy == {}


@pytest.mark.parametrize("name", ["sample", "real"])
def test_a_first_visit_is_light(request, name):
    finished: FinishedSite = request.getfixturevalue(f"{name}_site")
    weights = {uri: visit(finished, page) for uri, page in finished.pages.items()}
    assert {uri: w for uri, w in weights.items() if w > FIRST_VISIT_ZIPPED} == {}


def visit(finished: FinishedSite, page: HtmlPage) -> int:
    """The weight of a page with all that a browser fetches for it."""
    fetched = {page.resolve(address, finished.base) for address in page.fetched}
    files = {one[0] for one in fetched if one}
    if MAIN in files:
        files |= loaded(finished, page)
    return sum(_weight(finished, uri) for uri in [page.uri, *files])


MAIN = "javascripts/main.mjs"
MAP = {"vendor/leaflet/leaflet.js", "vendor/leaflet/leaflet.css", "data/base-map.json"}


def loaded(finished: FinishedSite, page: HtmlPage) -> set[str]:
    """What the components of a page load: their modules, and for a map what it is drawn with."""
    components = dict(
        re.findall(r'"?([\w-]+)"?: \(\) => import\("\.(/[^"]+)"\)', finished.read(MAIN).decode())
    )
    wanted = {
        tag.attributes["data-component"] for tag in page.tags if "data-component" in tag.attributes
    }
    assert wanted <= components.keys(), page.uri
    found: set[str] = set()
    ways = [f"javascripts{components[name]}" for name in wanted]
    while ways:
        name = ways.pop()
        if name not in found:
            found.add(name)
            folder = name.rpartition("/")[0]
            for one in re.findall(r'from "([^"]+)";', finished.read(name).decode()):
                ways.append(posixpath.normpath(f"{folder}/{one}"))
    return found | MAP if {"map", "explore"} & wanted else found


_weights: dict[Path, int] = {}


def _weight(finished: FinishedSite, uri: str) -> int:
    path = finished.folder / uri
    if path not in _weights:
        _weights[path] = zipped(finished.read(uri))
    return _weights[path]


# Contributors' text is text.

ATTACK = "<script>alert(1)</script><b onclick=x>\"'><img src=x onerror=alert(1)> &amp; {{ 7*7 }}"
HOSTILE_ENTRY = """\
---
title: 'T {attack}'
date: 2030-01-02
kind: statement
places: [hostile]
actors: [hostile]
sources:
  a:
    publisher: hostile
    url: https://news.example/?a=1&b='2'
    title: 'S {attack}'
    note: 'N {attack}'
claims:
  - {{id: c1, by: hostile, stance: asserts, says: 'C {attack}', src: [a]}}
figures:
  - id: n1
    measure: other
    what: 'W {attack}'
    of: people
    side: other
    count: 3
    scope: event
    by: hostile
    src: [a]
    note: 'F {attack}'
corrections:
  - {{on: 2030-01-03, what: 'K {attack}', severity: typo}}
withdrawn: {{on: 2030-01-04, reason: 'R {attack}'}}
---

It is said that 1 < 2 & "3". xCHRONOLOGYCONTENTx [@a]
"""
HOSTILE_RECORDS = {
    "places.yml": "{{name: 'P {attack}', names: {{en: ['Q {attack}']}}, feature: city}}",
    "actors.yml": "{{name: 'A {attack}', type: state, party: none, note: 'B {attack}'}}",
    "publishers.yml": "{{name: 'U {attack}', ownership: unknown, party: none, note: 'V {attack}'}}",
}


@pytest.fixture(scope="module")
def hostile_site(run_build, tmp_path_factory) -> FinishedSite:
    """The sample with an entry and records that try to bring markup into the pages."""
    folder = tmp_path_factory.mktemp("hostile")
    entries = copy_of_sample(folder)
    attack = ATTACK.replace("'", "''")
    write(entries / "2030/2030-01-02-hostile.md", HOSTILE_ENTRY.format(attack=attack))
    for name, record in HOSTILE_RECORDS.items():
        with (entries / "_register" / name).open("a", encoding="utf-8") as register:
            register.write(f"\nhostile: {record.format(attack=attack)}\n")
    done = run_build(entries, folder / "site")
    assert done.returncode == 0, done.stderr
    return FinishedSite(folder / "site")


def test_text_of_contributors_stays_text(hostile_site, sample_site):
    sound = sample_site.pages.values()
    shells = {script_texts(page) for page in sound}
    known = {(tag.name, name) for page in sound for tag in page.tags for name in tag.attributes}
    shown = ""
    for page in hostile_site.pages.values():
        assert script_texts(page) in shells, page.uri
        assert {(tag.name, name) for tag in page.tags for name in tag.attributes} <= known, page.uri
        shown += page.text
    # Each of them is shown, so that none has got away unseen.
    for letter in "TSNCWFKRPQAU":
        assert f"{letter} &lt;script&gt;alert(1)&lt;/script&gt;" in shown, letter
    assert "{{ 7*7 }}" in shown
    assert "xCHRONOLOGYCONTENTx" in shown


def script_texts(page: HtmlPage) -> tuple[str, ...]:
    """What the scripts of a page do, or the names of their files."""
    return tuple(
        tag.text or tag.attributes.get("src", "").rpartition("/")[2] for tag in page.named("script")
    )


# The last good site.


def test_two_builds_give_the_same_bytes(run_build, sample_site, tmp_path):
    """Also where Python orders its sets otherwise."""
    settings = {"SITE_URL": SITE_URL, "REPO_URL": REPO_URL, "PYTHONHASHSEED": "2"}
    done = run_build(SAMPLE, tmp_path / "again", **settings)
    assert done.returncode == 0, done.stderr
    one, other = contents(sample_site.folder), contents(tmp_path / "again")
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_an_error_in_an_entry_leaves_the_last_good_site_alone(run_build, tmp_path):
    entries = copy_of_sample(tmp_path)
    assert run_build(entries, tmp_path / "site").returncode == 0
    before = state(tmp_path / "site")
    entry = next(iter(sorted(entries.glob("2*/*.md"))))
    text = entry.read_text(encoding="utf-8")
    for broken in (
        re.sub(r"^kind: .*", "kind: combatt", text, count=1, flags=re.MULTILINE),
        text.replace("\nsources:", "\nsources: [", 1),
        text.rpartition("[@")[0],
        "",
    ):
        entry.write_text(broken, encoding="utf-8")
        done = run_build(entries, tmp_path / "site")
        said = done.stdout + done.stderr
        assert done.returncode == 1, said
        assert entry.name in said
        assert "Traceback" not in said
        assert state(tmp_path / "site") == before


def state(folder: Path) -> dict[str, tuple[int, int]]:
    """The size and the time of every file."""
    found = {}
    for path in folder.rglob("*"):
        info = path.stat()
        found[path.relative_to(folder).as_posix()] = (info.st_size, info.st_mtime_ns)
    return found


def copy_of_sample(folder: Path) -> Path:
    """A copy of the sample to spoil."""
    return Path(shutil.copytree(SAMPLE, folder / "entries"))


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
