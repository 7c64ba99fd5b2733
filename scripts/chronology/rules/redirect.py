"""A redirect leads from an id that is no entry to one that is, without going in a circle.

Why: an address, once public, leads somewhere for good.
Bad: `old: older`, `older: old`. Good: `2020-10-08-old-words: 2020-10-08-new-words`.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding, Tree, nearest

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding for each redirect that circles, leads nowhere or hides an entry."""
    redirects = tree.archive.register.redirects
    entries = {file.stem for file in tree.entries}
    path = tree.register_path("redirects")
    for old in redirects:
        if old in entries:
            yield Finding(
                f"an entry must not be redirected away: `{old}` exists",
                "take the redirect out, or the entry",
                (old,),
                path=path,
            )
            continue
        seen, new = [old], redirects[old]
        while new in redirects and new not in seen:
            seen.append(new)
            new = redirects[new]
        if new in seen:
            yield Finding(
                f"a redirect must not go in a circle: {' → '.join([*seen, new])}",
                "let one of them lead to an entry",
                (old,),
                path=path,
            )
        elif new not in entries:
            yield Finding(
                f"a redirect must lead to an entry: `{new}` is none",
                nearest(new, entries) or "the id is the file's name without .md",
                (old,),
                path=path,
            )
