"""`index.json`: all events in brief, for search and explore; small, so it is laid out in columns.

Tables: `kinds`, `voices`, `parties` (word → label), `periods` (id → name, from, to), and as columns
of equal length `places` (id, name, feature, within, lat, lon), `actors` (id, name, type, party),
`evidence` (wording, voices) and `events`. Only places and actors with events are there, and the
places in which they lie. `within` is a position in `places`, -1 for none; lat and lon are null
where no pin may stand.

Columns of `events`, which are in order of date: id, title, earliest ("" where the id begins with
it), latest ("" where it is the same day, null while it lasts), date (in words, "" for a plain day),
kind, origins, key, contested, withdrawn (0 or 1), and positions in the tables: places, actors (who
takes part, claims or publishes a number), evidence. The id of a place or actor is "" where it is
its name in small letters with hyphens. The address of an event is `events/<id>/`.

What can be told from something else is left out because every reader who searches fetches this
file. docs/javascripts/lib/records.mjs makes records of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from chronology.archive import Archive
from chronology.event import Event
from chronology.register import Actor, Period, Place, RegisterRecord
from chronology.vocabulary import Kind, Party, Term, Voices

URI = "data/v1/index.json"


def export(archive: Archive) -> Iterator[tuple[str, bytes]]:
    """The one file, a table or column a line."""
    lines = (f'"{name}":{_lines(table)}' for name, table in tables(archive).items())
    yield URI, ("{" + ",\n".join(lines) + "}\n").encode()


def tables(archive: Archive) -> dict[str, Mapping[str, Any]]:
    """Name of each table → its words or columns."""
    register = archive.register
    places = [place for id, place in register.places.items() if id in archive.by_place]
    actors = [actor for id, actor in register.actors.items() if id in archive.by_actor]
    evidence = {one.wording: one.voices.value for one in archive.evidence.values()}
    return {
        "kinds": _labels(Kind),
        "voices": _labels(Voices),
        "parties": _labels(Party),
        "periods": {id: _period(one) for id, one in register.periods.items()},
        "places": _places(places),
        "actors": _actors(actors),
        "evidence": {"wording": list(evidence), "voices": list(evidence.values())},
        "events": _events(
            archive,
            {place.id: at for at, place in enumerate(places)},
            {actor.id: at for at, actor in enumerate(actors)},
            {wording: at for at, wording in enumerate(evidence)},
        ),
    }


def _events(
    archive: Archive,
    places: Mapping[str, int],
    actors: Mapping[str, int],
    evidence: Mapping[str, int],
) -> dict[str, list[Any]]:
    events = archive.events
    return {
        "id": [event.id for event in events],
        "title": [event.title for event in events],
        "earliest": [_earliest(event) for event in events],
        "latest": [_latest(event) for event in events],
        "date": [
            "" if event.date.text == event.date.earliest.isoformat() else event.date.wording
            for event in events
        ],
        "kind": [event.kind.value for event in events],
        "places": [_positions(event.place_ids, places) for event in events],
        "actors": [_positions(event.involved, actors) for event in events],
        "evidence": [evidence[archive.evidence[event.id].wording] for event in events],
        "origins": [archive.evidence[event.id].origins for event in events],
        "key": [int(event.key) for event in events],
        "contested": [int(archive.is_contested(event)) for event in events],
        "withdrawn": [int(event.withdrawn is not None) for event in events],
    }


def _earliest(event: Event) -> str:
    day = event.date.earliest.isoformat()
    return "" if event.id.startswith(day) else day


def _latest(event: Event) -> str | None:
    if event.date.is_open:
        return None
    return "" if event.date.is_day else event.date.latest.isoformat()


def _positions(ids: tuple[str, ...], table: Mapping[str, int]) -> list[int]:
    return [table[id] for id in ids if id in table]


def _places(places: list[Place]) -> dict[str, list[Any]]:
    at = {place.id: position for position, place in enumerate(places)}
    return {
        "id": [brief_id(place) for place in places],
        "name": [place.name for place in places],
        "feature": [place.feature.value for place in places],
        "within": [at.get(place.within or "", -1) for place in places],
        "lat": [place.point and round(place.point[0], 3) for place in places],
        "lon": [place.point and round(place.point[1], 3) for place in places],
    }


def _actors(actors: list[Actor]) -> dict[str, list[str]]:
    return {
        "id": [brief_id(actor) for actor in actors],
        "name": [actor.name for actor in actors],
        "type": [actor.type.value for actor in actors],
        "party": [actor.party.value for actor in actors],
    }


def brief_id(record: RegisterRecord) -> str:
    """The id of a record, or nothing where it can be told from its name."""
    return "" if record.id == record.name.lower().replace(" ", "-") else record.id


def _labels(words: type[Term]) -> dict[str, str]:
    return {word.value: word.label for word in words}


def _period(period: Period) -> dict[str, Any]:
    last = period.end and period.end.latest.isoformat()
    return {"name": period.name, "from": period.start.earliest.isoformat(), "to": last}


def _lines(table: Mapping[str, Any]) -> str:
    """A table as JSON, an entry a line; it keeps diffs and memory small."""
    return (
        "{\n" + ",\n".join(f"{compact(key)}:{compact(value)}" for key, value in table.items()) + "}"
    )


def compact(value: object) -> str:
    """`value` as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
