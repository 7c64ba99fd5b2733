"""Writes what the archive puts out into the folder of the finished site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def is_page(uri: str) -> bool:
    """Whether an address is that of a page, `timeline/2020/`, and not of a file, `data/x.json`."""
    return not uri or uri.endswith("/")


def write(outputs: Iterable[tuple[str, bytes]], site_dir: Path) -> list[str]:
    """Write each (address, bytes), a page as `index.html` in its folder; returns all addresses."""
    uris = []
    made = set()
    for uri, data in outputs:
        name = f"{uri}index.html" if is_page(uri) else uri
        folder = name.rpartition("/")[0]
        if folder not in made:
            (site_dir / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        # Plain paths: for twenty thousand small files, pathlib costs more than the writing.
        with open(f"{site_dir}/{name}", "wb") as file:  # noqa: PTH123
            file.write(data)
        uris.append(uri)
    return uris
