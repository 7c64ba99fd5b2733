"""Ledgers: whose number stood on which day, as a reader of that day could know it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from archive_of import archive, event
from chronology.ledger import Published, panels, standing
from chronology.vocabulary import Measure

WAR = "2031-05-01"


def toll(day: str, published: str | None = None, **fields: Any) -> Any:
    """An entry of `day` with one running toll of `count` as of that day."""
    figure = {"scope": f"{WAR}/{day}", "as_of": day, **fields} if day > WAR else fields
    source = f"south-news {published or day}"
    words = "-".join(str(value) for value in fields.values() if str(value).isalnum()).lower()
    return event(f"{day}-toll-{words}", sources={"a": source}, figures=[figure])


TOLLS = archive(
    toll("2031-05-03", count=30),
    toll("2031-05-05", count=52),
    toll("2031-05-07", count=49),
    toll("2031-05-06", published="2031-06-20", count=77),  # became known after the war
)


def count_on(day: str) -> int | None:
    latest = TOLLS.series[0].latest(date.fromisoformat(day))
    return latest.figure.count if latest else None


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("2031-05-01", None),
        ("2031-05-02", None),
        ("2031-05-03", 30),
        ("2031-05-04", 30),
        ("2031-05-05", 52),
        ("2031-05-06", 52),  # not 77: nobody knew it
        ("2031-05-07", 49),  # it may fall
        ("2031-06-20", 49),  # what stood on 6 May does not take the place of what stood on 7 May
    ],
)
def test_the_latest_number_as_of_a_day(day: str, count: int | None) -> None:
    assert len(TOLLS.series) == 1
    assert count_on(day) == count


@pytest.mark.parametrize("day", range(1, 32))
def test_nothing_published_later_is_known(day: int) -> None:
    today = date(2031, 5, day)
    latest = TOLLS.series[0].latest(today)
    if latest is not None:
        printed = latest.event.sources["a"].published
        assert printed is not None
        assert printed.earliest <= today
        assert latest.as_of <= today


def published(figure: dict[str, Any], source: str = "herald", **fields: Any) -> Published:
    one = event("2031-05-04-x", sources={"a": source}, figures=[figure], **fields)
    return Published(one, one.figures[0])


@pytest.mark.parametrize(
    ("figure", "source", "as_of", "known"),
    [
        ({"as_of": "2031-05-03"}, "herald 2031-05-06", "2031-05-03", "2031-05-06"),
        ({"as_of": "2031-05-03"}, "herald", "2031-05-03", "2031-05-03"),
        ({"as_of": "2031-05"}, "herald 2031-05-06", "2031-05-31", "2031-05-31"),
        ({}, "herald 2031-05-06", "2031-05-04", "2031-05-06"),
        ({"scope": "2031-05-01/2031-05-02"}, "herald 2031-05-06", "2031-05-02", "2031-05-06"),
        ({"scope": "2031-05-01/.."}, "herald 2031-05-06", "2031-05-04", "2031-05-06"),
        ({}, "herald 2031-05-01", "2031-05-04", "2031-05-04"),
    ],
)
def test_the_day_on_which_a_number_stood_and_was_known(
    figure: dict[str, str], source: str, as_of: str, known: str
) -> None:
    one = published({"count": 1, **figure}, source)
    assert (str(one.as_of), str(one.known)) == (as_of, known)


@pytest.mark.parametrize(
    ("figure", "least", "most"),
    [
        ({"count": 3}, 3, 3),
        ({"min": 2, "max": 5}, 2, 5),
        ({"min": 2}, 2, 2),
        ({"max": 5}, 5, 5),
    ],
)
def test_what_a_number_may_mean(figure: dict[str, Any], least: int, most: int) -> None:
    one = published(figure)
    assert (one.least, one.most) == (least, most)


@pytest.mark.parametrize(
    "other",
    [
        {"by": "north"},
        {"side": "azerbaijan"},
        {"of": "civilians"},
        {"measure": "wounded"},
        {"scope": "2031-05-02/2031-05-05"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_numbers_of_different_things_are_different_series(other: dict[str, Any]) -> None:
    found = archive(toll("2031-05-03", count=30), toll("2031-05-05", **{"count": 52, **other}))
    assert len(found.series) == 2


def test_the_end_of_the_scope_makes_no_other_series() -> None:
    assert len(archive(toll("2031-05-03", count=30), toll("2031-05-05", count=52)).series) == 1


def test_each_claimant_has_a_row_and_nothing_is_added() -> None:
    found = archive(
        toll("2031-05-03", count=30),
        toll("2031-05-03", count=70, measure="wounded"),
        toll("2031-05-04", count=45, by="north"),
        toll("2031-05-09", count=99),
    )
    rows = standing(found.series, date(2031, 5, 5), (Measure.KILLED, Measure.WOUNDED))
    assert [(row.by, {m.value: p.figure.count for m, p in row.cells.items()}) for row in rows] == [
        ("north", {"killed": 45}),
        ("south", {"killed": 30, "wounded": 70}),
    ]


def test_a_withdrawn_toll_and_that_of_one_event_do_not_stand() -> None:
    gone = event(
        "2031-05-03-gone",
        figures=[{"count": 30, "scope": "2031-05-01/2031-05-03"}],
        withdrawn={"on": "2031-06-01", "reason": "Wrong."},
    )
    single = event("2031-05-03-one-strike", figures=[{"count": 5}])
    found = archive(gone, single)
    assert standing(found.series, date(2031, 5, 9), (Measure.KILLED,)) == ()


def test_a_panel_holds_what_may_share_an_axis() -> None:
    found = archive(
        toll("2031-05-03", count=30),
        toll("2031-05-04", count=45, by="north"),
        toll("2031-05-04", count=4, of="civilians"),
    )
    assert [(one.name, [series.by for series in one.series]) for one in panels(found.series)] == [
        ("Civilians killed", ["south"]),
        ("Soldiers killed", ["north", "south"]),
    ]
