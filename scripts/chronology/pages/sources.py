"""Whose sources the archive rests on, and where it is thin: computed, shown and said in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from chronology import balance
from chronology.archive import Archive
from chronology.balance import Mix
from chronology.charts import shares
from chronology.dates import MONTHS
from chronology.frames import Page
from chronology.pages.press import Press
from chronology.vocabulary import Ownership, Party

GROUPS = (
    ("azerbaijan", "Azerbaijani"),
    ("armenian", "Armenian and Karabakh Armenian"),
    ("russia", "Russian"),
    ("turkey", "Turkish"),
    ("third", "third countries and bodies"),
)
LONGEST = 40


def pages(press: Press) -> Iterator[Page]:
    """The one page."""
    archive = press.archive
    periods = [mix for mix in balance.by_period(archive) if mix.events]
    kinds = list(balance.by_kind(archive))
    one_sided = list(balance.one_sided(archive))
    outlets = sorted(
        archive.register.publishers.values(),
        key=lambda outlet: (-len(archive.by_publisher.get(outlet.id, ())), outlet.name),
    )
    yield press.page(
        "sources/",
        "balance",
        title="Sources and balance",
        description="Whose sources the archive rests on, by period and kind, and where it is thin.",
        origins=balance.two_origins(archive),
        sides=balance.both_sides(archive),
        copies=balance.aggregators(archive),
        skew=[words for mix in periods if (words := _skew(mix))],
        tables=[
            ("periods", "By period", periods, _chart(periods, "period", "by-period", first=True)),
            ("kinds", "By kind of event", kinds, _chart(kinds, "kind", "by-kind", first=False)),
        ],
        groups=GROUPS,
        grouped=grouped,
        owners=list(Ownership),
        one_sided=[
            ("Azerbaijani", [e for e in one_sided if _side(archive, e.id) == "azerbaijan"]),
            ("Armenian", [e for e in one_sided if _side(archive, e.id) == "armenian"]),
        ],
        outlets=[
            (outlet, len(archive.by_publisher[outlet.id]))
            for outlet in outlets[:LONGEST]
            if outlet.id in archive.by_publisher
        ],
        thin=[
            (year, ", ".join(MONTHS[month] for month in missing), len(missing))
            for year, missing in balance.empty_months(archive)
        ],
    )


def grouped(parties: Mapping[Party, int]) -> dict[str, int]:
    """The counts of parties as counts of the groups of `GROUPS`."""
    found = dict.fromkeys((key for key, _ in GROUPS), 0)
    for party, count in parties.items():
        found[party.camp or {Party.NONE: "third"}.get(party, party.value)] += count
    return found


def _chart(mixes: list[Mix], what: str, id: str, *, first: bool) -> Markup:
    rows = [
        shares.Row(f"{mix.name}", f"../{mix.uri}", grouped(mix.parties))
        for mix in mixes
        if mix.sources
    ]
    return shares.draw(
        rows,
        GROUPS,
        title=f"Share of sources by {what}",
        description="Each bar is all sources of its events; the table below has the numbers.",
        id=id,
        patterns=first,
    )


def _skew(mix: Mix) -> str:
    """What a period's mix means for a reader; empty unless one side has twice the other's."""
    found = grouped(mix.parties)
    names = dict(GROUPS)
    most, least = sorted(("azerbaijan", "armenian"), key=lambda side: -found[side])
    if mix.sources < 20 or found[most] < 2 * found[least]:
        return ""
    return (
        f"{mix.name}: {found[most]} {names[most]} sources beside {found[least]} {names[least]}. "
        f"What happened to the other side may be under-reported here."
    )


def _side(archive: Archive, id: str) -> str:
    return archive.evidence[id].sides[0]
