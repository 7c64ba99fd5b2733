"""Makes a small archive of an invented country from a few words."""

from __future__ import annotations

from typing import Any

from chronology.archive import Archive
from chronology.event import Event, FrontMatter
from chronology.markup import Body
from chronology.register import Actor, Place, Publisher, Register

REGISTER = Register(
    places={
        id: Place.model_validate({"id": id, "name": id, "feature": "town", "within": within})
        for id, within in (("country", None), ("alder", "country"), ("market", "alder"))
    },
    actors={
        id: Actor.model_validate({"id": id, "name": id, "type": "institution", "party": party})
        for id, party in (
            ("north", "azerbaijan"),
            ("south", "armenia"),
            ("midland", "karabakh"),
            ("east", "russia"),
            ("court", "none"),
        )
    },
    publishers={
        id: Publisher.model_validate(
            {"id": id, "name": id, "ownership": ownership, "party": party, "group": group}
        )
        for id, ownership, party, group in (
            ("north-news", "state", "azerbaijan", "north-state"),
            ("north-radio", "state", "azerbaijan", "north-state"),
            ("south-news", "private", "armenia", None),
            ("midland-news", "private", "karabakh", None),
            ("east-wire", "state", "russia", None),
            ("west-tv", "private", "turkey", None),
            ("herald", "private", "none", None),
            ("wire", "private", "none", None),
            ("clips", "aggregator", "none", None),
        )
    },
)


def event(id: str, **fields: Any) -> Event:
    """An event whose fields are written as in an entry; what is required is filled in."""
    day = "-".join(part for part in id.split("-")[:3] if part.isdigit())
    written = fields.pop("sources", {"a": "herald"})
    sources = {handle: _source(text) for handle, text in written.items()}
    claims = [_claim(number, text) for number, text in enumerate(fields.pop("claims", ()), 1)]
    figures = [_figure(number, one) for number, one in enumerate(fields.pop("figures", ()), 1)]
    body = Body(fields.pop("body", "Text. [@a]") + "\n")
    front = {"title": id, "date": day, "kind": "combat", **fields}
    front |= {"sources": sources, "claims": claims, "figures": figures}
    checked = FrontMatter.model_validate(front)
    return Event.of(checked, id=id, path=f"entries/{day[:4]}/{id}.md", body=body)


def archive(*events: Event) -> Archive:
    """The archive of `events` with the register above."""
    return Archive.of(events, REGISTER)


def _source(text: str) -> dict[str, str]:
    """`publisher`, `publisher 2031-05-01` or `publisher via agency`."""
    publisher, *rest = text.split()
    source = {"publisher": publisher, "url": f"https://{publisher}.example/"}
    if rest[:1] == ["via"]:
        return {**source, "via": rest[1]}
    return {**source, "published": rest[0]} if rest else source


def _claim(number: int, text: str) -> dict[str, Any]:
    """`by stance`, `by stance about` or `by stance about said`."""
    by, stance, *rest = text.split()
    claim = {"id": f"c{number}", "by": by, "stance": stance, "says": text, "src": ["a"]}
    return claim | dict(zip(("about", "said"), rest, strict=False))


def _figure(number: int, fields: dict[str, Any]) -> dict[str, Any]:
    """As in an entry, but that a number may be one."""
    usual = {"measure": "killed", "of": "soldiers", "side": "armenia", "scope": "event"}
    given = {name: str(value) for name, value in fields.items()}
    return {"id": f"n{number}", **usual, "by": "south", "src": ["a"], **given}
