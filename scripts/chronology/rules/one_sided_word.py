"""The archive's own voice avoids words that take a side; quotations and claims may hold them.

Why: "liberated" and "occupied" name the same town; whoever reads one of them in our voice stops
trusting the rest. Titles and bodies are looked at, what stands between quotation marks is not.
Bad: `Azerbaijani forces liberate Hadrut`. Good: `Azerbaijan announces the capture of Hadrut`.
"""

import re
from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR

# Each with what the archive writes instead.
WORDS = {
    "aggression": "attack, offensive; or say who calls it so",
    "aggressor": "name the party",
    "cleansing": "say what happened: fled, expelled, deported; or who calls it so",
    "heroic": "leave it out",
    "invader": "name the party",
    "liberate": "capture, take control of",
    "liberated": "captured, taken",
    "liberation": "capture",
    "martyr": "dead, killed",
    "occupation": "control, Armenian-held; or who calls it so",
    "occupied": "held by, under the control of",
    "occupier": "name the party",
    "provocation": "say what happened; or who calls it so",
    "puppet": "name the body",
    "recapture": "capture, take",
    "recaptured": "captured, taken",
    "regime": "government, authorities",
    "separatist": "Karabakh Armenian; de facto authorities",
    "so-called": "name it as its own side does, and say who disputes it",
    "terrorist": "say what they did; or who calls them so",
}
_WORD = re.compile(rf"\b(?:{'|'.join(map(re.escape, WORDS))})s?\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’")


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each such word in the title or the body."""
    if file.event is None:
        return
    for word, _ in _words(file.event.title):
        yield Finding(_message(word), _hint(word), ("title",))
    for word, offset in _words(file.body.text):
        yield Finding(_message(word), _hint(word), spot=file.body.spot_of(offset))


def _words(text: str) -> Iterator[tuple[str, int]]:
    small = text.replace("İ", "I").lower()  # of the same length; faster than to ignore capitals
    if not any(word in small for word in WORDS):
        return
    bare = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), small)
    for match in _WORD.finditer(bare):
        yield text[match.start() : match.end()], match.start()


def _message(word: str) -> str:
    return f"the archive's own voice must not say “{word}”"


def _hint(word: str) -> str:
    key = word.lower() if word.lower() in WORDS else word.lower().removesuffix("s")
    return f"{WORDS[key]}; a quotation stands between “ and ”"
