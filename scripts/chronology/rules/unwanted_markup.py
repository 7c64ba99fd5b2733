"""A body is made of paragraphs, lists and quotations: no headings, images, code or rules.

Why: the page gives each entry its shape; pictures of a war have owners and victims.
Bad: `## Background`. Good: a new paragraph.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR
_WORDS = {
    "heading": ("no heading", "begin a new paragraph instead"),
    "image": ("no image", "name what it shows, and cite the page on which it stands"),
    "code-block": ("no code block", "take the four spaces or the back-quotes away"),
    "code": ("no code", "take the back-quotes away"),
    "nesting": ("no deeply nested lists or quotations", "four levels are enough for anything"),
    "rule": ("no horizontal rule", "begin a new paragraph instead"),
}


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each such piece."""
    for one in file.body.unwanted:
        if one.what in _WORDS:
            must, hint = _WORDS[one.what]
            yield Finding(f"the body must hold {must}", hint, spot=one.spot)
