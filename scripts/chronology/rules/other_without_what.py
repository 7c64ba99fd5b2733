"""A figure whose measure is `other` says in `what` what is measured, and only such a figure does.

Why: "other: 25" tells nobody anything.
Bad: `measure: other`. Good: `measure: other`, `what: villages without water`.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding
from chronology.vocabulary import Measure

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding where `what` is missing or has no place."""
    for index, figure in enumerate(file.event.figures if file.event else ()):
        if (figure.measure is Measure.OTHER) != (figure.what is not None):
            yield Finding(
                f"figure `{figure.id}` must have `what` exactly where its measure is `other`",
                "add `what: …` in a few words, or take it out",
                ("figures", index, "measure"),
            )
