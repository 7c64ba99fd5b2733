"""Promises about the archive itself, held on the real entries."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chronology import balance
from chronology.archive import Archive
from chronology.ledger import standing
from chronology.pages.day import TOLLS, single_counts
from chronology.site import Loaded

WAR_BEGINS, WAR_ENDS = date(2020, 9, 27), date(2020, 11, 10)
WAR = [WAR_BEGINS + timedelta(days) for days in range((WAR_ENDS - WAR_BEGINS).days + 1)]


@pytest.fixture(scope="module")
def archive(real: Loaded) -> Archive:
    return real.archive


def test_there_are_enough_entries(archive: Archive) -> None:
    assert len(archive.events) >= 1300


@pytest.mark.parametrize("day", WAR, ids=str)
def test_every_day_of_the_war_of_2020_is_told(archive: Archive, day: date) -> None:
    assert len(archive.by_day.get(day, ())) >= 4


@pytest.mark.parametrize("day", WAR, ids=str)
def test_no_number_stands_on_a_day_page_that_was_published_later(
    archive: Archive, day: date
) -> None:
    rows = standing(archive.tolls_since(WAR_BEGINS, day), day, TOLLS)
    shown = [one for row in rows for one in row.cells.values()]
    for one in [*shown, *single_counts(archive.by_day[day], day)]:
        published = [one.event.sources[handle].published for handle in one.figure.src]
        dated = [when.earliest for when in published if when]
        assert not dated or min(dated) <= day


def test_every_year_and_the_months_of_the_wars_are_told(archive: Archive) -> None:
    assert set(range(1988, 2027)) <= set(archive.by_year)
    years = (1992, 1993, 2020, 2021, 2022, 2023)
    missing = [
        (year, month)
        for year in years
        for month in range(1, 13)
        if (year, month) not in archive.by_month
    ]
    assert missing == []


def test_most_entries_rest_on_two_origins_and_most_fighting_has_both_sides(
    archive: Archive,
) -> None:
    assert balance.two_origins(archive).percent >= 70
    assert balance.both_sides(archive).percent >= 60


def test_few_sources_are_copies_on_other_sites(archive: Archive) -> None:
    assert balance.aggregators(archive).percent < 5


def test_about_a_hundred_key_dates(archive: Archive) -> None:
    assert 60 <= len(archive.key_events) <= 130
