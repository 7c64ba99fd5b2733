"""Whatever a file holds, the whole inspection ends with diagnostics and never with a traceback."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chronology.diagnostic import FORMATS
from chronology.inspection import inspect
from finished_site import SAMPLE

ENTRIES = sorted(SAMPLE.glob("2*/*.md"))
REGISTERS = sorted(SAMPLE.glob("_register/*.yml"))

# Pieces of which YAML and Markdown are made, right and wrong.
PIECES = st.sampled_from(
    [
        "---\n", "\n", "\n\n", "  ", "- ", ": ", "title", "date", "sources", "claims", "figures",
        "places", "about", "c1", "n1", "src", "2031-05-01", "2031-05-01/..", "~", "?", "[", "]",
        "{", "}", "&a ", "*a", "!!int ", "|\n", ">\n", "'", '"', "#", "%", "@", "`", "\t", "\r\n",
        "<b>", "<!--", "-->", "<![CDATA[", "[@herald]", "[@", "](", "![", "***", "> ", "1. ",
        "\x00", "\u202e", "&#8238;", "\\u202e", "…", "Ալդեր", "\U0001f525", "null", "true",
        "12:30", "<<: ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map("".join)
FEW = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def tree() -> Iterator[Path]:
    """The registers of the sample, and two of its entries."""
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        for path in (*REGISTERS, *ENTRIES[-2:]):
            copy = top / path.relative_to(SAMPLE)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
        yield top


def inspected(tree: Path, name: str, raw: bytes) -> None:
    """Inspect the tree with `raw` in the file `name`, and say it in all three ways."""
    path = tree / name
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(raw)
    try:
        found = inspect(tree).diagnostics
        for say in FORMATS.values():
            say(found).encode("utf-8")
        for one in found:
            assert one.line >= 1
            assert one.column >= 1
            assert one.message
        assert found == inspect(tree).diagnostics
    finally:
        if before is not None:
            path.write_bytes(before)


@FEW
@given(raw=st.binary(max_size=400))
def test_random_bytes(tree: Path, raw: bytes) -> None:
    inspected(tree, "2034/2034-01-01-odd.md", raw)


@FEW
@given(front=TEXTS, body=TEXTS)
def test_text_like_an_entry(tree: Path, front: str, body: str) -> None:
    text = f"---\n{front}\n---\n{body}\n"
    inspected(tree, "2034/2034-01-01-odd.md", text.encode("utf-8"))


@FEW
@given(data=st.data())
def test_a_sound_entry_after_an_accident(tree: Path, data: st.DataObject) -> None:
    raw = data.draw(st.sampled_from(ENTRIES)).read_bytes()
    inspected(tree, "2034/2034-01-01-odd.md", _accident(data, raw))


@FEW
@given(data=st.data())
def test_a_register_after_an_accident(tree: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(REGISTERS))
    inspected(tree, f"_register/{path.name}", _accident(data, path.read_bytes()))


def _accident(data: st.DataObject, raw: bytes) -> bytes:
    """The bytes with one to three pieces lost, doubled or put in between."""
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(raw)))
        end = min(len(raw), start + data.draw(st.integers(0, 40)))
        piece = data.draw(PIECES).encode("utf-8")
        raw = data.draw(
            st.sampled_from(
                [raw[:start] + raw[end:], raw[:end] + raw[start:], raw[:start] + piece + raw[end:]]
            )
        )
    return raw
