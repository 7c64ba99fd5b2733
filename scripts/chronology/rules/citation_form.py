"""A citation is `[@handle]`, or `[@one; @two]` for several sources.

Why: only so it becomes a number that leads to its source; else a part of it would be lost.
Bad: `[@trt, @massis]`, `[@trt p. 3]`. Good: `[@trt; @massis]`.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each citation that is written otherwise."""
    for words, spot in file.body.malformed_citations():
        yield Finding(
            f"a citation must be written [@handle] or [@one; @two]: {words}",
            "put a semicolon and a space between handles, and nothing else",
            spot=spot,
        )
