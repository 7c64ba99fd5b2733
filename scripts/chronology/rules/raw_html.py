"""A body holds no HTML.

Why: HTML in a page of ours could carry anything; the site would also look different everywhere.
Bad: `<b>no</b>`. Good: `**no**`.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each block that holds HTML."""
    spots = {one.spot for one in file.body.unwanted if one.what == "raw-html"}
    for spot in sorted(spots):
        yield Finding(
            "the body must hold no HTML", "write *…* or **…**; a bare < as &lt;", spot=spot
        )
