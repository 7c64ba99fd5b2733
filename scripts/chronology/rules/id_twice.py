"""An id belongs to one entry only.

Why: two files of one name would fight for one address.
Bad: the same file name in two folders. Good: another word in one of the names.
"""

from collections.abc import Iterator

from chronology.diagnostic import Spot
from chronology.entry_file import EntryFile
from chronology.rules.finding import ERROR, Finding, Tree

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding at each file whose name another one bears with more right."""
    first = first_of_each_id(tree)
    for file in tree.entries:
        other = first[file.stem]
        if other is not file:
            yield Finding(
                f"the id must be used only once: `{file.stem}` is also {other.path}",
                "rename this file, or put the two entries together",
                spot=Spot(),
                path=file.path,
            )


def first_of_each_id(tree: Tree) -> dict[str, EntryFile]:
    """Id → its file; of several the one in the folder of its year, else the first by path."""
    first: dict[str, EntryFile] = {}
    for file in tree.entries:
        right = f"{tree.root}/{file.stem[:4]}/{file.stem}.md"
        if file.stem not in first or file.path == right:
            first[file.stem] = file
    return first
