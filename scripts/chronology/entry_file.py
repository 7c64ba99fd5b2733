"""One entry's file: its front matter, its body, and the event that they make."""

from __future__ import annotations

import os
import re
from functools import cached_property
from pathlib import Path

from frontmatter.default_handlers import BaseHandler
from pydantic import ValidationError

from chronology.event import Event, FrontMatter
from chronology.markup import Body
from chronology.text_file import TextFile
from chronology.yaml_text import YamlText, read_yaml


class EntryHandler(BaseHandler):
    """python-frontmatter's handler for entries: every scalar stays text.

    `split` gives the front matter and the body; `load` gives the `YamlText` of the first.
    """

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def load(self, fm: str, **kwargs: object) -> YamlText:  # type: ignore[override]
        """Read the text between the two lines of dashes."""
        return read_yaml(fm)


_HANDLER = EntryHandler()


class EntryFile(TextFile):
    """The file of an entry; `event` is what it says, where it can be typed."""

    @cached_property
    def stem(self) -> str:
        """The name of the file without its ending: the entry's id."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def folder(self) -> str:
        """The name of the folder in which it lies."""
        return self.path.rpartition("/")[0].rpartition("/")[2]

    @property
    def opens(self) -> bool:
        """Whether its first line opens a front matter."""
        return EntryHandler.FM_BOUNDARY.match(self.text or "") is not None

    @property
    def closes(self) -> bool:
        """Whether a second line of dashes closes the front matter."""
        return self._split is not None

    @cached_property
    def _split(self) -> tuple[str, str] | None:
        if self.text is None or not self.opens:
            return None
        try:
            front, body = _HANDLER.split(self.text)
        except ValueError:
            return None
        return front, body

    @cached_property
    def yaml(self) -> YamlText | None:
        """Its front matter, read; None where there is none."""
        return _HANDLER.load(self._split[0]) if self._split else None

    @cached_property
    def body(self) -> Body:
        """Its body; empty where there is none."""
        if self._split is None:
            return Body("")
        front, body = self._split
        lead = len(body) - len(body.lstrip("\n"))
        return Body(body.strip("\n") + "\n" if body.strip() else "", 1 + front.count("\n") + lead)

    @cached_property
    def event(self) -> Event | None:
        """What it says, where it can be typed; else None, and `invalid` holds the reasons."""
        if not self.data or not self.yaml or self.yaml.fault or self.yaml.forbidden:
            return None
        try:
            front = FrontMatter.model_validate(self.data)
        except ValidationError as error:
            self.invalid.extend(error.errors(include_url=False))
            return None
        return Event.of(front, id=self.stem, path=self.path, body=self.body)


def find_entries(entries: Path, shown: str) -> list[tuple[Path, str]]:
    """All Markdown files below `entries`, sorted, each with its name `shown/…` for messages.

    Names that begin with an underscore are passed over. Links to folders are not followed, but
    given like a file, so that they can be refused.
    """
    found = []
    top = os.fspath(entries)
    for folder, folders, files in os.walk(top):
        below = folder[len(top) :].strip(os.sep).replace(os.sep, "/")
        name = _printable(f"{shown}/{below}" if below else shown)
        links = [one for one in folders if Path(folder, one).is_symlink()]
        folders[:] = [one for one in folders if not one.startswith("_")]
        texts = [one for one in files if one.endswith(".md") and not one.startswith("_")]
        found += [(Path(folder, one), f"{name}/{_printable(one)}") for one in (*links, *texts)]
    return sorted(found, key=lambda pair: pair[1])


def _printable(name: str) -> str:
    """The name of a file as text, also where the disk holds bytes that are no UTF-8."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "backslashreplace")
