"""A figure does not stand as of a day after its sources were published.

Why: nobody can report the toll of tomorrow; one of the dates is wrong.
Bad: `as_of: 2020-10-09` from a page of 8 October. Good: the day that the page speaks of.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import WARNING, Finding

SEVERITY = WARNING


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding where each dated source of a figure is older than the figure."""
    if file.event is None:
        return
    for index, figure in enumerate(file.event.figures):
        sources = (file.event.sources.get(handle) for handle in figure.src)
        dates = [source.published for source in sources if source and source.published]
        if figure.as_of and dates and max(d.latest for d in dates) < figure.as_of.earliest:
            yield Finding(
                f"figure `{figure.id}` stands as of {figure.as_of}, after its sources were "
                f"published ({max(d.latest for d in dates)})",
                "mend `as_of`, or the source's `published`",
                ("figures", index, "as_of"),
            )
