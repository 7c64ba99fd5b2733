"""What follows from all events together: order, neighbours, links, threads of claims."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from archive_of import REGISTER, archive, event
from chronology.archive import Archive, Stated
from chronology.register import Register

ROOT, DENIAL, COURT = "2031-05-01-root", "2031-05-04-denial", "2032-02-01-court"
ACROSS = archive(
    event(ROOT, claims=["south asserts", "court finds c1 2031-09-01",
                        "north denies c1 2031-05-03"]),
    event(DENIAL, claims=["north disputes 2031-05-01-root#c1", "midland denies c1 2031-05-05",
                          "east asserts"]),
    event(COURT, claims=["court finds 2031-05-04-denial#c1"]),
)  # fmt: skip


def names(statements: tuple[Stated, ...]) -> list[str]:
    return ["#".join(stated.key) for stated in statements]


def test_a_thread_goes_across_entries_to_its_root() -> None:
    thread, other = ACROSS.threads
    assert names(thread.statements) == [f"{ROOT}#c1"]
    assert names(thread.answers) == [f"{ROOT}#c3", f"{DENIAL}#c1", f"{DENIAL}#c2"]
    assert names(thread.findings) == [f"{ROOT}#c2", f"{COURT}#c1"]
    assert names(tuple(other)) == [f"{DENIAL}#c3"]


def test_each_entry_knows_the_threads_to_which_its_claims_belong() -> None:
    assert ACROSS.threads_by_event[COURT] == (ACROSS.threads[0],)
    assert ACROSS.threads_by_event[DENIAL] == ACROSS.threads


def test_what_is_denied_or_disputed_anywhere_is_contested() -> None:
    assert all(ACROSS.is_contested(one) for one in ACROSS.events)
    calm = event(ROOT, claims=["south asserts", "north acknowledges c1"])
    assert not archive(calm).is_contested(calm)
    assert not archive(event(ROOT)).is_contested(event(ROOT))


def test_an_answer_to_a_claim_that_is_left_out_begins_a_thread() -> None:
    found = archive(event(DENIAL, claims=[f"north denies {ROOT}#c1"]))
    assert names(tuple(found.threads[0])) == [f"{DENIAL}#c1"]


def test_an_old_id_leads_to_the_entry_that_has_a_new_one() -> None:
    register = replace(REGISTER, redirects={"2031-oldest": "2031-old", "2031-old": ROOT})
    answer = event(DENIAL, claims=["north denies 2031-oldest#c1"], related=["2031-old"])
    further = event(COURT, body="See [it](2031-oldest). [@a]")
    found = Archive.of([event(ROOT, claims=["south asserts"]), answer, further], register)
    assert names(found.threads[0].answers) == [f"{DENIAL}#c1"]
    assert [one.id for one in found.related(found.by_id[ROOT])] == [DENIAL, COURT]


def test_a_circle_of_redirects_ends() -> None:
    assert Register(redirects={"a": "b", "b": "a"}).current("a") in ("a", "b")


def test_a_circle_of_answers_ends() -> None:
    found = archive(event(ROOT, claims=["south asserts c2", "north denies c1", "east denies c3"]))
    assert {stated.claim.id for thread in found.threads for stated in thread} <= {"c1", "c2", "c3"}


ORDERED = [
    "2030-year", "2031-04-30-day", "2031-05-01-early", "2031-05-01-late", "2031-05-01-no-time",
    "2031-05-month", "2031-05-span", "2031-05-02-day",
]  # fmt: skip


def ordered() -> Archive:
    more = {
        "2031-05-01-early": {"time": "05:30"},
        "2031-05-01-late": {"time": "23:10"},
        "2031-05-span": {"date": "2031-05-01/2031-05-09"},
    }
    return archive(*(event(id, **more.get(id, {})) for id in reversed(ORDERED)))


def test_the_order_is_by_first_day_precision_and_time() -> None:
    found = [one.id for one in ordered().events]
    assert [id for id in found if id != "2031-05-01-no-time"] == [
        id for id in ORDERED if id != "2031-05-01-no-time"
    ]
    assert found.index("2031-04-30-day") < found.index("2031-05-01-no-time")
    assert found.index("2031-05-01-no-time") < found.index("2031-05-month")


def test_neighbours_are_next_in_the_order() -> None:
    found = ordered()
    assert found.neighbours(found.events[0]) == (None, found.events[1])
    assert found.neighbours(found.events[3]) == (found.events[2], found.events[4])
    assert found.neighbours(found.events[-1]) == (found.events[-2], None)


LINKED = archive(
    event("2031-05-01-a", related=["2031-05-03-c"]),
    event("2031-05-02-b", body="Text [a](2031-05-01-a). [@a]"),
    event("2031-05-03-c", claims=["south asserts"], figures=[{"count": 1}]),
    event("2031-05-04-d", claims=["north denies 2031-05-03-c#c1"]),
    event("2031-05-05-e", figures=[{"count": 2, "revises": "2031-05-03-c#n1", "reason": "New."}]),
    event("2031-05-06-f", related=["2031-05-06-f", "2031-05-09-gone"]),
)


@pytest.mark.parametrize(
    ("id", "related"),
    [
        ("2031-05-01-a", "bc"),
        ("2031-05-02-b", "a"),
        ("2031-05-03-c", "ade"),
        ("2031-05-04-d", "c"),
        ("2031-05-05-e", "c"),
        ("2031-05-06-f", ""),
    ],
)
def test_links_lead_back(id: str, related: str) -> None:
    found = LINKED.related(LINKED.by_id[id])
    assert "".join(one.id[-1] for one in found) == related


def test_a_figure_knows_by_which_it_is_revised() -> None:
    older = LINKED.by_id["2031-05-03-c"]
    assert [p.event.id for p in LINKED.revised_by(older, older.figures[0])] == ["2031-05-05-e"]


def test_a_place_has_the_events_of_all_places_in_it() -> None:
    found = archive(
        event("2031-05-01-a", places=["market"]),
        event("2031-05-02-b", places=["alder", "market"]),
        event("2031-05-03-c", places=["country"]),
        event("2031-05-04-d", places=["unknown"]),
    )
    assert {place: len(events) for place, events in found.by_place.items()} == {
        "market": 2, "alder": 2, "country": 3, "unknown": 1
    }  # fmt: skip
    assert [place.id for place in REGISTER.enclosing("market")] == ["alder", "country"]


def test_an_actor_has_what_it_does_says_and_counts() -> None:
    found = archive(
        event("2031-05-01-a", actors=["south"]),
        event("2031-05-02-b", claims=["south asserts"]),
        event("2031-05-03-c", figures=[{"count": 1}]),
        event("2031-05-04-d", actors=["north"]),
    )
    assert [one.id[-1] for one in found.by_actor["south"]] == ["a", "b", "c"]


def test_an_outlet_has_what_is_cited_to_it_and_what_credits_it() -> None:
    found = archive(
        event("2031-05-01-a", sources={"a": "wire"}),
        event("2031-05-02-b", sources={"a": "herald via wire"}),
    )
    assert [one.id[-1] for one in found.by_publisher["wire"]] == ["a", "b"]
    assert [one.id[-1] for one in found.by_publisher["herald"]] == ["b"]


def test_a_day_has_its_own_events_and_those_around_it() -> None:
    found = ordered()
    day = date(2031, 5, 2)
    assert [one.id for one in found.by_day[day]] == ["2031-05-02-day"]
    assert [one.id for one in found.around(day)] == ["2031-05-month", "2031-05-span"]
    assert len(found.by_month[2031, 5]) == 6
    assert [one.id for one in found.by_year[2030]] == ["2030-year"]
    assert (2030, 1) not in found.by_month
