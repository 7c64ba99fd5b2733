"""What an entry says, typed: the one model from which checks, pages, exports and the schema come.

Every field explains itself in its description; the JSON Schema for editors is made from them.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, core_schema

from chronology import dates
from chronology.dates import EdtfDate
from chronology.markup import Body
from chronology.vocabulary import (
    Counted,
    Kind,
    Measure,
    PlaceRole,
    Qualifier,
    Severity,
    Side,
    Stance,
)


def _date(value: Any) -> EdtfDate:
    if not isinstance(value, str):
        raise PydanticCustomError("date", "a date must be text such as 2020-10-08")
    try:
        return dates.parse(value)
    except dates.DateError as error:
        raise PydanticCustomError("date", "{reason}", {"reason": str(error)}) from None


def _number(value: Any) -> int:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 12:
        return int(value)
    raise PydanticCustomError("number", "a number must be written with digits only, such as 1250")


def _truth(value: Any) -> bool:
    if value in ("true", "false"):
        return bool(value == "true")
    raise PydanticCustomError("truth", "it must be true or false")


def _place(value: Any) -> Any:
    return {"id": value} if isinstance(value, str) else value


DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?(/(\d{4}(-\d{2}(-\d{2})?)?|\.\.))?[~?]?$"
Date = Annotated[
    EdtfDate,
    GetPydanticSchema(lambda _type, _handler: core_schema.no_info_plain_validator_function(_date)),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": DATE_PATTERN}),
]
Number = Annotated[int, BeforeValidator(_number), WithJsonSchema({"type": "integer", "minimum": 0})]
Truth = Annotated[bool, BeforeValidator(_truth), WithJsonSchema({"type": "boolean"})]
Text = Annotated[str, StringConstraints(min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Sources = Annotated[tuple[Slug, ...], Field(min_length=1, description="Handles of its sources.")]


class Record(BaseModel):
    """What all records share: they cannot be changed and know no fields but their own."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Source(Record):
    """A page or document that the entry rests on."""

    publisher: Slug = Field(description="Id of the outlet or body that published it.")
    url: Text = Field(description="Its address, http or https.")
    title: Text | None = Field(None, description="Its title as the page shows it.")
    published: Date | None = Field(None, description="When it was published.")
    lang: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] | None = (
        Field(None, description="Its language, BCP 47: en, az, hy, ru, tr …")
    )
    via: Slug | None = Field(None, description="Id of the news agency that it credits.")
    archive: Text | None = Field(None, description="Address of an archived copy.")
    accessed: Date | None = Field(None, description="When it was read.")
    note: Text | None = Field(None, description="What a reader should know of it: slips, copies.")


class Claim(Record):
    """What somebody says and others may not share."""

    id: Annotated[str, StringConstraints(pattern=r"^c[1-9]\d{0,2}$")] = Field(
        description="c1, c2, …: its address in the entry."
    )
    by: Slug = Field(description="Id of the actor who says it.")
    stance: Stance = Field(description="How it stands to what is claimed.")
    about: (
        Annotated[str, StringConstraints(pattern=r"^(\d{4}-[a-z0-9-]+#)?c[1-9]\d{0,2}$")] | None
    ) = Field(None, description="The claim that it answers: c1, or entry-id#c2.")
    says: Annotated[str, StringConstraints(min_length=1, max_length=400)] = Field(
        description="What is said, in our own words."
    )
    said: Date | None = Field(None, description="When it was said, where a page shows it.")
    src: Sources


class Figure(Record):
    """A number that somebody published."""

    id: Annotated[str, StringConstraints(pattern=r"^n[1-9]\d{0,2}$")] = Field(
        description="n1, n2, …: its address in the entry."
    )
    measure: Measure = Field(description="What happened to those who are counted.")
    what: Text | None = Field(None, description="What is measured, where `measure` is other.")
    of: Counted = Field(description="Who or what is counted.")
    side: Side = Field(description="Whose they are.")
    count: Number | None = Field(None, description="The number, where it is one.")
    min: Number | None = Field(None, description="The least, where it is a range.")
    max: Number | None = Field(None, description="The most, where it is a range.")
    qualifier: Qualifier | None = Field(
        None, description="The word that the source puts before it."
    )
    scope: Literal["event"] | Date = Field(
        union_mode="left_to_right",
        description="`event`, or the date or interval that the number covers.",
    )
    as_of: Date | None = Field(None, description="The day on which it stood so.")
    by: Slug = Field(description="Id of the actor who published it.")
    src: Sources
    revises: (
        Annotated[str, StringConstraints(pattern=r"^(\d{4}-[a-z0-9-]+#)?n[1-9]\d{0,2}$")] | None
    ) = Field(None, description="The figure of the same claimant that it takes the place of.")
    reason: Text | None = Field(None, description="Why it was revised.")
    note: Text | None = Field(None, description="What a reader should know of it.")

    @property
    def wording(self) -> str:
        """The number in words: "at least 30", "20 to 25"."""
        if self.count is not None:
            number = _grouped(self.count)
        elif self.min is not None and self.max is not None:
            number = f"{_grouped(self.min)} to {_grouped(self.max)}"
        elif self.min is not None:
            number = f"at least {_grouped(self.min)}"
        else:
            number = f"up to {_grouped(self.max or 0)}"
        return f"{self.qualifier.label} {number}" if self.qualifier else number

    @property
    def subject(self) -> str:
        """What is counted, in words: "civilians killed"."""
        if self.measure is Measure.OTHER:
            return self.what or self.of.label.lower()
        return f"{self.of.label.lower()} {self.measure.label.lower()}"


def _grouped(number: int) -> str:
    return f"{number:,}"


class PlaceRef(Record):
    """A place of an event, and what it is to it."""

    id: Slug = Field(description="Id of the place.")
    role: PlaceRole | None = Field(None, description="What it is to the event.")


class Correction(Record):
    """A change of a published entry that readers should know."""

    on: Date = Field(description="The day of the correction.")
    what: Text = Field(description="From what to what.")
    severity: Severity = Field(description="How much it changes.")


class Withdrawal(Record):
    """Why an entry no longer stands; its page stays."""

    on: Date = Field(description="The day of the withdrawal.")
    reason: Text = Field(description="Why.")


class FrontMatter(Record):
    """The fields of an entry, as written above its body."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=120)] = Field(
        description="One neutral line in the present tense; a contested thing by who says it."
    )
    date: Date = Field(description="The day on which it happened, as exactly as it is known.")
    time: Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None = Field(
        None, description="Local time, HH:MM."
    )
    kind: Kind = Field(description="What sort of event it is.")
    key: Truth = Field(False, description="Whether a short history would name it.")
    places: tuple[Annotated[PlaceRef, BeforeValidator(_place)], ...] = Field(
        (), description="Where it happened: ids of places, or {id, role}."
    )
    actors: tuple[Slug, ...] = Field((), description="Ids of those who take part.")
    sources: dict[Slug, Source] = Field(min_length=1, description="Handle → source.")
    claims: tuple[Claim, ...] = Field((), description="What somebody says.")
    figures: tuple[Figure, ...] = Field((), description="Numbers that somebody published.")
    related: tuple[Slug, ...] = Field((), description="Ids of other entries.")
    corrections: tuple[Correction, ...] = Field((), description="What was corrected, and when.")
    withdrawn: Withdrawal | None = Field(None, description="Set when the entry no longer stands.")


class Event(FrontMatter):
    """An event of the chronology: the fields of its entry, its id, its file and its body.

    `path` is written from the project's top, with slashes.
    """

    id: str
    path: str
    body: Body

    model_config = ConfigDict(arbitrary_types_allowed=True)

    @classmethod
    def of(cls, front: FrontMatter, *, id: str, path: str, body: Body) -> Event:
        """The event that checked front matter and its body make."""
        return cls.model_construct(**front.__dict__, id=id, path=path, body=body)

    @property
    def uri(self) -> str:
        """The address of its page."""
        return f"events/{self.id}/"

    @property
    def order(self) -> tuple[Any, ...]:
        """Sorts by earliest day, then by precision, then by time."""
        return (self.date.earliest, self.date.precision, self.time or "", self.id)

    @cached_property
    def place_ids(self) -> tuple[str, ...]:
        """The ids of its places."""
        return tuple(place.id for place in self.places)

    @cached_property
    def involved(self) -> tuple[str, ...]:
        """The ids of those who take part, claim something or publish a number, each once."""
        claimants = (claim.by for claim in self.claims)
        counters = (figure.by for figure in self.figures)
        return tuple(dict.fromkeys((*self.actors, *claimants, *counters)))

    @cached_property
    def cited_handles(self) -> tuple[str, ...]:
        """Handles of its sources in the order in which body, claims and figures cite them."""
        in_claims = (handle for claim in self.claims for handle in claim.src)
        in_figures = (handle for figure in self.figures for handle in figure.src)
        return tuple(dict.fromkeys((*self.body.handles, *in_claims, *in_figures)))


def target(reference: str, entry: str) -> tuple[str, str]:
    """The entry and the claim or figure that `reference` names in `entry`: `c1`, `entry-id#c1`."""
    other, _, item = reference.rpartition("#")
    return other or entry, item


ENTRY_STEM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?-([a-z0-9]+(?:-[a-z0-9]+)*)\Z")
