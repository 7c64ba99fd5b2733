"""Contested matters: claim, answer and finding opposite each other, by period."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.archive import Thread
from chronology.frames import Page
from chronology.pages.citations import Citations
from chronology.pages.press import Press, plural
from chronology.register import Period


def pages(press: Press) -> Iterator[Page]:
    """The index by period, and a page for each period with claims."""
    found = [
        (period, threads)
        for period in press.archive.register.eras
        if (threads := _threads(press, period))
    ]
    intro = (
        "What somebody says and others may not share: each statement, what others answer to it, "
        "and what a body that is no party to the conflict found. Choose a period."
    )
    rows = [
        (f"claims/{period.id}/", period.name, _summary(threads), len(threads))
        for period, threads in found
    ]
    yield press.index("claims/", "Claims and answers", intro, [("", rows)], "matter")
    for period, threads in found:
        yield from _pages(press, period, threads)


def state(thread: Thread) -> str:
    """How far a matter is answered: `finding`, `contested`, `answered` or `open`."""
    if thread.findings:
        return "finding"
    if thread.is_contested:
        return "contested"
    return "answered" if thread.answers else OPEN


OPEN = "open"
STATES = (
    ("finding", "With an independent finding"),
    ("contested", "Denied or disputed"),
    ("answered", "Answered otherwise"),
    (OPEN, "No answer found"),
)


def _threads(press: Press, period: Period) -> list[Thread]:
    return [t for t in press.archive.threads if period.holds(t.root.event.date.earliest)]


def _pages(press: Press, period: Period, threads: list[Thread]) -> Iterator[Page]:
    """What is answered, and on a page of its own what is not; together they weigh too much."""
    answered = [thread for thread in threads if state(thread) != OPEN]
    unanswered = [thread for thread in threads if state(thread) == OPEN]
    title = f"Claims and answers: {period.name}"
    summary = f"{plural(len(threads), 'matter')}: {_summary(threads)}."
    more = (f"claims/{period.id}/unanswered/", "Without an answer", len(unanswered))
    yield _page(press, f"claims/{period.id}/", title, summary, period, answered, more)
    if unanswered:
        title = f"Claims without an answer: {period.name}"
        more = (f"claims/{period.id}/", "With an answer", len(answered))
        yield _page(
            press, f"claims/{period.id}/unanswered/", title, summary, period, unanswered, more
        )


def _page(
    press: Press,
    uri: str,
    title: str,
    summary: str,
    period: Period,
    threads: list[Thread],
    more: tuple[str, str, int],
) -> Page:
    citations = Citations()
    archive = press.archive
    rows = [(id, name, [t for t in threads if state(t) == id]) for id, name in STATES]
    return press.page(
        uri,
        "claims",
        title=title,
        description=f"{title}. {summary}",
        period=period,
        total=len(threads),
        more=more,
        parts=[part for part in rows if part[2]],
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
