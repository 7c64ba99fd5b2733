"""Frames: pages of the host with placeholders, cut once and filled once per generated page.

The host, today MkDocs, renders `placeholder_page(depth)` for each depth in `DEPTHS`: one frame for
each number of folders between a page and the top of the site, because its links are relative.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import escape

DEPTHS = range(5)

# Only letters, so that no escaping and no theme changes them.
_PLACEHOLDERS = {
    "title": "xCHRONOLOGYTITLEx",
    "description": "xCHRONOLOGYDESCRIPTIONx",
    "address": "xCHRONOLOGYADDRESSx",
    "content": "xCHRONOLOGYCONTENTx",
}
_SLOT = re.compile("x(CHRONOLOGY[A-Z]+)x")
_NAMES = {text.strip("x"): name for name, text in _PLACEHOLDERS.items()}

ADDRESS = _PLACEHOLDERS["address"]
"""What the host gives a frame as its whole address, the canonical link."""


class FrameError(ValueError):
    """A frame does not hold the placeholders that it must: the shell or the theme lost one."""


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page, ready to be put into its frame."""

    uri: str
    """Address in the site, `events/2020-10-08-x/`; "" is the home page, all others end in "/"."""

    title: str
    """Plain text, not escaped."""

    description: str
    """Plain text, not escaped."""

    content: str
    """HTML, escaped where needed; its relative links are made for the page's own depth."""

    @property
    def depth(self) -> int:
        """How many folders lie between the top of the site and this page."""
        return self.uri.count("/")


def placeholder_page(depth: int) -> Page:
    """The page that the host renders to get the frame for a depth."""
    return Page(
        uri="frame/" * depth,
        title=_PLACEHOLDERS["title"],
        description=_PLACEHOLDERS["description"],
        content=_PLACEHOLDERS["content"],
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """The HTML of a frame in pieces: what lies between the slots, and the slots' names."""

    pieces: tuple[str, ...]
    slots: tuple[str, ...]

    @classmethod
    def cut(cls, html: str, *, name: str, address: bool) -> Frame:
        """Cut a rendered frame at its placeholders.

        `name` is what an error calls the frame; `address` says whether the site's address is known,
        and with it the canonical link expected. Raises `FrameError` if a placeholder is not there
        exactly once.
        """
        pieces = _SLOT.split(html)
        slots = tuple(_NAMES.get(slot, slot) for slot in pieces[1::2])
        for slot in sorted({*_PLACEHOLDERS, *slots}):
            expected = int(slot in _PLACEHOLDERS and (slot != "address" or address))
            if slots.count(slot) != expected:
                raise FrameError(
                    f"{name} must hold the placeholder for the {slot} {expected} times: "
                    f"{slots.count(slot)}. Look at docs/overrides/main.html"
                )
        return cls(pieces=tuple(pieces[::2]), slots=slots)

    def fill(self, page: Page, site_url: str) -> str:
        """The whole page. Title, description and address are escaped here, content is not."""
        values = {
            "title": str(escape(page.title)),
            "description": str(escape(page.description)),
            "address": str(escape(site_url + page.uri)),
            "content": page.content,
        }
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts += (values[slot], piece)
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of a build, one for each depth."""

    by_depth: Mapping[int, Frame]
    site_url: str
    """Address of the home page, with a slash at its end; "" where it is not known."""

    def fill(self, page: Page) -> str:
        """The whole page in the frame for its depth. Raises `ValueError` for an odd address."""
        if page.depth not in self.by_depth or (page.uri and not page.uri.endswith("/")):
            raise ValueError(f'address must end in "/", at most {max(DEPTHS)} deep: {page.uri!r}')
        return self.by_depth[page.depth].fill(page, self.site_url)
