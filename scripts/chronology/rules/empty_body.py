"""An entry has a body of at least one paragraph.

Why: fields alone tell a reader nothing.
Bad: nothing after the second `---`. Good: one short paragraph that cites.
"""

from collections.abc import Iterator

from chronology.diagnostic import Spot
from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding where the body has no paragraph."""
    if file.closes and not file.body.text.strip():
        yield Finding(
            "the entry must have a paragraph",
            "tell what happened below the second `---`",
            spot=Spot(file.body.first_line, 1),
        )
