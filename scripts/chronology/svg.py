"""Writes SVG: small helpers so that charts read as what they draw, escaped where needed."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from chronology.escaping import escaped


def tag(name: str, *inner: str, **attributes: object) -> str:
    """An element with escaped attributes; `class_` is written `class`, `_` in names `-`.

    `inner` is markup already; give text through `escaped`.
    """
    written = "".join(
        [
            f' {_name(key)}="{value if type(value) is int else escaped(value)}"'
            for key, value in attributes.items()
            if value is not None
        ]
    )
    body = "".join(inner)
    return f"<{name}{written}>{body}</{name}>" if body else f"<{name}{written}/>"


def picture(title: str, description: str, width: int, height: int, *inner: str, id: str) -> Markup:
    """A chart: an SVG of `width` by `height` units that says its title and description aloud."""
    head = tag("title", escaped(title), id=f"{id}-t") + tag(
        "desc", escaped(description), id=f"{id}-d"
    )
    return Markup(
        tag(
            "svg",
            head,
            *inner,
            class_="nk-chart",
            viewBox=f"0 0 {width} {height}",
            role="group",
            aria_labelledby=f"{id}-t {id}-d",
        )
    )


@cache
def _name(key: str) -> str:
    """The attribute that a keyword stands for."""
    return key.rstrip("_").replace("_", "-")


def number(value: float) -> str:
    """A coordinate with at most one decimal, always the same text for the same value."""
    return f"{value:.1f}".removesuffix(".0")
