"""The page of each entry: body, claims opposite their answers, figures, sources, neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from chronology.archive import Archive, Stated, Thread
from chronology.citing import cite
from chronology.event import Event
from chronology.frames import Page
from chronology.pages.citations import Citations
from chronology.pages.press import Press

DESCRIPTION_LENGTH = 155
# How many statements of other entries a matter shows here: a page stays light as the archive grows.
OTHERS = 4


@dataclass(frozen=True, slots=True)
class Rest:
    """What a matter holds besides the statements shown: how many, and where the whole stands."""

    count: int
    uri: str


def pages(press: Press) -> Iterator[Page]:
    """A page for each event, in order."""
    for event in press.archive.events:
        yield page(press, event)


def page(press: Press, event: Event) -> Page:
    """The page of `event`."""
    archive = press.archive
    citations = Citations()
    body = press.body(event, citations, "../../")
    threads = archive.threads_by_event.get(event.id, ())
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
        threads=[_shown(archive, thread, event) for thread in threads],
        rest={t.root.key: rest for t in threads if (rest := _rest(archive, t, event))},
        weight=archive.evidence[event.id],
        related=archive.related(event),
        before=before,
        after=after,
    )


def _shown(archive: Archive, thread: Thread, event: Event) -> Thread:
    """The thread with its root, its findings, what stands in `event` and a few others."""
    left_out = _left_out(archive, thread, event)
    return replace(
        thread,
        statements=tuple(one for one in thread.statements if one.key not in left_out),
        answers=tuple(one for one in thread.answers if one.key not in left_out),
    )


def _left_out(archive: Archive, thread: Thread, event: Event) -> frozenset[tuple[str, str]]:
    """Statements of other entries beyond the first few; those that it answers or that answer it
    are the last to go."""
    others = [one for one in (*thread.statements[1:], *thread.answers) if one.event.id != event.id]
    answered = {archive.target(claim.about, event.id) for claim in event.claims if claim.about}

    def is_far(one: Stated) -> bool:
        about = one.claim.about and archive.target(one.claim.about, one.event.id)[0]
        return one.key not in answered and about != event.id

    return frozenset(one.key for one in sorted(others, key=is_far)[OTHERS:])


def _rest(archive: Archive, thread: Thread, event: Event) -> Rest | None:
    count = len(_left_out(archive, thread, event))
    root = thread.root
    period = archive.period_of(root.event.date.earliest)
    uri = f"claims/{period.id}/#{root.event.id}-{root.claim.id}" if period else ""
    return Rest(count, uri) if count else None


def description(event: Event) -> str:
    """The date and the first words of the body, cut at a word."""
    text = f"{event.date.wording}. {event.body.plain.partition(chr(10))[0]}"
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rpartition(" ")[0] + " …"
