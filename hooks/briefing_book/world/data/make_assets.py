"""Make outlines.json and regions.json out of two unpacked npm packages; run by hand, offline.

    python make_assets.py path/to/world-atlas path/to/cldr-core

Each argument is the folder that holds the package's own files (`package/` in the archive of a
package). README.md beside this file says which versions were used and what is in the results.

The source is Natural Earth at 1:10m as TopoJSON. Lines shared by two countries stay one line
through every step, so that neighbours still meet after simplification without gap or overlap.
The script is long because nothing else needs its parts.
"""

from __future__ import annotations

import heapq
import json
import math
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

Point = tuple[int, int]
Ring = list[Point]
Box = tuple[float, float, float, float]

#: Land to which Natural Earth gives no ISO number, but which has a code or is leased from a
#: country that has one. All other land without a number gets a neutral key: ZZ1, ZZ2, ...
CODES_BY_NAME = {
    "Baikonur": "KZ",
    "Coral Sea Is.": "AU",
    "Kosovo": "XK",
    "USNB Guantanamo Bay": "CU",
}

#: Parts (west, south, east, north, in degrees) that ISO 3166 counts otherwise than the source.
#: ISO 3166-1 has codes for the first ones; ISO 3166-2 lists Crimea under UA.
CARVED: dict[str, dict[str, Box]] = {
    "ZZ Indian Ocean Ter.": {"CX": (105, -11, 106, -10), "CC": (96, -13, 97, -11)},
    "FR": {
        "GF": (-55, 2, -51, 6),
        "GP": (-62, 15.8, -60.9, 16.6),
        "MQ": (-61.5, 14.3, -60.7, 15),
        "RE": (55, -22, 56, -20),
        "YT": (45, -13.1, 45.4, -12.5),
    },
    "NL": {"BQ": (-69, 11, -62, 18)},
    "NO": {"BV": (3, -55, 4, -54), "SJ": (-10, 70.5, 35, 82)},
    "NZ": {"TK": (-173, -10, -171, -8)},
    "RU": {"UA": (32.3, 44.3, 36.7, 46.3)},
}
#: The North Cape lies in the box of Svalbard and Jan Mayen.
MAINLAND_OF_NORWAY: Box = (13, 65, 32, 71.3)

#: The Vatican is smaller than two steps of the source's grid: its extent stands for its outline.
TOO_SMALL: dict[str, Box] = {"VA": (12.446, 41.9, 12.458, 41.907)}

#: Degrees. What is finer is left out: of a country, a share of its size within these limits.
SHARE, FINEST, COARSEST, WORLD = 1 / 100, 0.005, 0.057, 0.25


class Source:
    """The countries of a TopoJSON file as closed rings of integer grid points."""

    def __init__(self, topology: dict[str, Any]) -> None:
        self.scale: tuple[float, float] = tuple(topology["transform"]["scale"])
        self.translate: tuple[float, float] = tuple(topology["transform"]["translate"])
        self.turn = round(360 / self.scale[0])
        self._arcs = [list(_running_sum(arc)) for arc in topology["arcs"]]
        self.geometries: list[dict[str, Any]] = topology["objects"]["countries"]["geometries"]

    def polygons(self, geometry: dict[str, Any]) -> Iterator[list[Ring]]:
        """Yield the polygons of a geometry, each as its outer ring and its holes."""
        several = geometry["type"] == "MultiPolygon"
        for polygon in geometry["arcs"] if several else [geometry["arcs"]]:
            yield [self._ring(arcs) for arcs in polygon]

    def degrees(self, point: Point) -> tuple[float, float]:
        """Return longitude and latitude of a grid point."""
        return (
            point[0] * self.scale[0] + self.translate[0],
            point[1] * self.scale[1] + self.translate[1],
        )

    def box(self, box: Box) -> Ring:
        """Return a box given in degrees as a closed ring, clockwise as outer rings are."""
        west, east = (round((x - self.translate[0]) / self.scale[0]) for x in box[::2])
        south, north = (round((y - self.translate[1]) / self.scale[1]) for y in box[1::2])
        return [(west, south), (west, north), (east, north), (east, south), (west, south)]

    def _ring(self, arcs: Iterable[int]) -> Ring:
        ring: Ring = []
        for index in arcs:
            arc = self._arcs[index] if index >= 0 else self._arcs[~index][::-1]
            ring += arc[1:] if ring else arc
        return ring


def _running_sum(deltas: Iterable[Sequence[int]]) -> Iterator[Point]:
    x = y = 0
    for dx, dy in deltas:
        x, y = x + dx, y + dy
        yield x, y


def collect_countries(source: Source, codes: dict[str, str]) -> dict[str, list[Ring]]:
    """Return the rings of every country, keyed by ISO 3166-1 alpha-2 or a neutral key."""
    polygons: dict[str, list[list[Ring]]] = defaultdict(list)
    for geometry in source.geometries:
        name = geometry["properties"]["name"]
        code = codes.get(geometry.get("id", ""), CODES_BY_NAME.get(name, f"ZZ {name}"))
        for polygon in source.polygons(geometry):
            polygons[_carve(source, code, polygon)].append(polygon)
    neutral = sorted(key for key in polygons if key.startswith("ZZ "))
    for number, key in enumerate(neutral, start=1):
        print(f"ZZ{number}: {key[3:]}", file=sys.stderr)
        polygons[f"ZZ{number}"] = polygons.pop(key)
    rings = {code: dissolve(unwrap(source, polygons[code])) for code in sorted(polygons)}
    rings |= {code: [source.box(box)] for code, box in TOO_SMALL.items()}
    return {code: rings[code] for code in sorted(rings) if rings[code]}


def _carve(source: Source, code: str, polygon: list[Ring]) -> str:
    points = [source.degrees(point) for point in polygon[0]]
    if code == "NO" and _all_within(points, MAINLAND_OF_NORWAY):
        return code
    for part, box in CARVED.get(code, {}).items():
        if _all_within(points, box):
            return part
    return code


def _all_within(points: Iterable[tuple[float, float]], box: Box) -> bool:
    west, south, east, north = box
    return all(west <= x <= east and south <= y <= north for x, y in points)


def unwrap(source: Source, polygons: list[list[Ring]]) -> list[Ring]:
    """Put what lies beyond the antimeridian beside the rest, and let the cut edges coincide.

    Longitudes may then leave the range of -180 to 180. The seam of the two halves differs by
    a grid step here and there, so its points are drawn to the first one that is near.
    """
    polygons = [[_keep_side(source, ring) for ring in polygon] for polygon in polygons]
    outer = max((polygon[0] for polygon in polygons), key=lambda ring: abs(area(ring)))
    if max(outer)[0] - min(outer)[0] >= source.turn - 1:
        return [ring for polygon in polygons for ring in polygon]  # Antarctica is round the pole.
    seam: list[Point] = []
    rings = []
    for polygon in polygons:
        turns = round((_middle(outer) - _middle(polygon[0])) / source.turn)
        for ring in polygon:
            moved = [
                _snap((x + turns * source.turn, y), seam) if x in {0, source.turn}
                else (x + turns * source.turn, y)
                for x, y in ring
            ]  # fmt: skip
            rings.append([a for a, b in pairwise(moved) if a != b])
    return [[*ring, ring[0]] for ring in rings if len(set(ring)) > 2]


def _keep_side(source: Source, ring: Ring) -> Ring:
    """Give points on the antimeridian the longitude that the rest of their ring is near to."""
    inner = [point for point in ring if 0 < point[0] < source.turn] or ring
    edge = 0 if _middle(inner) < source.turn / 2 else source.turn
    return [(edge if x in {0, source.turn} else x, y) for x, y in ring]


def _middle(ring: Ring) -> float:
    return (min(ring)[0] + max(ring)[0]) / 2


def _snap(point: Point, seam: list[Point]) -> Point:
    for known in seam:
        if known[0] == point[0] and abs(known[1] - point[1]) <= 2:
            return known
    seam.append(point)
    return point


def dissolve(rings: list[Ring]) -> list[Ring]:
    """Join rings that share edges: an edge walked in both directions is inside and goes."""
    edges = {edge for ring in rings for edge in pairwise(ring)}
    follow: dict[Point, list[Point]] = defaultdict(list)
    for start, end in sorted(edges):
        if (end, start) not in edges:
            follow[start].append(end)
    joined = []
    for first in sorted(follow):
        while follow[first]:
            ring = [first]
            while follow[ring[-1]]:
                ring.append(follow[ring[-1]].pop())
            joined.append(ring)
    return joined


def area(ring: Sequence[Point]) -> float:
    """Return the signed area of a closed ring in grid steps."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


class Topology:
    """The same rings cut where lines meet, every line held once."""

    def __init__(self, countries: dict[str, list[Ring]]) -> None:
        self.arcs: list[Ring] = []
        self.countries: dict[str, list[list[int]]] = {}
        self._known: dict[tuple[Point, ...], int] = {}
        self._junctions = _find_junctions(countries)
        for code, rings in countries.items():
            self.countries[code] = [[self._add(arc) for arc in self._cut(ring)] for ring in rings]

    def walk(self, ring: Iterable[int]) -> Ring:
        """Return the points of a ring that is given as the numbers of its arcs."""
        points: Ring = []
        for index in ring:
            arc = self.arcs[index] if index >= 0 else self.arcs[~index][::-1]
            points += arc[1:] if points else arc
        return points

    def _cut(self, ring: Ring) -> Iterator[Ring]:
        body = ring[:-1]
        stops = [i for i, point in enumerate(body) if point in self._junctions]
        start = stops[0] if stops else body.index(min(body))
        body = body[start:] + body[:start]
        ends = [i for i, point in enumerate(body) if i and point in self._junctions]
        body.append(body[0])
        for begin, end in pairwise([0, *ends, len(body) - 1]):
            yield body[begin : end + 1]

    def _add(self, arc: Ring) -> int:
        forwards, backwards = tuple(arc), tuple(reversed(arc))
        key = min(forwards, backwards)
        if key not in self._known:
            self._known[key] = len(self.arcs)
            self.arcs.append(list(key))
        index = self._known[key]
        return index if key == forwards else ~index


def _find_junctions(countries: dict[str, list[Ring]]) -> set[Point]:
    beside: dict[Point, set[Point]] = defaultdict(set)
    for rings in countries.values():
        for ring in rings:
            for a, b in pairwise(ring):
                beside[a].add(b)
                beside[b].add(a)
    return {point for point, others in beside.items() if len(others) > 2}


class Detail:
    """How fine the lines have to be (degrees) in each cell of a grid of one degree.

    A small country is drawn large, and so is what lies around it.
    """

    def __init__(self, source: Source, topology: Topology) -> None:
        self._cells: dict[Point, float] = {}
        self.of: dict[str, float] = {}
        for code, rings in topology.countries.items():
            size = max(square_degrees(source, topology.walk(ring)) for ring in rings) ** 0.5
            self.of[code] = min(COARSEST, max(FINEST, size * SHARE))
            if self.of[code] < COARSEST:
                reach = max(0.5, 0.8 * size)
                for point in {p for ring in rings for p in topology.walk(ring)}:
                    self._refine(source.degrees(point), reach, self.of[code])

    def at(self, longitude: float, latitude: float) -> float:
        """Return the tolerance at a place."""
        return self._cells.get((math.floor(longitude), math.floor(latitude)), COARSEST)

    def _refine(self, place: tuple[float, float], reach: float, tolerance: float) -> None:
        west, east = math.floor(place[0] - reach), math.floor(place[0] + reach)
        south, north = math.floor(place[1] - reach), math.floor(place[1] + reach)
        for x in range(west, east + 1):
            for y in range(south, north + 1):
                self._cells[x, y] = min(tolerance, self._cells.get((x, y), COARSEST))


def simplify(source: Source, arc: Ring, tolerate: Callable[[float, float], float]) -> Ring:
    """Drop points that span less than the tolerance at that place, squared (Visvalingam).

    M. Visvalingam, J. D. Whyatt: Line generalisation by repeated elimination of points,
    The Cartographic Journal 30 (1993). The ends stay; a closed line keeps a triangle.
    """
    places = [source.degrees(point) for point in arc]
    shrink = math.cos(math.radians(places[0][1]))
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))

    def span(i: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = places[before[i]], places[i], places[after[i]]
        spanned = abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) * shrink / 2
        return spanned / tolerate(bx, by) ** 2

    spans = {i: span(i) for i in range(1, len(arc) - 1)}
    heap = [(value, i) for i, value in spans.items()]
    heapq.heapify(heap)
    least = 2 if arc[0] == arc[-1] else 0
    while heap and len(spans) > least and heap[0][0] < 1:
        value, i = heapq.heappop(heap)
        if spans.get(i) != value:
            continue
        del spans[i]
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if j in spans:
                spans[j] = max(span(j), value)
                heapq.heappush(heap, (spans[j], j))
    return [arc[0], *(arc[i] for i in sorted(spans)), arc[-1]]


def make_layer(
    source: Source,
    topology: Topology,
    tolerate: Callable[[float, float], float],
    tolerances: Mapping[str, float],
) -> dict[str, Any]:
    """Return simplified arcs and the countries made of them, without their smallest islands."""
    arcs: list[list[int]] = []
    renumbered: dict[int, int] = {}

    def number(index: int) -> int:
        plain = index if index >= 0 else ~index
        if plain not in renumbered:
            renumbered[plain] = len(arcs)
            arcs.append(_pack(simplify(source, topology.arcs[plain], tolerate)))
        return renumbered[plain] if index >= 0 else ~renumbered[plain]

    countries = {
        code: [[number(i) for i in ring] for ring in _worth(source, topology, code, tolerances)]
        for code in sorted(topology.countries)
    }
    return {"arcs": arcs, "countries": countries}


def _worth(
    source: Source, topology: Topology, code: str, tolerances: Mapping[str, float]
) -> list[list[int]]:
    least = (2.5 * tolerances[code]) ** 2
    sizes = [
        (square_degrees(source, topology.walk(ring)), ring) for ring in topology.countries[code]
    ]
    sizes.sort(key=lambda size: -size[0])
    return [ring for size, ring in sizes if size >= least or len(ring) > 1] or [sizes[0][1]]


def square_degrees(source: Source, ring: Ring) -> float:
    """Return the area of a ring in square degrees of a great circle, roughly."""
    shrink = math.cos(math.radians(source.degrees(ring[0])[1]))
    return abs(area(ring)) * source.scale[0] * source.scale[1] * shrink


def _pack(arc: Ring) -> list[int]:
    packed = list(arc[0])
    for (ax, ay), (bx, by) in pairwise(arc):
        packed += [bx - ax, by - ay]
    return packed


def make_outlines(topology: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """Return what outlines.json holds; `codes` maps ISO numeric to alpha-2."""
    source = Source(topology)
    cut = Topology(collect_countries(source, codes))
    detail = Detail(source, cut)
    coarse = dict.fromkeys(cut.countries, WORLD)
    return {
        "scale": source.scale,
        "translate": source.translate,
        "detailed": make_layer(source, cut, detail.at, detail.of),
        "world": make_layer(source, cut, lambda *_: WORLD, coarse),
    }


def make_regions(containment: dict[str, Any], codes: Iterable[str]) -> dict[str, str]:
    """Return the UN M49 subregion of every ISO code that is in one; Antarctica is in none."""
    known = {*codes, "XK"} - set(containment)
    regions = {
        code: region
        for region, entry in containment.items()
        if region.isdecimal() and not entry.get("_grouping")
        for code in entry["_contains"]
        if code in known
    }
    return dict(sorted(regions.items()))


def main(world_atlas: Path, cldr_core: Path) -> None:
    """Write both assets beside this file."""
    supplemental = cldr_core / "supplemental"
    mappings = _read(supplemental / "codeMappings.json")["supplemental"]["codeMappings"]
    containment = _read(supplemental / "territoryContainment.json")["supplemental"]
    outdated = _read(supplemental / "aliases.json")["supplemental"]["metadata"]["alias"]
    alpha2 = {
        entry["_numeric"]: code
        for code, entry in mappings.items()
        if len(code) == 2 and code not in outdated["territoryAlias"] and "_numeric" in entry
    }
    outlines = make_outlines(_read(world_atlas / "countries-10m.json"), alpha2)
    _write("outlines.json", outlines)
    _write("regions.json", make_regions(containment["territoryContainment"], alpha2.values()))


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _write(name: str, content: dict[str, Any]) -> None:
    text = json.dumps(content, separators=(",", ":")) + "\n"
    Path(__file__).with_name(name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
