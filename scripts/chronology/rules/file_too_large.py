"""A file is no larger than its kind may be: 256 KiB for an entry, 4 MiB for a register.

Why: an entry is a page of text; a file of megabytes is a mistake or an attack.
Bad: a pasted picture. Good: short paragraphs in our own words.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding
from chronology.text_file import TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """A finding where the file is too large to be read."""
    if file.is_too_large:
        yield Finding(
            f"the file must not be larger than {file.max_bytes:,} bytes: {file.size:,}",
            "tell the event in a few short paragraphs; split it where it is several events",
        )
