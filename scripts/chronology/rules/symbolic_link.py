"""A file under `entries/` is a file, not a symbolic link.

Why: a link could point outside the archive and publish what lies there.
Bad: `entries/2020/x.md` → `/etc/passwd`. Good: the text itself.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding
from chronology.text_file import TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """A finding where the file is a link."""
    if file.is_link:
        yield Finding("an entry must be a file, not a symbolic link", "copy the text into the file")
