"""A figure that revises another says why, in `reason`.

Why: a toll that falls or leaps without a word looks like a mistake, or like a trick.
Bad: `revises: n1`. Good: `revises: n1`, `reason: bodies identified later`.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding where one of the two is missing."""
    for index, figure in enumerate(file.event.figures if file.event else ()):
        if (figure.revises is None) != (figure.reason is None):
            yield Finding(
                f"figure `{figure.id}` must have both `revises` and `reason`, or neither",
                "say which figure it takes the place of, and why",
                ("figures", index, "revises" if figure.revises else "reason"),
            )
