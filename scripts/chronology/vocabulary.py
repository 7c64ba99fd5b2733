"""The closed lists of words that entries and registers may use, each with its label and meaning.

Every list exists only here: the model, the messages, the schema, the pages and the docs take it
from these classes. A term is a string, so that it equals the word in the entry.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A word of a closed list: `value` as written in an entry, `label` as shown, `meaning`."""

    label: str
    meaning: str

    def __new__(cls, value: str, label: str = "", meaning: str = "") -> Self:
        """Make the term from its word, the label for readers and its meaning."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.label = label or value.replace("-", " ").capitalize()
        term.meaning = meaning
        return term


class Kind(Term):
    """What sort of event an entry tells of."""

    COMBAT = "combat", "Fighting", "Clashes, advances and strikes between armed forces."
    ATTACK_ON_CIVILIANS = (
        "attack-on-civilians",
        "Civilians under fire",
        "Fire on settlements and people who take no part in the fighting, or a report of it.",
    )
    INFRASTRUCTURE = "infrastructure", "Infrastructure", "Roads, gas, power, water, dams, plants."
    HERITAGE = "heritage", "Heritage", "Churches, mosques, cemeteries, monuments, museums."
    DIPLOMACY = "diplomacy", "Diplomacy", "Talks, calls, visits, notes, appeals between states."
    CEASEFIRE = "ceasefire", "Ceasefire", "A truce is called, begins, is broken or ends."
    AGREEMENT = "agreement", "Agreement", "A text that parties signed or agreed on."
    LEGAL = "legal", "Law and courts", "Cases, judgments, laws, arrest warrants."
    HUMANITARIAN = "humanitarian", "Humanitarian", "Aid, relief, mines, protection of people."
    PRISONERS = "prisoners", "Prisoners", "Captivity, exchanges, trials and returns of people."
    DISPLACEMENT = "displacement", "Displacement", "People flee, are moved or return."
    CASUALTIES = "casualties", "Casualties", "A toll of dead, wounded or missing is published."
    POLITICAL = "political", "Politics", "Elections, dismissals, decrees, decisions at home."
    MILITARY_AID = "military-aid", "Arms and military aid", "Arms, training, fighters from outside."
    PROTEST = "protest", "Protest", "Demonstrations, strikes, blockades by citizens."
    STATEMENT = "statement", "Statement", "Words of weight: speeches, interviews, declarations."


class Stance(Term):
    """How a claim stands to what is claimed."""

    ASSERTS = "asserts", "says", "Says that it is so."
    DENIES = "denies", "denies", "Says that it is not so."
    DISPUTES = "disputes", "disputes", "Doubts it, or says that it was otherwise."
    ACKNOWLEDGES = "acknowledges", "acknowledges", "Grants what another side says."
    RETRACTS = "retracts", "retracts", "Takes back what it said itself."
    FINDS = "finds", "finds", "A published finding of a body that is no party to the conflict."


class Party(Term):
    """Whose side an actor or an outlet belongs to; `none` for third parties."""

    AZERBAIJAN = "azerbaijan", "Azerbaijani"
    ARMENIA = "armenia", "Armenian"
    KARABAKH = "karabakh", "Karabakh Armenian"
    RUSSIA = "russia", "Russian"
    TURKEY = "turkey", "Turkish"
    NONE = "none", "Third party"

    @property
    def camp(self) -> str:
        """The side of the conflict: `azerbaijan`, `armenian`, or empty for all others."""
        return _CAMPS.get(self, "")


_CAMPS = {
    Party.AZERBAIJAN: "azerbaijan",
    Party.ARMENIA: "armenian",
    Party.KARABAKH: "armenian",
}


class Side(Term):
    """Whose people or things a figure counts."""

    AZERBAIJAN = "azerbaijan", "Azerbaijan"
    ARMENIA = "armenia", "Armenia"
    KARABAKH = "karabakh", "Karabakh Armenians"
    ARMENIA_KARABAKH = "armenia-karabakh", "Armenia and Karabakh Armenians"
    RUSSIA = "russia", "Russia"
    TURKEY = "turkey", "Turkey"
    BOTH = "both", "Both sides"
    OTHER = "other", "Others"

    @property
    def camp(self) -> str:
        """The side of the conflict: `azerbaijan`, `armenian`, or empty for all others."""
        if self is Side.ARMENIA_KARABAKH:
            return Party.ARMENIA.camp
        return Party(self.value).camp if self.value in set(Party) else ""


class Measure(Term):
    """What happened to those whom a figure counts."""

    KILLED = "killed", "Killed"
    WOUNDED = "wounded", "Wounded"
    MISSING = "missing", "Missing"
    CAPTURED = "captured", "Captured"
    RETURNED = "returned", "Returned"
    DISPLACED = "displaced", "Displaced"
    DETAINED = "detained", "Detained"
    DESTROYED = "destroyed", "Destroyed"
    DAMAGED = "damaged", "Damaged"
    VIOLATIONS = "violations", "Violations"
    OTHER = "other", "Other", "Said in the field `what`."


class Counted(Term):
    """Who or what a figure counts (the field `of`); the list may grow."""

    PEOPLE = "people"
    CIVILIANS = "civilians"
    SOLDIERS = "soldiers"
    CHILDREN = "children"
    WOMEN = "women"
    PEACEKEEPERS = "peacekeepers"
    JOURNALISTS = "journalists"
    POLICE = "police"
    OFFICIALS = "officials"
    PRISONERS = "prisoners"
    BODIES = "bodies"
    REFUGEES = "refugees"
    HOMES = "homes"
    BUILDINGS = "buildings"
    SCHOOLS = "schools"
    SETTLEMENTS = "settlements"
    HERITAGE_SITES = "heritage-sites"
    TANKS = "tanks"
    ARMOURED_VEHICLES = "armoured-vehicles"
    ARTILLERY = "artillery"
    VEHICLES = "vehicles"
    DRONES = "drones"
    AIRCRAFT = "aircraft"
    HELICOPTERS = "helicopters"
    MISSILES = "missiles"
    AIR_DEFENCE = "air-defence", "Air defence systems"
    MONEY = "money"
    OTHER = "other"


class Qualifier(Term):
    """The word that keeps a number from being exact."""

    ABOUT = "about", "about"
    AT_LEAST = "at-least", "at least"
    MORE_THAN = "more-than", "more than"
    NEARLY = "nearly", "nearly"


class PlaceRole(Term):
    """What a place is to an event, where it helps."""

    TARGET = "target", "target"
    ORIGIN = "origin", "origin"
    MEETING = "meeting", "meeting"


class Severity(Term):
    """How much a correction changes (on entries)."""

    TYPO = "typo", "Typo"
    DETAIL = "detail", "Detail"
    FACT = "fact", "Fact"


class Feature(Term):
    """What sort of place a record of the register is; only points have a pin."""

    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    SITE = "site"
    BUILDING = "building"
    DISTRICT = "district"
    PROVINCE = "province"
    REGION = "region"
    COUNTRY = "country"
    CORRIDOR = "corridor"
    ROAD = "road"
    BORDER = "border"
    WATER = "water"
    HEIGHT = "height"
    AREA = "area"

    @property
    def has_pin(self) -> bool:
        """Whether a point on the map can stand for it."""
        return self in _PINNED


_PINNED = frozenset(
    {Feature.CITY, Feature.TOWN, Feature.VILLAGE, Feature.SITE, Feature.BUILDING, Feature.HEIGHT}
)


class ActorType(Term):
    """What sort of actor a record of the register is."""

    STATE = "state"
    DE_FACTO_AUTHORITY = "de-facto-authority", "De facto authority"
    INSTITUTION = "institution"
    ARMED_FORCE = "armed-force"
    PERSON = "person"
    ORGANISATION = "organisation"
    COURT = "court"
    MEDIA = "media"
    GROUP = "group"


class Ownership(Term):
    """Who owns an outlet; what no source shows is `unknown`, never guessed."""

    STATE = "state", "State"
    PUBLIC = "public", "Public broadcaster"
    PRIVATE = "private", "Private"
    PARTY = "party", "Political party"
    NGO = "ngo", "Non-governmental organisation"
    IGO = "igo", "Intergovernmental organisation"
    COURT = "court", "Court"
    ACADEMIC = "academic", "Academic"
    AGGREGATOR = "aggregator", "Aggregator"
    UNKNOWN = "unknown", "Unknown"


class Voices(Term):
    """Who is heard in an entry's sources and claims; computed, never written."""

    BOTH_AND_FINDING = (
        "both-and-finding",
        "Both sides and an independent finding",
        "Both sides are heard and a body that is no party published a finding.",
    )
    BOTH_AND_THIRD = (
        "both-and-third",
        "Both sides and an independent source",
        "Both sides are heard and an outlet of a third country reports.",
    )
    BOTH = (
        "both",
        "Both sides; no independent source",
        "Both sides are heard, and no outlet of a third country reports.",
    )
    ONE_AND_THIRD = (
        "one-and-third",
        "One side and an independent source",
        "One side is heard and an outlet of a third country reports.",
    )
    ONE = (
        "one",
        "One side only",
        "Only one side is heard, and no outlet of a third country reports.",
    )
    THIRD = "third", "Independent sources", "Neither side is heard, but outlets of third countries."
    ALLIED = (
        "allied",
        "No independent source",
        "Neither side is heard, only outlets of Russia or Turkey, or copies that credit nobody.",
    )
