"""In a range `min` is not above `max`.

Why: such a range is a slip of the pen.
Bad: `min: 25`, `max: 20`. Good: `min: 20`, `max: 25`.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each such range."""
    for index, figure in enumerate(file.event.figures if file.event else ()):
        if figure.min is not None and figure.max is not None and figure.min > figure.max:
            yield Finding(
                f"`min` must not be above `max`: {figure.min} to {figure.max}",
                "exchange the two",
                ("figures", index, "min"),
            )
