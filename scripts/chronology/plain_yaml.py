"""Reads the plain part of YAML in which nearly all entries are written, line by line.

`key: text`, `key: [a, {id: b, role: c}]`, mappings and lists by indentation, comments on lines of
their own.
Whatever else there is, right or wrong, is left to libyaml: `read_plain` then raises `NotPlain`.
Where it gives a value, libyaml gives the same; a test holds this. It takes half as long as
libyaml by way of PyYAML, whose events alone are a third of the time that a check may take.
"""

from __future__ import annotations

import re
from typing import Any

MAX_DEPTH = 6
Line = tuple[str, ...]
"""Indentation, dash, key with its colon, then the value: as text, as list, or what is neither."""

_LINE = re.compile(
    r"""^(\ *)(-\ )?([a-z][a-z0-9_-]*:(?:\ +|$))?
    (?:([^\s?:,\[\]{}#&*!|>'"%@`-].*)
    |\[((?:[A-Za-z0-9][A-Za-z0-9.-]*(?:,\ [A-Za-z0-9][A-Za-z0-9.-]*)*)?\]$)
    |(.*))$""",
    re.MULTILINE | re.VERBOSE,
)
_ODD = re.compile("[^\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_QUOTED = re.compile(r"""'(?:[^'\n]|'')*'|"[^"\\\n]*\"""")
_WORD = "[A-Za-z0-9][A-Za-z0-9.-]*"
_KEY = "[a-z][a-z0-9_-]{0,60}"
_PAIR = re.compile(f"({_KEY}): ({_WORD})")
_PAIRS = f"{_KEY}: {_WORD}(?:, {_KEY}: {_WORD})*"
_ITEM = re.compile(rf"({_WORD})|\{{({_PAIRS})\}}")
_ITEMS = rf"(?:{_WORD}|\{{{_PAIRS}\}})"
_FLOW = re.compile(rf"\[{_ITEMS}(?:, {_ITEMS})*\]|\{{{_PAIRS}\}}")
_MAX_KEY = 128  # libyaml takes keys of up to 1024 bytes
_END: Line = ("", "", "", "", "", "")


class NotPlain(Exception):
    """The text is more than plain YAML, or no YAML."""


def read_plain(text: str) -> Any:
    """The value of `text`, made of dict, list and str; None where it is empty."""
    if _ODD.search(text):
        raise NotPlain
    found = _LINE.findall(text)
    lines = [one for one in found if one != _END and (one[5][:1] != "#" or any(one[:3]))]
    if not lines:
        return None
    lines.append(_END)
    value, end = _block(lines, 0, 0)
    if end != len(lines) - 1:
        raise NotPlain
    return value


def _block(lines: list[Line], at: int, depth: int) -> tuple[Any, int]:
    """The mapping or list that begins at line `at`, and the line after it."""
    if depth > MAX_DEPTH:
        raise NotPlain
    return (_list if lines[at][1] else _mapping)(lines, at, depth)


def _mapping(lines: list[Line], at: int, depth: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    indent = lines[at][0]
    while lines[at] is not _END and lines[at][0] == indent and not lines[at][1]:
        _, _, key, text, items, other = lines[at]
        name = key.rstrip(": ")
        if not name or name in found or len(name) > _MAX_KEY:
            raise NotPlain
        at += 1
        below, is_item = lines[at][:2]
        if text or items or other:
            found[name] = _scalar(text, items, other)
        elif len(below) > len(indent) or (is_item and below == indent):
            found[name], at = _block(lines, at, depth + 1)
        else:
            found[name] = ""
    if len(lines[at][0]) > len(indent):
        raise NotPlain
    return found, at


def _list(lines: list[Line], at: int, depth: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    indent = lines[at][0]
    while lines[at][1] and lines[at][0] == indent:
        _, _, key, *value = lines[at]
        if key:
            lines[at] = f"{indent}  ", "", key, *value
            item, at = _block(lines, at, depth + 1)
            found.append(item)
        else:
            found.append(_scalar(*value))
            at += 1
    if len(lines[at][0]) > len(indent):
        raise NotPlain
    return found, at


def _scalar(text: str, items: str, other: str) -> Any:
    if text:
        if ": " in text or " #" in text or text[-1] in ": ":
            raise NotPlain
        return text
    if items:
        return items[:-1].split(", ") if len(items) > 1 else []
    if _QUOTED.fullmatch(other):
        return other[1:-1].replace("''", "'") if other[0] == "'" else other[1:-1]
    if _FLOW.fullmatch(other):
        found = [word or _pairs(pairs) for word, pairs in _ITEM.findall(other)]
        return found if other[0] == "[" else found[0]
    raise NotPlain


def _pairs(text: str) -> dict[str, str]:
    """The mapping written `a: b, c: d`."""
    found = _PAIR.findall(text)
    mapping = dict(found)
    if len(mapping) < len(found):
        raise NotPlain
    return mapping
