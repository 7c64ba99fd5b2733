"""An entry begins with front matter: a line of three dashes.

Why: without it no field is read and the entry would be a page without date or source.
Bad: the file begins with text or an empty line. Good: its first line is `---`.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding where the first line is no line of dashes."""
    if file.is_readable and not file.opens:
        yield Finding(
            "the first line must be `---`, and the fields follow it",
            "`python3 dev.py new` writes an entry to begin with",
        )
