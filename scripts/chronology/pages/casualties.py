"""The ledgers: what each claimant published on dead, wounded and others, never added up."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from chronology.charts import steps
from chronology.frames import Page
from chronology.ledger import Panel, Published, panels
from chronology.pages.citations import Citations
from chronology.pages.press import Press, name_in, plural
from chronology.register import Period
from chronology.vocabulary import Measure

# The parts of a ledger, kept apart, each with the measures that it takes.
PARTS: tuple[tuple[str, str, frozenset[Measure]], ...] = (
    ("killed", "Killed", frozenset({Measure.KILLED})),
    ("wounded", "Wounded", frozenset({Measure.WOUNDED})),
    ("missing", "Missing", frozenset({Measure.MISSING})),
    (
        "prisoners",
        "Captured, detained, returned",
        frozenset({Measure.CAPTURED, Measure.DETAINED, Measure.RETURNED}),
    ),
    ("displaced", "Displaced", frozenset({Measure.DISPLACED})),
    ("things", "Destroyed and damaged", frozenset({Measure.DESTROYED, Measure.DAMAGED})),
    ("other", "Other numbers", frozenset({Measure.VIOLATIONS, Measure.OTHER})),
)
CHARTED = 3


def pages(press: Press) -> Iterator[Page]:
    """The index and a page for each period with running figures."""
    found = [
        (period, ledger)
        for period in press.archive.register.eras
        if (ledger := _panels(press, period))
    ]
    intro = (
        "Every number here keeps the name of whoever published it, the people it counts, the days "
        "it covers and the day on which it stood. Numbers of different publishers are never added."
    )
    rows = [
        (
            f"casualties/{period.id}/",
            period.name,
            plural(len({s.by for p in ledger for s in p.series}), "publisher"),
            sum(len(panel.figures) for panel in ledger),
        )
        for period, ledger in found
    ]
    yield press.index("casualties/", "Casualties", intro, [("", rows)], "figure")
    for period, ledger in found:
        yield _page(press, period, ledger)


def _panels(press: Press, period: Period) -> tuple[Panel, ...]:
    return panels(press.archive.tolls_since(period.start.earliest, period.last_day))


def _page(press: Press, period: Period, ledger: tuple[Panel, ...]) -> Page:
    citations = Citations()
    parts = []
    for id, name, measures in PARTS:
        views = [
            _view(press, panel, ledger, index)
            for index, panel in enumerate(ledger)
            if panel.measure in measures
        ]
        if views:
            parts.append((id, name, views))
    return press.page(
        f"casualties/{period.id}/",
        "casualties",
        title=f"Casualties: {period.name}",
        description=f"Who published which numbers on the dead, wounded and others: {period.name}.",
        period=period,
        parts=parts,
        citations=citations,
        cite=citations.cite,
    )


def _view(
    press: Press, panel: Panel, ledger: tuple[Panel, ...], index: int
) -> tuple[Panel, Markup | None, str, str]:
    """A panel with its chart (where it has enough points), why it stands apart, and its id."""
    id = f"p{index}"
    chart = None
    if len({one.as_of for one in panel.figures}) >= CHARTED:
        chart = steps.draw(
            panel,
            name=lambda actor: name_in(press.archive.register.actors, actor),
            camp=lambda actor: press.archive.camp(actor) or "other",
            href=_href,
            id=f"{id}-chart",
        )
    return panel, chart, _apart(panel, ledger), id


def _href(one: Published) -> str:
    return f"../../{one.event.uri}#{one.figure.id}"


def _apart(panel: Panel, ledger: tuple[Panel, ...]) -> str:
    """Why the panel is not on one axis with another about the same people; empty where none is."""
    same = (panel.side, panel.of, panel.measure, panel.what)
    starts = sorted(
        {
            other.start
            for other in ledger
            if other is not panel and (other.side, other.of, other.measure, other.what) == same
        }
    )
    if not starts:
        return ""
    return (
        f"These numbers cover the time from {panel.start.day} {panel.start:%B %Y} on. Others about "
        "the same people begin on another day and stand by themselves, since numbers of unlike "
        "scope cannot be compared."
    )
