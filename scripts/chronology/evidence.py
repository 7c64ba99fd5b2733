"""How well an event is borne out, computed from its sources and claims and said in words.

Origins: sources of one agency (`via`), else of one group of outlets, count once. A side is heard
where one of its outlets is a source or one of its bodies makes a claim. Independent is an outlet or
agency of a third country, but no aggregator; those of Russia and Turkey are neither a side nor
independent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chronology.event import Claim, Event, Source
from chronology.register import Register
from chronology.vocabulary import Ownership, Party, Stance, Voices

SIDES = {"azerbaijan": "Azerbaijani", "armenian": "Armenian"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an entry rests on: independent origins, whose outlets, who is heard."""

    origins: int
    parties: tuple[Party, ...]
    sides: tuple[str, ...]
    independent: bool
    voices: Voices

    @property
    def wording(self) -> str:
        """The evidence in words, for readers."""
        words = self._voices()
        return f"One origin: {words[0].lower() + words[1:]}" if self.origins == 1 else words

    def _voices(self) -> str:
        side = SIDES[self.sides[0]] if self.sides else ""
        match self.voices:
            case Voices.ONE if self.parties:
                return f"Only {' and '.join(p.label for p in self.parties)} sources"
            case Voices.ONE:
                return f"Only the {side} side heard, in copies"
            case Voices.ONE_AND_THIRD:
                return f"Only the {side} side heard, with an independent source"
            case Voices.THIRD if self.origins == 1:
                return "An independent source"
            case Voices.ALLIED if self.parties:
                return f"Only {' and '.join(p.label for p in self.parties)} sources"
            case _:
                return self.voices.label


def weigh(event: Event, register: Register, claims: Iterable[Claim]) -> Evidence:
    """The evidence of `event` and of `claims`: its own and those that answer them elsewhere.

    Sources whose outlet is not in the register, and copies that credit nobody, have no voice.
    """
    claims = tuple(claims)
    sources = event.sources.values()
    voices = {voice(source, register) for source in sources}
    parties = {party for party in voices if party is not None}
    speakers = {register.actors[claim.by].party for claim in claims if claim.by in register.actors}
    sides = tuple(sorted({party.camp for party in parties | speakers} - {""}))
    independent = Party.NONE in parties
    finding = any(claim.stance is Stance.FINDS for claim in claims)
    return Evidence(
        origins=len({origin(source, register) for source in sources}),
        parties=tuple(sorted(parties - {Party.NONE})),
        sides=sides,
        independent=independent,
        voices=_voices(sides, independent, finding),
    )


def origin(source: Source, register: Register) -> str:
    """What the source counts as: the agency it credits, else its outlet; each by its group."""
    outlet = register.publishers.get(source.via or source.publisher)
    return outlet.origin if outlet else source.via or source.publisher


def voice(source: Source, register: Register) -> Party | None:
    """Whose voice a source is: that of the agency it credits, else of its outlet.

    None for an outlet that is not in the register and for an aggregator that credits nobody.
    """
    outlet = register.publishers.get(source.via or source.publisher)
    if outlet is None or outlet.ownership is Ownership.AGGREGATOR:
        return None
    return outlet.party


def _voices(sides: tuple[str, ...], independent: bool, finding: bool) -> Voices:
    if len(sides) == 2:
        if finding:
            return Voices.BOTH_AND_FINDING
        return Voices.BOTH_AND_THIRD if independent else Voices.BOTH
    if sides:
        return Voices.ONE_AND_THIRD if independent else Voices.ONE
    return Voices.THIRD if independent else Voices.ALLIED
