"""A value has the type, form and length of its field.

Why: a text where a list belongs, or a number with a comma, would be read as something else.
Bad: `src: trt`, `count: 1,250`. Good: `src: [trt]`, `count: 1250`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from chronology.rules.finding import ERROR, Finding, shown
from chronology.text_file import TextFile
from chronology.yaml_text import Route

SEVERITY = ERROR
_OTHERS = {"missing", "extra_forbidden", "enum", "literal_error", "date"}
# Pydantic's word for what is wrong → what must be true, and the way out.
_WORDS = {
    "tuple_type": ("must be a list", "write [one, two], or a line with a dash for each"),
    "list_type": ("must be a list", "write [one, two], or a line with a dash for each"),
    "dict_type": ("must be lines of `name: value`", "indent them by two spaces"),
    "model_type": ("must be lines of `field: value`", "indent them by two spaces"),
    "string_type": ("must be text", "write one line of text"),
    "string_too_short": ("must not be empty", "fill it in, or leave the field out"),
    "too_short": ("must not be empty", "add at least one"),
    "number": ("must be a number in digits only", "1250, without comma, space or words"),
    "truth": ("must be true or false", "write true, or leave the field out"),
    "greater_than_equal": ("must be within the globe", "degrees such as 39.7601"),
    "less_than_equal": ("must be within the globe", "degrees such as 39.7601"),
}
_SLUG = "small letters a to z, digits and single hyphens"
_FORMS = {
    "about": ("c1, or entry-id#c1 for a claim of another entry", "say which claim"),
    "country": ("two small letters, or unknown", "such as fr"),
    "geonames": ("digits only", "the number in the address of its page at geonames.org"),
    "lang": ("a BCP 47 code", "such as en, az, hy or ru"),
    "names": ("a BCP 47 code", "such as en, az, hy or ru"),
    "revises": ("n1, or entry-id#n1 for a figure of another entry", "say which figure"),
    "time": ("hours and minutes of 24 hours", "such as 05:30"),
}
_IDS = {
    "claims": ("c1, c2, …", "the first that is free"),
    "figures": ("n1, n2, …", "the first that is free"),
}


def check(file: TextFile) -> Iterator[Finding]:
    """A finding for each value that its field cannot hold."""
    for error in file.invalid:
        if error["type"] not in _OTHERS:
            yield _finding(error)


def _finding(error: Mapping[str, Any]) -> Finding:
    route, found = error["loc"], error["input"]
    if route[-1:] == ("[key]",):
        form, hint = _FORMS.get(str(route[-3]), (_SLUG, "such as trt-world"))
        return Finding(
            f"the name of a line in `{shown(route[:-2])}` must be {form}: {found}", hint, route[:-1]
        )
    must, hint = _WORDS.get(error["type"], (error["msg"], ""))
    if error["type"] == "string_too_long":
        must = f"must have at most {error['ctx']['max_length']} characters"
        found, hint = str(len(found)), "say it shorter"
    elif error["type"] == "string_pattern_mismatch":
        form, hint = _form(route)
        must = f"must be {form}"
    if isinstance(found, str) and error["type"] not in ("string_too_short", "too_short"):
        must = f"{must}: {found or 'empty'}"
    return Finding(f"`{shown(_written(route))}` {must}", hint, route)


def _form(route: Route) -> tuple[str, str]:
    if route[-1] == "id" and route[0] in _IDS:
        return _IDS[str(route[0])]
    return _FORMS.get(str(route[-1]), (_SLUG, "an id of a register, a source or an entry"))


def _written(route: Route) -> Route:
    """`places[1]` where the model says `places[1].id`: most authors write the bare id."""
    return route[:-1] if route[0] == "places" and route[-1] == "id" else route
