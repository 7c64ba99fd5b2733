"""Every paragraph and list item ends with a citation.

Why: this is what the archive stands for: a reader can check every sentence.
Bad: `Baku denied it.` Good: `Baku denied it. [@trt; @massis]`
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each passage that no citation ends."""
    for passage in file.body.passages:
        if not passage.is_cited:
            words = passage.text.replace("\n", " ")
            start = f"{words[:40]}…" if len(words) > 40 else words
            yield Finding(
                f"the paragraph must end with a citation: “{start}”",
                "end it with [@handle], or [@one; @two]",
                spot=passage.spot,
            )
