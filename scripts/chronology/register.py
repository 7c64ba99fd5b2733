"""The registers: places, actors, publishers, periods and redirects, and the files they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import PydanticCustomError

from chronology.event import Date, Record, Slug, Source, Text, Truth
from chronology.markup import Body
from chronology.text_file import TextFile
from chronology.vocabulary import ActorType, Feature, Ownership, Party
from chronology.yaml_text import YamlText, read_yaml


def _degrees(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise PydanticCustomError("number", "it must be degrees such as 39.7601") from None


Names = dict[
    Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]+)?$")], tuple[Text, ...]
]
Latitude = Annotated[float, BeforeValidator(_degrees), Field(ge=-90, le=90)]
Longitude = Annotated[float, BeforeValidator(_degrees), Field(ge=-180, le=180)]


class RegisterRecord(Record):
    """A record of a register; its id is its key in the file."""

    id: str
    name: Text = Field(description="As the site writes it.")

    section: ClassVar[str]

    @property
    def uri(self) -> str:
        """The address of its page."""
        return f"{self.section}/{self.id}/"


class Place(RegisterRecord):
    """A place: where both sides' forms differ, `name` gives them alphabetically, "A / B"."""

    section: ClassVar[str] = "places"

    names: Names = Field(default_factory=dict, description="Language → all spellings.")
    feature: Feature = Field(description="What sort of place it is.")
    lat: Latitude | None = Field(None, description="Degrees north, WGS 84.")
    lon: Longitude | None = Field(None, description="Degrees east, WGS 84.")
    within: Slug | None = Field(None, description="Id of the place in which it lies.")
    geonames: Annotated[str, StringConstraints(pattern=r"^\d+$")] | None = Field(
        None, description="Its id in GeoNames."
    )
    note: Text | None = Field(None, description="Where the point comes from, and the like.")

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, where a pin can stand for the place."""
        if self.lat is None or self.lon is None or not self.feature.has_pin:
            return None
        return self.lat, self.lon


class Actor(RegisterRecord):
    """A state, authority, institution, force, person or organisation."""

    section: ClassVar[str] = "actors"

    names: Names = Field(default_factory=dict, description="Language → all spellings.")
    type: ActorType = Field(description="What sort of actor it is.")
    party: Party = Field(description="Whose side it is on; none for third parties.")
    part_of: Slug | None = Field(None, description="Id of the actor of which it is part.")
    note: Text | None = Field(None, description="Office and dates of a person.")


class Publisher(RegisterRecord):
    """An outlet or body that publishes sources."""

    section: ClassVar[str] = "publishers"

    country: Annotated[str, StringConstraints(pattern=r"^([a-z]{2}|unknown)$")] = Field(
        "unknown", description="ISO 3166 code in small letters, or unknown."
    )
    ownership: Ownership = Field(description="Who owns it.")
    party: Party = Field(description="The party to the conflict to whose side it belongs.")
    group: Slug | None = Field(None, description="Outlets of one group count as one origin.")
    url: Text | None = Field(None, description="Its address.")
    note: Text | None = Field(None, description="What a reader should know of it.")

    @property
    def origin(self) -> str:
        """What counts as one origin: its group, else itself."""
        return self.group or self.id


class Period(RegisterRecord):
    """An era of the conflict, with an introduction that cites its sources."""

    model_config = ConfigDict(populate_by_name=True)
    section: ClassVar[str] = "periods"

    start: Date = Field(alias="from", description="Its first day.")
    end: Date | None = Field(None, alias="to", description="Its last day; none while it lasts.")
    war: Truth = Field(False, description="Whether the site counts its days.")
    introduction: Text = Field(description="A paragraph, cited like an entry.")
    sources: dict[Slug, Source] = Field(min_length=1, description="Handle → source.")

    @property
    def last_day(self) -> date:
        """Its last day; `date.max` while it lasts."""
        return self.end.latest if self.end else date.max

    def holds(self, day: date) -> bool:
        """Whether `day` lies in it."""
        return self.start.earliest <= day <= self.last_day

    @cached_property
    def body(self) -> Body:
        """The introduction as a body with citations."""
        return Body(self.introduction.strip() + "\n")


R = TypeVar("R", bound=RegisterRecord)

MODELS: Mapping[str, type[RegisterRecord]] = {
    "actors": Actor,
    "periods": Period,
    "places": Place,
    "publishers": Publisher,
}
REDIRECTS = "redirects"
FILES = (*MODELS, REDIRECTS)


class RegisterFile(TextFile):
    """The file of one register; its `kind` is the name without the ending."""

    max_bytes: ClassVar[int] = 4 * 1024 * 1024

    @property
    def kind(self) -> str:
        """Which register it is: `places`, …"""
        return self.path.rpartition("/")[2].removesuffix(".yml")

    @cached_property
    def yaml(self) -> YamlText | None:
        """Its YAML, read; None where it is no text."""
        return None if self.text is None or self.is_link else read_yaml(self.text)

    @cached_property
    def records(self) -> dict[str, Any]:
        """Id → record, for those that can be typed; `invalid` says why the others cannot."""
        if self.kind == REDIRECTS:
            return dict(self._redirects())
        model, records = MODELS[self.kind], {}
        for key, value in self.data.items():
            try:
                if not isinstance(value, dict):
                    raise PydanticCustomError("dict_type", "a record must be a mapping")
                records[key] = model.model_validate({**value, "id": key})
            except ValidationError as error:
                for one in error.errors(include_url=False):
                    one["loc"] = (key, *one["loc"])
                    self.invalid.append(one)
            except PydanticCustomError as error:
                self.invalid.append(
                    {"type": error.type, "loc": (key,), "msg": error.message(), "input": value}
                )
        return records

    def _redirects(self) -> Iterator[tuple[str, str]]:
        for old, new in self.data.items():
            if isinstance(new, str):
                yield old, new
            else:
                self.invalid.append(
                    {"type": "string_type", "loc": (old,), "msg": "an id", "input": new}
                )


@dataclass(frozen=True)
class Register:
    """All registers, each id → record; `redirects` old id → new id."""

    places: Mapping[str, Place] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    publishers: Mapping[str, Publisher] = field(default_factory=dict)
    periods: Mapping[str, Period] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def eras(self) -> tuple[Period, ...]:
        """The periods in order of time."""
        return tuple(sorted(self.periods.values(), key=lambda period: period.start.earliest))

    def current(self, entry: str) -> str:
        """The id that an entry has now; `entry` itself where it was never renamed."""
        seen = set()
        while entry in self.redirects and entry not in seen:
            seen.add(entry)
            entry = self.redirects[entry]
        return entry

    def enclosing(self, place: str) -> tuple[Place, ...]:
        """The places in which `place` lies, from the nearest to the widest."""
        found: list[Place] = []
        record = self.places.get(place)
        while record and record.within and (record := self.places.get(record.within)):
            if record in found:
                break
            found.append(record)
        return tuple(found)

    @cached_property
    def _children(self) -> Mapping[str, tuple[Place, ...]]:
        return _by_parent(self.places.values(), lambda place: place.within)

    @cached_property
    def _parts(self) -> Mapping[str, tuple[Actor, ...]]:
        return _by_parent(self.actors.values(), lambda actor: actor.part_of)

    @cached_property
    def _groups(self) -> Mapping[str, tuple[Publisher, ...]]:
        return _by_parent(self.publishers.values(), lambda outlet: outlet.group)

    def children(self, place: str) -> tuple[Place, ...]:
        """The places that lie directly in `place`."""
        return self._children.get(place, ())

    def parts(self, actor: str) -> tuple[Actor, ...]:
        """The actors that are directly part of `actor`."""
        return self._parts.get(actor, ())

    def group(self, group: str | None) -> tuple[Publisher, ...]:
        """The outlets of one group."""
        return self._groups.get(group or "", ())


def _by_parent(records: Iterable[R], parent: Callable[[R], str | None]) -> dict[str, tuple[R, ...]]:
    found: dict[str, list[R]] = defaultdict(list)
    for record in records:
        if above := parent(record):
            found[above].append(record)
    return {above: tuple(below) for above, below in found.items()}


def read_register(folder: Path, name: str) -> list[RegisterFile]:
    """The files of the registers in `folder` that exist, called `name/…` in messages."""
    paths = ((folder / f"{kind}.yml", f"{name}/{kind}.yml") for kind in FILES)
    return [RegisterFile.read(path, shown) for path, shown in paths if path.exists()]


def register_of(files: list[RegisterFile]) -> Register:
    """The register that the files make, without the records that cannot be typed."""
    return Register(**{file.kind: file.records for file in files})
