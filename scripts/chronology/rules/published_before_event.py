"""A source of an event was not published before the event.

Why: then one of the two dates is usually wrong. An announcement may precede what it announces:
this is a warning.
Bad: an event of 8 October with a report of 3 October. Good: a report of the same day or later.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import WARNING, Finding

SEVERITY = WARNING


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each source that is older than the event."""
    if file.event is None:
        return
    for handle, source in file.event.sources.items():
        if source.published and source.published.latest < file.event.date.earliest:
            yield Finding(
                f"source `{handle}` was published on {source.published}, before the event "
                f"({file.event.date})",
                "look at both dates; keep it where the page announces the event",
                ("sources", handle, "published"),
            )
