"""A body defines no links by reference.

Why: a definition such as `[@trt]: https://…` would turn the citation into a link to anywhere.
Bad: `[@trt]: https://example.org`. Good: `[words](2020-10-10-moscow-ceasefire)`.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each definition."""
    for spot in file.body.reference_definitions():
        yield Finding(
            "the body must define no link by reference",
            "write a link to an entry as [words](entry-id); addresses belong in `sources`",
            spot=spot,
        )
