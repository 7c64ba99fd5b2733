"""The press: turns what the archive knows into a page, with the words all templates share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from urllib.parse import urlsplit

from babel import Locale
from markupsafe import Markup, escape

from chronology import base_map
from chronology.archive import Archive
from chronology.dates import MONTHS, day_wording
from chronology.event import Event
from chronology.frames import Page
from chronology.markup import Body
from chronology.pages.citations import Citations
from chronology.pages.templating import PlainEnvironment
from chronology.register import RegisterRecord
from chronology.settings import Settings

# Stands for `root` in fragments: no file may hold this character, and nothing escapes it.
_ROOT = "\x00"


@dataclass(frozen=True)
class Press:
    """What every page maker gets: the archive, the site's settings, and the means to print."""

    archive: Archive
    settings: Settings
    today: date

    @cached_property
    def _environment(self) -> PlainEnvironment:
        environment = PlainEnvironment()
        environment.globals.update(
            archive=self.archive,
            evidence=self.archive.evidence,
            fragment=self.fragment,
            language=language,
            months=MONTHS,
            register=self.archive.register,
            settings=self.settings,
        )
        environment.filters.update(
            actor=lambda id: name_in(self.archive.register.actors, id),
            camp=lambda id: self.archive.camp(id) or "other",
            day=day_wording,
            day_uri=day_uri,
            host=lambda url: urlsplit(url).netloc.removeprefix("www."),
            place=lambda id: name_in(self.archive.register.places, id),
            plural=plural,
            point=self.point,
            upfirst=lambda text: text[:1].upper() + text[1:],
            publisher=lambda id: name_in(self.archive.register.publishers, id),
        )
        return environment

    def point(self, place: str) -> str:
        """A place for `data-at`: latitude and longitude; "" where it has no pin on the map."""
        record = self.archive.register.places.get(place)
        if record is None or record.point is None or not base_map.holds(*record.point):
            return ""
        return f"{record.point[0]:.3f},{record.point[1]:.3f}"

    @cached_property
    def _templates(self) -> dict[str, Callable[..., str]]:
        return {}

    @cached_property
    def _fragments(self) -> dict[tuple[object, ...], str]:
        return {}

    def _template(self, name: str) -> Callable[..., str]:
        render = self._templates.get(name)
        if render is None:
            render = self._environment.get_template(f"{name}.html").render
            self._templates[name] = render
        return render

    def fragment(
        self, template: str, key: object, root: str, variant: object = None, **values: object
    ) -> Markup:
        """A piece that many pages share; made once for each `key` and `variant`.

        It is made with a stand-in for `root`, which pages of different depths then replace.
        """
        place = (template, key, variant)
        made = self._fragments.get(place)
        if made is None:
            made = self._template(template)(root=_ROOT, variant=variant, **values)
            self._fragments[place] = made
        return Markup(made.replace(_ROOT, root))

    def page(
        self, uri: str, template: str, *, title: str, description: str, **values: object
    ) -> Page:
        """The page at `uri` whose content `template` (a name without ending) makes of `values`.

        Templates know `root`, the way from the page to the top of the site: "../../".
        """
        content = self._template(template)(root="../" * uri.count("/"), title=title, **values)
        return Page(uri=uri, title=title, description=description, content=content)

    def index(
        self,
        uri: str,
        title: str,
        intro: str,
        groups: Sequence[tuple[str, Sequence[tuple[str, str, str, int]]]],
        unit: str = "event",
    ) -> Page:
        """A list of pages: headings, each with rows of address, name, more and number of units."""
        return self.page(
            uri, "index", title=title, description=intro, intro=intro, groups=groups, unit=unit
        )

    def body(self, event: Event, citations: Citations, root: str) -> Markup:
        """The body of `event` with numbered citations and links to entries."""
        return self._render(event.body, event, citations, root)

    def lead(self, event: Event, citations: Citations, root: str) -> Markup:
        """The first paragraph of the body, with its citations."""
        first = Body(event.body.text.partition("\n\n")[0])
        return self._render(first, event, citations, root)

    def _render(self, body: Body, event: Event, citations: Citations, root: str) -> Markup:
        current = self.archive.register.current
        return Markup(
            body.render(
                lambda handles: citations.cite(event.sources, handles),
                lambda id: str(escape(f"{root}events/{current(id)}/")),
            )
        )


def name_in(records: Mapping[str, RegisterRecord], id: str) -> str:
    """The name of the record `id`; the id itself where the register does not have it."""
    record = records.get(id)
    return record.name if record else id


def day_uri(day: date) -> str:
    """The address of the page of a day."""
    return f"timeline/{day:%Y/%m/%d}/"


def month_uri(year: int, month: int) -> str:
    """The address of the page of a month."""
    return f"timeline/{year:04}/{month:02}/"


def year_uri(year: int) -> str:
    """The address of the page of a year."""
    return f"timeline/{year:04}/"


def plural(count: int, one: str, many: str = "") -> str:
    """`count` and the word for it: "1 event", "26 events"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


@cache
def language(code: str) -> str:
    """The English name of a language, as Unicode's CLDR has it; the code where it has none."""
    if code == "und":
        return "other spellings"
    name = Locale("en").languages.get(code.partition("-")[0])
    return str(name) if name else code
