"""Numbers the sources of a page in the order in which its text cites them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from chronology.event import Source


@dataclass
class Citations:
    """The sources of one page; a page cited under several handles or entries has one number."""

    numbers: dict[str, int] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)

    def cite(self, sources: Mapping[str, Source], handles: Iterable[str]) -> Markup:
        """The citation of the sources named by `handles`: numbers that lead to the list.

        The first citation of a source gets the id to which the list leads back.
        """
        links = []
        for handle in handles:
            source = sources.get(handle)
            if source is None:
                continue
            known = self.numbers.get(source.url)
            if known is None:
                self.sources.append(source)
                known = self.numbers[source.url] = len(self.sources)
                links.append(f'<a href="#s{known}" id="r{known}">{known}</a>')
            else:
                links.append(f'<a href="#s{known}">{known}</a>')
        if not links:
            return Markup()
        return Markup(f'<sup class="nk-cite">[{", ".join(links)}]</sup>')

    def number_all(self, sources: Mapping[str, Source]) -> None:
        """Give a number to sources that nothing has cited yet."""
        for source in sources.values():
            if source.url not in self.numbers:
                self.sources.append(source)
                self.numbers[source.url] = len(self.sources)
