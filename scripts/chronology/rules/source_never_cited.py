"""Every source of an entry is cited by its body, a claim or a figure.

Why: a source that nothing cites bears nothing out.
Bad: a handle that occurs only under `sources`. Good: `[@trt]` at the end of a paragraph.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each source without a citation."""
    if file.event is None:
        return
    for handle in file.event.sources.keys() - set(file.event.cited_handles):
        yield Finding(
            f"the source `{handle}` must be cited somewhere",
            f"end a paragraph with [@{handle}], name it in a `src`, or take it out",
            ("sources", handle),
        )
