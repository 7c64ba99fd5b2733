"""A date is written in the profile and exists.

Why: dates are only as exact as they are known, and are sorted and filtered by machines.
Bad: `8.10.2020`, `2020-02-30`. Good: `2020-10-08`, `2020-10`, `1992-02~`, `2020-09-27/2020-11-10`.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding, shown
from chronology.text_file import TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """A finding for each date that cannot be read."""
    for error in file.invalid:
        if error["type"] == "date":
            route = tuple(step for step in error["loc"] if not str(step).startswith("function-"))
            event = "`event`, " if route[-1:] == ("scope",) else ""
            yield Finding(
                f"`{shown(route)}`: {error['msg']}",
                f"write {event}2020-10-08, 2020-10 or 2020; A/B or A/.. for a span; "
                "and at the end ~ for about, ? for uncertain",
                route,
            )
