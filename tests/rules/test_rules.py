"""Every rule by its case files, which say themselves what is expected of them.

A case under `cases/` is named after its rule, with a word behind two hyphens where there are
several. It opens with a sentence; then follow files, each behind a line `=== path`, which are laid
over the sound tree of `_sound.txt`; and behind `=== expect` the diagnostics, all of them, as
`path:line:column severity rule`, with the message below where it matters.
"""

from __future__ import annotations

import os
import pkgutil
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chronology import rules
from chronology.diagnostic import Diagnostic, Level
from chronology.entry_file import EntryFile
from chronology.inspection import MOST, inspect
from chronology.rules import ENTRY_RULES, TEXT_RULES, TREE_RULES, finding, name_of
from chronology.text_file import BOM

CASES = sorted((Path(__file__).parent / "cases").glob("[!_]*.txt"))
SOUND = Path(__file__).parent / "cases/_sound.txt"
ENTRY = "entries/2031/2031-05-01-beacon-lit.md"
RULES: dict[str, Any] = {name_of(rule): rule for rule in (*TEXT_RULES, *ENTRY_RULES, *TREE_RULES)}
NOT_RULES = {"fields", "finding"}

_EXPECTED = re.compile(r"(?P<place>\S+:\d+:\d+) (?P<level>error|warning) (?P<rule>[a-z0-9-]+)")


def read_case(path: Path) -> dict[str, str]:
    """The files of a case by their paths; `expect` is among them."""
    _, *parts = re.split(r"^=== (.+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def write_tree(top: Path, files: dict[str, str]) -> Path:
    """Write the sound tree with `files` over it below `top`; gives its folder of entries."""
    for name, text in {**read_case(SOUND), **files}.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return top / "entries"


def in_short(one: Diagnostic) -> str:
    """A diagnostic as a case writes it."""
    return f"{one.path}:{one.line}:{one.column} {one.severity} {one.rule}"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_yields_what_it_says(path: Path, tmp_path: Path) -> None:
    files = read_case(path)
    expected = files.pop("expect").splitlines()
    found = inspect(write_tree(tmp_path, files)).diagnostics
    lines = []
    for one in found:
        lines.append(in_short(one))
        if f"    {one.message}" in expected:
            lines.append(f"    {one.message}")
    assert lines == expected, [one.message for one in found]


def test_a_sound_tree_yields_nothing(tmp_path: Path) -> None:
    """So every rule passes at least once."""
    found = inspect(write_tree(tmp_path, {}))
    assert found.diagnostics == ()
    assert {event.id for event in found.archive.events} == {"2031-05-01-beacon-lit"}


def bytes_of(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return write


def make_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/passwd")


def make_folder_link(path: Path) -> None:
    (path.parent.parent / "2032").symlink_to("/etc")


def make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


# What no text file can hold: change of the sound entry → what is expected, with the message.
BINARY: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "byte-order-mark": (
        bytes_of(lambda raw: BOM + raw),
        f"{ENTRY}:1:1 error byte-order-mark",
        "the file must not begin with a byte-order mark",
    ),
    "not-utf8": (
        bytes_of(lambda raw: raw.replace(b"A beacon was", "Ein Leuchtfeuer für".encode("latin-1"))),
        f"{ENTRY}:15:18 error not-utf8",
        "the file must be UTF-8: byte 0xfc is not",
    ),
    "symbolic-link": (
        make_link,
        f"{ENTRY}:1:1 error symbolic-link",
        "an entry must be a file, not a symbolic link",
    ),
    "symbolic-link--folder": (
        make_folder_link,
        "entries/2032:1:1 error symbolic-link",
        "an entry must be a file, not a symbolic link",
    ),
    "symbolic-link--pipe": (
        make_pipe,
        f"{ENTRY}:1:1 error symbolic-link",
        "an entry must be a file, not a symbolic link",
    ),
    "file-too-large": (
        bytes_of(lambda raw: raw + b"x" * 300_000),
        f"{ENTRY}:1:1 error file-too-large",
        "the file must not be larger than 262,144 bytes: 300,266",
    ),
    "control-character--escape": (
        bytes_of(lambda raw: raw.replace(b"beacon was", b"beacon \x1b[31mwas")),
        f"{ENTRY}:15:10 error control-character",
        "the text must hold no control character: U+001B control character",
    ),
    "control-character--nul": (
        bytes_of(lambda raw: raw.replace(b"A beacon is", b"A beacon\x00is")),
        f"{ENTRY}:2:16 error control-character",
        "the text must hold no control character: U+0000 control character",
    ),
    "control-character--tab": (
        bytes_of(lambda raw: raw.replace(b"  herald:", b"\therald:")),
        f"{ENTRY}:8:1 error control-character",
        "the text must hold no control character: U+0009 control character",
    ),
    "control-character--right-to-left": (
        bytes_of(lambda raw: raw.replace(b"A beacon is", "A \u202ebeacon is".encode())),
        f"{ENTRY}:2:10 error control-character",
        "the text must hold no control character: U+202E RIGHT-TO-LEFT OVERRIDE",
    ),
}


@pytest.mark.parametrize("name", BINARY)
def test_what_no_text_can_hold(name: str, tmp_path: Path) -> None:
    change, expected, message = BINARY[name]
    entries = write_tree(tmp_path, {})
    change(tmp_path / ENTRY)
    found = inspect(entries).diagnostics
    assert [(in_short(one), one.message) for one in found] == [(expected, message)]


def test_a_register_behind_a_link_is_not_read(tmp_path: Path) -> None:
    entries = write_tree(tmp_path, {})
    (entries / "_register").rename(tmp_path / "elsewhere")
    (entries / "_register").symlink_to(tmp_path / "elsewhere")
    found = inspect(entries)
    assert not found.archive.register.places
    assert "entries/_register:1:1 error symbolic-link" in map(in_short, found.diagnostics)


def test_windows_line_ends_and_empty_lines_change_nothing(tmp_path: Path) -> None:
    entries = write_tree(tmp_path, {})
    path = tmp_path / ENTRY
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n") + b"\r\n\r\n")
    assert inspect(entries).diagnostics == ()


def test_every_rule_has_a_case_that_fails(tmp_path: Path) -> None:
    cased = {path.stem.partition("--")[0] for path in CASES}
    cased |= {name.partition("--")[0] for name in BINARY}
    assert cased == set(RULES)
    assert len(CASES) + len(BINARY) >= 50


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_is_named_after_the_rule_that_it_fails(path: Path) -> None:
    expected = _EXPECTED.finditer(read_case(path)["expect"])
    assert path.stem.partition("--")[0] in {match["rule"] for match in expected}


def test_every_module_of_the_room_is_a_rule_and_registered_once() -> None:
    modules = {one.name.replace("_", "-") for one in pkgutil.iter_modules(rules.__path__)}
    assert modules - NOT_RULES == set(RULES)
    assert len(TEXT_RULES) + len(ENTRY_RULES) + len(TREE_RULES) == len(RULES)


@pytest.mark.parametrize("registered", [TEXT_RULES, ENTRY_RULES, TREE_RULES])
def test_the_lists_of_rules_are_sorted(registered: tuple[object, ...]) -> None:
    names = [name_of(rule) for rule in registered]
    assert names == sorted(names)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_documents_itself(name: str) -> None:
    """What must be true, why, what is bad and what is good; the docs are made from it."""
    told = RULES[name].__doc__ or ""
    for word in ("\nWhy: ", "\nBad: ", " Good: "):
        assert word in told.replace("\nGood: ", " Good: "), name
    assert RULES[name].SEVERITY in Level


def test_a_yaml_bomb_is_refused_at_once(tmp_path: Path) -> None:
    """Nine levels of aliases, each nine times the one before: 387,420,489 texts, if followed."""
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    entries = write_tree(tmp_path, {})
    path = tmp_path / "entries/2031/2031-05-02-bomb.md"
    path.write_text("---\n" + "\n".join(levels) + "\n---\n\nText. [@a]\n", encoding="utf-8")

    began = time.process_time()
    file = EntryFile.read(path, "entries/2031/2031-05-02-bomb.md")
    said = [one for rule in TEXT_RULES for one in rule.check(file)]
    took = time.process_time() - began

    assert took < 0.050
    assert said[0].message == "the YAML must hold no anchor: `&a0` and 80 more"
    found = [one for one in inspect(entries).diagnostics if one.rule == "anchor-or-tag"]
    assert [in_short(one) for one in found] == [f"{found[0].path}:2:5 error anchor-or-tag"]


@pytest.mark.parametrize(
    "body",
    [
        ">" * 100_000,
        "- " * 60_000 + "x",
        "[@" * 60_000,
        "<b>\n\n" * 40_000,
        "`a` " * 50_000,
        "[a]: /x\n" * 25_000,
        "\x01" * 100_000,
        "[@nobody]\n\n" * 20_000,
        "*a **b " * 30_000,
    ],
    ids=lambda body: body[:6].strip(),
)
def test_no_body_keeps_the_check_busy(body: str, tmp_path: Path) -> None:
    """It is linear in the length of the file: the worst quarter of a megabyte takes a second."""
    entries = write_tree(tmp_path, {ENTRY: read_case(SOUND)[ENTRY] + "\n" + body + "\n"})
    began = time.process_time()
    found = inspect(entries).diagnostics
    assert time.process_time() - began < 5
    assert 0 < len(found) <= 5 * MOST


@pytest.mark.parametrize(
    "front",
    ["[" * 200_000, "- " * 100_000, "{a: " * 50_000, "? " * 100_000, "a: &a [*a" * 20_000,
     "title: " + "x" * 200_000, "".join(f"k{n}: v\n" for n in range(20_000))],
    ids=lambda front: front[:6].strip(),
)  # fmt: skip
def test_no_front_matter_keeps_the_check_busy(front: str, tmp_path: Path) -> None:
    text = f"---\n{front}\n---\n\nText. [@herald]\n"
    entries = write_tree(tmp_path, {"entries/2031/2031-05-02-odd.md": text})
    began = time.process_time()
    assert inspect(entries).errors
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("word", "words", "hint"),
    [
        ("Alder", ["alder", "birkhaven"], "did you mean `alder`?"),
        ("Birk Haven", ["alder", "birk-haven"], "did you mean `birk-haven`?"),
        ("şuşa", ["shusha", "susa"], "did you mean `susa` or `shusha`?"),
        ("x", ["alder"], ""),
    ],
)
def test_the_nearest_words_are_named(word: str, words: list[str], hint: str) -> None:
    assert finding.nearest(word, words) == hint
