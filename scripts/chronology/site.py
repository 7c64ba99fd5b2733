"""The whole way from the entries to what lies in the finished site, for whoever hosts it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from chronology.archive import Archive
from chronology.diagnostic import Diagnostic
from chronology.exports import all_exports
from chronology.frames import Frames, Page
from chronology.inspection import inspect
from chronology.pages import all_pages
from chronology.pages.press import Press
from chronology.settings import Settings


@dataclass(frozen=True)
class Loaded:
    """The archive of all sound entries, what is wrong with the others, and the day of the build."""

    archive: Archive
    diagnostics: tuple[Diagnostic, ...]
    today: date


def load(entries: Path, root: Path, today: date) -> Loaded:
    """Read and check the tree at `entries`; messages show paths from `root` where below it."""
    inside = entries.resolve().is_relative_to(root.resolve())
    shown = entries.resolve().relative_to(root.resolve()).as_posix() if inside else str(entries)
    found = inspect(entries, shown)
    return Loaded(found.archive, found.diagnostics, today)


def pages(loaded: Loaded, settings: Settings) -> Iterator[Page]:
    """Every generated page."""
    return all_pages(Press(loaded.archive, settings, loaded.today))


def outputs(loaded: Loaded, frames: Frames, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of every generated page and download."""
    for page in pages(loaded, settings):
        yield page.uri, frames.fill(page).encode()
    yield from all_exports(loaded.archive)
