"""The front matter and the registers are YAML that can be read.

Why: what cannot be read cannot be checked. The usual reason is a colon or a quotation mark in
a text that stands without quotes.
Bad: `title: Baku: we deny it`. Good: `title: "Baku: we deny it"`.
"""

from collections.abc import Iterator

from chronology.rules.control_character import is_control
from chronology.rules.finding import ERROR, Finding
from chronology.text_file import TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """A finding where the parser gave up."""
    fault = file.yaml.fault if file.yaml else None
    if fault and not is_control(file.character(fault.spot)):  # else `control-character` says it
        yield Finding(
            f"the YAML cannot be read: {fault.message}",
            'put a text that holds ": ", " #" or quotation marks into double quotes; '
            "indent with two spaces",
            spot=fault.spot,
        )
