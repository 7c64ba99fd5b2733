"""Places, actors and publishers are ids of the registers.

Why: a free word could be neither linked, counted nor found under its other names.
Bad: `places: [Shushi]`. Good: `places: [shusha]`.
"""

from collections.abc import Iterable, Iterator

from chronology.event import Event, Source
from chronology.rules.finding import ERROR, Finding, Tree, nearest
from chronology.yaml_text import Route

SEVERITY = ERROR
Named = tuple[str, str, str, Route]
"""Path of the file, register, id, route."""


def check(tree: Tree) -> Iterator[Finding]:
    """A finding for each id that is in no register, in entries and in the registers."""
    known = {kind: tree.known(kind) for kind in ("places", "actors", "publishers")}
    named = (*_in_registers(tree), *_in_entries(tree.archive.events))
    for path, kind, id, route in named:
        ids = known[kind]
        if ids is not None and id not in ids:
            yield Finding(
                f"there is no {kind[:-1]} `{id}`",
                nearest(id, ids) or f"add it to _register/{kind}.yml",
                route,
                path=path,
            )


def _in_entries(events: Iterable[Event]) -> Iterator[Named]:
    for event in events:
        for index, place in enumerate(event.places):
            yield event.path, "places", place.id, ("places", index)
        for index, actor in enumerate(event.actors):
            yield event.path, "actors", actor, ("actors", index)
        for index, claim in enumerate(event.claims):
            yield event.path, "actors", claim.by, ("claims", index, "by")
        for index, figure in enumerate(event.figures):
            yield event.path, "actors", figure.by, ("figures", index, "by")
        for handle, source in event.sources.items():
            for id, name in _outlets(source):
                yield event.path, "publishers", id, ("sources", handle, name)


def _in_registers(tree: Tree) -> Iterator[Named]:
    register = tree.archive.register
    for place in register.places.values():
        if place.within:
            yield tree.register_path("places"), "places", place.within, (place.id, "within")
    for actor in register.actors.values():
        if actor.part_of:
            yield tree.register_path("actors"), "actors", actor.part_of, (actor.id, "part_of")
    for period in register.periods.values():
        for handle, source in period.sources.items():
            for id, name in _outlets(source):
                route = (period.id, "sources", handle, name)
                yield tree.register_path("periods"), "publishers", id, route


def _outlets(source: Source) -> Iterator[tuple[str, str]]:
    yield source.publisher, "publisher"
    if source.via:
        yield source.via, "via"
