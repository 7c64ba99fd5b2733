"""The front matter, and each register, is a mapping: lines of `field: value`.

Why: a list or a bare text has no fields.
Bad: `- title: …`. Good: `title: …`.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding
from chronology.text_file import TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """A finding where the YAML is something else than a mapping."""
    if not file.is_readable or not file.yaml or file.yaml.fault:
        return
    if not isinstance(file.yaml.value, dict):
        was = "a list" if isinstance(file.yaml.value, list) else "bare text"
        was = was if file.yaml.value else "empty"
        yield Finding(
            f"the YAML must be lines of `field: value`: it is {was}",
            "begin with `title: …` on a line of its own",
        )
