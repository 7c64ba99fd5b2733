"""Writes a tree of many entries of an invented country, to measure with.

    python tests/benchmark/make_entries.py 10000 /tmp/many

Each entry has about 3 kB: three paragraphs, four sources, three claims, two figures, two links.
The same number always gives the same files.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(1988, 1, 1)
PLACES = 400
ACTORS = 120
PUBLISHERS = 250
KINDS = ("combat", "attack-on-civilians", "diplomacy", "humanitarian", "political", "statement")
WORDS = [
    "alder", "beacon", "causeway", "dyke", "estuary", "ferry", "granary", "harbour", "island",
    "jetty", "kiln", "lock", "meadow", "nursery", "orchard", "pier", "quarry", "road",
    "station", "tower", "upland", "valley", "weir", "yard", "bridge", "chapel", "depot",
    "field", "garden", "hill", "mill", "market", "museum", "pond", "ridge", "school", "shore",
    "square", "theatre", "tunnel", "village", "patrol", "convoy", "delegation", "council",
    "column", "envoy", "garrison", "battalion", "spokesman", "observer", "committee", "reports",
    "denies", "repeats", "visits", "opens", "closes", "crosses", "leaves", "enters", "signs",
    "counts", "names", "calls",
]  # fmt: skip


def write_tree(count: int, folder: Path) -> Path:
    """Write `count` entries and their registers below `folder`, and give `folder` back."""
    chance = random.Random(7)
    _write_registers(folder / "_register")
    step = max(1, 36 * 365 * 1000 // count)
    days = [FIRST_DAY + timedelta(days=number * step // 1000) for number in range(count)]
    ids = [f"{day}-{_words(chance, 3, '-')}-{number}" for number, day in enumerate(days)]
    for year in {day.year for day in days}:
        (folder / str(year)).mkdir(parents=True, exist_ok=True)
    for number, (id, day) in enumerate(zip(ids, days, strict=True)):
        text = _entry(chance, number, day, ids)
        (folder / str(day.year) / f"{id}.md").write_text(text, encoding="utf-8")
    return folder


def _entry(chance: random.Random, number: int, day: date, ids: list[str]) -> str:
    actors = [f"actor-{chance.randrange(ACTORS)}" for _ in range(3)]
    places = [f"place-{chance.randrange(PLACES)}" for _ in range(2)]
    lines = [
        "---",
        f"title: {_words(chance, 9).capitalize()} {number}",
        f"date: {day}",
        f"kind: {chance.choice(KINDS)}",
        *(["key: true"] if number % 100 == 0 else []),
        f"places: [{', '.join(dict.fromkeys(places))}]",
        f"actors: [{', '.join(dict.fromkeys(actors))}]",
        "sources:",
    ]
    for handle in "abcd":
        lines += [
            f"  {handle}:",
            f"    publisher: publisher-{chance.randrange(PUBLISHERS)}",
            f"    url: https://news.example/{day}/{number}/{handle}/{_words(chance, 6, '-')}",
            f"    title: {_words(chance, 8).capitalize()}",
            f"    published: {day + timedelta(days=chance.randrange(3))}",
            "    lang: en",
        ]
    lines.append("claims:")
    for index, stance in enumerate(("asserts", "denies", "asserts")):
        lines += [
            f"  - id: c{index + 1}",
            f"    by: {actors[index]}",
            f"    stance: {stance}",
            *(["    about: c1"] if stance == "denies" else []),
            f"    says: {_words(chance, 16).capitalize()}.",
            f"    src: [{'abc'[index]}]",
        ]
    lines.append("figures:")
    for index, measure in enumerate(("killed", "wounded")):
        lines += [
            f"  - id: n{index + 1}",
            f"    measure: {measure}",
            "    of: soldiers",
            f"    side: {chance.choice(('azerbaijan', 'armenia'))}",
            f"    count: {number}",  # a toll does not fall
            f"    scope: {day.year}-01-01/{day + timedelta(days=1)}",
            f"    as_of: {day}",
            f"    by: {actors[index]}",
            "    src: [a, d]",
        ]
    lines += [f"related: [{ids[number - 1]}]"] if number else []
    body = (
        f"{_words(chance, 30).capitalize()}. [@a; @b]",
        f"{_words(chance, 20).capitalize()} [{_words(chance, 3)}]({ids[number - 7]}), "
        f"{_words(chance, 12)}. [@c]",
        f"- {_words(chance, 12).capitalize()}. [@d]\n- {_words(chance, 12).capitalize()}. [@a]",
    )
    return "\n".join([*lines, "---", "", "\n\n".join(body), ""])


def _write_registers(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    places = (
        f"place-{n}:\n  name: Place {n}\n  names: {{en: [Place {n}, Old {n}], ru: [Место {n}]}}\n"
        f"  feature: village\n  lat: {39 + n / 1000:.4f}\n  lon: {46 + n / 1000:.4f}\n"
        f"  geonames: {100000 + n}\n" + (f"  within: place-{n % 20}\n" if n >= 20 else "")
        for n in range(PLACES)
    )
    parties = ("azerbaijan", "armenia", "none")
    actors = (
        f"actor-{n}: {{name: Actor {n}, type: institution, party: {parties[n % 3]}}}\n"
        for n in range(ACTORS)
    )
    publishers = (
        f"publisher-{n}: {{name: Paper {n}, ownership: unknown, party: {parties[n % 3]}}}\n"
        for n in range(PUBLISHERS)
    )
    period = (
        "all-years:\n  name: All years\n  from: 1988-01-01\n  introduction: All of it. [@a]\n"
        "  sources: {a: {publisher: publisher-0, url: 'https://news.example/all'}}\n"
    )
    for name, text in (
        ("places", "".join(places)),
        ("actors", "".join(actors)),
        ("publishers", "".join(publishers)),
        ("periods", period),
        ("redirects", "{}\n"),
    ):
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")


def _words(chance: random.Random, count: int, between: str = " ") -> str:
    return between.join(chance.choice(WORDS) for _ in range(count))


if __name__ == "__main__":
    write_tree(int(sys.argv[1]), Path(sys.argv[2]))
