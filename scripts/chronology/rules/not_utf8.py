"""A file is written in UTF-8.

Why: names in four scripts stand side by side; any other encoding garbles them.
Bad: saved as Windows-1251. Good: saved as UTF-8.
"""

from collections.abc import Iterator

from chronology.diagnostic import Spot
from chronology.rules.finding import ERROR, Finding
from chronology.text_file import TextFile

SEVERITY = ERROR


def check(file: TextFile) -> Iterator[Finding]:
    """A finding at the first byte that is no UTF-8."""
    try:
        file.raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = file.raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        yield Finding(
            f"the file must be UTF-8: byte 0x{file.raw[error.start]:02x} is not",
            "save the file with the encoding UTF-8",
            spot=Spot(line, column),
        )
