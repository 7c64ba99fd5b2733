"""How the archive itself is balanced: whose sources it rests on, and where it is thin.

Computed at every build from what the entries cite; nothing here is asserted by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from chronology.archive import Archive
from chronology.event import Event, Source
from chronology.vocabulary import Kind, Ownership, Party

UNDER_FIRE = (Kind.COMBAT, Kind.ATTACK_ON_CIVILIANS)


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole: `part` of `whole` things."""

    part: int
    whole: int

    @property
    def percent(self) -> int:
        """Rounded to whole percent; 0 where there is nothing."""
        return round(100 * self.part / self.whole) if self.whole else 0


@dataclass(frozen=True, slots=True)
class Mix:
    """Sources of one group of events, counted once for each address, by party and by owner."""

    name: str
    uri: str
    events: int
    parties: Mapping[Party, int]
    owners: Mapping[Ownership, int]

    @property
    def sources(self) -> int:
        """How many different sources."""
        return sum(self.parties.values())


def two_origins(archive: Archive) -> Share:
    """Events that rest on two independent origins or more."""
    events = _standing(archive.events)
    return Share(sum(archive.evidence[e.id].origins > 1 for e in events), len(events))


def both_sides(archive: Archive, kinds: Iterable[Kind] = UNDER_FIRE) -> Share:
    """Events of `kinds` in which both sides are heard, by the rule of `evidence`."""
    wanted = frozenset(kinds)
    events = [event for event in _standing(archive.events) if event.kind in wanted]
    return Share(sum(len(archive.evidence[e.id].sides) == 2 for e in events), len(events))


def aggregators(archive: Archive) -> Share:
    """Sources whose outlet is an aggregator."""
    mix = _mix(archive, "", "", archive.events)
    return Share(mix.owners.get(Ownership.AGGREGATOR, 0), mix.sources)


def by_period(archive: Archive) -> Iterator[Mix]:
    """The sources of each period's events."""
    for period in archive.register.eras:
        yield _mix(archive, period.name, period.uri, archive.by_period.get(period.id, ()))


def by_kind(archive: Archive) -> Iterator[Mix]:
    """The sources of each kind's events."""
    for kind in Kind:
        if kind in archive.by_kind:
            yield _mix(archive, kind.label, f"kinds/{kind}/", archive.by_kind[kind])


def one_sided(archive: Archive) -> Iterator[Event]:
    """Events of fighting and fire on civilians in which only one side is heard."""
    for event in _standing(archive.events):
        if event.kind in UNDER_FIRE and len(archive.evidence[event.id].sides) == 1:
            yield event


def empty_months(archive: Archive) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each year with the months (1 to 12) in which no event begins, from the first to the last.

    An event of a whole year counts for none of its months; one that lasts longer than a month
    counts for the month in which it begins.
    """
    months = archive.by_month
    if not months:
        return
    first, last = min(months), max(months)
    for year in range(first[0], last[0] + 1):
        missing = tuple(
            month
            for month in range(1, 13)
            if first <= (year, month) <= last and (year, month) not in months
        )
        if missing:
            yield year, missing


def _standing(events: Iterable[Event]) -> list[Event]:
    return [event for event in events if not event.withdrawn]


def _mix(archive: Archive, name: str, uri: str, events: Iterable[Event]) -> Mix:
    events = list(events)
    sources = {source.url: source for event in events for source in event.sources.values()}
    publishers = archive.register.publishers

    def count(word: Callable[[Source], Party | Ownership]) -> Counter[Party | Ownership]:
        return Counter(word(s) for s in sources.values() if s.publisher in publishers)

    return Mix(
        name=name,
        uri=uri,
        events=len(events),
        parties=count(lambda s: publishers[s.publisher].party),  # type: ignore[arg-type]
        owners=count(lambda s: publishers[s.publisher].ownership),  # type: ignore[arg-type]
    )
