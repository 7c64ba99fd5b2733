"""A key stands once in its mapping.

Why: of two values YAML silently keeps the last, and the first is lost.
Bad: two lines `date:`. Good: one.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding
from chronology.text_file import TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """A finding at each second key."""
    for one in file.yaml.duplicates if file.yaml else ():
        yield Finding(
            f"a key must stand only once: `{one.key}`",
            f"the first stands on line {file.spot(one.first_route).line}; keep one of them",
            spot=one.spot,
        )
