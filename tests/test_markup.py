"""Bodies: passages and their places, citations, links, what is unwanted, safe HTML."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.diagnostic import Spot
from chronology.markup import Body, Citation, EntryLink, is_entry_id

BODY = """\
The first paragraph
goes on. [@herald; @radio]

- One item. [@herald]
- Another,

  of two paragraphs. [@wire]
  1. And one below. [@wire]

> A quotation. [@radio]
"""


def spots(body: Body) -> list[tuple[str, int, int]]:
    return [(one.what, one.spot.line, one.spot.column) for one in body.unwanted]


def test_passages_are_paragraphs_and_items_with_their_places() -> None:
    body = Body(BODY, first_line=20)
    assert [(p.text, p.spot.line, p.spot.column, p.is_cited) for p in body.passages] == [
        ("The first paragraph\ngoes on. [@herald; @radio]", 20, 1, True),
        ("One item. [@herald]", 23, 3, True),
        ("Another,", 24, 3, False),
        ("of two paragraphs. [@wire]", 26, 3, True),
        ("And one below. [@wire]", 27, 3, True),
        ("A quotation. [@radio]", 29, 3, True),
    ]


@pytest.mark.parametrize(
    ("text", "is_cited"),
    [
        ("A. [@a]", True),
        ("A. [@a; @b]", True),
        ("*A. [@a]*", True),
        ("A [@a].", False),
        ("A. [@a] B.", False),
        ("A. [a]", False),
        ("A. @a", False),
        ("A. [@a](2031-05-01-x)", False),
        ("A. `[@a]`", True),  # code is refused for itself
    ],
)
def test_a_citation_stands_at_the_end(text: str, is_cited: bool) -> None:
    assert [passage.is_cited for passage in Body(f"{text}\n").passages] == [is_cited]


@pytest.mark.parametrize(
    ("text", "handles", "malformed"),
    [
        ("A. [@a; @b] B. [@b; @c-1]", ("a", "b", "c-1"), []),
        ("A. [@a, @b]", ("a", "b"), ["[@a, @b]"]),
        ("A. [@a;@b]", ("a", "b"), ["[@a;@b]"]),
        ("A. [@a p. 3]", ("a",), ["[@a p. 3]"]),
        ("A. [@]", (), ["[@]"]),
        ("A [b]", (), []),
    ],
)
def test_citations_name_handles(text: str, handles: tuple[str, ...], malformed: list[str]) -> None:
    body = Body(text)
    assert body.handles == handles
    assert [words for words, _ in body.malformed_citations()] == malformed


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("A <b>word</b>.", [("raw-html", 1, 3), ("raw-html", 1, 10)]),
        ("é <i>x</i>", [("raw-html", 1, 3), ("raw-html", 1, 7)]),
        ("1 < 2, a<1, <m@x.example>, <https://x.example> <br>", [("raw-html", 1, 48)]),
        ("A.\n\n<div>\n<b>x</b>\n</div>\n\nB <u>c</u>.",
         [("raw-html", 3, 1), ("raw-html", 7, 3), ("raw-html", 7, 7)]),
        ("- A.\n\n  <p>\n\n- B <!-- c --> d", [("raw-html", 3, 3), ("raw-html", 5, 5)]),
        ("<script>\n\n<b>\n</script>\n\n<hr>", [("raw-html", 1, 1), ("raw-html", 6, 1)]),
        ("> <div>\n\n## A <b>", [("raw-html", 1, 3), ("heading", 3, 1), ("raw-html", 3, 6)]),
        ("A\n===\n\nB\n---", [("heading", 1, 1), ("heading", 4, 1)]),
        ("A ![b](c.png) ![d](e.png)", [("image", 1, 3), ("image", 1, 15)]),
        ("A `b` and ``c ` d``", [("code", 1, 3), ("code", 1, 11)]),
        ("A.\n\n    code", [("code-block", 3, 5)]),
        ("```\ncode\n```", [("code-block", 1, 1)]),
        ("A.\n\n* * *", [("rule", 3, 1)]),
        ("> " * 8 + "A.", []),
        ("> " * 99 + "A.", [("nesting", 1, 19)]),
        ("*A* **b** [c](2031-05-01-x) [@d]", []),
        ("1. A.\n2. B.\n   - C.", []),
    ],
)  # fmt: skip
def test_what_is_unwanted_has_its_place(text: str, unwanted: list[tuple[str, int, int]]) -> None:
    assert spots(Body(f"{text}\n")) == unwanted


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A. [@a]\n\n[@a]: https://x.example", [Spot(3, 1)]),
        ("A. [@a]\n\n > - [@a]: /x", [Spot(3, 1)]),
        ("A. [@a]\n\n[@a; @b]:\n/x", [Spot(3, 1)]),
        ("A [b]: c. [@a]", []),
    ],
)
def test_link_definitions_are_found(text: str, places: list[Spot]) -> None:
    assert list(Body(text).reference_definitions()) == places


def test_links_and_the_entries_among_them() -> None:
    body = Body("A [b](2031-05-01-x), [c](https://c.example/?a=1&b=2), <https://d.example>, "
                "[e](../etc), [f](2031-05-01-x \"title\"). [@a]")  # fmt: skip
    assert body.links == (
        "2031-05-01-x", "https://c.example/?a=1&b=2", "https://d.example", "../etc", "2031-05-01-x"
    )  # fmt: skip
    assert body.linked_entries == ("2031-05-01-x",)


@pytest.mark.parametrize(
    ("text", "is_id"),
    [
        ("2031-05-01-x", True),
        ("2031-05-x-y2", True),
        ("2031-x", True),
        ("2031-05-01-X", False),
        ("2031-05-01-x/..", False),
        ("x", False),
    ],
)
def test_the_form_of_an_id(text: str, is_id: bool) -> None:
    assert is_entry_id(text) == is_id


def test_a_piece_is_found_as_a_whole() -> None:
    body = Body("A [@herald].\n\nB [@her].", first_line=5)
    assert body.find("@her") == Spot(7, 4)
    assert body.find("@nobody") == Spot(5, 1)


def rendered(text: str) -> str:
    return Body(text).render(
        lambda handles: f"<sup>{'+'.join(handles)}</sup>", lambda id: f"/{id}/"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A & B < C. [@a; @b]", "<p>A &amp; B &lt; C. <sup>a+b</sup></p>"),
        ("*A* **b** [c](2031-05-01-x) [@d]",
         '<p><em>A</em> <strong>b</strong> <a href="/2031-05-01-x/">c</a> <sup>d</sup></p>'),
        ("- A. [@a]\n- B. [@b]",
         "<ul>\n<li>A. <sup>a</sup></li>\n<li>B. <sup>b</sup></li>\n</ul>"),
        ("3. A. [@a]", '<ol start="3">\n<li>A. <sup>a</sup></li>\n</ol>'),
        ("> A. [@a]", "<blockquote>\n<p>A. <sup>a</sup></p>\n</blockquote>"),
        ("A <b onclick=x>b</b>. [@a]", "<p>A b. <sup>a</sup></p>"),
        ("A [b](javascript:alert(1)). [@a]", "<p>A <a href=\"\">b</a>. <sup>a</sup></p>"),
        ("![a](https://x.example/a.png)", "<p></p>"),
        ("<script>alert(1)</script>", ""),
    ],
)  # fmt: skip
def test_its_html(text: str, expected: str) -> None:
    assert rendered(f"{text}\n") == expected


def test_its_parts_and_its_words() -> None:
    body = Body("A [b](2031-05-01-x) & *c*. [@d; @e]\n\n- F. [@g]\n")
    assert [part for part in body.parts if not isinstance(part, str)] == [
        EntryLink("2031-05-01-x"), Citation(("d", "e")), Citation(("g",))
    ]  # fmt: skip
    assert body.plain == "A b & c.\nF."


ALLOWED = {"p", "em", "strong", "ul", "ol", "li", "blockquote", "a", "br"}
MARKUP = st.sampled_from(
    ["<", ">", "</", "script", "img src=x onerror=y", " ", "\n", "\n\n", "[", "]", "(", ")", "!",
     "`", "*", "_", "&", "&lt;", "&#60;", "javascript:", "https://x.example", "@a", '"', "'", "\\",
     "-->", "<!--", "- ", "> ", "# ", "x", "<svg/onload=x>", "data:text/html,", "\u202e"]
)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.lists(MARKUP, max_size=30).map("".join))
def test_no_markup_of_an_author_comes_through(text: str) -> None:
    page = rendered(text)
    for tag, attributes in re.findall(r"<([a-zA-Z!?/][^\s>]*)([^>]*)>", page):
        assert tag.strip("/") in ALLOWED | {"sup"}
        assert re.fullmatch(r'|(?: (?:href|start)="[^"]*")*|/', attributes)
    for address in re.findall(r'href="([^"]*)"', page):
        scheme = html.unescape(address).partition(":")[0].lower()
        assert ":" not in address or scheme in ("http", "https")


@settings(max_examples=500, deadline=None)
@given(st.lists(MARKUP, max_size=30).map("".join))
def test_every_place_lies_within_the_body(text: str) -> None:
    body = Body(text, first_line=7)
    lines = text.split("\n")
    found = [one.spot for one in body.unwanted]
    found += [one.spot for one in body.passages]
    found += [spot for _, spot in body.malformed_citations()]
    for spot in (*found, *body.reference_definitions()):
        assert 7 <= spot.line < 7 + len(lines)
        assert 1 <= spot.column <= len(lines[spot.line - 7]) + 1
