"""Text holds no control characters and none that change the direction of writing.

Why: they are invisible, and can make a page show another text than the one that was reviewed.
Bad: U+202E before a word, raw or as `&#x202E;` or `"\\u202e"`. Good: the word alone. Tabs are
refused too: YAML stumbles over them.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from chronology.diagnostic import Spot
from chronology.rules.finding import ERROR, Finding
from chronology.text_file import TextFile
from chronology.yaml_text import Route

SEVERITY = ERROR
_CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e"
    "\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_WRITTEN_OUT = re.compile(r"&#?\w+;")


def is_control(character: str) -> bool:
    """Whether `character` is one that no text may hold."""
    return _CONTROL.match(character) is not None


def check(file: TextFile) -> Iterator[Finding]:
    """A finding for each such character, also where it is written out in signs that one can see."""
    text = file.text or ""
    line, seen = 1, 0
    for match in _CONTROL.finditer(text):
        line, seen = line + text.count("\n", seen, match.start()), match.start()
        yield _finding(match[0], Spot(line, _column(text, match.start())))
    for match in _WRITTEN_OUT.finditer(text) if "&" in text else ():
        if found := _CONTROL.search(html.unescape(match[0])):
            spot = Spot(text.count("\n", 0, match.start()) + 1, _column(text, match.start()))
            yield _finding(found[0], spot)
    for value, route in _texts(file.data, ()) if "\\" in text else ():
        if (found := _CONTROL.search(value)) and found[0] not in text:
            yield _finding(found[0], None, route)


def _texts(value: Any, route: Route) -> Iterator[tuple[str, Route]]:
    if isinstance(value, str):
        yield value, route
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key, (*route, key)
            yield from _texts(item, (*route, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*route, index))


def _column(text: str, offset: int) -> int:
    return offset - text.rfind("\n", 0, offset)


def _finding(character: str, spot: Spot | None, route: Route = ()) -> Finding:
    name = unicodedata.name(character, "control character")
    return Finding(
        f"the text must hold no control character: U+{ord(character):04X} {name}",
        "delete it; it may be invisible in the editor",
        route,
        spot,
    )
