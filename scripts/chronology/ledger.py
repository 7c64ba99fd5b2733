"""Numbers as ledgers: who published what about whom, covering which days, as of when.

Nothing here adds figures of different claimants: a figure only ever stands beside another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from chronology.event import Event, Figure
from chronology.vocabulary import Counted, Measure, Side

Key = tuple[str, Side, Counted, Measure, str, date]


@dataclass(frozen=True)
class Published:
    """A figure and the event in whose entry it stands."""

    event: Event
    figure: Figure

    @cached_property
    def as_of(self) -> date:
        """The day on which it stood so: its own, else the last day it covers, else the event's."""
        if self.figure.as_of:
            return self.figure.as_of.latest
        return min(self.event.date.latest, self.scope_end)

    @cached_property
    def known(self) -> date:
        """The first day on which a reader could know it: published by then, and not before `as_of`.

        Where no source has a date of publication, the day that it speaks of.
        """
        sources = (self.event.sources.get(handle) for handle in self.figure.src)
        printed = [s.published.earliest for s in sources if s and s.published]
        return max(self.as_of, min(printed)) if printed else self.as_of

    @property
    def scope_start(self) -> date:
        """The first day that it covers."""
        scope = self.figure.scope
        return self.event.date.earliest if isinstance(scope, str) else scope.earliest

    @property
    def scope_end(self) -> date:
        """The last day that it covers."""
        scope = self.figure.scope
        return self.event.date.latest if isinstance(scope, str) else scope.latest

    @property
    def is_running(self) -> bool:
        """Whether it covers more than its own event: a toll so far."""
        return not isinstance(self.figure.scope, str)

    @property
    def least(self) -> int:
        """The least that it may mean."""
        one = self.figure
        return next(n for n in (one.count, one.min, one.max, 0) if n is not None)

    @property
    def most(self) -> int:
        """The most that it may mean."""
        one = self.figure
        return next(n for n in (one.count, one.max, one.min, 0) if n is not None)

    @property
    def key(self) -> Key:
        """What makes a series: claimant, side, of, measure (with what) and start of scope."""
        one = self.figure
        return one.by, one.side, one.of, one.measure, one.what or "", self.scope_start


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one claimant about the same thing, in order of the day on which they stood."""

    key: Key
    figures: tuple[Published, ...]

    @property
    def by(self) -> str:
        """The id of the claimant."""
        return self.key[0]

    @property
    def start(self) -> date:
        """The first day that its figures cover."""
        return self.key[-1]

    @property
    def is_running(self) -> bool:
        """Whether one of them is a toll so far, not the count of one event."""
        return any(one.is_running for one in self.figures)

    def latest(self, day: date) -> Published | None:
        """The one that a reader of that day could know last."""
        known = [one for one in self.figures if one.known <= day]
        return known[-1] if known else None


@dataclass(frozen=True, slots=True)
class Row:
    """What one claimant says of one group over the same days, side by side by measure."""

    by: str
    side: Side
    of: Counted
    start: date
    cells: dict[Measure, Published]

    @property
    def newest(self) -> Published:
        """The figure of the row that stood last."""
        return max(self.cells.values(), key=lambda one: one.as_of)


def series_of(figures: Iterable[Published]) -> tuple[Series, ...]:
    """The series that `figures` make, in order of their keys."""
    found: dict[Key, list[Published]] = defaultdict(list)
    for one in figures:
        found[one.key].append(one)
    ordered = sorted(found.items(), key=lambda item: tuple(map(str, item[0])))
    return tuple(
        Series(key, tuple(sorted(ones, key=lambda one: (one.as_of, one.known, one.figure.id))))
        for key, ones in ordered
    )


def standing(series: Iterable[Series], day: date, measures: tuple[Measure, ...]) -> tuple[Row, ...]:
    """Each claimant's tolls so far, as a reader of `day` could know them.

    Only running figures of sound entries count; one row for each claimant, side, group and start of
    scope, ordered by side, group and claimant.
    """
    rows: dict[tuple[str, Side, Counted, date], dict[Measure, Published]] = defaultdict(dict)
    for one in series:
        by, side, of, measure, _, start = one.key
        latest = one.latest(day) if measure in measures else None
        if latest is not None and latest.is_running and not latest.event.withdrawn:
            rows[by, side, of, start][measure] = latest
    ordered = sorted(rows.items(), key=lambda row: (row[0][1], row[0][2], row[0][0], row[0][3]))
    return tuple(Row(*key, cells) for key, cells in ordered)


@dataclass(frozen=True, slots=True)
class Panel:
    """Series that may share an axis: the same people or things, measured alike, from one day on."""

    side: Side
    of: Counted
    measure: Measure
    what: str
    start: date
    series: tuple[Series, ...]

    @property
    def name(self) -> str:
        """What is counted, in words: "Civilians killed"."""
        words = self.what or f"{self.of.label} {self.measure.label.lower()}"
        return words[:1].upper() + words[1:]

    @property
    def figures(self) -> tuple[Published, ...]:
        """All its figures, by the day on which they stood."""
        ones = (one for series in self.series for one in series.figures)
        return tuple(
            sorted(ones, key=lambda one: (one.as_of, one.known, one.event.id, one.figure.id))
        )


def panels(
    series: Iterable[Series], measures: frozenset[Measure] | None = None
) -> tuple[Panel, ...]:
    """The running series, put together by what may be compared; ordered by side, group, measure.

    Series of different scope, side, group or measure never share a panel.
    """
    found: dict[tuple[Side, Counted, Measure, str, date], list[Series]] = defaultdict(list)
    for one in series:
        _, side, of, measure, what, start = one.key
        running = tuple(p for p in one.figures if p.is_running and not p.event.withdrawn)
        if running and (measures is None or measure in measures):
            found[side, of, measure, what, start].append(Series(one.key, running))
    sides, groups, order = list(Side), list(Counted), list(Measure)

    def place(key: tuple[Side, Counted, Measure, str, date]) -> tuple[int, int, int, str, date]:
        side, of, measure, what, start = key
        return sides.index(side), order.index(measure), groups.index(of), what, start

    return tuple(
        Panel(*key, tuple(sorted(found[key], key=lambda one: one.by)))
        for key in sorted(found, key=place)
    )
