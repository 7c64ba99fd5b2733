"""How to cite an entry: in words, BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass

from chronology.event import Event

ARCHIVE_NAME = "Nagorno-Karabakh Chronology"


@dataclass(frozen=True, slots=True)
class Citing:
    """The four forms of a citation of one entry."""

    words: str
    bibtex: str
    ris: str
    csl: str


def cite(event: Event, address: str) -> Citing:
    """The forms for `event`, whose page has `address` (whole where known, else from the top).

    BibTeX `@misc`; RIS type `ELEC`; CSL type `entry`. The date is that of the event, in the title,
    since the archive's own text has no single date of publication.
    """
    title = f"{event.title} ({event.date.wording})"
    return Citing(
        words=f"{ARCHIVE_NAME}, “{title}”, {address}",
        bibtex="\n".join(
            (
                f"@misc{{{event.id},",
                f"  title = {{{_tex(title)}}},",
                f"  author = {{{{{ARCHIVE_NAME}}}}},",
                f"  howpublished = {{\\url{{{address}}}}}",
                "}",
            )
        ),
        ris="\n".join(
            ("TY  - ELEC", f"TI  - {title}", f"AU  - {ARCHIVE_NAME},", f"UR  - {address}", "ER  - ")
        ),
        csl=json.dumps(
            [
                {
                    "id": event.id,
                    "type": "entry",
                    "title": title,
                    "container-title": ARCHIVE_NAME,
                    "URL": address,
                }
            ],
            ensure_ascii=False,
        ),
    )


_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def _tex(text: str) -> str:
    return text.translate(_TEX)
