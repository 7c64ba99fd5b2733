"""What a rule yields, and what a rule is: a module with a docstring, a severity and `check`."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import Protocol

from chronology.archive import Archive
from chronology.diagnostic import Level, Spot
from chronology.entry_file import EntryFile
from chronology.register import RegisterFile
from chronology.text_file import TextFile
from chronology.yaml_text import Route


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong and a way out.

    It names the part by its `route` of keys in the YAML, or by a `spot` in the text; `path` is
    needed only from rules that look at more than one file.
    """

    message: str
    hint: str = ""
    route: Route = ()
    spot: Spot | None = None
    path: str = ""


@dataclass(frozen=True)
class Tree:
    """All files and what they make, for rules that look across files."""

    archive: Archive
    entries: tuple[EntryFile, ...]
    registers: tuple[RegisterFile, ...]
    ids: frozenset[str] = field(default_factory=frozenset)
    """The ids of all entries, those that cannot be typed included, and of all redirects."""
    root: str = "entries"
    """The folder of all entries, as in their paths."""

    def known(self, kind: str) -> Collection[str] | None:
        """The ids in the register `kind`, those of records that cannot be typed included.

        None where the register cannot be read: then nobody can say which ids exist.
        """
        file = next((file for file in self.registers if file.kind == kind), None)
        if file is None:
            return ()
        return file.data.keys() if file.yaml and isinstance(file.yaml.value, dict) else None

    def register_path(self, kind: str) -> str:
        """The path of a register's file, for messages."""
        return next((file.path for file in self.registers if file.kind == kind), kind)


class TextRule(Protocol):
    """Looks at one file, whether an entry's or a register's."""

    SEVERITY: Level

    def check(self, file: TextFile) -> Iterator[Finding]:
        """What is wrong in `file`."""
        ...


class EntryRule(Protocol):
    """Looks at one entry's file."""

    SEVERITY: Level

    def check(self, file: EntryFile) -> Iterator[Finding]:
        """What is wrong in `file`."""
        ...


class TreeRule(Protocol):
    """Looks at all files at once."""

    SEVERITY: Level

    def check(self, tree: Tree) -> Iterator[Finding]:
        """What is wrong between the files."""
        ...


def nearest(word: str, words: Iterable[str]) -> str:
    """A hint that names the words nearest to `word`; empty where none is near."""
    folded = {_folded(one): one for one in words}
    close = get_close_matches(_folded(word), folded, n=3, cutoff=0.6)
    return f"did you mean {' or '.join(f'`{folded[one]}`' for one in close)}?" if close else ""


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    """Without capitals, accents and spaces, in which ids are mistaken most often."""
    parts = unicodedata.normalize("NFKD", word.replace(" ", "-").replace("_", "-").casefold())
    return "".join(one for one in parts if not unicodedata.combining(one))


def shown(route: Route) -> str:
    """A route as the author would name it: `claims → c2 → by` is written `claims[2].by`."""
    text = ""
    for step in route:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


ERROR, WARNING = Level.ERROR, Level.WARNING
