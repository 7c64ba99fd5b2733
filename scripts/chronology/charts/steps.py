"""A ledger as steps: one line for each claimant, which holds its number until it publishes another.

Lines are told apart by pattern and by a letter at their end, not by colour alone; the page says
which publisher a letter stands for. Each point leads to its figure; a revision is an open diamond;
a range is a bar from its least to its most.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from markupsafe import Markup

from chronology.dates import MONTHS, day_wording
from chronology.escaping import escaped
from chronology.ledger import Panel, Published
from chronology.svg import number, picture, tag

WIDTH = 720
HEIGHT = 260
LEFT, RIGHT, TOP, FOOT = 52, 36, 12, 28
_PATTERNS = 5


def draw(
    panel: Panel,
    *,
    name: Callable[[str], str],
    camp: Callable[[str], str],
    href: Callable[[Published], str],
    id: str,
) -> Markup:
    """The chart of one panel.

    `name` gives a claimant's name, `camp` its side (for the line's class), `href` the address of a
    figure. The vertical axis begins at 0; the horizontal one is days.
    """
    figures = panel.figures
    first, last = figures[0].as_of, figures[-1].as_of
    days = max((last - first).days, 1)
    top = _round_up(max(one.most for one in figures))

    def x(day: date) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * (day - first).days / days

    def y(value: int) -> float:
        return TOP + (HEIGHT - TOP - FOOT) * (1 - value / top)

    pieces = [*_grid(top, y), *_days(first, last, x)]
    ends: list[tuple[float, float, str]] = []
    for index, series in enumerate(panel.series):
        style = f"nk-chart__line--{camp(series.by)} nk-chart__line--{index % _PATTERNS}"
        pieces.append(tag("path", d=_path(series.figures, x, y), class_=f"nk-chart__line {style}"))
        for one in series.figures:
            pieces.append(_point(one, x, y, name(series.by), href(one), camp(series.by)))
        end = series.figures[-1]
        ends.append((y(end.most), x(end.as_of), letter(index)))
    pieces.extend(_letters(ends))
    return picture(
        f"{panel.name}: {panel.side.label}",
        f"One line for each publisher, from {day_wording(first)} to {day_wording(last)}; all its "
        f"numbers stand in the table below. Numbers of different publishers are not added.",
        WIDTH,
        HEIGHT,
        *pieces,
        id=id,
    )


def _path(
    figures: Sequence[Published], x: Callable[[date], float], y: Callable[[int], float]
) -> str:
    start, *rest = figures
    steps = "".join(f"H{number(x(one.as_of))}V{number(y(one.most))}" for one in rest)
    return f"M{number(x(start.as_of))} {number(y(start.most))}{steps}"


def _point(
    one: Published,
    x: Callable[[date], float],
    y: Callable[[int], float],
    by: str,
    href: str,
    camp: str,
) -> str:
    across, up = x(one.as_of), y(one.most)
    words = f"{by}: {one.figure.wording}, as of {day_wording(one.as_of)}"
    style = f"nk-chart__point nk-chart__point--{camp}"
    if one.figure.revises:
        words += f"; revises an earlier figure: {one.figure.reason}"
        shape = tag(
            "path",
            d=f"M{number(across)} {number(up - 6)}l6 6l-6 6l-6 -6z",
            class_=f"{style} nk-chart__point--revision",
        )
    else:
        shape = tag("circle", cx=number(across), cy=number(up), r=3.5, class_=style)
    span = ""
    if one.least != one.most:
        span = tag(
            "path",
            d=f"M{number(across)} {number(up)}V{number(y(one.least))}",
            class_="nk-chart__span",
        )
    hit = tag("circle", cx=number(across), cy=number(up), r=12, class_="nk-chart__hit")
    return tag("a", tag("title", escaped(words)), hit, span, shape, href=href, aria_label=words)


def letter(index: int) -> str:
    """The letter of the line `index`: A, B, … Z, AA, AB …"""
    head = letter(index // 26 - 1) if index >= 26 else ""
    return head + chr(ord("A") + index % 26)


def _letters(ends: list[tuple[float, float, str]]) -> list[str]:
    """The letters beside the lines' ends, moved down where they would lie on each other."""
    placed: list[tuple[float, float]] = []
    pieces = []
    for height, across, text in sorted(ends):
        at = height + 5
        while any(abs(at - other) < 14 and abs(across - beside) < 20 for other, beside in placed):
            at += 14
        placed.append((at, across))
        pieces.append(
            tag("text", text, x=number(across + 8), y=number(at), class_="nk-chart__name")
        )
    return pieces


def _grid(top: int, y: Callable[[int], float]) -> list[str]:
    marks = (0, top // 2, top) if top >= 2 else (0, top)
    lines = []
    for mark in marks:
        height = number(y(mark))
        lines.append(tag("path", d=f"M{LEFT} {height}H{WIDTH - RIGHT}", class_="nk-chart__grid"))
        lines.append(
            tag("text", f"{mark:,}", x=LEFT - 6, y=number(y(mark) + 4), class_="nk-chart__scale")
        )
    return lines


def _days(first: date, last: date, x: Callable[[date], float]) -> list[str]:
    middle = first + timedelta(days=(last - first).days // 2)
    marks = sorted({first, middle, last})
    year = len({day.year for day in marks}) > 1
    return [
        tag(
            "text",
            f"{day.day} {MONTHS[day.month][:3]}{f' {day.year}' if year else ''}",
            x=number(x(day)),
            y=HEIGHT - 8,
            class_="nk-chart__label",
        )
        for day in marks
    ]


def _round_up(value: int) -> int:
    """The next round number at or above `value`: 1, 2 or 5 times a power of ten, or half-way."""
    step = 1
    while True:
        for factor in (1, 2, 4, 5, 8):
            if factor * step >= value:
                return max(factor * step, 1)
        step *= 10
