"""Bodies of entries: CommonMark in, checked paragraphs and safe HTML with citations out.

cmark renders in its safe mode and says for each block where it stands; what entries may not use
is noted, never shown. nh3 cleans the result once more before it reaches a page.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options

from chronology.diagnostic import Spot

_CITATION = re.compile(r"\[@[^\[\]\n]*\]")
_WELL_FORMED = re.compile(r"\[@[^\s,;@\[\]]+(?:; @[^\s,;@\[\]]+)*\]")
_HANDLE = re.compile(r"@([^\s,;@\]]+)")
_ENDING = re.compile(r"\[@[^\[\]\n]*\]\Z")
_TAG = re.compile(r"(<[^>]*>)")
_POSITION = re.compile(r' data-sourcepos="(\d+):(\d+)-(\d+):(\d+)"')
_REFERENCE = re.compile(r"^(?: {0,3}|[ >*+\-\d.)]*)\[[^\]]+\]:", re.MULTILINE)
_ENTRY_LINK = re.compile(r'href="(\d{4}-[a-z0-9-]+)"')
_ENTRY_ID = re.compile(r"\d{4}(?:-\d{2}){0,2}(?:-[a-z0-9]+)+\Z")
_SPLIT = re.compile(r'(\[@[^\[\]\n]*\]|href="\d{4}-[a-z0-9-]+")')

_CLEANER = nh3.Cleaner(
    tags={"p", "em", "strong", "ul", "ol", "li", "blockquote", "a", "br"},
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"https", "http"},
    link_rel=None,
)

# Tags of blocks that entries may not use, and what a message calls them.
_UNWANTED = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "img": "image",
    "pre": "code-block",
    "code": "code",
    "hr": "rule",
}
_LEAVES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _LEAVES | {"li"}
# Levels of blocks, a list and its item being two. Far deeper ones would keep nh3 busy for minutes.
MAX_NESTING = 9
_CONTAINERS = frozenset({"ul", "ol", "blockquote", "pre"})


@dataclass(frozen=True, slots=True)
class Citation:
    """A `[@a; @b]` of a body: the handles of its sources, in order."""

    handles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryLink:
    """The address of a link to another entry; takes the place of its `href="…"`."""

    entry: str


Part = str | Citation | EntryLink


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or list item: its text, where it stands, whether a citation ends it."""

    text: str
    spot: Spot

    @property
    def is_cited(self) -> bool:
        """Whether a citation ends it."""
        return _ENDING.search(self.text, max(self.text.rfind("[@"), 0)) is not None


@dataclass(frozen=True, slots=True)
class Unwanted:
    """A piece of Markdown that entries may not use."""

    what: str
    spot: Spot


@dataclass(frozen=True)
class Body:
    """The body of an entry; `first_line` is the line of its file on which it begins."""

    text: str
    first_line: int = 1

    @cached_property
    def _html(self) -> str:
        return str(cmarkgfm.markdown_to_html(self.text, options=Options.CMARK_OPT_SOURCEPOS))

    @cached_property
    def _blocks(self) -> tuple[tuple[Passage, ...], tuple[Unwanted, ...]]:
        return _read_blocks(self._html, self)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Its paragraphs and list items, in order."""
        return self._blocks[0]

    @property
    def unwanted(self) -> tuple[Unwanted, ...]:
        """What it uses and may not."""
        return self._blocks[1]

    @cached_property
    def handles(self) -> tuple[str, ...]:
        """The handles that it cites, each once, in order of first mention."""
        found = (h for c in _CITATION.findall(self.text) for h in _HANDLE.findall(c))
        return tuple(dict.fromkeys(found))

    @cached_property
    def links(self) -> tuple[str, ...]:
        """The addresses that its links lead to, in order."""
        if "](" not in self.text and "<" not in self.text:
            return ()
        return tuple(html.unescape(a) for a in re.findall(r'<a href="([^"]*)"', self._html))

    @cached_property
    def linked_entries(self) -> tuple[str, ...]:
        """The ids of the entries that it links to, each once."""
        return tuple(dict.fromkeys(link for link in self.links if is_entry_id(link)))

    def malformed_citations(self) -> Iterator[tuple[str, Spot]]:
        """What begins like a citation and is none, and where it stands."""
        for match in _CITATION.finditer(self.text):
            if not _WELL_FORMED.fullmatch(match[0]):
                yield match[0], self.spot_of(match.start())

    def reference_definitions(self) -> Iterator[Spot]:
        """Where it defines a link by reference, which could turn a citation into a link."""
        for match in _REFERENCE.finditer(self.text) if "]:" in self.text else ():
            yield self.spot_of(match.start())

    def spot_of(self, offset: int) -> Spot:
        """The place in the file of the character at `offset` of the body."""
        line = bisect_right(self.line_starts, offset) - 1
        return Spot(self.first_line + line, offset - self.line_starts[line] + 1)

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of the first character of each line."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def find(self, piece: str) -> Spot:
        """Where `piece` first stands as a whole; the beginning of the body where it does not."""
        found = re.search(re.escape(piece) + r"(?![a-z0-9-])", self.text)
        return self.spot_of(found.start() if found else 0)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Its safe HTML, cut at citations and links to entries."""
        clean = _CLEANER.clean(_POSITION.sub("", self._html)).strip()
        return tuple(_part(piece) for piece in _SPLIT.split(clean) if piece)

    @cached_property
    def plain(self) -> str:
        """Its words without markup and citations, paragraphs parted by a line feed."""
        words = re.sub(r"</(?:p|li)>|<br />", "\n", self._html)
        words = html.unescape(_TAG.sub("", words))
        lines = (line.strip() for line in re.sub(r" *\[@[^\[\]\n]*\]", "", words).split("\n"))
        return "\n".join(line for line in lines if line)

    def render(self, cite: Callable[[tuple[str, ...]], str], href: Callable[[str], str]) -> str:
        """Its HTML, with `cite(handles)` for citations and `href(id)` for links to entries.

        Both give HTML that is escaped already; nothing else of theirs is changed.
        """
        return "".join(
            part
            if isinstance(part, str)
            else cite(part.handles)
            if isinstance(part, Citation)
            else f'href="{href(part.entry)}"'
            for part in self.parts
        )


def is_entry_id(text: str) -> bool:
    """Whether `text` has the form of an entry's id."""
    return _ENTRY_ID.match(text) is not None


def _part(piece: str) -> Part:
    if piece.startswith("[@"):
        return Citation(tuple(_HANDLE.findall(piece)))
    link = _ENTRY_LINK.fullmatch(piece)
    return EntryLink(link[1]) if link else piece


def _read_blocks(rendered: str, body: Body) -> tuple[tuple[Passage, ...], tuple[Unwanted, ...]]:
    reader = _BlockReader(body)
    for piece in _TAG.split(rendered):
        reader.take(piece)
    return tuple(reader.passages), tuple(reader.unwanted)


class _BlockReader:
    """Walks over the tags of cmark's HTML; an open block gathers the text until a block ends it."""

    def __init__(self, body: Body) -> None:
        self.passages: list[Passage] = []
        self.unwanted: list[Unwanted] = []
        self.first_line = body.first_line
        self.source = _Cursor(body)
        self.stack: list[tuple[str, Spot, list[str]]] = []
        self.spot = Spot(body.first_line, 1)
        self.before = ""

    def take(self, piece: str) -> None:
        """Take up a tag, a comment, or the text between two of them."""
        if not piece.startswith("<"):
            self.before = piece
            if self.stack and piece:
                self.stack[-1][2].append(piece)
        elif piece.startswith("<!--"):
            self._left_out()
        elif piece.startswith("</"):
            self._close(piece[2:-1])
        else:
            self._open(piece, piece.strip("</>").split(" ", 1)[0])

    def _left_out(self) -> None:
        """Where cmark leaves out HTML, it leaves a comment."""
        in_leaf = self.stack and (self.stack[-1][0] in _LEAVES or not self.before.endswith("\n"))
        self._refuse("raw-html", "raw-html" if in_leaf else "html-block")

    def _open(self, piece: str, name: str) -> None:
        if position := _POSITION.search(piece):
            self.spot = Spot(self.first_line + int(position[1]) - 1, int(position[2]))
            self.source.reach(self.spot)
        if name in _UNWANTED and not (name == "code" and self.stack and self.stack[-1][0] == "pre"):
            self._refuse(_UNWANTED[name], _UNWANTED[name])
        if name in _BLOCKS or name in _CONTAINERS:
            if self.stack and self.stack[-1][0] == "li":
                self._end_passage()
            self.stack.append((name, self.spot, []))
            if len(self.stack) == MAX_NESTING + 1:
                self._refuse("nesting", "")

    def _close(self, name: str) -> None:
        if name in _BLOCKS:
            self._end_passage()
        if name in _BLOCKS or name in _CONTAINERS:
            self.stack.pop()

    def _end_passage(self) -> None:
        tag, where, words = self.stack[-1]
        text = html.unescape("".join(words)).strip()
        words.clear()
        if text and tag in ("p", "li"):
            self.passages.append(Passage(text, where))

    def _refuse(self, what: str, beginning: str) -> None:
        self.unwanted.append(Unwanted(what, self.source.find(beginning) or self.spot))


# How pieces for which cmark tells no position begin in the source.
_HTML = re.compile(r"<(?:[!?]|/?[a-z](?![a-z0-9.+-]{1,31}:|[^\s<>/]*@))", re.IGNORECASE)
_BEGINNINGS = {
    "raw-html": _HTML,
    "html-block": re.compile(rf"^[ >*+\-\d.)]*{_HTML.pattern}", re.IGNORECASE | re.MULTILINE),
    "image": re.compile(r"!\["),
    "code": re.compile("`+"),
}
_VERBATIM = re.compile("<(script|pre|style|textarea)", re.IGNORECASE)


class _Cursor:
    """A place in the source that goes along with the walk over the HTML."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self.offset = 0
        self.block: Spot | None = None

    def reach(self, block: Spot) -> None:
        """Go to the beginning of a block."""
        self.block = block

    def find(self, what: str) -> Spot | None:
        """Where the next piece of this sort begins; go on to its end."""
        text = self.body.text
        if self.block:
            start = self.body.line_starts[self.block.line - self.body.first_line]
            self.offset = start + self.block.column - 1
            self.block = None
        match = _BEGINNINGS[what].search(text, self.offset) if what in _BEGINNINGS else None
        if match is None:
            return None
        start = text.index("<", match.start()) if what == "html-block" else match.start()
        ending = _end(what, text, start, match[0])
        end = text.find(ending, match.end())
        self.offset = end + len(ending) if end >= 0 else match.end()
        return self.body.spot_of(start)


def _end(what: str, text: str, start: int, opening: str) -> str:
    """What ends the piece that begins at `start`."""
    if what == "code":
        return opening
    if what == "image":
        return ")"
    if text.startswith("<!--", start):
        return "-->"
    if what == "raw-html":
        return ">"
    verbatim = _VERBATIM.match(text, start)
    return f"</{verbatim[1]}" if verbatim else "\n\n"
