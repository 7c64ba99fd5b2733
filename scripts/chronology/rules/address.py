"""An address begins with http:// or https://, names a host and holds no user or password.

Why: other schemes can run code in a reader's browser; credentials do not belong in public.
Bad: `javascript:…`, `https://me:secret@example.org/`. Good: `https://example.org/page`.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from chronology.register import RegisterFile
from chronology.rules.finding import ERROR, Finding, shown
from chronology.text_file import TextFile
from chronology.yaml_text import Route

SEVERITY = ERROR
_HOST = r"[^\s/?#@\[\]<>\"'`\\]+\.[^\s/?#@\[\]<>\"'`\\]+"
_PLAIN = re.compile(rf"(?i:https?)://{_HOST}(?:[/?#][^\s<>\"`\\]*)?\Z")


def check(file: TextFile) -> Iterator[Finding]:
    """A finding for each address that cannot be shown, of a source or of a publisher."""
    for route, record in _records(file):
        for name in ("url", "archive"):
            address = record.get(name)
            if isinstance(address, str) and address and not _PLAIN.match(address):
                inner = (*route, name)
                yield Finding(
                    f"`{shown(inner)}` {_wrong(address)}", "copy it from the browser", inner
                )


def _records(file: TextFile) -> Iterator[tuple[Route, dict[str, Any]]]:
    """The records that have an address: publishers, and the sources of entries and periods."""
    if not isinstance(file, RegisterFile):
        yield from _mappings(file.data.get("sources"), ("sources",))
    elif file.kind == "publishers":
        yield from _mappings(file.data, ())
    elif file.kind == "periods":
        for (id,), period in _mappings(file.data, ()):
            yield from _mappings(period.get("sources"), (id, "sources"))


def _mappings(records: Any, route: Route) -> Iterator[tuple[Route, dict[str, Any]]]:
    for key, record in records.items() if isinstance(records, dict) else ():
        if isinstance(record, dict):
            yield (*route, key), record


def _wrong(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return f"must be an address: {address}"
    if parts.scheme not in ("http", "https"):
        return f"must begin with https:// or http://: {address}"
    if "@" in parts.netloc:
        return "must hold no user name or password"
    return f"must be an address with a host and without spaces or quotes: {address}"
