"""The sample archive is sound, and has every field and every word of the lists at least once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Any

import pytest
from pydantic import BaseModel

from chronology import vocabulary
from chronology.dates import Precision
from chronology.event import FrontMatter
from chronology.inspection import Inspection, inspect
from chronology.register import Actor, Period, Place, Publisher
from chronology.vocabulary import Term, Voices
from finished_site import SAMPLE

REGISTERS = (Place, Actor, Publisher, Period)
WORDS = [
    one
    for one in vars(vocabulary).values()
    if isinstance(one, type) and issubclass(one, Term) and one not in (Term, Voices)
]


@pytest.fixture(scope="module")
def found() -> Inspection:
    return inspect(SAMPLE, "tests/sample/entries")


@pytest.fixture(scope="module")
def used(found: Inspection) -> dict[tuple[str, str], list[Any]]:
    """Model and field → all values that stand there, but for the default."""
    values: dict[tuple[str, str], list[Any]] = {}
    register = found.archive.register
    records = (register.places, register.actors, register.publishers, register.periods)
    for one in (*found.archive.events, *(r for each in records for r in each.values())):
        for record in _records(one):
            model = FrontMatter if isinstance(record, FrontMatter) else type(record)
            for name, field in model.model_fields.items():
                if (value := getattr(record, name)) != field.default:
                    values.setdefault((model.__name__, name), []).append(value)
    return values


def _records(record: BaseModel) -> Iterator[BaseModel]:
    yield record
    for value in record.__dict__.values():
        for one in value.values() if isinstance(value, dict) else (value,):
            for item in one if isinstance(one, tuple) else (one,):
                if isinstance(item, BaseModel):
                    yield from _records(item)


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and all that its fields hold."""
    yield model
    for field in model.model_fields.values():
        for inner in _types(field.annotation):
            yield from _models(inner)


def _types(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _types(inner)


MODELS = sorted({m for top in (FrontMatter, *REGISTERS) for m in _models(top)}, key=str)


def test_the_sample_is_sound(found: Inspection) -> None:
    assert found.diagnostics == ()
    assert len(found.archive.events) >= 32
    assert len(found.archive.events) == len(list(SAMPLE.glob("2*/*.md")))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_it_has_every_field(used: dict[tuple[str, str], list[Any]], model: type[BaseModel]) -> None:
    assert [name for name in model.model_fields if (model.__name__, name) not in used] == []


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.__name__)
def test_it_has_every_word(used: dict[tuple[str, str], list[Any]], words: type[Enum]) -> None:
    there = {value for values in used.values() for value in values if isinstance(value, words)}
    assert set(words) - there == set()


def test_it_has_every_sort_of_evidence(found: Inspection) -> None:
    assert {one.voices for one in found.archive.evidence.values()} == set(Voices)


def test_it_has_every_shape_of_date(found: Inspection) -> None:
    dates = [event.date for event in found.archive.events]
    assert {when.precision for when in dates} == set(Precision)
    assert any(when.approximate for when in dates)
    assert any(when.uncertain for when in dates)
    assert any(when.is_open for when in dates)


def test_it_has_every_shape_of_figure(found: Inspection) -> None:
    figures = [figure for event in found.archive.events for figure in event.figures]
    shapes = {(f.count is not None, f.min is not None, f.max is not None) for f in figures}
    assert shapes == {
        (True, False, False), (False, True, True), (False, True, False), (False, False, True)
    }  # fmt: skip
    assert {isinstance(figure.scope, str) for figure in figures} == {True, False}


def test_it_has_claims_that_answer_across_entries(found: Inspection) -> None:
    archive = found.archive
    assert any(len({s.event.id for s in thread}) > 2 for thread in archive.threads)
    assert any(archive.is_contested(event) for event in archive.events)
    assert any(event.body.linked_entries for event in archive.events)
    assert archive.register.redirects


def test_it_has_a_war_of_three_weeks_with_several_events_a_day(found: Inspection) -> None:
    war = next(one for one in found.archive.register.periods.values() if one.war)
    assert war.end is not None
    assert war.end.latest - war.start.earliest == timedelta(days=20)
    days = Counter(
        event.date.earliest
        for event in found.archive.events
        if event.date.is_day and found.archive.period_of(event.date.earliest) == war
    )
    assert len(days) > 10
    assert sum(count > 1 for count in days.values()) >= 5
    assert days[date(2031, 5, 2)] >= 3


def test_it_has_text_that_must_be_escaped_and_several_scripts(found: Inspection) -> None:
    titles = "".join(event.title for event in found.archive.events)
    says = "".join(claim.says for event in found.archive.events for claim in event.claims)
    assert set("<&\"'") <= set(titles)
    assert set("<&\"'") <= set(says)
    names = {code for place in found.archive.register.places.values() for code in place.names}
    assert {"az", "hy", "ru", "ka", "fa", "und"} <= names


def test_its_bodies_have_all_that_bodies_may_have(found: Inspection) -> None:
    html = "".join(
        part for e in found.archive.events for part in e.body.parts if isinstance(part, str)
    )
    for tag in ("p", "em", "strong", "ul", "ol", "li", "blockquote", "a"):
        assert f"<{tag}>" in html or f"<{tag} " in html, tag
