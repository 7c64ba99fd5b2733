"""The page of each day: what happened, who says so, who denies it, and the numbers of the day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from chronology.archive import Archive, Thread
from chronology.event import Event
from chronology.frames import Page
from chronology.ledger import Published, Row, Series, series_of, standing
from chronology.pages.citations import Citations
from chronology.pages.press import Press, day_uri
from chronology.register import Period
from chronology.vocabulary import Kind, Measure, Side

TOLLS = (Measure.KILLED, Measure.WOUNDED)
SHORT = 5
PLACES = 10
# Fighting first, then what it did to people, then what was said about it.
SUBJECTS = (
    Kind.COMBAT,
    Kind.ATTACK_ON_CIVILIANS,
    Kind.HERITAGE,
    Kind.INFRASTRUCTURE,
    Kind.CASUALTIES,
    Kind.PRISONERS,
    Kind.DISPLACEMENT,
    Kind.HUMANITARIAN,
    Kind.CEASEFIRE,
    Kind.AGREEMENT,
    Kind.DIPLOMACY,
    Kind.STATEMENT,
    Kind.MILITARY_AID,
    Kind.POLITICAL,
    Kind.LEGAL,
    Kind.PROTEST,
)
_WEIGHT = {
    Kind.AGREEMENT: 6,
    Kind.CEASEFIRE: 6,
    Kind.ATTACK_ON_CIVILIANS: 3,
    Kind.CASUALTIES: 3,
    Kind.COMBAT: 2,
    Kind.DIPLOMACY: 3,
    Kind.HERITAGE: 2,
    Kind.PRISONERS: 2,
}


def pages(press: Press) -> Iterator[Page]:
    """A page for each day with events."""
    days = press.archive.days
    for before, day, after in zip((None, *days), days, (*days[1:], None), strict=False):
        yield page(press, day, before, after)


def page(press: Press, day: date, before: date | None, after: date | None) -> Page:
    """The page of `day`; `before` and `after` are the nearest days with events."""
    archive = press.archive
    events = archive.by_day[day]
    period = archive.period_of(day)
    citations = Citations()
    root = "../../../../"
    subjects = [
        (kind, [(event, press.lead(event, citations, root)) for event in group])
        for kind in SUBJECTS
        if (group := [event for event in events if event.kind is kind])
    ]
    answered, unanswered = _threads(archive, events)
    title = f"{day:%A}, {day.day} {day:%B %Y}"
    return press.page(
        day_uri(day),
        "day",
        title=title,
        description=_description(day, events),
        events=events,
        contested=sum(archive.is_contested(event) for event in events),
        balance=_balance(press, events),
        short=_short(archive, events) if len(events) > SHORT else (),
        subjects=subjects,
        places=_places(events),
        answered=answered,
        shown_day=day,
        unanswered=unanswered,
        tolls=_by_side(standing(_series(archive, events, period, day), day, TOLLS)),
        measures=TOLLS,
        counts=_counts(events),
        around=archive.around(day),
        period=period,
        war_day=(day - period.start.earliest).days + 1 if period and period.war else None,
        before=before,
        after=after,
        citations=citations,
        cite=citations.cite,
    )


def _threads(archive: Archive, events: Iterable[Event]) -> tuple[list[Thread], list[Thread]]:
    """The threads of the day's claims: those with an answer or finding, and those without.

    Contested ones come first. A thread begun on an earlier day counts where one of today's entries
    has a part in it.
    """
    found = {t.root.key: t for e in events for t in archive.threads_by_event.get(e.id, ())}
    threads = sorted(found.values(), key=lambda t: (not t.is_contested, not t.findings))
    answered = [thread for thread in threads if thread.answers or thread.findings]
    return answered, [thread for thread in threads if thread not in answered]


def _series(
    archive: Archive, events: Iterable[Event], period: Period | None, day: date
) -> Iterable[Series]:
    """In a war the tolls since its first day; otherwise those that the day's entries report."""
    if period and period.war:
        return archive.tolls_since(period.start.earliest, day)
    return series_of(Published(event, figure) for event in events for figure in event.figures)


def _short(archive: Archive, events: Sequence[Event]) -> list[Event]:
    """The few events to begin with: key ones, then the most widely reported; one of a matter.

    Of events that name each other, and of one kind, only the first is taken.
    """

    def weight(event: Event) -> tuple[bool, int]:
        origins = archive.evidence[event.id].origins
        return event.key, origins + _WEIGHT.get(event.kind, 0) + archive.is_contested(event)

    chosen: list[Event] = []
    passed: set[str] = set()
    for event in sorted(events, key=weight, reverse=True):
        told = event.id in passed or any(event.kind is other.kind for other in chosen)
        if not event.withdrawn and (event.key or not told) and len(chosen) < SHORT:
            chosen.append(event)
            passed.update(other.id for other in archive.related(event))
    return sorted(chosen, key=lambda event: SUBJECTS.index(event.kind))


def _places(events: Iterable[Event]) -> list[tuple[str, int]]:
    """The places of the day's events, the most frequent first."""
    counts = Counter(place for event in events for place in event.place_ids)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:PLACES]


def _balance(press: Press, events: Iterable[Event]) -> str:
    """How many sources of each side the day's events rest on, in words."""
    publishers = press.archive.register.publishers
    urls: dict[str, str] = {}
    for event in events:
        for source in event.sources.values():
            record = publishers.get(source.publisher)
            urls[source.url] = (record.party.camp if record else "") or "other"
    counts = Counter(urls.values())
    words = (("azerbaijan", "Azerbaijani"), ("armenian", "Armenian"), ("other", "others"))
    return ", ".join(f"{counts[side]} {word}" for side, word in words)


def _by_side(rows: Iterable[Row]) -> list[tuple[Side, list[Row]]]:
    order = list(Side)
    ordered = sorted(rows, key=lambda row: order.index(row.side))
    return [(side, list(group)) for side, group in groupby(ordered, key=lambda row: row.side)]


def _counts(events: Iterable[Event]) -> list[Published]:
    """The figures about single events of the day."""
    return [
        Published(event, figure)
        for event in events
        for figure in event.figures
        if figure.scope == "event" and not event.withdrawn
    ]


def _description(day: date, events: Sequence[Event]) -> str:
    kinds: dict[str, int] = defaultdict(int)
    for event in events:
        kinds[event.kind.label.lower()] += 1
    common = sorted(kinds, key=lambda kind: -kinds[kind])[:3]
    number = f"{len(events)} events" if len(events) > 1 else "One event"
    return f"{number} of {day.day} {day:%B %Y}: {', '.join(common)}; who says so and who denies it."
