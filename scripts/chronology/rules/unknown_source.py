"""Whatever is cited is one of the entry's sources.

Why: a citation that leads nowhere cannot be checked.
Bad: `[@reuters]` with no `reuters:` under `sources`. Good: the handle stands there.
"""

from collections.abc import Iterator
from typing import Any

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding, nearest

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each handle in the body, a claim or a figure that is no source."""
    sources = file.data.get("sources")
    if not isinstance(sources, dict):
        return  # another rule says what is wrong with them
    known = sources.keys()
    for handle in file.body.handles:
        if handle not in known:
            spot = file.body.find(f"@{handle}")
            yield Finding(f"there is no source `{handle}`", _hint(handle, known), spot=spot)
    for name in ("claims", "figures"):
        records = file.data.get(name)
        for index, record in enumerate(records if isinstance(records, list) else ()):
            cited = record.get("src") if isinstance(record, dict) else None
            for place, handle in enumerate(cited if isinstance(cited, list) else ()):
                if isinstance(handle, str) and handle not in known:
                    route = (name, index, "src", place)
                    yield Finding(f"there is no source `{handle}`", _hint(handle, known), route)


def _hint(handle: str, known: Any) -> str:
    return nearest(handle, known) or f"sources of this entry: {', '.join(known) or 'none'}"
