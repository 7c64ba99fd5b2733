"""`names.json`: under which names the places and actors of the archive are found; search reads it.

`records`, columns of equal length: id, kind (place, person or body), name, events (how many), and
spellings: all of the register, in every language and script, as they are written there. Only
records with events are there. The id is "" where it is the name in small letters with hyphens; the
address is `places/<id>/` or `actors/<id>/`.

`ordinary`: names of one word that the entries also use as a common word, in small letters; they
are names only as part of a longer one. How names are folded and inflected is told in one place,
docs/javascripts/lib/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from chronology.archive import Archive
from chronology.exports.index_json import brief_id, compact
from chronology.register import Actor, Place
from chronology.vocabulary import ActorType

URI = "data/v1/names.json"

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’-])")


def export(archive: Archive) -> Iterator[tuple[str, bytes]]:
    """The one file, a column a line."""
    columns = ",\n".join(f'"{name}":{compact(one)}' for name, one in records(archive).items())
    ordinary = compact(ordinary_words(archive))
    yield URI, f'{{"ordinary":{ordinary},\n"records":{{\n{columns}\n}}}}\n'.encode()


def records(archive: Archive) -> dict[str, list[Any]]:
    """The columns; places before actors, each in the order of its register."""
    found = _named(archive)
    return {
        "id": [brief_id(record) for record, _ in found],
        "kind": [_kind(record) for record, _ in found],
        "name": [record.name for record, _ in found],
        "events": [count for _, count in found],
        "spellings": [_spellings(record) for record, _ in found],
    }


def ordinary_words(archive: Archive) -> list[str]:
    """Words of names that titles and bodies of entries also have in small letters."""
    names = (name for record, _ in _named(archive) for name in (record.name, *_spellings(record)))
    words = {word.lower() for name in names for word in _WORD.findall(name)}
    texts = (f"{event.title}\n{event.body.plain}" for event in archive.events)
    return sorted(words & {word for text in texts for word in _SMALL.findall(text)})


def _named(archive: Archive) -> list[tuple[Place | Actor, int]]:
    places = archive.register.places.values()
    actors = archive.register.actors.values()
    found: list[tuple[Place | Actor, int]] = [
        *((place, len(archive.by_place.get(place.id, ()))) for place in places),
        *((actor, len(archive.by_actor.get(actor.id, ()))) for actor in actors),
    ]
    return [(record, count) for record, count in found if count]


def _kind(record: Place | Actor) -> str:
    if isinstance(record, Place):
        return "place"
    return "person" if record.type is ActorType.PERSON else "body"


def _spellings(record: Place | Actor) -> list[str]:
    spellings = (spelling for forms in record.names.values() for spelling in forms)
    return [one for one in dict.fromkeys(spellings) if one != record.name]
