"""Templates are compiled to plain Python; what is written in them means what it does there."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import TemplateAssertionError, UndefinedError
from markupsafe import Markup, escape

from chronology.escaping import escaped
from chronology.pages.templating import PlainEnvironment


def render(source: str, **values: object) -> str:
    return PlainEnvironment().from_string(source).render(**values)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ one.name }}", "&lt;b&gt;"),
        ("{{ one.tags[0] }} {{ one.tags[1:]|join }}", "x yz"),
        ("{{ one.say('a', end='&') }}", "a&amp;"),
        ("{{ markup }}", "<i>"),
        ("{{ 3 }}{{ none }}", "3None"),
        ("{% macro m(a, b=2) %}<p>{{ a }}{{ b }}</p>{% endmacro %}{{ m('<') }}", "<p>&lt;2</p>"),
        ("{% for a in one.tags %}{{ a }}{{ ', ' if not loop.last }}{% endfor %}", "x, y, z"),
    ],
)
def test_a_template_is_escaped_python(source: str, expected: str) -> None:
    one = SimpleNamespace(name="<b>", tags=["x", "y", "z"], say=lambda word, end: word + end)
    assert render(source, one=one, markup=Markup("<i>")) == expected


def test_what_is_not_there_raises() -> None:
    with pytest.raises(UndefinedError):
        render("{{ missing }}")
    with pytest.raises(AttributeError):
        render("{{ one.missing }}", one=SimpleNamespace())
    with pytest.raises(AttributeError):
        render("{{ one.key }}", one={"key": 1})


def test_calls_have_plain_arguments_only() -> None:
    with pytest.raises(TemplateAssertionError, match="plain arguments"):
        render("{{ f(*some) }}", f=print, some=[1])


@pytest.mark.parametrize("value", ["a", "<&>\"'", "Շուշի", "", 7, None, 1.5, Markup("<b>")])
def test_escaping_is_that_of_markupsafe(value: object) -> None:
    assert escaped(value) == escape(value)
