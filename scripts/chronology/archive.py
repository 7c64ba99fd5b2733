"""All events, ordered, indexed and linked: whatever follows from them is computed here, once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from chronology.event import Claim, Event, Figure, target
from chronology.evidence import Evidence, weigh
from chronology.ledger import Published, Series, series_of
from chronology.register import Period, Register
from chronology.vocabulary import Stance

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim and the event in whose entry it stands."""

    event: Event
    claim: Claim

    @property
    def key(self) -> tuple[str, str]:
        """The entry's id and the claim's."""
        return self.event.id, self.claim.id


@dataclass(frozen=True, slots=True)
class Thread:
    """One matter: a claim, what its own side adds, what others answer, what third bodies find.

    It goes across entries; each part is in order of date.
    """

    statements: tuple[Stated, ...]
    answers: tuple[Stated, ...] = ()
    findings: tuple[Stated, ...] = ()

    @property
    def root(self) -> Stated:
        """The claim that answers no other."""
        return self.statements[0]

    @property
    def is_contested(self) -> bool:
        """Whether somebody denies or disputes it."""
        return any(s.claim.stance in (Stance.DENIES, Stance.DISPUTES) for s in self.answers)

    def __iter__(self) -> Iterator[Stated]:
        yield from self.statements
        yield from self.answers
        yield from self.findings


@dataclass(frozen=True)
class Archive:
    """The events in order, and the registers. Ask it; it computes each answer once."""

    events: tuple[Event, ...]
    register: Register

    @classmethod
    def of(cls, events: Iterable[Event], register: Register) -> Archive:
        """The archive of `events`, put in order."""
        return cls(tuple(sorted(events, key=lambda event: event.order)), register)

    @cached_property
    def by_id(self) -> Mapping[str, Event]:
        """Id → event."""
        return {event.id: event for event in self.events}

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Id → place in the order."""
        return {event.id: index for index, event in enumerate(self.events)}

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Event, ...]]:
        """Kind → its events."""
        return self._index(lambda event: (event.kind.value,))

    @cached_property
    def by_place(self) -> Mapping[str, tuple[Event, ...]]:
        """Place → events there or in a place that lies in it."""
        lineage = {
            id: (id, *(place.id for place in self.register.enclosing(id)))
            for id in self.register.places
        }
        return self._index(lambda event: {q for p in event.place_ids for q in lineage.get(p, (p,))})

    @cached_property
    def by_actor(self) -> Mapping[str, tuple[Event, ...]]:
        """Actor → events in which it acts, claims something or publishes a number."""
        return self._index(lambda event: event.involved)

    @cached_property
    def by_publisher(self) -> Mapping[str, tuple[Event, ...]]:
        """Publisher → events for which it is cited, or credited as the agency."""
        return self._index(
            lambda event: {
                publisher
                for source in event.sources.values()
                for publisher in (source.publisher, source.via)
                if publisher
            }
        )

    @cached_property
    def by_day(self) -> Mapping[date, tuple[Event, ...]]:
        """Day → the events known to have happened on it."""
        return self._index(lambda event: (event.date.earliest,) if event.date.is_day else ())

    @cached_property
    def by_year(self) -> Mapping[int, tuple[Event, ...]]:
        """Year → the events that may have begun in it."""
        return self._index(lambda event: (event.date.earliest.year,))

    @cached_property
    def by_month(self) -> Mapping[tuple[int, int], tuple[Event, ...]]:
        """Year and month → the events that begin in it, as far as their month is known."""
        return self._index(
            lambda event: (
                ()
                if len(event.date.text.rstrip("~?").partition("/")[0]) == 4
                else ((event.date.earliest.year, event.date.earliest.month),)
            )
        )

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days with events, in order."""
        return tuple(sorted(self.by_day))

    @cached_property
    def spanning(self) -> tuple[Event, ...]:
        """The events whose day is not known or that last longer than a day."""
        return tuple(event for event in self.events if not event.date.is_day)

    def around(self, day: date) -> tuple[Event, ...]:
        """The events without a known day that may touch `day`."""
        month = self._spanning_month.get((day.year, day.month), ())
        return tuple(event for event in month if event.date.overlaps(day, day))

    @cached_property
    def _spanning_month(self) -> Mapping[tuple[int, int], tuple[Event, ...]]:
        last = max(self.by_day, default=date.min)
        return self._index(lambda event: _months(event, last), self.spanning)

    @cached_property
    def key_events(self) -> tuple[Event, ...]:
        """The events that a short history would name."""
        return tuple(event for event in self.events if event.key and not event.withdrawn)

    def neighbours(self, event: Event) -> tuple[Event | None, Event | None]:
        """The events before and after it."""
        index = self.position[event.id]
        before = self.events[index - 1] if index else None
        return before, self.events[index + 1] if index + 1 < len(self.events) else None

    @cached_property
    def _links(self) -> Mapping[str, tuple[str, ...]]:
        links: dict[str, dict[str, None]] = defaultdict(dict)
        for event in self.events:
            named = (*event.related, *event.body.linked_entries)
            for other in (*map(self.register.current, named), *self._answered(event)):
                if other != event.id and other in self.by_id:
                    links[event.id][other] = links[other][event.id] = None
        return {id: tuple(others) for id, others in links.items()}

    def target(self, reference: str, entry: str) -> tuple[str, str]:
        """As `event.target`, with the id that the entry has now."""
        other, item = target(reference, entry)
        return self.register.current(other), item

    def _answered(self, event: Event) -> Iterator[str]:
        answered = (claim.about for claim in event.claims)
        revised = (figure.revises for figure in event.figures)
        for reference in filter(None, (*answered, *revised)):
            yield self.target(reference, event.id)[0]

    def related(self, event: Event) -> tuple[Event, ...]:
        """Events that it names or that name it, in order of date."""
        others = (self.by_id[id] for id in self._links.get(event.id, ()))
        return tuple(sorted(others, key=lambda other: other.order))

    @cached_property
    def evidence(self) -> Mapping[str, Evidence]:
        """Id → its evidence; claims of other entries that answer its own count too."""
        return {
            event.id: weigh(event, self.register, self._claims_around(event))
            for event in self.events
        }

    def _claims_around(self, event: Event) -> Iterator[Claim]:
        for thread in self.threads_by_event.get(event.id, ()):
            yield from (stated.claim for stated in thread)

    @cached_property
    def stated(self) -> Mapping[tuple[str, str], Stated]:
        """Entry and claim → the claim with its event."""
        return {(e.id, c.id): Stated(e, c) for e in self.events for c in e.claims}

    @cached_property
    def threads(self) -> tuple[Thread, ...]:
        """Every claim that answers no other, with its answers; in order of date."""
        replies: dict[tuple[str, str], list[Stated]] = defaultdict(list)
        roots = []
        for stated in self.stated.values():
            root = self._root(stated)
            if root is stated:
                roots.append(stated)
            else:
                replies[root.key].append(stated)
        return tuple(self._thread(root, replies.get(root.key, ())) for root in roots)

    def _thread(self, root: Stated, replies: Iterable[Stated]) -> Thread:
        statements, answers, findings = [root], [], []
        for reply in sorted(replies, key=_said):
            if reply.claim.stance is Stance.FINDS:
                findings.append(reply)
            elif reply.claim.stance is Stance.ASSERTS and self._same_side(root, reply):
                statements.append(reply)
            else:
                answers.append(reply)
        return Thread(tuple(statements), tuple(answers), tuple(findings))

    def _same_side(self, one: Stated, other: Stated) -> bool:
        camp, other_camp = self.camp(one.claim.by), self.camp(other.claim.by)
        return one.claim.by == other.claim.by or (camp == other_camp != "")

    def is_of_opponent(self, figure: Figure) -> bool:
        """Whether one side published the number about the other."""
        return "" != self.camp(figure.by) != figure.side.camp != ""

    def camp(self, actor: str) -> str:
        """The side of the conflict on which an actor stands; empty for third parties."""
        record = self.register.actors.get(actor)
        return record.party.camp if record else ""

    @cached_property
    def threads_by_event(self) -> Mapping[str, tuple[Thread, ...]]:
        """Id → the threads to which its claims belong."""
        found: dict[str, dict[int, Thread]] = defaultdict(dict)
        for index, thread in enumerate(self.threads):
            for stated in thread:
                found[stated.event.id][index] = thread
        return {id: tuple(threads.values()) for id, threads in found.items()}

    def is_contested(self, event: Event) -> bool:
        """Whether one of its claims is denied or disputed, or denies or disputes another."""
        return event.id in self._contested

    @cached_property
    def _contested(self) -> frozenset[str]:
        contested = (thread for thread in self.threads if thread.is_contested)
        return frozenset(stated.event.id for thread in contested for stated in thread)

    @cached_property
    def published(self) -> Mapping[tuple[str, str], Published]:
        """Entry and figure → the figure with its event."""
        return {(e.id, f.id): Published(e, f) for e in self.events for f in e.figures}

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """All figures, gathered by claimant, side, of, measure and start of scope."""
        return series_of(self.published.values())

    @cached_property
    def _tolls(self) -> tuple[Series, ...]:
        return tuple(
            sorted((one for one in self.series if one.is_running), key=lambda one: one.start)
        )

    @cached_property
    def _toll_starts(self) -> list[date]:
        return [one.start for one in self._tolls]

    def tolls_since(self, first: date, last: date) -> tuple[Series, ...]:
        """The series of tolls so far whose scope begins between `first` and `last`."""
        starts = self._toll_starts
        return self._tolls[bisect_left(starts, first) : bisect_right(starts, last)]

    def revised_by(self, event: Event, figure: Figure) -> tuple[Published, ...]:
        """The figures that take the place of this one."""
        return self._revisions.get((event.id, figure.id), ())

    @cached_property
    def _revisions(self) -> Mapping[tuple[str, str], tuple[Published, ...]]:
        found: dict[tuple[str, str], list[Published]] = defaultdict(list)
        for one in self.published.values():
            if one.figure.revises:
                found[self.target(one.figure.revises, one.event.id)].append(one)
        return {key: tuple(value) for key, value in found.items()}

    def period_of(self, day: date) -> Period | None:
        """The period in which `day` lies."""
        return next((period for period in self.register.eras if period.holds(day)), None)

    @cached_property
    def by_period(self) -> Mapping[str, tuple[Event, ...]]:
        """Period → the events that begin in it."""
        return self._index(
            lambda event: (p.id for p in self.register.eras if p.holds(event.date.earliest))
        )

    def _root(self, stated: Stated) -> Stated:
        seen = {stated.key}
        while stated.claim.about:
            above = self.stated.get(self.target(stated.claim.about, stated.event.id))
            if above is None or above.key in seen:
                break
            seen.add(above.key)
            stated = above
        return stated

    def _index(
        self, keys: Callable[[Event], Iterable[K]], events: Iterable[Event] | None = None
    ) -> dict[K, tuple[Event, ...]]:
        found: dict[K, list[Event]] = defaultdict(list)
        for event in self.events if events is None else events:
            for key in keys(event):
                found[key].append(event)
        return {key: tuple(events) for key, events in found.items()}


def _months(event: Event, last: date) -> Iterator[tuple[int, int]]:
    """The months that `event` may touch, no later than the month of `last`."""
    first, end = event.date.earliest, min(event.date.latest, last)
    for month in range(12 * first.year + first.month - 1, 12 * end.year + end.month):
        yield month // 12, month % 12 + 1


def _said(stated: Stated) -> tuple[date, tuple[object, ...], str]:
    when = stated.claim.said or stated.event.date
    return when.earliest, stated.event.order, stated.claim.id
