"""`events.json`: all events as a list of objects, which the site's own scripts read too.

Fields: id, url (address in the site), title, date (as written), earliest, latest (ISO days; latest
is null while it lasts), time, kind, key, places, actors, claims, figures, sources, related,
evidence (origins, sides, independent, voices, wording), contested, withdrawn, text (the body
without markup).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from chronology.archive import Archive
from chronology.event import Event

URI = "data/v1/events.json"


def export(archive: Archive) -> Iterator[tuple[str, bytes]]:
    """The one file, an object a line, in order of date."""
    lines = (json.dumps(record(archive, event), ensure_ascii=False) for event in archive.events)
    yield URI, ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def record(archive: Archive, event: Event) -> dict[str, Any]:
    """The object of one event."""
    fields = event.model_dump(
        mode="json", exclude={"body", "path", "date", "sources"}, exclude_none=True
    )
    weight = archive.evidence[event.id]
    return {
        "id": event.id,
        "url": event.uri,
        "title": event.title,
        "date": str(event.date),
        "earliest": event.date.earliest.isoformat(),
        "latest": None if event.date.is_open else event.date.latest.isoformat(),
        **{name: value for name, value in fields.items() if name not in ("id", "title")},
        "sources": {
            handle: source.model_dump(mode="json", exclude_none=True)
            for handle, source in event.sources.items()
        },
        "evidence": {
            "origins": weight.origins,
            "sides": list(weight.sides),
            "independent": weight.independent,
            "voices": str(weight.voices),
            "wording": weight.wording,
        },
        "contested": archive.is_contested(event),
        "text": event.body.plain,
    }
