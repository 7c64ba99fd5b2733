"""A toll that falls says so: it `revises` the earlier figure and gives a `reason`.

Why: a running total of dead cannot fall by itself; a correction has a reason, and without
one the two figures do not belong to one series. A warning: sources may contradict each other.
Bad: 320 on 7 October, 311 on 9 October. Good: the second with `revises` and `reason`.
"""

from collections.abc import Iterator
from itertools import pairwise

from chronology.ledger import Published
from chronology.rules.finding import WARNING, Finding, Tree
from chronology.vocabulary import Qualifier

SEVERITY = WARNING
_BELOW = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)  # only a bound from below, which cannot fall


def check(tree: Tree) -> Iterator[Finding]:
    """A finding at each running figure that lies wholly below the one before it in its series."""
    for series in tree.archive.series:
        running = [one for one in series.figures if one.is_running and not one.event.withdrawn]
        for before, after in pairwise(running):
            fell = after.most < before.least and after.as_of > before.as_of
            if fell and after.figure.revises is None and after.figure.qualifier not in _BELOW:
                index = after.event.figures.index(after.figure)
                yield Finding(
                    f"a toll must not fall without a word: {after.figure.wording} as of "
                    f"{after.as_of}, after {before.figure.wording} as of {before.as_of}",
                    f"add `revises: {_reference(before, after)}` and a `reason`, or mend `by`, "
                    "`of`, `side` or `scope`",
                    ("figures", index),
                    path=after.event.path,
                )


def _reference(before: Published, after: Published) -> str:
    inside = before.event.id == after.event.id
    return before.figure.id if inside else f"{before.event.id}#{before.figure.id}"
