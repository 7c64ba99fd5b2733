"""Within an entry each claim and each figure has an id of its own.

Why: the id is the permanent address of the claim or figure.
Bad: two claims `c1`. Good: `c1` and `c2`.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding at each second use."""
    for name in ("claims", "figures"):
        seen: set[str] = set()
        records = getattr(file.event, name, ())
        for index, record in enumerate(records):
            if record.id in seen:
                free = next(
                    n for n in range(1, 999) if f"{record.id[0]}{n}" not in {r.id for r in records}
                )
                yield Finding(
                    f"the id `{record.id}` must be used only once in `{name}`",
                    f"`{record.id[0]}{free}` is free",
                    (name, index, "id"),
                )
            seen.add(record.id)
