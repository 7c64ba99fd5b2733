"""Entries use no anchors, aliases, tags, or second documents of YAML.

Why: an alias repeats what a reviewer does not see, and nine levels of aliases fill the memory.
Bad: `src: *same`. Good: `src: [trt]`.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding
from chronology.text_file import TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """One finding a file: the first place, and how many there are."""
    found = file.yaml.forbidden if file.yaml else []
    if found:
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        yield Finding(
            f"the YAML must hold no {found[0].what}: `{found[0].name}`{more}",
            "write the value out; put a text that begins with & * or ! into quotes",
            spot=found[0].spot,
        )
