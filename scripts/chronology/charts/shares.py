"""Whose sources: a bar of parts for each row, told apart by ground and pattern."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from chronology.escaping import escaped
from chronology.svg import number, picture, tag

WIDTH = 720
ROW = 44
BAR = 16


@dataclass(frozen=True, slots=True)
class Row:
    """A bar: its name, the address it leads to, and the size of each part by its key."""

    name: str
    href: str
    parts: Mapping[str, int]


def draw(
    rows: Sequence[Row],
    keys: Sequence[tuple[str, str]],
    *,
    title: str,
    description: str,
    id: str,
    patterns: bool = True,
) -> Markup:
    """The bars below each other, each as wide as the chart: shares, not amounts.

    `keys` are the parts in order, with their names; part `key` has the class
    `nk-chart__part--<key>`, so that the style sheet gives it ground and pattern. The first such
    chart of a page brings the patterns.
    """
    pieces = [_PATTERNS] if patterns else []
    for index, row in enumerate(rows):
        top = index * ROW
        whole = sum(row.parts.values())
        label = tag(
            "text", escaped(f"{row.name} ({whole:,})"), x=0, y=top + 14, class_="nk-chart__row"
        )
        pieces.append(tag("a", label, href=row.href))
        left = 0.0
        for key, name in keys:
            size = row.parts.get(key, 0)
            if not size:
                continue
            width = WIDTH * size / whole
            words = f"{row.name}: {name} {size:,} of {whole:,} ({round(100 * size / whole)} %)"
            pieces.append(
                tag(
                    "rect",
                    tag("title", escaped(words)),
                    x=number(left),
                    y=top + 20,
                    width=number(width),
                    height=BAR,
                    class_=f"nk-chart__part nk-chart__part--{key}",
                )
            )
            left += width
    return picture(title, description, WIDTH, max(len(rows), 1) * ROW, *pieces, id=id)


_TILE = {"width": 6, "height": 6, "patternUnits": "userSpaceOnUse"}
_PATTERNS = tag(
    "defs",
    tag(
        "pattern",
        tag("path", d="M0 0V6", class_="nk-chart__stripe"),
        id="nk-stripes",
        patternTransform="rotate(45)",
        **_TILE,
    ),
    tag("pattern", tag("circle", cx=2, cy=2, r=1, class_="nk-chart__dot"), id="nk-dots", **_TILE),
)
