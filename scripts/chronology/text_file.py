"""A file of a contributor as it lies on the disk: bytes, text, and the YAML in it.

Nothing here judges: what cannot be read is noted, and the rules say it in words.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Self

from pydantic_core import ErrorDetails

from chronology.diagnostic import Spot
from chronology.yaml_text import Route, YamlText

BOM = b"\xef\xbb\xbf"


@dataclass
class TextFile:
    """A file under `entries/`; `path` is written from the project's top, with slashes.

    `is_link` is true of whatever is no plain file: it is not read. `invalid` holds what the model
    refuses, in pydantic's form, once the file has been typed.
    """

    path: str
    raw: bytes = b""
    is_link: bool = False
    size: int = 0
    invalid: list[ErrorDetails] = field(default_factory=list)

    max_bytes: ClassVar[int] = 256 * 1024

    @classmethod
    def read(cls, path: Path, name: str) -> Self:
        """The file at `path`, called `name` in messages. Links and too large files stay unread."""
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            return cls(name, is_link=True)
        size = found.st_size
        raw = path.read_bytes() if size <= cls.max_bytes else b""
        return cls(name, raw, size=size)

    @property
    def is_too_large(self) -> bool:
        """Whether it has more bytes than such a file may have; then it is not read."""
        return self.size > self.max_bytes

    @property
    def is_readable(self) -> bool:
        """Whether there is text to look at."""
        return not self.is_link and not self.is_too_large and self.text is not None

    @cached_property
    def text(self) -> str | None:
        """Its text with line feeds only, without a byte-order mark; None where not UTF-8."""
        try:
            text = self.raw.removeprefix(BOM).decode("utf-8")
        except UnicodeDecodeError:
            return None
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text

    @property
    def yaml(self) -> YamlText | None:
        """The YAML in it, read; None where there is none."""
        raise NotImplementedError

    @property
    def data(self) -> dict[str, Any]:
        """The mapping that the YAML makes, of text, lists and mappings; empty where none."""
        value = self.yaml.value if self.yaml else None
        return value if isinstance(value, dict) else {}

    def character(self, spot: Spot) -> str:
        """The character at `spot`; empty at the end of a line and behind it."""
        lines = (self.text or "").split("\n", spot.line)
        line = lines[spot.line - 1] if spot.line <= len(lines) else ""
        return line[spot.column - 1 : spot.column]

    def spot(self, route: Route) -> Spot:
        """The place in the file of the part of the YAML at `route`."""
        return self.yaml.spot(route) if self.yaml else Spot()
