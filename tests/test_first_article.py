"""The table of the first article names entries, claims and figures that exist and cite it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from chronology import site
from chronology.event import Event
from finished_site import REAL, ROOT

TABLE = ROOT / "docs/development/first-article.md"
ARTICLE = (
    "https://www.trtworld.com/europe/"
    "azerbaijan-and-armenian-fms-to-meet-in-russia-amid-karabakh-clashes-40434"
)


def rows() -> list[tuple[str, str, str]]:
    """Statement, entry and holder of each row."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = (
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for line in lines
        if line.startswith("|")
    )
    return [
        (row[0], row[1], row[2]) for row in cells if not re.fullmatch(r"-+|Statement.*", row[0])
    ]


@pytest.fixture(scope="module")
def events() -> dict[str, Event]:
    return dict(site.load(REAL, ROOT, date(2031, 6, 3)).archive.by_id)


def test_the_table_holds_the_whole_article():
    statements = [statement for statement, _, _ in rows()]
    assert len(statements) >= 30
    assert len(set(statements)) == len(statements)


@pytest.mark.parametrize(("statement", "entry", "holder"), rows())
def test_a_statement_is_held_by_an_entry_that_cites_the_article(events, statement, entry, holder):
    event = events[entry.strip("`")]
    cited = {handle for handle, source in event.sources.items() if source.url == ARTICLE}
    assert cited, f"{event.id} does not cite the article"
    named = re.findall(r"`([^`]+)`", holder)
    assert named
    for item in named:
        assert cited.intersection(handles_of(event, item)), f"{item} does not cite the article"


def handles_of(event: Event, item: str) -> tuple[str, ...]:
    """What the body, a claim or a figure cites; raises if the event has no such item."""
    if item == "body":
        return event.body.handles
    kept = {one.id: one for one in (*event.claims, *event.figures)}
    return kept[item].src
