"""The page of each entry: body, claims opposite their answers, figures, sources, neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.citing import cite
from chronology.event import Event
from chronology.frames import Page
from chronology.pages.citations import Citations
from chronology.pages.press import Press

DESCRIPTION_LENGTH = 155


def pages(press: Press) -> Iterator[Page]:
    """A page for each event, in order."""
    for event in press.archive.events:
        yield page(press, event)


def page(press: Press, event: Event) -> Page:
    """The page of `event`."""
    archive = press.archive
    citations = Citations()
    body = press.body(event, citations, "../../")
    before, after = archive.neighbours(event)
    return press.page(
        event.uri,
        "entry",
        title=event.title,
        description=description(event),
        event=event,
        body=body,
        citations=citations,
        cite=citations.cite,
        citing=cite(event, press.settings.site_url + event.uri),
        threads=archive.threads_by_event.get(event.id, ()),
        weight=archive.evidence[event.id],
        related=archive.related(event),
        before=before,
        after=after,
    )


def description(event: Event) -> str:
    """The date and the first words of the body, cut at a word."""
    text = f"{event.date.wording}. {event.body.plain.partition(chr(10))[0]}"
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rpartition(" ")[0] + " …"
