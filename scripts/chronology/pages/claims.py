"""Contested matters: claim, answer and finding opposite each other, by period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chronology.archive import Thread
from chronology.frames import Page
from chronology.pages.citations import Citations
from chronology.pages.press import Press, plural
from chronology.register import Period


def pages(press: Press) -> Iterator[Page]:
    """The index by period, and a page for each period with claims."""
    found = [
        (period, threads)
        for period in sorted(
            press.archive.register.periods.values(), key=lambda p: p.start.earliest
        )
        if (threads := _threads(press, period))
    ]
    intro = (
        "What somebody says and others may not share: each statement, what others answer to it, "
        "and what a body that is no party to the conflict found. Choose a period."
    )
    yield press.page(
        "claims/",
        "index",
        title="Claims and answers",
        description=intro,
        intro=intro,
        unit="matter",
        groups=[
            (
                "",
                [
                    (f"claims/{period.id}/", period.name, _summary(threads), len(threads))
                    for period, threads in found
                ],
            )
        ],
    )
    for period, threads in found:
        yield _page(press, period, threads)


def state(thread: Thread) -> str:
    """How far a matter is answered: `finding`, `contested`, `answered` or `open`."""
    if thread.findings:
        return "finding"
    if thread.is_contested:
        return "contested"
    return "answered" if thread.answers else "open"


STATES = (
    ("finding", "With an independent finding"),
    ("contested", "Denied or disputed"),
    ("answered", "Answered otherwise"),
    ("open", "No answer found"),
)


def _threads(press: Press, period: Period) -> list[Thread]:
    last = period.end.latest if period.end else date.max
    return [
        thread
        for thread in press.archive.threads
        if period.start.earliest <= thread.root.event.date.earliest <= last
    ]


def _page(press: Press, period: Period, threads: list[Thread]) -> Page:
    citations = Citations()
    archive = press.archive
    parts = []
    for id, name in STATES:
        rows = [thread for thread in threads if state(thread) == id]
        if rows:
            parts.append((id, name, rows))
    return press.page(
        f"claims/{period.id}/",
        "claims",
        title=f"Claims and answers: {period.name}",
        description=f"{plural(len(threads), 'matter')}: {_summary(threads)}.",
        period=period,
        total=len(threads),
        parts=parts,
        camps=sorted({archive.camp(t.root.claim.by) or "other" for t in threads}),
        kinds=sorted({t.root.event.kind for t in threads}),
        citations=citations,
        cite=citations.cite,
    )


def _summary(threads: list[Thread]) -> str:
    counts = {id: sum(state(thread) == id for thread in threads) for id, _ in STATES}
    return (
        f"{counts['contested'] + counts['finding']} contested, {counts['finding']} with a finding, "
        f"{counts['open']} without an answer"
    )
