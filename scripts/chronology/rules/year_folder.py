"""An entry lies in the folder of its year.

Why: whoever looks for an event knows where its file is.
Bad: `entries/2021/2020-10-08-….md`. Good: `entries/2020/2020-10-08-….md`.
"""

from collections.abc import Iterator

from chronology.diagnostic import Spot
from chronology.rules.finding import ERROR, Finding, Tree
from chronology.rules.id_twice import first_of_each_id

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding where the file is not in `<root>/<first four digits of its name>/`."""
    for file in first_of_each_id(tree).values():
        year = file.stem[:4]
        right = f"{tree.root}/{year}/{file.stem}.md"
        if year.isdigit() and file.path != right and not file.is_link:
            yield Finding(
                f"the entry must lie in the folder of its year: {file.folder}",
                f"move it to {right}",
                spot=Spot(),
                path=file.path,
            )
