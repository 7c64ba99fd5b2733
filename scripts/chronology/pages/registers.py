"""Pages of the registers: places, actors, publishers and kinds, an index and one page each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import TypeVar

from chronology.charts import histogram
from chronology.event import Event, Source
from chronology.frames import Page
from chronology.pages.press import Press, plural
from chronology.pages.timeline import year_bars
from chronology.register import Actor, Place, Publisher, RegisterRecord
from chronology.vocabulary import Feature, Kind, Party, Term

Links = list[tuple[str, str, int | None]]
SHOWN = 15
_PARTIES = [("Third parties" if party is Party.NONE else party.label, party) for party in Party]
R = TypeVar("R", bound=RegisterRecord)


def pages(press: Press) -> Iterator[Page]:
    """The four indexes and their pages, for whatever has at least one event."""
    yield from _places(press)
    yield from _actors(press)
    yield from _publishers(press)
    yield from _kinds(press)


def _places(press: Press) -> Iterator[Page]:
    archive = press.archive
    used = _used(archive.register.places, archive.by_place)
    yield _index(
        press,
        "places/",
        "Places",
        "Where it happened. A place's page also shows the events of the places that lie in it, and "
        "finds it under all its names.",
        used,
        [(plural_label(feature), feature) for feature in Feature],
        lambda place: place.feature,
        lambda place: ", ".join(p.name for p in archive.register.enclosing(place.id)),
        archive.by_place,
    )
    for place in used:
        yield _place(press, place)


def plural_label(feature: Feature) -> str:
    """The heading above places of one sort: "Cities", "Villages"."""
    label = feature.label
    return f"{label[:-1]}ies" if label.endswith(("ty", "ry")) else f"{label}s"


def _place(press: Press, place: Place) -> Page:
    register = press.archive.register
    facts = [("Sort", place.feature.label, "")]
    if place.point:
        facts.append(("Point", f"{place.point[0]:.4f}° N, {place.point[1]:.4f}° E", ""))
    if place.geonames:
        facts.append(("GeoNames", place.geonames, f"https://www.geonames.org/{place.geonames}"))
    if place.note:
        facts.append(("Note", place.note, ""))
    facts.append(("Explore", "Events by time, kind and actor", f"explore/?place={place.id}"))
    inside: Links = [
        (other.uri, other.name, len(press.archive.by_place[other.id]))
        for other in register.children(place.id)
        if other.id in press.archive.by_place
    ]
    points = {}
    if place.feature is not Feature.COUNTRY:  # A country's page is long, and its map is explore's.
        points = {other.uri: press.point(other.id) for other in register.children(place.id)}
        points[""] = press.point(place.id)
    return _record(
        press,
        place,
        press.archive.by_place[place.id],
        ("places/", "Places"),
        f"Events at {place.name}, with their sources and who says so.",
        facts,
        names=place.names,
        lists=[
            ("Lies in", [(p.uri, p.name, None) for p in register.enclosing(place.id)]),
            ("Places in it", inside),
        ],
        points=points if any(points.values()) else {},
    )


def _actors(press: Press) -> Iterator[Page]:
    archive = press.archive
    used = _used(archive.register.actors, archive.by_actor)
    yield _index(
        press,
        "actors/",
        "People and bodies",
        "States, authorities, institutions, forces, people and organisations: what they did, said "
        "and published.",
        used,
        _PARTIES,
        lambda actor: actor.party,
        lambda actor: actor.note or actor.type.label,
        archive.by_actor,
    )
    for actor in used:
        yield _actor(press, actor)


def _actor(press: Press, actor: Actor) -> Page:
    archive = press.archive
    facts = [("Sort", actor.type.label, ""), ("Side", actor.party.label, "")]
    if actor.part_of and (above := archive.register.actors.get(actor.part_of)):
        facts.append(("Part of", above.name, above.uri if above.id in archive.by_actor else ""))
    if actor.note:
        facts.append(("Note", actor.note, ""))
    events = archive.by_actor[actor.id]
    stances = Counter(c.stance for e in events for c in e.claims if c.by == actor.id)
    facts += [
        (f"Claims: {stance.label}", str(count), "") for stance, count in sorted(stances.items())
    ]
    published = sum(f.by == actor.id for e in events for f in e.figures)
    if published:
        facts.append(("Published numbers", str(published), ""))
    facts.append(("Explore", "Events by time, kind and place", f"explore/?actor={actor.id}"))
    parts: Links = [
        (other.uri, other.name, len(archive.by_actor[other.id]))
        for other in archive.register.parts(actor.id)
        if other.id in archive.by_actor
    ]
    return _record(
        press,
        actor,
        events,
        ("actors/", "People and bodies"),
        f"What {actor.name} did, said and published in the conflict.",
        facts,
        names=actor.names,
        lists=[("Parts", parts)],
    )


def _publishers(press: Press) -> Iterator[Page]:
    archive = press.archive
    cited = {
        source.publisher for p in archive.register.periods.values() for source in p.sources.values()
    }
    used = _used(archive.register.publishers, {*archive.by_publisher, *cited})
    yield _index(
        press,
        "publishers/",
        "Publishers",
        "The outlets, agencies and bodies whose pages the archive cites, with who owns them as far "
        "as that is known.",
        used,
        _PARTIES,
        lambda outlet: outlet.party,
        lambda outlet: (
            f"{outlet.ownership.label} ownership"
            if outlet.ownership.value in ("state", "private", "unknown")
            else outlet.ownership.label
        ),
        archive.by_publisher,
    )
    for outlet in used:
        yield _publisher(press, outlet)


def _publisher(press: Press, outlet: Publisher) -> Page:
    archive = press.archive
    facts = [
        ("Owner", outlet.ownership.label, ""),
        ("Country", outlet.country.upper() if outlet.country != "unknown" else "Unknown", ""),
        ("Side", outlet.party.label, ""),
    ]
    if outlet.url:
        facts.append(("Address", outlet.url, outlet.url))
    if outlet.note:
        facts.append(("Note", outlet.note, ""))
    same: Links = [
        (other.uri, other.name, len(archive.by_publisher[other.id]))
        for other in archive.register.group(outlet.group)
        if other.id != outlet.id and other.id in archive.by_publisher
    ]
    introductions: Links = [
        (period.uri, period.name, None)
        for period in archive.register.periods.values()
        if any(source.publisher == outlet.id for source in period.sources.values())
    ]
    events = archive.by_publisher.get(outlet.id, ())
    return _record(
        press,
        outlet,
        events,
        ("publishers/", "Publishers"),
        f"What the archive cites from {outlet.name}, and who owns it.",
        facts,
        names={},
        lists=[("Counts as one origin with", same), ("Introductions that cite it", introductions)],
        cited=_cited(events, outlet.id),
    )


def _cited(events: Iterable[Event], publisher: str) -> list[tuple[Source, list[Event]]]:
    """Each page of `publisher` that is cited, or credits it, with the events that cite it."""
    found: dict[str, tuple[Source, list[Event]]] = {}
    for event in events:
        for source in event.sources.values():
            if publisher in (source.publisher, source.via):
                found.setdefault(source.url, (source, []))[1].append(event)

    def when(item: tuple[Source, list[Event]]) -> tuple[str, str]:
        source = item[0]
        return str(source.published or ""), source.url

    return sorted(found.values(), key=when, reverse=True)


def _kinds(press: Press) -> Iterator[Page]:
    archive = press.archive
    used = [kind for kind in Kind if kind in archive.by_kind]
    intro = "The sorts of events, each with its meaning and its list."
    rows = [
        (f"kinds/{kind}/", kind.label, kind.meaning, len(archive.by_kind[kind])) for kind in used
    ]
    yield press.index("kinds/", "Kinds of events", intro, [("", rows)])
    for kind in used:
        events = archive.by_kind[kind]
        yield press.page(
            f"kinds/{kind}/",
            "record",
            title=kind.label,
            description=f"{kind.label}: {plural(len(events), 'event')}. {kind.meaning}",
            kicker=[("kinds/", "Kinds of events")],
            introduction=None,
            facts=[("Meaning", kind.meaning, "")],
            chart=_chart(events),
            names={},
            lists=[("Places", _places_of(press, events, ""))],
            events=events,
            years=years(events),
            citations=None,
            cited=(),
        )


def _record(
    press: Press,
    record: RegisterRecord,
    events: tuple[Event, ...],
    section: tuple[str, str],
    description: str,
    facts: list[tuple[str, str, str]],
    *,
    names: Mapping[str, Sequence[str]],
    lists: list[tuple[str, Links]],
    cited: Sequence[tuple[Source, list[Event]]] = (),
    points: Mapping[str, str] = MappingProxyType({}),
) -> Page:
    return press.page(
        record.uri,
        "record",
        title=record.name,
        description=description,
        kicker=[section],
        introduction=None,
        facts=facts,
        chart=_chart(events),
        names=names,
        lists=[*lists, ("Most often with it", _places_of(press, events, record.id))],
        events=events,
        years=years(events),
        citations=None,
        cited=cited,
        points=points,
    )


def _index(
    press: Press,
    uri: str,
    title: str,
    intro: str,
    records: list[R],
    headings: Sequence[tuple[str, Term]],
    group: Callable[[R], Term],
    more: Callable[[R], str],
    events: Mapping[str, tuple[Event, ...]],
) -> Page:
    """The list of `records`, under those of the headings that have any, in their order."""
    groups = [
        (heading, [(r.uri, r.name, more(r), len(events.get(r.id, ()))) for r in some])
        for heading, term in headings
        if (some := [record for record in records if group(record) is term])
    ]
    return press.index(uri, title, intro, groups)


def _used(records: Mapping[str, R], ids: Container[str]) -> list[R]:
    return sorted((r for r in records.values() if r.id in ids), key=lambda r: r.name)


def _places_of(press: Press, events: Iterable[Event], own: str) -> Links:
    counts = Counter(place for event in events for place in event.place_ids if place != own)
    places = press.archive.register.places
    return [
        (places[id].uri, places[id].name, count)
        for id, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:SHOWN]
        if id in places
    ]


def _chart(events: tuple[Event, ...]) -> object:
    """The events per year, where they lie in more than one."""
    bars = year_bars(events, "../../")
    if len(bars) < 2:
        return None
    return histogram.draw(
        bars, title="Events per year", description="The events stand as a list below.", id="years"
    )


def years(events: Iterable[Event]) -> list[tuple[int, list[Event]]]:
    """The events, which are in order, by the year in which they begin."""
    grouped = groupby(events, key=lambda event: event.date.earliest.year)
    return [(year, list(some)) for year, some in grouped]
