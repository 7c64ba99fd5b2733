"""A figure has a `count`, or `min` and `max` or one of them, and never both ways at once.

Why: a figure without a number says nothing; with two it is not clear which one counts.
Bad: `measure: killed` alone. Good: `count: 30`, or `min: 20` and `max: 25`.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each figure with no number or with two kinds of it."""
    for index, figure in enumerate(file.event.figures if file.event else ()):
        is_range = figure.min is not None or figure.max is not None
        if (figure.count is not None) == is_range:
            found = "both" if is_range else "neither"
            yield Finding(
                f"figure `{figure.id}` must have either `count` or `min`/`max`: it has {found}",
                "`count: 30` for a number, `min: 20` and `max: 25` for a range",
                ("figures", index),
            )
