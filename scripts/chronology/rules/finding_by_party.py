"""A finding is published by a body that is no party to the conflict.

Why: what a party says of itself or of its opponent is a claim, however official. Russia and
Turkey count as parties here: both were involved.
Bad: `stance: finds` by a ministry. Good: `stance: asserts`; `finds` by a court or the UN.
"""

from collections.abc import Iterator

from chronology.rules.finding import ERROR, Finding, Tree
from chronology.vocabulary import Party, Stance

SEVERITY = ERROR


def check(tree: Tree) -> Iterator[Finding]:
    """A finding for each claim of a party with the stance `finds`."""
    actors = tree.archive.register.actors
    for event in tree.archive.events:
        for index, claim in enumerate(event.claims):
            actor = actors.get(claim.by)
            if claim.stance is Stance.FINDS and actor and actor.party is not Party.NONE:
                yield Finding(
                    f"only a body that is no party can find: `{claim.by}` is {actor.party.label}",
                    "write `stance: asserts`, or `denies` with `about`",
                    ("claims", index, "stance"),
                    path=event.path,
                )
