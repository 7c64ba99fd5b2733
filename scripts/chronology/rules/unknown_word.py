"""A field with a closed list holds a word of that list.

Why: kinds, stances and measures are counted and filtered; a word of one's own would be lost.
Bad: `kind: shelling`. Good: `kind: attack-on-civilians`.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding, nearest, shown
from chronology.text_file import TextFile

SEVERITY = ERROR
_NOUNS: dict[type, str] = {list: "list", dict: "mapping"}


def check(file: TextFile) -> Iterator[Finding]:
    """A finding for each word that is not in its list, with the nearest ones."""
    for error in file.invalid:
        if error["type"] != "enum":
            continue
        words = [word.strip("' ") for word in _expected(error["ctx"]["expected"])]
        word = error["input"]
        what = word if isinstance(word, str) else f"a {_NOUNS[type(word)]}"
        yield Finding(
            f"`{shown(error['loc'])}` must be a word of its list: {what or 'empty'}",
            (isinstance(word, str) and nearest(word, words)) or f"one of: {', '.join(words)}",
            error["loc"],
        )


def _expected(listed: str) -> list[str]:
    return listed.replace(" or ", ", ").split(", ")
