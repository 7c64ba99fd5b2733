"""The name of an entry's file is its id: date and words, in small letters with hyphens.

Why: the id is the address of the page, for good; it is not written anywhere else.
Bad: `Ganja shelled.md`, `2020-13-01-x.md`.
Good: `2020-10-08-ganja-shelled.md`, `1992-02-khojaly.md`.
"""

from collections.abc import Iterator

from chronology.dates import DateError, parse
from chronology.diagnostic import Spot
from chronology.entry_file import EntryFile
from chronology.event import ENTRY_STEM
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding where the name is no id, or its date is not the entry's."""
    match = ENTRY_STEM.match(file.stem)
    if match is None or match[4].isdigit():
        yield Finding(
            f"the file's name must be a date and words: {file.stem}.md",
            "YYYY-MM-DD-words.md, with small letters a to z, digits and hyphens",
            spot=Spot(),
        )
        return
    written = "-".join(part for part in match.groups()[:3] if part)
    try:
        named = parse(written)
    except DateError as error:
        message = f"the date in the file's name does not exist: {error}"
        yield Finding(message, "rename the file", spot=Spot())
        return
    if file.event and not file.event.date.overlaps(named.earliest, named.latest):
        yield Finding(
            f"the date must be the one in the file's name: {file.event.date} is not in {written}",
            "mend the date, or rename the file while the entry is not yet merged; "
            "a merged entry gets a line in _register/redirects.yml",
            ("date",),
        )
