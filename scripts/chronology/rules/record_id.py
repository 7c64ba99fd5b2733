"""An id of a register is written in small letters a to z, digits and single hyphens.

Why: it is the address of a page of the site, and the name of a file.
Bad: `Birk Haven:`, `id: birkhaven` within the record. Good: `birkhaven:`.
"""

import re
from collections.abc import Iterator

from chronology.event import ENTRY_STEM
from chronology.register import REDIRECTS, RegisterFile
from chronology.rules.finding import ERROR, Finding
from chronology.text_file import TextFile

SEVERITY = ERROR
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def check(file: TextFile) -> Iterator[Finding]:
    """A finding for each key of a register that is no id, and each id beside its key."""
    if not isinstance(file, RegisterFile):
        return
    form, example = (
        (ENTRY_STEM, "the old id of an entry: 2020-10-08-old-words")
        if file.kind == REDIRECTS
        else (_SLUG, "small letters a to z, digits and single hyphens")
    )
    for id, record in file.data.items():
        if not form.match(id):
            yield Finding(
                f"the id of a record must be {example.partition(':')[0]}: {id}", example, (id,)
            )
        if isinstance(record, dict) and "id" in record:
            yield Finding(
                f"there is no field `id` in `{id}`", "the id is the key of the record", (id, "id")
            )
