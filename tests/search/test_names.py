"""The files that the search reads: names, the index in columns, and what goes beside Pagefind's."""

from __future__ import annotations

import gzip
import json

import pytest

import search_index
from chronology.exports import events_json, index_json, names


def content(export, archive):
    """The content of the one file that a module exports."""
    ((_, data),) = export.export(archive)
    return json.loads(data)


@pytest.fixture(scope="module")
def archive(sample):
    return sample.archive


@pytest.fixture(scope="module")
def index(archive):
    return content(index_json, archive)


def test_columns_are_of_equal_length(index, archive):
    tables = [*(index[name] for name in ("places", "actors", "evidence", "events"))]
    tables.append(content(names, archive)["records"])
    for table in tables:
        assert len({len(column) for column in table.values()}) == 1, list(table)


def test_the_index_tells_what_the_events_tell(index, archive):
    """What is left out in the columns can be told from what is there."""
    places, actors = (
        [id or name.lower().replace(" ", "-") for id, name in zip(t["id"], t["name"], strict=True)]
        for t in (index["places"], index["actors"])
    )
    columns = index["events"]
    for at, event in enumerate(content(events_json, archive)):
        one = {name: column[at] for name, column in columns.items()}
        assert one["id"] == event["id"]
        earliest = one["earliest"] or one["id"][:10]
        assert earliest == event["earliest"]
        assert (earliest if one["latest"] == "" else one["latest"]) == event["latest"]
        assert [places[p] for p in one["places"]] == [place["id"] for place in event["places"]]
        assert set(event["actors"]) <= {actors[a] for a in one["actors"]}
        assert index["evidence"]["wording"][one["evidence"]] == event["evidence"]["wording"]
        assert one["contested"] == event["contested"]


def test_names_and_index_have_the_same_places_and_actors_in_the_same_order(index, archive):
    """`pagefind/entries.json` leaves them out and rests on this."""
    records = content(names, archive)["records"]
    named = list(zip(records["id"], records["name"], strict=True))
    assert named == [
        pair
        for table in (index["places"], index["actors"])
        for pair in zip(table["id"], table["name"], strict=True)
    ]


def test_every_spelling_of_the_registers_is_there_as_written(archive):
    records = content(names, archive)["records"]
    for at, (kind, spellings) in enumerate(zip(records["kind"], records["spellings"], strict=True)):
        id = records["id"][at] or records["name"][at].lower().replace(" ", "-")
        table = archive.register.places if kind == "place" else archive.register.actors
        written = {one for forms in table[id].names.values() for one in forms}
        assert set(spellings) | {records["name"][at]} >= written


def test_what_search_adds_to_pagefind_names_each_page(index, archive):
    pages = {f"/{event.uri}": f"en_{at}" for at, event in enumerate(archive.events)}
    joined = search_index.join(index, pages)
    assert joined["events"]["page"] == [f"en_{at}" for at in range(len(archive.events))]
    assert "title" not in joined["events"]
    assert "title" in index["events"]


def test_the_files_stay_small(archive):
    """Linear in the number of events: some 65 bytes each for the index at 1,300 of them."""
    ((_, data),) = index_json.export(archive)
    assert len(gzip.compress(data, 6)) < 2000 + 130 * len(archive.events)


def test_wrong_use_says_what_is_wanted(tmp_path, capsys):
    assert search_index.main([str(tmp_path)]) == 2
    assert "usage" in capsys.readouterr().err
