"""The front matter is closed by a second line of three dashes.

Why: without it nobody can tell where the fields end and the text begins.
Bad: fields, then the text at once. Good: fields, `---`, the text.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding where the front matter has no end."""
    if file.is_readable and file.opens and not file.closes:
        yield Finding(
            "the front matter must be closed by a line `---`",
            "put `---` on a line of its own between the fields and the text",
        )
