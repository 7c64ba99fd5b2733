"""The page of each day: what happened, who says so, who denies it, and the numbers of the day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from chronology.archive import Archive, Thread
from chronology.event import Event
from chronology.frames import Page
from chronology.ledger import Published, Row, Series, series_of, standing
from chronology.pages.citations import Citations
from chronology.pages.press import Press, day_uri
from chronology.vocabulary import Kind, Measure, Side

TOLLS = (Measure.KILLED, Measure.WOUNDED)
SHORT = 5
MOST = 8
PLACES = 10
SHORT_SPAN = timedelta(days=3)
AFTER_WAR = timedelta(days=30)
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
    around = archive.around(day)
    spans = tuple(event for event in around if _is_short(event))
    events = tuple(sorted((*archive.by_day[day], *spans), key=lambda event: event.order))
    period = archive.period_of(day)
    citations = Citations()
    root = "../../../../"
    subjects = [
        (kind, [(event, press.lead(event, citations, root)) for event in group])
        for kind in SUBJECTS
        if (group := [event for event in events if event.kind is kind])
    ]
    answered, unanswered = _threads(archive, events)
    tolls = standing(_series(archive, events, day), day, TOLLS)
    starts = {row.start for row in tolls}
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
        tolls=_by_side(tolls),
        since=starts.pop() if len(starts) == 1 else None,
        measures=TOLLS,
        counts=single_counts(events, day),
        around=[event for event in around if event not in spans],
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


def _series(archive: Archive, events: Iterable[Event], day: date) -> Iterable[Series]:
    """In a war and the weeks after it the tolls from its first day on; else those of today."""
    for era in archive.register.eras:
        if era.war and (era.holds(day) or era.last_day < day <= era.last_day + AFTER_WAR):
            return archive.tolls_since(era.start.earliest, era.start.earliest)
    return series_of(Published(event, figure) for event in events for figure in event.figures)


def _is_short(event: Event) -> bool:
    """Whether it lasts a few days only, so that it belongs to the page of each of them."""
    return event.date.latest - event.date.earliest <= SHORT_SPAN and "/" in event.date.text


def _short(archive: Archive, events: Sequence[Event]) -> list[Event]:
    """The few events to begin with: key ones, then those most reported and most linked.

    Of events that name each other, and of one kind, only the first is taken, as long as there are
    enough.
    """

    def weight(event: Event) -> tuple[bool, int]:
        origins, links = archive.evidence[event.id].origins, len(archive.related(event))
        return event.key, min(origins, MOST) + min(links, MOST) + _WEIGHT.get(event.kind, 0)

    chosen: list[Event] = []
    passed: set[str] = set()
    ranked = [event for event in sorted(events, key=weight, reverse=True) if not event.withdrawn]
    for event in ranked:
        told = event.id in passed or any(event.kind is other.kind for other in chosen)
        if event.key or not told:
            chosen.append(event)
            passed.update(other.id for other in archive.related(event))
    chosen = (
        chosen[:SHORT]
        + [event for event in ranked if event not in chosen][: max(SHORT - len(chosen), 0)]
    )
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


def single_counts(events: Iterable[Event], day: date) -> list[Published]:
    """The figures about single events of the day, as far as they were published by then."""
    found = (Published(event, figure) for event in events for figure in event.figures)
    return [
        one for one in found if not one.is_running and not one.event.withdrawn and one.known <= day
    ]


def _description(day: date, events: Sequence[Event]) -> str:
    kinds: dict[str, int] = defaultdict(int)
    for event in events:
        kinds[event.kind.label.lower()] += 1
    common = sorted(kinds, key=lambda kind: -kinds[kind])[:3]
    number = f"{len(events)} events" if len(events) > 1 else "One event"
    return f"{number} of {day.day} {day:%B %Y}: {', '.join(common)}; who says so and who denies it."
