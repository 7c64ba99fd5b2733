"""The downloads, a module each, all with `export(archive) -> Iterator[(address, bytes)]`.

To add one: write the module (its docstring is its documentation on the site) and put it into
`EXPORTS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from chronology.archive import Archive
from chronology.exports import events_json, index_json, names


class Export(Protocol):
    """A module that writes one download, or several that belong together."""

    def export(self, archive: Archive) -> Iterator[tuple[str, bytes]]:
        """Address and content of each file."""
        ...


EXPORTS: tuple[Export, ...] = (events_json, index_json, names)


def all_exports(archive: Archive) -> Iterator[tuple[str, bytes]]:
    """Every download of the site."""
    for module in EXPORTS:
        yield from module.export(archive)
