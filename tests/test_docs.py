"""The pages written by hand say what the code does: fields, words, rules, wordings, the example."""

import re
from pathlib import Path

import pytest

from chronology import vocabulary
from chronology.diagnostic import as_text
from chronology.event import Claim, Correction, Figure, FrontMatter, Source, Withdrawal
from chronology.evidence import Evidence
from chronology.exports.events_json import record
from chronology.inspection import inspect
from chronology.register import Actor, Period, Place, Publisher
from chronology.rules import ENTRY_RULES, TEXT_RULES, TREE_RULES, name_of
from chronology.vocabulary import Party, Voices

DOCS = Path(__file__).parents[1] / "docs"
CONTRIBUTE = DOCS.joinpath("contribute.md").read_text()
METHOD = DOCS.joinpath("method.md").read_text()
DATA = DOCS.joinpath("data/index.md").read_text()
EXAMPLE = "entries/1931/1931-05-04-ferry-hit-off-birkhaven.md"


def section(page, anchor):
    """The text below the heading with this id, up to the next heading."""
    here = rf"^#+ [^\n]*\{{ #{anchor} \}}\n(.*?)(?=^#+ [^\n]*\{{ #|\Z)"
    found = re.search(here, page, re.MULTILINE | re.DOTALL)
    assert found, f"no heading has the id {anchor}"
    return found[1]


def table(page, anchor, number=0):
    """The cells of a table below a heading, without its head."""
    tables = re.findall(r"(?:^\|.*\n)+", section(page, anchor), re.MULTILINE)
    lines = tables[number].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def fields(page, anchor):
    """Field -> the second cell of its line."""
    return {cells[0].strip("`"): cells[1] for cells in table(page, anchor)}


def blocks(page, anchor):
    """The code blocks below a heading."""
    return re.findall(r"^```\w+\n(.*?)^```$", section(page, anchor), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    ("anchor", "model"),
    [
        ("entry-fields", FrontMatter),
        ("source-fields", Source),
        ("claim-fields", Claim),
        ("figure-fields", Figure),
        ("correction-fields", Correction),
        ("place-fields", Place),
        ("actor-fields", Actor),
        ("publisher-fields", Publisher),
        ("period-fields", Period),
    ],
)
def test_the_fields_are_those_of_the_model_in_its_order(anchor, model):
    known = {
        field.alias or name: "yes" if field.is_required() else ""
        for name, field in model.model_fields.items()
        if name != "id" or model in (Claim, Figure)
    }
    assert list(fields(CONTRIBUTE, anchor).items()) == list(known.items())


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("kind", vocabulary.Kind),
        ("stance", vocabulary.Stance),
        ("measure", vocabulary.Measure),
        ("of", vocabulary.Counted),
        ("side", vocabulary.Side),
        ("qualifier", vocabulary.Qualifier),
        ("role", vocabulary.PlaceRole),
        ("severity", vocabulary.Severity),
        ("feature", vocabulary.Feature),
        ("type", vocabulary.ActorType),
        ("party", vocabulary.Party),
        ("ownership", vocabulary.Ownership),
    ],
)
def test_the_words_of_a_list_are_those_of_the_vocabulary(anchor, words):
    text = section(CONTRIBUTE, anchor)
    assert re.findall("`([^`]+)`", text) == [word.value for word in words]
    if text.lstrip().startswith("|"):
        rows = [[f"`{word.value}`", word.label, word.meaning] for word in words]
        assert table(CONTRIBUTE, anchor) == rows


def test_the_stances_of_the_method_are_those_of_the_vocabulary():
    assert table(METHOD, "claims") == [[s.value, s.meaning] for s in vocabulary.Stance]


def test_the_rules_are_those_of_the_program():
    rules = sorted((*TEXT_RULES, *ENTRY_RULES, *TREE_RULES), key=name_of)
    rows = [
        [f"`{name_of(rule)}`", rule.__doc__.splitlines()[0], str(rule.SEVERITY)] for rule in rules
    ]
    assert table(CONTRIBUTE, "all-rules") == rows


# As the method has them: a wording, and evidence that is worded so.
AZ, AM, RU, TR = Party.AZERBAIJAN, Party.ARMENIA, Party.RUSSIA, Party.TURKEY
BOTH, ARMENIAN, AZERBAIJANI = ("armenian", "azerbaijan"), ("armenian",), ("azerbaijan",)
WORDINGS = {
    "Both sides and an independent finding": (BOTH, (AM, AZ), Voices.BOTH_AND_FINDING),
    "Both sides and an independent source": (BOTH, (AM, AZ), Voices.BOTH_AND_THIRD),
    "Both sides; no independent source": (BOTH, (AM, AZ), Voices.BOTH),
    "Only the Armenian side heard, with an independent source": (
        ARMENIAN,
        (AM,),
        Voices.ONE_AND_THIRD,
    ),
    "Only Azerbaijani sources": (AZERBAIJANI, (AZ,), Voices.ONE),
    "Only the Armenian side heard, in copies": (ARMENIAN, (), Voices.ONE),
    "Independent sources": ((), (), Voices.THIRD),
    "An independent source": ((), (), Voices.THIRD),
    "Only Turkish sources": ((), (TR,), Voices.ALLIED),
    "No independent source": ((), (), Voices.ALLIED),
}


def evidence(wording, *, origins=2):
    sides, parties, voices = WORDINGS[wording]
    return Evidence(origins, parties, sides, independent=False, voices=voices)


def test_the_method_has_every_wording_of_the_evidence():
    assert [cells[0] for cells in table(METHOD, "evidence")] == list(WORDINGS)
    assert {voices for _, _, voices in WORDINGS.values()} == set(Voices)


@pytest.mark.parametrize("wording", WORDINGS)
def test_evidence_is_worded_as_the_method_says(wording):
    alone = f"One origin: {wording[0].lower()}{wording[1:]}"
    assert wording == "Independent sources" or evidence(wording, origins=1).wording == alone
    assert wording == "An independent source" or evidence(wording).wording == wording


def test_all_parties_among_the_sources_are_named():
    found = Evidence(2, (AZ, RU), AZERBAIJANI, independent=False, voices=Voices.ONE)
    assert found.wording == "Only Azerbaijani and Russian sources"
    assert f"“{found.wording}”" in METHOD


def test_the_codebook_of_the_data_has_every_field(tmp_path):
    archive = inspect(write_example(tmp_path)).archive
    written = set(record(archive, archive.events[0])) | {"withdrawn"}
    assert fields(DATA, "event").keys() == written
    assert fields(DATA, "evidence").keys() == record(archive, archive.events[0])["evidence"].keys()
    for anchor, model in (("claim", Claim), ("figure", Figure), ("source", Source)):
        assert list(fields(DATA, anchor)) == list(model.model_fields)
    assert set(Withdrawal.model_fields) == {"on", "reason"}


def test_the_codebook_has_every_word_for_who_is_heard():
    rows = [[f"`{voices.value}`", voices.meaning] for voices in Voices]
    assert table(DATA, "evidence", 1) == rows


def write_example(folder, *mistakes):
    """The example of the guide as files, with these words exchanged."""
    text = blocks(CONTRIBUTE, "example")[0]
    for right, wrong in mistakes:
        assert text.count(right) == 1
        text = text.replace(right, wrong)
    files = {EXAMPLE: text}
    for register in blocks(CONTRIBUTE, "ids"):
        name = register.partition("\n")[0].removeprefix("# ")
        files[name] = register
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return folder / "entries"


def test_the_example_is_sound(tmp_path):
    assert EXAMPLE in section(CONTRIBUTE, "example")
    found = inspect(write_example(tmp_path))
    assert as_text(found.diagnostics) == ""
    assert [event.path for event in found.archive.events] == [EXAMPLE]


def test_the_check_says_what_the_guide_shows(tmp_path):
    entries = write_example(
        tmp_path,
        ("publisher: norrholm-gazette", "publisher: norholm-gazette"),
        ("about: c1", "about: c9"),
        ("under its own power. [@courier]", "under its own power."),
    )
    assert as_text(inspect(entries).diagnostics) + "\n" == blocks(CONTRIBUTE, "check")[0]
