"""Reads YAML so that every scalar stays text and each part's line and column can be told.

YAML 1.1 turns `12:30` into 750, `no` into false and `2020-10-08` into a date; here nothing is
turned into anything: the model types the text. Anchors, aliases and tags are noted and not
followed, so that no file can grow in memory. Built on PyYAML's C parser (libyaml).

Plain texts are first read without libyaml, see `plain_yaml`; the place of a part is looked up only
when a message asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.reader import ReaderError

from chronology.diagnostic import Spot
from chronology.plain_yaml import NotPlain, read_plain

Route = tuple[str | int, ...]
MAX_DEPTH = 12
_KEY = -1  # the step to a mapping's key itself; no author's route has it


@dataclass(frozen=True, slots=True)
class DuplicateKey:
    """A key that stands twice in one mapping."""

    key: str
    spot: Spot
    first_route: Route


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A part of YAML that entries may not use: what it is, its name, where it stands."""

    what: str
    name: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """Where and why the text is no YAML."""

    message: str
    spot: Spot


@dataclass(slots=True)
class YamlText:
    """A YAML text and what was found in it; `value` is made of dict, list and str only."""

    text: str
    first_line: int = 1
    value: Any = None
    fault: SyntaxFault | None = None
    duplicates: list[DuplicateKey] = field(default_factory=list)
    forbidden: list[Forbidden] = field(default_factory=list)
    _spots: dict[Route, Spot] | None = None

    def spot(self, route: Route) -> Spot:
        """Where the part at `route` begins: its key in a mapping, else its value.

        The nearest part that exists, where the route leads to one that is missing.
        """
        if self._spots is None:
            self._spots = _Reader(self).read()
        while route and route not in self._spots:
            route = route[:-1]
        return self._spots.get(route, Spot(self.first_line, 1))


def read_yaml(text: str, first_line: int = 1) -> YamlText:
    """Read `text`, whose first line is line `first_line` of its file. Never raises."""
    found = YamlText(text, first_line)
    try:
        found.value = read_plain(text)
    except NotPlain:
        found._spots = _Reader(found).read()
    return found


class _TooDeep(Exception):
    pass


class _Reader:
    """Makes the values once more from the parser's events, and notes all there is to say."""

    def __init__(self, found: YamlText) -> None:
        self.found = found
        self.spots: dict[Route, Spot] = {}
        self.here = Spot(found.first_line, 1)

    def read(self) -> dict[Route, Spot]:
        """Fill `found`; gives the place of each part."""
        value, fault = None, None
        try:
            self.parser = CParser(self.found.text)
            value = self._document()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            spot = self._place(mark.line, mark.column) if mark else self.here
            fault = SyntaxFault(self._reason(error), spot)
        except ReaderError as error:
            before = self.found.text.encode()[: error.position].decode("utf-8", "ignore")
            spot = self._place(before.count("\n"), len(before) - before.rfind("\n") - 1)
            fault = SyntaxFault(str(error.reason), spot)
        except _TooDeep:
            message = f"the text is nested more than {MAX_DEPTH} levels deep"
            fault = SyntaxFault(message, self.here)
        self.found.value, self.found.fault = value, fault
        return self.spots

    def _reason(self, error: yaml.MarkedYAMLError) -> str:
        reason = str(error.problem or error.context)
        begins, ends = error.context_mark, error.problem_mark
        if not begins or not ends or begins.line == ends.line or "block" in str(error.context):
            return reason
        line = self.found.first_line + begins.line
        return f"{reason}, {error.context} that begins on line {line}"

    def _event(self) -> Any:
        event: Any = self.parser.get_event()
        if event.start_mark is not None:
            self.here = self._place(event.start_mark.line, event.start_mark.column)
        return event

    def _document(self) -> Any:
        value: Any = None
        documents = 0
        while type(event := self._event()) is not StreamEndEvent:
            if type(event) is not DocumentStartEvent:
                continue
            documents += 1
            if documents == 1:
                value = self._value(self._event(), (), 0)
            else:
                self._forbid("second document", "---")
                self._value(self._event(), ("",), 0)
        return value

    def _value(self, event: Any, route: Route, depth: int) -> Any:
        kind = type(event)
        self.spots.setdefault(route, self.here)
        if depth > MAX_DEPTH and kind is not ScalarEvent:
            raise _TooDeep
        if kind is AliasEvent:
            self._forbid("alias", f"*{event.anchor}")
            return ""
        if event.anchor is not None:
            self._forbid("anchor", f"&{event.anchor}")
        if event.tag is not None:
            self._forbid("tag", str(event.tag))
        if kind is MappingStartEvent:
            return self._mapping(route, depth)
        if kind is SequenceStartEvent:
            return self._sequence(route, depth)
        return event.value

    def _mapping(self, route: Route, depth: int) -> dict[str, Any]:
        value: dict[str, Any] = {}
        while type(event := self._event()) is not MappingEndEvent:
            spot = self.here
            key = self._value(event, (*route, _KEY), depth + 1)
            if not isinstance(key, str):
                self._forbid("key that is not a word", "?", spot)
                key = ""
            inner = (*route, key)
            self.spots.setdefault(inner, spot)
            item = self._value(self._event(), inner, depth + 1)
            if key in value:
                self.found.duplicates.append(DuplicateKey(key, spot, inner))
            else:
                value[key] = item
        return value

    def _sequence(self, route: Route, depth: int) -> list[Any]:
        value: list[Any] = []
        while type(event := self._event()) is not SequenceEndEvent:
            value.append(self._value(event, (*route, len(value)), depth + 1))
        return value

    def _forbid(self, what: str, name: str, spot: Spot | None = None) -> None:
        self.found.forbidden.append(Forbidden(what, name, spot or self.here))

    def _place(self, line: int, column: int) -> Spot:
        return Spot(self.found.first_line + line, column + 1)
