"""Reads a finished site for the tests: its files, and of each page the tags with their attributes.

A tokenizer of a few lines instead of a parser, so that thousands of pages take seconds; what the
site writes is regular enough, and a test holds that nothing is lost.
"""

from __future__ import annotations

import gzip
import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "tests/sample/entries"
REAL = ROOT / "entries"
SITE_URL = "https://example.org/nk/"
REPO_URL = "https://git.example/nk/chronology"

_TOKEN = re.compile(
    r"<!--.*?-->"
    r"|<(script|style)\b(?P<raw_attributes>[^>]*)>(?P<raw>.*?)</\1>"
    r"|<(?P<name>[a-zA-Z][^\s/>]*)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
IMPORTED = re.compile(r"""(?:@import\s*(?:url\()?|url\()\s*["']?([^"')\s]+)""")
# What a browser fetches by itself, and what it goes to when asked.
_FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data"}
_FETCHED_RELATIONS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest"})


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag; `text` is what stands in a script or style element."""

    name: str
    attributes: dict[str, str]
    text: str = ""


@dataclass(frozen=True)
class HtmlPage:
    """A page of the finished site; `uri` is its address in it, `events/x/` or `404.html`."""

    uri: str
    text: str

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """All opening tags, in order."""
        return tuple(_tags(self.text))

    def named(self, name: str) -> list[Tag]:
        """The tags of one name."""
        return [tag for tag in self.tags if tag.name == name]

    @cached_property
    def ids(self) -> list[str]:
        """Every id, as often as it is given."""
        return [tag.attributes["id"] for tag in self.tags if "id" in tag.attributes]

    @property
    def title(self) -> str:
        """The words of its title element."""
        found = re.search(r"<title>(.*?)</title>", self.text, re.DOTALL)
        return html.unescape(found[1]).strip() if found else ""

    @property
    def description(self) -> str:
        """Its description for search engines."""
        metas = (tag.attributes for tag in self.named("meta"))
        return next((m["content"] for m in metas if m.get("name") == "description"), "").strip()

    @property
    def links(self) -> list[str]:
        """Where its links lead, as written."""
        return [
            tag.attributes["href"]
            for tag in self.tags
            if tag.name in ("a", "area") and "href" in tag.attributes
        ]

    @cached_property
    def fetched(self) -> list[str]:
        """What a browser fetches to show it, as written: style sheets, scripts, images."""
        found = []
        for tag in self.tags:
            if attribute := _FETCHED.get(tag.name):
                found.append(tag.attributes.get(attribute, ""))
            relations = tag.attributes.get("rel", "").split()
            if tag.name == "link" and _FETCHED_RELATIONS.intersection(relations):
                found.append(tag.attributes["href"])
            if tag.name == "style":
                found += IMPORTED.findall(tag.text)
            found += IMPORTED.findall(tag.attributes.get("style", ""))
        return [address for address in found if address]

    def resolve(self, address: str, base: str = "/") -> tuple[str, str] | None:
        """Address in the site and fragment to which `address` leads; None if out of the site.

        An address from the server's top must begin with `base`.
        """
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        path = unquote(parts.path)
        if path.startswith("/"):
            if not path.startswith(base):
                return None
            path = path.removeprefix(base)
        elif path:
            path = f"{self.uri.rpartition('/')[0]}/{path}"
        else:
            path = self.uri
        slash = "/" if path.endswith(("/", "/.", "/..")) else ""
        path = posixpath.normpath(path.lstrip("/") or ".")
        return ("" if path == "." else path + slash if path else ""), unquote(parts.fragment)


class FinishedSite:
    """All files of a built site."""

    def __init__(self, folder: Path, base: str = "/") -> None:
        self.folder = folder
        self.base = base
        self.files = frozenset(
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
        )

    @cached_property
    def pages(self) -> dict[str, HtmlPage]:
        """Address in the site → page."""
        found = {}
        for name in sorted(self.files):
            if name.endswith(".html"):
                uri = name.removesuffix("index.html")
                uri = uri if uri == "" or uri.endswith("/") else name
                text = (self.folder / name).read_text(encoding="utf-8")
                found[uri] = HtmlPage(uri, text)
        return found

    def read(self, uri: str) -> bytes:
        """The bytes of a page or file."""
        return (
            self.folder / (f"{uri}index.html" if not uri or uri.endswith("/") else uri)
        ).read_bytes()

    def holds(self, uri: str) -> bool:
        """Whether a page or file stands at `uri`."""
        return uri in self.pages or uri in self.files


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` and its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _tags(text: str) -> Iterator[Tag]:
    for token in _TOKEN.finditer(text):
        if token[1]:
            yield Tag(token[1].lower(), _attributes(token["raw_attributes"]), token["raw"])
        elif name := token["name"]:
            yield Tag(name.lower(), _attributes(token["attributes"]))


def _attributes(text: str) -> dict[str, str]:
    return {
        name.lower(): html.unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(text)
    }


def wire_size(data: bytes) -> int:
    """Bytes on the wire; 6 is the level at which servers compress. What grows is sent as it is."""
    return min(len(gzip.compress(data, 6, mtime=0)), len(data))
