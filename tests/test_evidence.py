"""What an entry rests on, said in words."""

from __future__ import annotations

import pytest

from archive_of import archive, event
from chronology.vocabulary import Voices

ID = "2031-05-01-x"

# Sources, claims → origins, voices, words.
ENTRIES = [
    (["herald"], [], 1, Voices.THIRD, "One origin: an independent source"),
    (["herald", "wire"], [], 2, Voices.THIRD, "Independent sources"),
    (["north-news"], [], 1, Voices.ONE, "One origin: only Azerbaijani sources"),
    (["north-news", "north-radio"], [], 1, Voices.ONE, "One origin: only Azerbaijani sources"),
    (["south-news", "midland-news"], [], 2, Voices.ONE,
     "Only Armenian and Karabakh Armenian sources"),
    (["south-news", "herald"], [], 2, Voices.ONE_AND_THIRD,
     "Only the Armenian side heard, with an independent source"),
    (["herald"], ["north asserts"], 1, Voices.ONE_AND_THIRD,
     "One origin: only the Azerbaijani side heard, with an independent source"),
    (["north-news", "south-news"], [], 2, Voices.BOTH, "Both sides; no independent source"),
    (["north-news"], ["north asserts", "midland denies c1"], 1, Voices.BOTH,
     "One origin: both sides; no independent source"),
    (["north-news", "south-news", "wire"], [], 3, Voices.BOTH_AND_THIRD,
     "Both sides and an independent source"),
    (["north-news", "south-news"], ["north asserts", "court finds c1"], 2, Voices.BOTH_AND_FINDING,
     "Both sides and an independent finding"),
    (["east-wire"], [], 1, Voices.ALLIED, "One origin: only Russian sources"),
    (["east-wire", "west-tv"], [], 2, Voices.ALLIED, "Only Russian and Turkish sources"),
    (["north-news", "herald via north-news"], [], 1, Voices.ONE,
     "One origin: only Azerbaijani sources"),
    (["herald via wire", "clips via wire"], [], 1, Voices.THIRD,
     "One origin: an independent source"),
    (["clips"], ["south asserts"], 1, Voices.ONE,
     "One origin: only the Armenian side heard, in copies"),
]  # fmt: skip


@pytest.mark.parametrize(("sources", "claims", "origins", "voices", "words"), ENTRIES)
def test_evidence_in_words(
    sources: list[str], claims: list[str], origins: int, voices: Voices, words: str
) -> None:
    one = event(ID, sources=dict(zip("abc", sources, strict=False)), claims=claims)
    found = archive(one).evidence[ID]
    assert (found.origins, found.voices, found.wording) == (origins, voices, words)


def test_an_answer_in_another_entry_counts() -> None:
    one = event(ID, sources={"a": "north-news"}, claims=["north asserts"])
    other = event("2031-05-02-y", sources={"a": "south-news"}, claims=[f"south denies {ID}#c1"])
    found = archive(one, other).evidence[ID]
    assert found.sides == ("armenian", "azerbaijan")
    assert found.voices is Voices.BOTH
    assert archive(one).evidence[ID].voices is Voices.ONE


def test_an_outlet_that_no_register_knows_has_no_voice() -> None:
    one = event(ID, sources={"a": "herald", "b": "somebody"})
    found = archive(one).evidence[ID]
    assert (found.origins, found.parties, found.independent) == (2, (), True)


def test_an_aggregator_that_credits_nobody_is_not_independent() -> None:
    assert not archive(event(ID, sources={"a": "clips"})).evidence[ID].independent
