"""Escapes text for HTML: the one way into a page for whatever is not markup."""

from __future__ import annotations

from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]


def escaped(value: object) -> str:
    """`value` as it may stand in HTML and in quoted attributes; what is markup stays as it is.

    The same characters as `markupsafe.escape` gives, without wrapping each piece of text as
    markup, which takes seven times as long as the escaping itself.
    """
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)
