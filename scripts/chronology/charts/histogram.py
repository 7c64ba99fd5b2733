"""Events per year (or month) as bars; each bar leads to the list of its events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from chronology.escaping import escaped
from chronology.svg import number, picture, tag


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its height in events, the address it leads to (relative; "" for none)."""

    name: str
    count: int
    href: str
    label: str = ""
    """What stands below it; nothing where empty."""


WIDTH = 720
HEIGHT = 150
_FOOT = 22
_HEAD = 16


def draw(bars: Sequence[Bar], *, title: str, description: str, id: str) -> Markup:
    """The bars side by side, the highest `HEIGHT` units high; the root of a count is drawn.

    A square root keeps years with a few events visible beside a war; the number stands above the
    highest bar and in each bar's name.
    """
    most = max((bar.count for bar in bars), default=0)
    step = WIDTH / max(len(bars), 12)
    room = HEIGHT - _FOOT - _HEAD
    parts = []
    for index, bar in enumerate(bars):
        left = index * step
        height = room * (bar.count / most) ** 0.5 if most else 0.0
        middle = number(left + step / 2)
        inner = []
        if bar.count:
            width = number(step * 0.8)
            top = number(HEIGHT - _FOOT - height)
            hit = tag(
                "rect",
                x=number(left),
                y=0,
                width=number(step),
                height=HEIGHT,
                class_="nk-chart__hit",
            )
            rect = tag(
                "rect",
                x=number(left + step * 0.1),
                y=top,
                width=width,
                height=number(height),
                class_="nk-chart__bar",
            )
            shown = ""
            if bar.count == most:
                shown = tag(
                    "text",
                    str(most),
                    x=middle,
                    y=number(HEIGHT - _FOOT - height - 4),
                    class_="nk-chart__number",
                )
            events = "event" if bar.count == 1 else "events"
            name = tag("title", escaped(f"{bar.name}: {bar.count} {events}"))
            inner.append(tag("a", name, hit, rect, shown, href=bar.href) if bar.href else rect)
        if bar.label:
            inner.append(
                tag("text", escaped(bar.label), x=middle, y=HEIGHT - 6, class_="nk-chart__label")
            )
        parts.extend(inner)
    base = tag("path", d=f"M0 {HEIGHT - _FOOT}.5H{WIDTH}", class_="nk-chart__axis")
    return picture(title, description, WIDTH, HEIGHT, *parts, base, id=id)
