"""A file begins with its first character, not with a byte-order mark.

Why: many readers take the mark for text and then see no front matter at all.
Bad: saved as "UTF-8 with BOM". Good: saved as "UTF-8".
"""

from collections.abc import Iterator

from chronology.diagnostic import Spot
from chronology.rules.finding import ERROR, Finding
from chronology.text_file import BOM, TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """A finding where the file begins with the mark."""
    if file.raw.startswith(BOM):
        yield Finding(
            "the file must not begin with a byte-order mark",
            'save it as "UTF-8", not as "UTF-8 with BOM"',
            spot=Spot(),
        )
