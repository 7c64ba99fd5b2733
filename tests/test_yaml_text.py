"""YAML in which every scalar stays text and each part knows its place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.diagnostic import Spot
from chronology.plain_yaml import NotPlain, read_plain
from chronology.yaml_text import MAX_DEPTH, YamlText, _Reader, read_yaml
from finished_site import REAL, SAMPLE

ENTRIES = sorted((*SAMPLE.glob("2*/*.md"), *REAL.glob("[12]*/*.md")))

VALUES = [
    ("a: 12:30", {"a": "12:30"}),
    ("a: no\nb: true\nc: null\nd: ~\ne:", {"a": "no", "b": "true", "c": "null", "d": "~", "e": ""}),
    ("a: 2031-05-01\nb: 1_000\nc: 0x1F\nd: .inf",
     {"a": "2031-05-01", "b": "1_000", "c": "0x1F", "d": ".inf"}),
    ("a: [x, y]\nb: []\nc: {d: e}", {"a": ["x", "y"], "b": [], "c": {"d": "e"}}),
    ("a:\n- x\n- y: 1\n  z: 2\n", {"a": ["x", {"y": "1", "z": "2"}]}),
    ("a:\n  - x\n  -\n    y: 1\n", {"a": ["x", {"y": "1"}]}),
    ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
    ("a: >\n  one\n  two\n", {"a": "one two\n"}),
    ("a: one\n  two", {"a": "one two"}),
    ("a: 'it''s'\nb: \"\\u0041\"", {"a": "it's", "b": "A"}),
    ("a: 'x # y'\nb: x#y\nc: x # y", {"a": "x # y", "b": "x#y", "c": "x"}),
    ("<<: x", {"<<": "x"}),
    ("# a comment\na: b\n\n# another\nc: d", {"a": "b", "c": "d"}),
    ("Ա: Ա", {"Ա": "Ա"}),
    ("- a", ["a"]),
    ("just text", "just text"),
    ("", None),
    ("# nothing", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), VALUES, ids=lambda x: ascii(x)[:30])
def test_every_scalar_stays_text(text: str, value: Any) -> None:
    found = read_yaml(text)
    assert found.value == value
    assert found.fault is None
    assert not found.duplicates
    assert not found.forbidden


PLACED = """
title: A
places: [alder, {id: birkhaven, role: target}]
claims:
  - id: c1
    src:
      - herald
  - {id: c2, src: [radio]}
"""


@pytest.mark.parametrize(
    ("route", "line", "column"),
    [
        ((), 11, 1),
        (("title",), 11, 1),
        (("places", 0), 12, 10),
        (("places", 1), 12, 17),
        (("places", 1, "role"), 12, 33),
        (("claims",), 13, 1),
        (("claims", 0), 14, 5),
        (("claims", 0, "id"), 14, 5),
        (("claims", 0, "src", 0), 16, 9),
        (("claims", 1, "src"), 17, 14),
        (("claims", 1, "says"), 17, 5),  # missing: its record
        (("claims", 7, "says"), 13, 1),
        (("figures", 0, "by"), 11, 1),
    ],
)
def test_each_part_knows_its_place(route: tuple[str | int, ...], line: int, column: int) -> None:
    assert read_yaml(PLACED, first_line=10).spot(route) == Spot(line, column)


def test_columns_count_characters() -> None:
    assert read_yaml("{Ալդեր: x, é: y}").spot(("é",)) == Spot(1, 12)


def test_a_second_key_is_told_and_the_first_kept() -> None:
    found = read_yaml("a: 1\nb: {c: 1, c: 2}\na: 3\n")
    assert found.value == {"a": "1", "b": {"c": "1"}}
    told = [(one.key, one.spot, found.spot(one.first_route)) for one in found.duplicates]
    assert told == [("c", Spot(2, 11), Spot(2, 5)), ("a", Spot(3, 1), Spot(1, 1))]


@pytest.mark.parametrize(
    ("text", "forbidden"),
    [
        ("a: &x 1\nb: *x", [("anchor", "&x", Spot(1, 4)), ("alias", "*x", Spot(2, 4))]),
        ("a: &x [1]", [("anchor", "&x", Spot(1, 4))]),
        ("a: !!str 1", [("tag", "tag:yaml.org,2002:str", Spot(1, 4))]),
        ("a: !own {b: c}", [("tag", "!own", Spot(1, 4))]),
        ("&k a: 1", [("anchor", "&k", Spot(1, 1))]),
        ("{[a]: 1}", [("key that is not a word", "?", Spot(1, 2))]),
        ("a: 1\n--- \nb: 2", [("second document", "---", Spot(2, 1))]),
    ],
)
def test_anchors_tags_and_the_like_are_noted_and_not_followed(
    text: str, forbidden: list[tuple[str, str, Spot]]
) -> None:
    found = read_yaml(text)
    assert [(one.what, one.name, one.spot) for one in found.forbidden] == forbidden


@pytest.mark.parametrize(
    ("text", "message", "spot"),
    [
        ("a: b: c", "mapping values are not allowed in this context", Spot(1, 5)),
        (
            "\na: [b\nc: d\n",
            "did not find expected ',' or ']', while parsing a flow sequence that begins on line 2",
            Spot(3, 2),
        ),
        (
            "a: 'b\n",
            "found unexpected end of stream, while scanning a quoted scalar that begins on line 1",
            Spot(2, 1),
        ),
        ("a:\n\tb: c", "found character that cannot start any token", Spot(2, 1)),
        ("a: é\nb: \x01", "control characters are not allowed", Spot(2, 4)),
        ("a: " + "[" * 99, f"the text is nested more than {MAX_DEPTH} levels deep", Spot(1, 16)),
        ('a: "\\ud800"', "found invalid Unicode character escape code", Spot(1, 7)),
    ],
)
def test_what_is_no_yaml_has_a_place_and_a_reason(text: str, message: str, spot: Spot) -> None:
    fault = read_yaml(text).fault
    assert fault is not None
    assert (fault.message, fault.spot) == (message, spot)


LINES = st.sampled_from(
    ["a: b", "a:", "b: [c, d]", "b: [c,d]", "- x", "- y: z", "-", "- - x", "key: 'q'", 'k: "q"',
     "t: a: b", "t: a #b", "t: a#b", "u: http://x.example/?a=1&b=2", "x", "# c", "", "  ", "l: []",
     "{a: b}", "m: {a: b}", "n: |", "n: &a b", "...", "---", "o: a:", "p:  two", "q: end ",
     "a-b_c: d", "r: —", "s: “a”, b", "t: -1", "u: ?", "v: x\u00a0", "A: b",
     "w: 'it''s'", "w: ''", "w: ''''", "w: 'a'' b'", "y: [a, *b]", "y: [{a: b}]",
     "y: [{a: b, c: d}, e]", "y: [a, {b: c}, {b: c}]", "y: [{a: b, a: c}]", "m: {a: b, c: d}",
     "m: {a: b, a: c}", "m: {a: b,c: d}", "m: {a:b}", "y: [{a: b}, ]", "y: [{a: [b]}]",
     "m: {a: b} # c"]
)  # fmt: skip
INDENTS = st.sampled_from(["", "", "  ", "    ", " ", "      "])
TEXTS = st.lists(st.tuples(INDENTS, LINES).map("".join), max_size=9).map("\n".join)


@settings(max_examples=2000, deadline=None)
@given(st.one_of(TEXTS, TEXTS, st.text(alphabet="ab:-[],'\"# \n{}&", max_size=30)))
def test_the_plain_reader_gives_what_libyaml_gives(text: str) -> None:
    assert_same_as_libyaml(text)


@pytest.mark.parametrize("path", ENTRIES, ids=lambda path: path.stem)
def test_it_does_so_for_all_entries(path: Any) -> None:
    assert_same_as_libyaml(path.read_text(encoding="utf-8").split("---\n", 2)[1])


def test_most_entries_are_plain() -> None:
    """Else the plain reader would not be worth its lines."""
    plain = 0
    for path in ENTRIES:
        try:
            read_plain(path.read_text(encoding="utf-8").split("---\n", 2)[1])
            plain += 1
        except NotPlain:
            pass
    assert plain > len(ENTRIES) / 2


def assert_same_as_libyaml(text: str) -> None:
    try:
        value = read_plain(text)
    except NotPlain:
        return
    found = YamlText(text)
    _Reader(found).read()
    assert found.fault is None
    assert not found.duplicates
    assert not found.forbidden
    assert value == found.value
