"""The periods follow one another without gap or overlap.

Why: every day of the conflict belongs to exactly one period.
Bad: one ends on 9 November, the next begins on 11 November. Good: it begins on 10 November.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from chronology.rules.finding import ERROR, Finding, Tree

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding at each period that does not begin on the day after the one before it."""
    periods = tree.archive.register.eras
    path = tree.register_path("periods")
    for before, after in pairwise(periods):
        if before.end is None or before.end.latest + timedelta(days=1) != after.start.earliest:
            yield Finding(
                f"`{after.id}` must begin on the day after `{before.id}` ends "
                f"({before.end or 'it has no end'}): {after.start}",
                "mend `from`, or `to` of the other",
                (after.id, "from"),
                path=path,
            )
