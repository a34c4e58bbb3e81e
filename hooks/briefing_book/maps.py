"""Maps: the world, one country, one route, as data that `partials/map.html` turns into SVG.

Outlines are those of data/outlines.json, keyed by ISO 3166-1 alpha-2; see data/README.md.
The world is drawn in the Equal Earth projection, everything smaller in Lambert's azimuthal
equal-area projection about the middle of what is shown, so that no country looks larger than it
is. Lengths in a result are units of its frame, rounded to one decimal; y grows downwards.
"""

from __future__ import annotations

import json
import math
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

from .gazetteer import Position

_OUTLINES = Path(__file__).parent / "data" / "outlines.json"
_EARTH_KM = 6371.0

# A map is shown narrower than its frame on a phone and in the margin of a page. Labels are
# placed at a size that can be read there; the stylesheet may shrink them where there is room.
_WORLD_WIDTH = 960.0
_COUNTRY_FRAME, _COUNTRY_LABEL = (640.0, 360.0), 28.0
_ROUTE_FRAME, _ROUTE_LABEL = (720.0, 420.0), 22.0

# Islands nearer than this belong into the picture of a country, overseas parts don't.
_NEAR_KM = 400.0
_LEAST_COUNTRY_KM, _LEAST_ROUTE_KM = 40.0, 250.0
# The meridian in the middle of the world map: no land but one island lies where the map is cut.
_WORLD_MERIDIAN = 11.0
# Radians from the middle beyond which the azimuthal projection would bend the picture too much.
_WIDE = math.radians(40)
_SMALL_AREA, _SMALL_SPAN = 40.0, 12.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A country on the world map: its name, the address of its page, how much is on record."""

    name: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class City:
    """A city on the map of a country; without an address it is no link."""

    name: str
    position: Position
    address: str = ""


@dataclass(frozen=True, slots=True)
class RouteStop:
    """A stop in its order: what it is called, its country (ISO alpha-2), where, if known."""

    name: str
    country: str
    position: Position | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A text beside a point: anchor (`start`, `middle`, `end`) and middle of the line.

    `numbers` (as in "1, 6") stand before `text`; where room is short the text is empty. `leader`
    is path data of a line to the point where the label had to go some way off, else empty.
    """

    x: float
    y: float
    anchor: str
    text: str
    numbers: str = ""
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A dot. `approximate`: it stands for somewhere in the country; `title` says what it is."""

    x: float
    y: float
    radius: float
    title: str = ""
    address: str = ""
    approximate: bool = False
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A country as path data. `tone` is `on` (has content), `paler` (a neighbour) or empty.

    `code` is ISO 3166-1 alpha-2, or a key of land that has none. `mark` makes the shape a link,
    `dot` marks a shape that is too small to be seen.
    """

    code: str
    path: str
    tone: str = ""
    mark: Mark | None = None
    dot: Point | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the list that says in words what the map shows.

    `number` is its place in a route, `count` what is on record of a country; `place` is whether
    the dot is exact, only approximate, or missing from the map.
    """

    name: str
    number: int | None = None
    count: int | None = None
    place: Literal["exact", "approximate", "missing"] = "exact"


@dataclass(frozen=True, slots=True)
class Map:
    """A map of `width` by `height` units; `route` is path data or empty."""

    kind: Literal["world", "country", "route"]
    width: float
    height: float
    label_size: float
    shapes: tuple[Shape, ...]
    points: tuple[Point, ...] = ()
    route: str = ""
    places: tuple[Place, ...] = ()

    @property
    def linked(self) -> bool:
        """Whether anything on the map is a link."""
        marked = any(shape.mark and shape.mark.address for shape in self.shapes)
        return marked or any(point.address for point in self.points)


def draw_world(marks: Mapping[str, Mark]) -> Map:
    """The whole world without Antarctica; `marks` maps ISO alpha-2 codes to what is there.

    The marked countries come last, in the order of their names; small ones have a dot and come
    after all others, so that nothing covers it. A code without an outline is only in the list of
    places.
    """
    world = _load_world()
    ordered = sorted(marks.items(), key=lambda item: (item[1].name.casefold(), item[0]))
    dots = _spread(
        {
            code: world.view.project(middle)
            for code, _ in ordered
            if world.areas.get(code, math.inf) < _SMALL_AREA and (middle := _representative(code))
        }
    )
    plain = [Shape(code, path) for code, path in world.paths.items() if code not in marks]
    marked = [
        Shape(code, world.paths[code], "on", mark, dots.get(code))
        for code, mark in sorted(ordered, key=lambda item: item[0] in dots)
        if code in world.paths
    ]
    places = (
        Place(mark.name, count=mark.count, place="exact" if code in world.paths else "missing")
        for code, mark in ordered
    )
    frame = world.view.frame
    return Map("world", frame.width, frame.height, 22.0, (*plain, *marked), places=tuple(places))


def draw_country(code: str, cities: Sequence[City]) -> Map | None:
    """The country `code` (ISO alpha-2) among its neighbours, with `cities`.

    Overseas parts are out of the picture unless a city lies there. None without an outline.
    """
    rings = _load_detailed().get(code)
    if not rings:
        return None
    known = [_vector(city.position) for city in cities]
    subject = [vector for ring in _frame_rings(code) for vector in ring.vectors]
    view = _look_at([*subject, *known], _COUNTRY_FRAME, _LEAST_COUNTRY_KM, (0.92, 0.9))
    tones = {code: "on"}
    shapes = _draw_shapes(view, tones, "paler")
    spots = [
        _Spot(*view.project(vector), city.name, address=city.address)
        for city, vector in zip(cities, known, strict=True)
    ]
    if not spots and _is_speck(view, rings[0]) and (inside := _representative(code)):
        spots = [_Spot(*view.project(inside), "")]
    points = _place_labels(spots, (), view.frame, _COUNTRY_LABEL, 8.0)
    return Map(
        "country",
        *_COUNTRY_FRAME,
        _COUNTRY_LABEL,
        shapes,
        points,
        places=tuple(Place(city.name) for city in cities),
    )


def draw_route(stops: Sequence[RouteStop]) -> Map | None:
    """A line from stop to stop, each numbered by its place in `stops` from 1.

    A stop of unknown position is shown inside its country, as approximate; stops that fall on
    one spot share a dot. None where fewer than two stops can be placed.
    """
    vectors = [
        _vector(stop.position) if stop.position else _representative(stop.country) for stop in stops
    ]
    placed = [vector for vector in vectors if vector]
    if len(placed) < 2:
        return None
    view = _look_at(placed, _ROUTE_FRAME, _LEAST_ROUTE_KM, (0.7, 0.74))
    spots, line = _line_up(stops, vectors, view)
    tones = dict.fromkeys((stop.country for stop in stops), "on")
    return Map(
        "route",
        *_ROUTE_FRAME,
        _ROUTE_LABEL,
        _draw_shapes(view, tones, ""),
        _place_labels(spots, tuple(pairwise(line)), view.frame, _ROUTE_LABEL, 7.0),
        _open_path(line) if len(line) > 1 else "",
        tuple(_list_stops(stops, vectors)),
    )


def _line_up(
    stops: Sequence[RouteStop], vectors: Sequence[_Vector | None], view: _View
) -> tuple[list[_Spot], list[_XY]]:
    """The dots of a route, and the line through them."""
    spots: list[_Spot] = []
    line: list[_XY] = []
    for number, (stop, vector) in enumerate(zip(stops, vectors, strict=True), start=1):
        if vector:
            x, y = view.project(vector)
            spot = _Spot(x, y, stop.name, str(number), stop.address, stop.position is None)
            where = _merge(spots, spot)
            if line[-1:] != [where]:
                line.append(where)
    return spots, line


def _list_stops(stops: Sequence[RouteStop], vectors: Sequence[_Vector | None]) -> Iterator[Place]:
    for number, (stop, vector) in enumerate(zip(stops, vectors, strict=True), start=1):
        if not vector:
            yield Place(stop.name, number, place="missing")
        else:
            yield Place(stop.name, number, place="exact" if stop.position else "approximate")


# Outlines ----------------------------------------------------------------------------------


_XY = tuple[float, float]
_Edge = tuple[_XY, _XY]
_T = TypeVar("_T")
_Lines = Mapping[int, list[_T]] | Sequence[Sequence[_T]]


class _Vector(NamedTuple):
    """A point of the unit sphere."""

    x: float
    y: float
    z: float


class _Ring(NamedTuple):
    """A closed line of land, and the cap of the sphere (middle, radius in radians) it is in.

    `lines` are the numbers of the lines it is made of; a line walked backwards is its complement.
    """

    lines: tuple[int, ...]
    vectors: tuple[_Vector, ...]
    middle: _Vector
    radius: float
    area: float


def _vector(position: Position) -> _Vector:
    return _to_vector(position.longitude, position.latitude)


def _to_vector(longitude: float, latitude: float) -> _Vector:
    lam, phi = math.radians(longitude), math.radians(latitude)
    return _Vector(math.cos(phi) * math.cos(lam), math.cos(phi) * math.sin(lam), math.sin(phi))


def _dot(a: _Vector, b: _Vector) -> float:
    return a.x * b.x + a.y * b.y + a.z * b.z


def _cross(a: _Vector, b: _Vector) -> _Vector:
    return _Vector(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)


def _sum(vectors: Iterable[_Vector]) -> _Vector:
    xs, ys, zs = zip(*vectors, strict=True)
    return _Vector(math.fsum(xs), math.fsum(ys), math.fsum(zs))


def _unit(vector: _Vector) -> _Vector:
    length = math.sqrt(_dot(vector, vector)) or 1.0
    return _Vector(vector.x / length, vector.y / length, vector.z / length)


def _angle(a: _Vector, b: _Vector) -> float:
    return math.acos(max(-1.0, min(1.0, _dot(a, b))))


@cache
def _load_outlines() -> dict[str, Any]:
    outlines: dict[str, Any] = json.loads(_OUTLINES.read_text(encoding="utf-8"))
    return outlines


@cache
def _load_lines() -> tuple[tuple[_Vector, ...], ...]:
    return tuple(tuple(_to_vector(*point) for point in line) for line in _read_lines("detailed"))


@cache
def _load_detailed() -> Mapping[str, tuple[_Ring, ...]]:
    """The rings of every country, the largest first."""
    lines = _load_lines()
    return {
        code: tuple(sorted((_measure_ring(ring, lines) for ring in rings), key=lambda r: -r.area))
        for code, rings in _load_outlines()["detailed"]["countries"].items()
    }


def _measure_ring(numbers: Sequence[int], lines: Sequence[Sequence[_Vector]]) -> _Ring:
    vectors = tuple(_walk(numbers, lines))
    middle = _unit(_sum(vectors))
    radius = _angle(middle, min(vectors, key=lambda vector: _dot(middle, vector)))
    normal = _sum(_cross(a, b) for a, b in _edges(vectors))
    return _Ring(tuple(numbers), vectors, middle, radius, math.sqrt(_dot(normal, normal)) / 2)


def _walk(numbers: Iterable[int], lines: _Lines[_T]) -> list[_T]:
    """The points of a ring, the first not repeated at its end."""
    ring: list[_T] = []
    for number in numbers:
        ring += lines[number][:-1] if number >= 0 else lines[~number][:0:-1]
    return ring


def _read_lines(layer: str) -> Iterator[list[tuple[float, float]]]:
    """Yield every line as longitudes and latitudes in degrees."""
    outlines = _load_outlines()
    (sx, sy), (tx, ty) = outlines["scale"], outlines["translate"]
    for arc in outlines[layer]["arcs"]:
        yield list(_bend([(x * sx + tx, y * sy + ty) for x, y in _unpack(arc)]))


def _bend(line: Sequence[_XY]) -> Iterator[_XY]:
    """The line with points between those far apart: the 49th parallel is no straight line."""
    for (ax, ay), (bx, by) in pairwise(line):
        across = abs(bx - ax) > 180  # one step over the antimeridian, round the South Pole
        steps = 1 if across else max(1, int(max(abs(bx - ax), abs(by - ay))))
        for i in range(steps):
            yield ax + (bx - ax) * i / steps, ay + (by - ay) * i / steps
    yield line[-1]


def _unpack(arc: Sequence[int]) -> Iterator[tuple[int, int]]:
    x = y = 0
    for dx, dy in zip(arc[::2], arc[1::2], strict=True):
        x, y = x + dx, y + dy
        yield x, y


def _is_neutral(code: str) -> bool:
    return code.startswith("ZZ")


@cache
def _frame_rings(code: str) -> tuple[_Ring, ...]:
    """The largest ring of a country, what is near it, and land without a code at its borders."""
    detailed = _load_detailed()
    rings = list(detailed[code])
    neutral = [ring for key, some in detailed.items() if _is_neutral(key) for ring in some]
    while touching := [
        ring for ring in neutral if ring not in rings and any(_touch(ring, r) for r in rings)
    ]:
        rings += touching
    plane = _Azimuthal(rings[0].middle)
    box = _bounds(plane.project(vector) for vector in rings[0].vectors)
    shown = [rings[0]]
    rest = [
        (ring, _bounds(plane.project(vector) for vector in ring.vectors))
        for ring in rings[1:]
        if ring.area > 0.002 * rings[0].area and _angle(ring.middle, plane.middle) < 2
    ]
    while True:
        gaps = [(box.gap(bounds), ring, bounds) for ring, bounds in rest]
        near = [(ring, bounds) for gap, ring, bounds in gaps if gap < _NEAR_KM / _EARTH_KM]
        if not near:
            return tuple(shown)
        rest = [(ring, bounds) for gap, ring, bounds in gaps if gap >= _NEAR_KM / _EARTH_KM]
        shown += [ring for ring, _ in near]
        box = _join([box, *(bounds for _, bounds in near)])


def _touch(a: _Ring, b: _Ring) -> bool:
    """Whether two rings share a border, which they walk in opposite directions."""
    return any(~number in b.lines for number in a.lines)


@cache
def _representative(code: str) -> _Vector | None:
    """A point well inside the largest part of a country: of many, the farthest from its border."""
    rings = _load_detailed().get(code)
    if not rings:
        return None
    plane = _Azimuthal(rings[0].middle)
    edges = [
        edge
        for ring in rings
        if _angle(ring.middle, rings[0].middle) < ring.radius + rings[0].radius
        for edge in _edges([plane.project(vector) for vector in ring.vectors])
    ]
    largest = [plane.project(vector) for vector in rings[0].vectors]
    box = _bounds(largest)
    best, depth = (box.left, box.top), -1.0
    for step in range(1, 16):
        y = box.top + box.height * step / 16
        crossings = sorted(
            ax + (y - ay) * (bx - ax) / (by - ay)
            for (ax, ay), (bx, by) in edges
            if (ay > y) != (by > y)
        )
        for left, right in zip(crossings[::2], crossings[1::2], strict=False):
            middle = ((left + right) / 2, y)
            if right - left > 2 * depth and _contains(largest, middle):
                inside = min(_distance(middle, edge) for edge in edges)
                if inside > depth:
                    best, depth = middle, inside
    return plane.invert(*best)


def _edges(ring: Sequence[_T]) -> Iterator[tuple[_T, _T]]:
    return pairwise((*ring, ring[0]))


def _contains(ring: Sequence[_XY], point: _XY) -> bool:
    x, y = point
    crossed = [
        ax + (y - ay) * (bx - ax) / (by - ay) > x
        for (ax, ay), (bx, by) in _edges(ring)
        if (ay > y) != (by > y)
    ]
    return sum(crossed) % 2 == 1


def _distance(point: _XY, edge: _Edge) -> float:
    (px, py), ((ax, ay), (bx, by)) = point, edge
    squared = (bx - ax) ** 2 + (by - ay) ** 2
    t = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / squared if squared else 0.0
    t = max(0.0, min(1.0, t))
    return math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay))


# Projections and frames --------------------------------------------------------------------


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> _XY:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grow(self, by: float) -> _Box:
        return _Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def gap(self, other: _Box) -> float:
        dx = max(0.0, other.left - self.right, self.left - other.right)
        dy = max(0.0, other.top - self.bottom, self.top - other.bottom)
        return math.hypot(dx, dy)

    def overlaps(self, other: _Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: _Box) -> bool:
        return _join([self, other]) == self


def _bounds(points: Iterable[_XY]) -> _Box:
    xs, ys = zip(*points, strict=True)
    return _Box(min(xs), min(ys), max(xs), max(ys))


def _join(boxes: Sequence[_Box]) -> _Box:
    return _bounds(corner for box in boxes for corner in (box[:2], box[2:]))


class _Azimuthal:
    """Lambert's azimuthal equal-area projection about a point, on the unit sphere, y downwards.

    J. P. Snyder: Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), p. 182.
    """

    def __init__(self, middle: _Vector) -> None:
        self.middle = middle
        self.east = _unit(_Vector(-middle.y, middle.x, 0.0))
        if not (middle.x or middle.y):
            self.east = _Vector(0.0, 1.0, 0.0)
        self.north = _cross(middle, self.east)

    def project(self, vector: _Vector) -> _XY:
        stretch = math.sqrt(2 / max(1e-9, 1 + _dot(self.middle, vector)))
        return stretch * _dot(self.east, vector), -stretch * _dot(self.north, vector)

    def invert(self, x: float, y: float) -> _Vector:
        rho = min(2.0, math.hypot(x, y))
        angle = 2 * math.asin(rho / 2)
        a, b = (math.sin(angle) / rho, math.cos(angle)) if rho else (0.0, 1.0)
        parts = zip(self.middle, self.east, self.north, strict=True)
        return _Vector(*(b * m + a * x * e - a * y * n for m, e, n in parts))


class _EqualEarth:
    """The Equal Earth projection about a meridian, on the unit sphere, y downwards.

    B. Savric, T. Patterson, B. Jenny: The Equal Earth map projection, International Journal of
    Geographical Information Science 33 (2019), 454-465.
    """

    def __init__(self, meridian: float) -> None:
        self.meridian = meridian

    def project(self, vector: _Vector) -> _XY:
        longitude = math.degrees(math.atan2(vector.y, vector.x)) - self.meridian
        latitude = math.degrees(math.asin(max(-1.0, min(1.0, vector.z))))
        return self.project_degrees((longitude + 180) % 360 - 180, latitude)

    @staticmethod
    def project_degrees(east_of_meridian: float, latitude: float) -> _XY:
        a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
        t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
        slope = 9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1
        x = 2 * math.sqrt(3) * math.radians(east_of_meridian) * math.cos(t) / (3 * slope)
        return x, -(a4 * t**9 + a3 * t**7 + a2 * t**3 + a1 * t)


@dataclass(frozen=True, slots=True)
class _View:
    """A projection fitted into a frame that starts at 0, 0; `scale` is units a radian."""

    plane: _Azimuthal | _EqualEarth
    scale: float
    origin: _XY
    frame: _Box

    def project(self, vector: _Vector) -> _XY:
        return self.fit(self.plane.project(vector))

    def fit(self, point: _XY) -> _XY:
        return (
            (point[0] - self.origin[0]) * self.scale + self.frame.width / 2,
            (point[1] - self.origin[1]) * self.scale + self.frame.height / 2,
        )


def _look_at(
    vectors: Sequence[_Vector], frame: _XY, least_km: float, filled: tuple[float, float]
) -> _View:
    """Fit the points into the share `filled` of the frame, which shows `least_km` in height."""
    rough = _Azimuthal(_unit(_sum(vectors)))
    plane: _Azimuthal | _EqualEarth
    if max(_angle(rough.middle, vector) for vector in vectors) > _WIDE:
        plane = _EqualEarth(_find_meridian(vectors))
    else:
        plane = _Azimuthal(rough.invert(*_bounds(map(rough.project, vectors)).middle))
    box = _bounds(plane.project(vector) for vector in vectors)
    scale = min(
        filled[0] * frame[0] / max(box.width, 1e-9),
        filled[1] * frame[1] / max(box.height, 1e-9),
        frame[1] * _EARTH_KM / least_km,
    )
    return _View(plane, scale, box.middle, _Box(0.0, 0.0, *frame))


def _find_meridian(vectors: Sequence[_Vector]) -> float:
    """The middle of the shortest stretch of longitudes that all points are in."""
    longitudes = sorted({math.degrees(math.atan2(vector.y, vector.x)) for vector in vectors})
    gaps = [
        (after - before, after) for before, after in pairwise((*longitudes, longitudes[0] + 360))
    ]
    gap, start = max(gaps)
    return (start + (360 - gap) / 2 + 180) % 360 - 180


def _draw_shapes(view: _View, tones: Mapping[str, str], other: str) -> tuple[Shape, ...]:
    """Every country that is in the frame, those without a tone of their own first."""
    pieces: dict[str, list[list[_XY]]] = {}
    for code, ring in _project_rings(view):
        cut = _clip(ring, view.frame.grow(4))
        if cut:
            pieces.setdefault(code, []).append(cut)
    shapes = (Shape(code, _path(rings), tones.get(code, other)) for code, rings in pieces.items())
    return tuple(sorted((s for s in shapes if s.path), key=lambda s: (s.code in tones, s.code)))


def _project_rings(view: _View) -> Iterator[tuple[str, list[_XY]]]:
    if isinstance(view.plane, _EqualEarth):
        for code, ring in _unroll(view.plane.meridian):
            yield code, [view.fit(point) for point in ring]
        return
    lines = _ThinLines(view)
    corner = math.hypot(view.frame.width, view.frame.height) / 2 / view.scale
    reach = min(math.pi / 2, 2 * math.asin(min(1.0, corner / 2)))
    middle = view.plane.invert(*view.origin)
    for code, outline in _load_detailed().items():
        for part in outline:
            if _angle(part.middle, middle) < part.radius + reach:
                yield code, _walk(part.lines, lines)


class _ThinLines(dict[int, list[_XY]]):
    """Lines as they fall into a view, without points that nobody could tell apart there.

    Lines and not rings are thinned, so that neighbours keep their border in common.
    """

    def __init__(self, view: _View) -> None:
        super().__init__()
        self._view = view

    def __missing__(self, number: int) -> list[_XY]:
        line = [self._view.project(vector) for vector in _load_lines()[number]]
        if len(line) > 9:
            line = [*_thin(line[:-1]), line[-1]]
        return self.setdefault(number, line)


def _thin(line: Sequence[_XY]) -> Iterator[_XY]:
    last = (math.inf, math.inf)
    for point in line:
        if abs(point[0] - last[0]) + abs(point[1] - last[1]) >= 1.5:
            last = point
            yield point


def _unroll(meridian: float) -> Iterator[tuple[str, list[_XY]]]:
    """Rings of the world in Equal Earth, cut opposite to the meridian."""
    half = _Box(-180.0, -90.0, 180.0, 90.0)
    lines = list(_read_lines("world"))
    for code, rings in _load_outlines()["world"]["countries"].items():
        for numbers in rings if code != "AQ" else ():
            ring = _walk(numbers, lines)
            for turn in (-360, 0, 360):
                moved = [(longitude - meridian + turn, latitude) for longitude, latitude in ring]
                if cut := _clip(moved, half):
                    yield code, [_EqualEarth.project_degrees(*point) for point in cut]


def _clip(ring: list[_XY], box: _Box) -> list[_XY]:
    """The part of a ring inside a box.

    I. E. Sutherland, G. W. Hodgman: Reentrant polygon clipping, Communications of the ACM 17
    (1974), 32-42. Parts that fall asunder stay joined along the edge, outside of the frame.
    """
    bounds = _bounds(ring)
    if box.holds(bounds):
        return ring
    if not box.overlaps(bounds):
        return []
    for axis, bound, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        ring = list(_cut(ring, axis, bound, sign))
    return ring


def _cut(ring: Sequence[_XY], axis: int, bound: float, sign: int) -> Iterator[_XY]:
    for a, b in pairwise((*ring[-1:], *ring)):
        before, after = (a[axis] - bound) * sign, (b[axis] - bound) * sign
        if (before < 0) != (after < 0):
            t = before / (before - after)
            yield a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])
        if after >= 0:
            yield b


# The world ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _World:
    """What is the same on every world map; areas in square units of the frame."""

    view: _View
    paths: Mapping[str, str]
    areas: Mapping[str, float]


@cache
def _load_world() -> _World:
    rings: dict[str, list[list[_XY]]] = {}
    for code, ring in _unroll(_WORLD_MERIDIAN):
        rings.setdefault(code, []).append(ring)
    box = _bounds(point for some in rings.values() for ring in some for point in ring)
    scale = (_WORLD_WIDTH - 8) / box.width
    frame = _Box(0.0, 0.0, _WORLD_WIDTH, round(box.height * scale + 8))
    view = _View(_EqualEarth(_WORLD_MERIDIAN), scale, box.middle, frame)
    fitted = {
        code: [[view.fit(point) for point in ring] for ring in some] for code, some in rings.items()
    }
    areas = {code: sum(map(_area, some)) for code, some in fitted.items()}
    largest_first = sorted(fitted, key=lambda code: (-areas[code], code))
    return _World(view, {code: _path(fitted[code]) for code in largest_first}, areas)


def _area(ring: Sequence[_XY]) -> float:
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in _edges(ring))) / 2


def _spread(spots: Mapping[str, _XY]) -> dict[str, Point]:
    """Dots for small countries, moved apart a little where neighbours would cover each other."""
    radius, apart = 5.0, 10.6
    where = dict(sorted(spots.items()))
    codes = list(where)
    for _ in range(60):
        for i, a in enumerate(codes):
            for b in codes[i + 1 :]:
                (ax, ay), (bx, by) = where[a], where[b]
                distance = math.hypot(bx - ax, by - ay)
                if distance < apart:
                    dx, dy = ((bx - ax) / distance, (by - ay) / distance) if distance else (1, 0)
                    push = (apart - distance) / 2
                    where[a] = ax - dx * push, ay - dy * push
                    where[b] = bx + dx * push, by + dy * push
    return {code: Point(_round(x), _round(y), radius) for code, (x, y) in where.items()}


# Paths, points and labels ------------------------------------------------------------------


def _round(value: float) -> float:
    return round(value, 1) + 0.0  # no minus zero


def _path(rings: Iterable[Sequence[_XY]]) -> str:
    """Closed rings as path data, in steps of a tenth of a unit; specks are left out."""
    return "".join(_closed_path(ring) for ring in rings)


def _closed_path(ring: Sequence[_XY]) -> str:
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
    tenths = [point for point, before in pairwise((*tenths, tenths[0])) if point != before]
    if len(tenths) < 3:
        return ""
    steps = (_pair(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(tenths))
    return f"M{_pair(*tenths[0])}l{' '.join(steps)}z"


def _pair(x: int, y: int) -> str:
    return f"{x / 10:g}{',' if y >= 0 else ''}{y / 10:g}"


def _open_path(line: Sequence[_XY]) -> str:
    return "M" + "L".join(f"{_round(x):g},{_round(y):g}" for x, y in line)


def _is_speck(view: _View, ring: _Ring) -> bool:
    box = _bounds(view.project(vector) for vector in ring.vectors)
    return max(box.width, box.height) < _SMALL_SPAN


@dataclass(frozen=True, slots=True)
class _Spot:
    """A dot that still lacks its label."""

    x: float
    y: float
    name: str
    numbers: str = ""
    address: str = ""
    approximate: bool = False


def _merge(spots: list[_Spot], spot: _Spot) -> _XY:
    """Add a spot, or its number to one that it would cover; return where the dot is."""
    for i, known in enumerate(spots):
        if math.hypot(known.x - spot.x, known.y - spot.y) < 11:
            names = known.name.split(" · ")
            spots[i] = replace(
                known,
                name=known.name if spot.name in names else f"{known.name} · {spot.name}",
                numbers=f"{known.numbers}, {spot.numbers}",
                address=known.address or spot.address,
                approximate=known.approximate and spot.approximate,
            )
            return known.x, known.y
    spots.append(spot)
    return spot.x, spot.y


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place where a label could stand, and how little it is liked."""

    label: Label
    box: _Box
    cost: float


def _place_labels(
    spots: Sequence[_Spot], lines: Sequence[_Edge], frame: _Box, size: float, radius: float
) -> tuple[Point, ...]:
    """Points with labels that cover neither one another nor a dot; lines are avoided.

    Where there is no room for the name, the numbers stand alone, and where there is none for
    them either, the point has no label.
    """
    dots = [_Box(spot.x, spot.y, spot.x, spot.y).grow(radius) for spot in spots]
    choices = {
        i: [
            candidate
            for candidate in _candidates(spot, size, radius, lines, dots)
            if frame.holds(candidate.box) and not any(map(candidate.box.overlaps, dots))
        ]
        for i, spot in enumerate(spots)
        if spot.name or spot.numbers
    }
    chosen = _choose(choices)
    return tuple(
        Point(
            _round(spot.x),
            _round(spot.y),
            radius,
            f"{spot.numbers} {spot.name}".strip(),
            spot.address,
            spot.approximate,
            chosen[i].label if i in chosen else None,
        )
        for i, spot in enumerate(spots)
    )


def _choose(choices: Mapping[int, Sequence[_Candidate]]) -> Mapping[int, _Candidate]:
    """One candidate for as many spots as possible, none upon another, at the least cost.

    In several orders each spot takes the best that is left, then looks again, round by round;
    the best outcome counts.
    """
    tightest = sorted(choices, key=lambda i: (len(choices[i]), i))
    orders = (tightest, tightest[::-1], sorted(choices), sorted(choices)[::-1])
    return min((_take_turns(order, choices) for order in orders), key=_sum_costs)


def _take_turns(
    order: Sequence[int], choices: Mapping[int, Sequence[_Candidate]]
) -> Mapping[int, _Candidate]:
    chosen: dict[int, _Candidate] = {}
    for i in (*order, *order, *order):
        others = [candidate.box for j, candidate in chosen.items() if j != i]
        free = (c for c in choices[i] if not any(map(c.box.overlaps, others)))
        best = min(free, key=lambda candidate: candidate.cost, default=None)
        if best:
            chosen[i] = best
    return chosen


def _sum_costs(chosen: Mapping[int, _Candidate]) -> tuple[int, float]:
    return -len(chosen), sum(candidate.cost for candidate in chosen.values())


#: Where a label may stand: anchor, direction from the dot, in the order in which it is liked.
_SIDES = (
    ("start", 1, 0),
    ("end", -1, 0),
    ("middle", 0, -1),
    ("middle", 0, 1),
    ("start", 0.65, -1),
    ("start", 0.65, 1),
    ("end", -0.65, -1),
    ("end", -0.65, 1),
)


def _candidates(
    spot: _Spot, size: float, radius: float, lines: Sequence[_Edge], dots: Sequence[_Box]
) -> Iterator[_Candidate]:
    """Every label that a spot could have: with and without its name, near and farther off."""
    for shortness, text in enumerate(dict.fromkeys((spot.name, "" if spot.numbers else spot.name))):
        width = _measure(f"{spot.numbers} {text}".strip(), size)
        for ring in range(4):
            for rank, (anchor, dx, dy) in enumerate(_SIDES):
                away = radius + 0.3 * size + ring * 1.1 * size
                x = _round(spot.x + dx * away)
                y = _round(spot.y + dy * (away + size * (0.35 if anchor == "middle" else 0.1)))
                left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
                box = _Box(left, y - 0.6 * size, left + width, y + 0.6 * size)
                cost = 1000.0 * shortness + rank + 12 * sum(_crosses(line, box) for line in lines)
                leader = ""
                if ring:
                    lead = ((spot.x, spot.y), (x, y))
                    leader = _open_path(lead)
                    cost += 40 * ring + 60 * (sum(_crosses(lead, dot) for dot in dots) - 1)
                yield _Candidate(Label(x, y, anchor, text, spot.numbers, leader), box, cost)


def _crosses(line: _Edge, box: _Box) -> bool:
    """Whether a line touches a box, looked at in steps of about four units."""
    (ax, ay), (bx, by) = line
    steps = max(1, int(math.hypot(bx - ax, by - ay) / 4))
    return any(
        box.left < ax + (bx - ax) * i / steps < box.right
        and box.top < ay + (by - ay) * i / steps < box.bottom
        for i in range(steps + 1)
    )


def _measure(text: str, size: float) -> float:
    """The width of a text in a sans-serif face, rather too wide than too narrow."""
    return size * sum(map(_measure_character, text))


def _measure_character(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    if character in " .,·'’iljI|":
        return 0.36
    return 0.8 if character.isupper() or character in "mw" else 0.64
