"""The door `check`: what it prints in its three forms, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from chronology.diagnostic import Diagnostic, Level, as_github, as_json, as_text
from finished_site import ROOT, SAMPLE

ENTRY = "2031/2031-05-08-envoys-meet.md"
OTHER = "2031/2031-05-10-truce-called.md"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the sample archive that a test may spoil."""
    for path in SAMPLE.rglob("*.*"):
        copy = tmp_path / "entries" / path.relative_to(SAMPLE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return tmp_path / "entries"


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def check(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts/check.py", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert "Traceback" not in done.stderr
    return done


def test_a_sound_tree_ends_with_0(tree: Path) -> None:
    done = check("--entries", tree)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "33 entries sound, 0 errors, 0 warnings\n"


def test_an_error_ends_with_1_and_says_where_and_what_to_do(tree: Path) -> None:
    spoil(tree / OTHER, "kind: ceasefire", "kind: cease-fire")
    done = check("--entries", "entries", cwd=tree.parent)
    assert done.returncode == 1
    assert done.stdout == (
        f"entries/{OTHER}:4:1: error: "
        "`kind` must be a word of its list: cease-fire [unknown-word]\n"
        "    hint: did you mean `ceasefire`?\n"
    )
    assert done.stderr == "32 entries sound, 1 errors, 0 warnings\n"


def test_a_warning_ends_with_0(tree: Path) -> None:
    spoil(tree / ENTRY, "published: 2031-05-08", "published: 2031-05-01")
    done = check("--entries", tree)
    assert done.returncode == 0
    assert ": warning: " in done.stdout
    assert done.stderr == "33 entries sound, 0 errors, 1 warnings\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "xml"], "invalid choice: 'xml'"),
        (["--entries", "no/such/folder"], "there is no folder no/such/folder"),
        (["no-such-file.md"], "there is no file no-such-file.md"),
        (["--odd"], "unrecognized arguments: --odd"),
    ],
)
def test_wrong_use_ends_with_2_and_one_sentence(arguments: list[str], said: str) -> None:
    done = check(*arguments)
    assert done.returncode == 2
    assert said in done.stderr.splitlines()[-1]
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("wanted", "files"),
    [
        ([], [ENTRY, OTHER]),
        ([ENTRY], [ENTRY]),
        ([OTHER, ENTRY], [ENTRY, OTHER]),
        (["2031"], [ENTRY, OTHER]),
        (["2029"], []),
        (["_register"], []),
        (["../entries"], [ENTRY, OTHER]),
    ],
)
def test_only_what_is_asked_for_is_shown(tree: Path, wanted: list[str], files: list[str]) -> None:
    spoil(tree / ENTRY, "kind: diplomacy", "kind: diplomat")
    spoil(tree / OTHER, "kind: ceasefire", "kind: truce")
    done = check("--entries", tree, "--format", "json", *(tree / one for one in wanted))
    assert done.returncode == (1 if files else 0)
    assert [one["path"] for one in json.loads(done.stdout)] == [f"{tree}/{one}" for one in files]


def test_github_shows_it_beside_the_line(tree: Path) -> None:
    spoil(tree / OTHER, "kind: ceasefire", "kind: cease-fire")
    done = check("--entries", "entries", "--format", "github", cwd=tree.parent)
    assert done.stdout == (
        f"::error file=entries/{OTHER},line=4,col=1,title=unknown-word::"
        "`kind` must be a word of its list: cease-fire (did you mean `ceasefire`?)\n"
    )


def test_json_is_a_list_even_of_nothing(tree: Path) -> None:
    assert json.loads(check("--entries", tree, "--format", "json").stdout) == []
    spoil(tree / ENTRY, "kind: diplomacy", "kind: diplomat")
    (found,) = json.loads(check("--entries", tree, "--format", "json").stdout)
    assert list(found) == ["path", "line", "column", "severity", "rule", "message", "hint"]
    assert list(found) == [one.name for one in fields(Diagnostic)]
    assert {name: type(value) for name, value in found.items()} == {
        "path": str, "line": int, "column": int, "severity": str, "rule": str, "message": str,
        "hint": str,
    }  # fmt: skip


def test_the_archive_itself_has_no_errors() -> None:
    assert check().returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="names are bytes only on POSIX")
def test_a_name_that_is_no_text_is_no_traceback(tree: Path) -> None:
    bad = os.fsencode(tree / "2031") + b"/2031-05-01-\xff\x1b.md"
    Path(os.fsdecode(bad)).write_bytes(b"\xff\x00")
    done = check("--entries", tree)
    assert done.returncode == 1
    assert "2031-05-01-\\xff\\u001b.md:1:1: error: " in done.stdout


# Diagnostic → text, GitHub.
ODD: list[tuple[Callable[[], Diagnostic], str, str]] = [
    (
        lambda: Diagnostic("a,b:c%.md", 1, 2, Level.ERROR, "some-rule", "50 % of: a, b", "x"),
        "a,b:c%.md:1:2: error: 50 % of: a, b [some-rule]\n    hint: x",
        "::error file=a%2Cb%3Ac%25.md,line=1,col=2,title=some-rule::50 %25 of: a, b (x)",
    ),
    (
        lambda: Diagnostic("a.md", 3, 4, Level.WARNING, "r", "one\n::error::two\r", ""),
        "a.md:3:4: warning: one\\u000a::error::two\\u000d [r]",
        "::warning file=a.md,line=3,col=4,title=r::one%0A::error::two%0D",
    ),
    (
        lambda: Diagnostic("a.md", 1, 1, Level.ERROR, "r", "\x1b[31m \u202e Ա é", "\x07"),
        "a.md:1:1: error: \\u001b[31m \\u202e Ա é [r]\n    hint: \\u0007",
        "::error file=a.md,line=1,col=1,title=r::\x1b[31m \u202e Ա é (\x07)",
    ),
]


@pytest.mark.parametrize(("make", "text", "github"), ODD)
def test_what_an_author_wrote_can_break_no_line(
    make: Callable[[], Diagnostic], text: str, github: str
) -> None:
    assert as_text([make()]) == text
    assert as_github([make()]) == github
    assert json.loads(as_json([make()]))[0]["message"] == make().message


def test_all_are_shown_in_order_of_files_and_lines(tree: Path) -> None:
    spoil(tree / OTHER, "kind: ceasefire", "kind: truce\nodd: x")
    spoil(tree / ENTRY, "kind: diplomacy", "kind: diplomat")
    spoil(tree / "_register/places.yml", "feature: country", "feature: land")
    found = json.loads(check("--entries", tree, "--format", "json").stdout)
    places = [(one["path"], one["line"], one["column"]) for one in found]
    assert places == sorted(places)
    assert [one["rule"] for one in found] == [
        "unknown-word", "unknown-word", "unknown-field", "unknown-word"
    ]  # fmt: skip


def test_a_reader_who_stops_early_gets_no_traceback(tree: Path) -> None:
    for path in tree.glob("2031/*.md"):
        path.write_text("x" * 400, encoding="utf-8")
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, ROOT / "scripts/check.py", "--entries", tree],
            stdout=pipe,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "errors" in done.stderr
