"""Two records of a register do not have the same name.

Why: then one outlet, place or person has two ids, two pages, and counts as two origins.
Bad: `iclaw` and `iclaw-am`, both "International and Comparative Law Center". Good: one of them.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding, Tree

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding at each second record of a name."""
    register = tree.archive.register
    for kind, records in (
        ("actors", register.actors),
        ("places", register.places),
        ("publishers", register.publishers),
    ):
        seen: dict[str, str] = {}
        for record in records.values():
            if record.name in seen:
                yield Finding(
                    f"the name must belong to one record: “{record.name}” is also "
                    f"`{seen[record.name]}`",
                    "put the two together, or say in the names what tells them apart",
                    (record.id, "name"),
                    path=tree.register_path(kind),
                )
            seen.setdefault(record.name, record.id)
