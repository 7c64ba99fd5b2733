"""A field that is required is there.

Why: an event without date, a source without address or publisher can be neither found nor checked.
Bad: a source with a title only. Good: a source with `publisher` and `url`.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding, shown
from chronology.text_file import TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """A finding for each missing field, at the record that lacks it."""
    for error in file.invalid:
        if error["type"] != "missing":
            continue
        *record, name = error["loc"]
        where = f" in `{shown(tuple(record))}`" if record else ""
        yield Finding(f"the field `{name}` is required{where}", f"add `{name}: …`", tuple(record))
