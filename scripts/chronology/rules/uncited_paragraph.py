"""Every paragraph and list item ends with a citation.

Why: this is what the archive stands for: a reader can check every sentence.
Bad: `Baku denied it.` Good: `Baku denied it. [@trt; @massis]`
"""

import re
from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR
_HIJACKED = re.compile(r"@[^\s\]]+\Z")


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each passage that no citation ends."""
    hijacked = any(file.body.reference_definitions())  # `link-reference-definition` says it
    for passage in file.body.passages:
        if not passage.is_cited and not (hijacked and _HIJACKED.search(passage.text)):
            words = passage.text.replace("\n", " ")
            start = f"{words[:40]}…" if len(words) > 40 else words
            yield Finding(
                f"the paragraph must end with a citation: “{start}”",
                "end it with [@handle], or [@one; @two]",
                spot=passage.spot,
            )
