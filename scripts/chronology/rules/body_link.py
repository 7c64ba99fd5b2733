"""A link in a body leads to an entry; addresses of other sites belong in `sources`.

Why: what an outside page says is cited, so that publisher and date stand beside it.
Bad: `[Reuters](https://…)`. Good: `… [@reuters]`.
"""

from collections.abc import Iterator

from chronology.entry_file import EntryFile
from chronology.markup import is_entry_id
from chronology.rules.finding import ERROR, Finding

SEVERITY = ERROR


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each link that leads elsewhere."""
    for link in file.body.links:
        if not is_entry_id(link):
            yield Finding(
                f"a link in the body must lead to an entry: {link}",
                "make the page a source and cite it with [@handle]",
                spot=file.body.find(link),
            )
