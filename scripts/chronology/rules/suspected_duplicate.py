"""Two entries do not tell the same event.

Why: the same event told twice is counted twice. A warning: the same place may be hit twice a day.
Bad: two files of one attack. Good: one entry, with the sources of both.
"""

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from chronology.event import Event
from chronology.rules.finding import WARNING, Finding, Tree

SEVERITY = WARNING
_ALIKE = 0.8


def check(tree: Tree) -> Iterator[Finding]:
    """A finding at the later of two entries of one kind, place and time with similar titles."""
    groups: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in tree.archive.events:
        if event.withdrawn:
            continue
        for place in event.place_ids or ("",):
            groups[event.kind, place].append(event)
    told: set[tuple[str, str]] = set()
    for events in groups.values():
        for index, later in enumerate(events):
            for earlier in reversed(events[max(0, index - 50) : index]):
                if not later.date.overlaps(earlier.date.earliest, earlier.date.latest):
                    continue
                if earlier.id == later.id:
                    continue  # `id-twice` says it
                pair = (earlier.id, later.id)
                if pair not in told and _alike(earlier.title, later.title):
                    told.add(pair)
                    yield Finding(
                        f"this may be the event of {earlier.id}: “{earlier.title}”",
                        "put them together, or make the titles say what differs",
                        ("title",),
                        path=later.path,
                    )


def _alike(one: str, other: str) -> bool:
    words, others = set(one.lower().split()), set(other.lower().split())
    if 2 * len(words & others) < min(len(words), len(others)):
        return False
    return SequenceMatcher(None, one.lower(), other.lower()).ratio() >= _ALIKE
