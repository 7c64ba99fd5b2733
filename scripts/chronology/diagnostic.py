"""What is wrong where, and the three ways of saying it: text, GitHub annotations, JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum


class Level(StrEnum):
    """Whether a diagnostic stops the build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place in a file: line and column, both counted from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One thing that is wrong: where (path from the project's top), what, and a way out."""

    path: str
    line: int
    column: int
    severity: Level
    rule: str
    message: str
    hint: str = ""


def as_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Lines `path:line:column: error: message [rule]`, each with its hint below."""
    lines = []
    for one in diagnostics:
        place = f"{one.path}:{one.line}:{one.column}"
        lines.append(_one_line(f"{place}: {one.severity}: {one.message} [{one.rule}]"))
        if one.hint:
            lines.append(_one_line(f"    hint: {one.hint}"))
    return "\n".join(lines)


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Workflow commands that GitHub shows beside the lines of a pull request.

    Escaped as https://docs.github.com/actions/reference/workflow-commands asks.
    """
    lines = []
    for one in diagnostics:
        where = f"file={_property(one.path)},line={one.line},col={one.column}"
        text = f"{one.message} ({one.hint})" if one.hint else one.message
        lines.append(f"::{one.severity} {where},title={_property(one.rule)}::{_data(text)}")
    return "\n".join(lines)


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A list of objects with the fields of `Diagnostic`."""
    return json.dumps([asdict(one) for one in diagnostics], ensure_ascii=False, indent=2)


FORMATS = {"text": as_text, "github": as_github, "json": as_json}


# What an author wrote may stand in a message; it must neither break the line nor steer a terminal.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def _one_line(text: str) -> str:
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
