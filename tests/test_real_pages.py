"""Filled frames are honest: MkDocs, rendering the same pages itself, writes the same bytes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from chronology.event import (
    Claim,
    Correction,
    Event,
    Figure,
    FrontMatter,
    PlaceRef,
    Source,
    Withdrawal,
)
from finished_site import REPO_URL, SAMPLE, SITE_URL, contents

RECORDS = (FrontMatter, PlaceRef, Source, Claim, Figure, Correction, Withdrawal)


def test_filled_frames_equal_pages_rendered_by_mkdocs(run_build, sample_site, tmp_path):
    settings = {"SITE_URL": SITE_URL, "REPO_URL": REPO_URL}
    done = run_build(SAMPLE, tmp_path / "real", CHRONOLOGY_REAL_PAGES="1", **settings)
    assert done.returncode == 0, done.stderr
    assert_same(contents(sample_site.folder), contents(tmp_path / "real"))


def test_they_do_so_where_the_site_does_not_know_its_address(run_build, tmp_path):
    for name, real in (("filled", "0"), ("real", "1")):
        done = run_build(SAMPLE, tmp_path / name, CHRONOLOGY_REAL_PAGES=real)
        assert done.returncode == 0, done.stderr
    assert_same(contents(tmp_path / "filled"), contents(tmp_path / "real"))


def assert_same(filled: dict[str, bytes], real: dict[str, bytes]) -> None:
    assert filled.keys() == real.keys()
    assert [name for name in filled if filled[name] != real[name]] == []


def test_the_sample_is_large_enough_to_show_a_difference(sample):
    assert len(sample.archive.events) >= 30


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_the_sample_uses_every_field(sample, model):
    used: dict[type[BaseModel], set[str]] = defaultdict(set)
    for event in sample.archive.events:
        for record in records(event):
            kind = FrontMatter if isinstance(record, Event) else type(record)
            used[kind] |= {
                name
                for name, field in kind.model_fields.items()
                if getattr(record, name) != field.default
            }
    assert used[model] == set(model.model_fields)


def records(event: Event) -> Iterator[BaseModel]:
    """An event and all records in it."""
    yield event
    yield from event.places
    yield from event.sources.values()
    yield from event.claims
    yield from event.figures
    yield from event.corrections
    if event.withdrawn:
        yield event.withdrawn
