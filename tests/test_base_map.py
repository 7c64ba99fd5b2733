"""The ground of the maps: small, of known origin, as large as the pages think it is."""

import json
import sys
from pathlib import Path

import pytest

from chronology import base_map
from chronology.register import Place

ROOT = Path(__file__).parents[1]
FILE = ROOT / "docs/data/base-map.json"
GROUND = json.loads(FILE.read_text(encoding="utf-8"))


def test_it_is_small_and_says_where_it_comes_from():
    assert FILE.stat().st_size <= 60_000
    assert "Natural Earth" in GROUND["source"]
    assert "no judgement implied" in GROUND["source"]
    assert len(GROUND["packages"]) == 2
    assert all("sha512-" in package for package in GROUND["packages"])


def test_it_reaches_as_far_as_the_pages_think():
    assert GROUND["bbox"] == [base_map.WEST, base_map.SOUTH, base_map.EAST, base_map.NORTH]
    explore = (ROOT / "docs/javascripts/components/explore-map.mjs").read_text(encoding="utf-8")
    for edge in (f"lat >= {base_map.SOUTH}", f"lat <= {base_map.NORTH}"):
        assert edge in explore
    for edge in (f"lon >= {base_map.WEST:g}", f"lon <= {base_map.EAST:g}"):
        assert edge in explore


def test_it_has_every_part():
    parts = {feature["properties"]["part"] for feature in GROUND["features"]}
    assert parts == {"land", "lake", "coast", "border", "label"}


@pytest.mark.parametrize(
    ("feature", "has_pin"),
    [("village", True), ("site", True), ("district", False), ("region", False), ("border", False)],
)
def test_only_settlements_and_sites_have_a_pin(feature, has_pin):
    place = Place(id="a", name="A", feature=feature, lat=40, lon=46)
    assert (place.point is not None) is has_pin


def test_the_script_refuses_other_packages(tmp_path, monkeypatch, capsys):
    monkeypatch.syspath_prepend(ROOT / "scripts")
    import make_base_map

    (tmp_path / make_base_map.BORDERS.archive).write_bytes(b"something else")
    monkeypatch.setattr(sys, "argv", ["make_base_map.py", str(tmp_path)])
    assert make_base_map.main() == 2
    assert "must have the SHA-512" in capsys.readouterr().err
