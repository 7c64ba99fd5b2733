"""Only the fields of the model may be used.

Why: a misspelt field would be lost without a word.
Bad: `tittle: …`. Good: `title: …`.
"""

from collections.abc import Iterator

from chronology.rules.fields import fields_at
from chronology.rules.finding import ERROR, Finding, nearest, shown
from chronology.text_file import TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """A finding for each field that the model does not know."""
    for error in file.invalid:
        if error["type"] != "extra_forbidden":
            continue
        route = error["loc"]
        name = str(route[-1])
        where = f" in `{shown(route[:-1])}`" if len(route) > 1 else ""
        known = fields_at(file, route[:-1])
        hint = nearest(name, known) or f"fields here: {', '.join(known)}"
        if route == ("id",):
            hint = "the id is the name of the file"
        yield Finding(f"there is no field `{name}`{where}", hint, route)
