"""The world, with the countries that there is something about."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations
from types import MappingProxyType

from ..text.folding import alphabetical
from .drawing import CountryMark, Map, Place, Point, Shape
from .frame import Frame
from .interior import find_interior
from .paths import round_off, write_rings
from .plane import XY, Box, area, bounds
from .projection import EqualEarth
from .shapes import unroll

_WIDTH, _LABEL = 960.0, 22.0
# The meridian in the middle of the map: no land but one island lies where the map is cut.
_MERIDIAN = 11.0
# A country smaller than this, in square units of the frame, has a dot.
_SMALL_AREA = 40.0
# The radius of such a dot, and how far apart two of them are at least.
_DOT, _APART = 5.0, 10.6


def draw_world(marks: Mapping[str, CountryMark]) -> Map:
    """The whole world without Antarctica; `marks` maps ISO alpha-2 codes to what is there.

    The marked countries come last, in the order of their names; small ones have a dot and come
    after all others, so that nothing covers it. A code without an outline is only in the list of
    places.
    """
    world = _load_world()
    ordered = sorted(marks.items(), key=lambda item: (alphabetical(item[1].name), item[0]))
    dots = _place_dots(frozenset(marks))
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
    return Map("world", frame.width, frame.height, _LABEL, (*plain, *marked), places=tuple(places))


@dataclass(frozen=True, slots=True)
class _World:
    """What is the same on every world map; areas in square units of the frame."""

    view: Frame
    paths: Mapping[str, str]
    areas: Mapping[str, float]


@cache
def _load_world() -> _World:
    rings: dict[str, list[list[XY]]] = {}
    for code, ring in unroll(_MERIDIAN):
        rings.setdefault(code, []).append(ring)
    box = bounds(point for some in rings.values() for ring in some for point in ring)
    scale = (_WIDTH - 8) / box.width
    frame = Box(0.0, 0.0, _WIDTH, round(box.height * scale + 8))
    view = Frame(EqualEarth(_MERIDIAN), scale, box.middle, frame)
    fitted = {code: [view.fit(ring) for ring in some] for code, some in rings.items()}
    areas = {code: sum(map(area, some)) for code, some in fitted.items()}
    largest_first = sorted(fitted, key=lambda code: (-areas[code], code))
    return _World(view, {code: write_rings(fitted[code]) for code in largest_first}, areas)


@lru_cache(maxsize=16)
def _place_dots(codes: frozenset[str]) -> Mapping[str, Point]:
    """Dots for those of the countries that are small, by code."""
    world = _load_world()
    small = {
        code: middle
        for code in sorted(codes)
        if world.areas.get(code, math.inf) < _SMALL_AREA and (middle := find_interior(code))
    }
    spread = _spread(world.view.project(small.values()))
    dots = (Point(round_off(x), round_off(y), _DOT) for x, y in spread)
    return MappingProxyType(dict(zip(small, dots, strict=True)))


def _spread(points: Iterable[XY]) -> list[XY]:
    """Points moved apart a little where the dots of neighbours would cover each other."""
    where = list(points)
    for _ in range(60):
        before = where[:]
        for a, b in combinations(range(len(where)), 2):
            (ax, ay), (bx, by) = where[a], where[b]
            distance = math.hypot(bx - ax, by - ay)
            if distance < _APART:
                dx, dy = ((bx - ax) / distance, (by - ay) / distance) if distance else (1, 0)
                push = (_APART - distance) / 2
                where[a] = ax - dx * push, ay - dy * push
                where[b] = bx + dx * push, by + dy * push
        if where == before:
            break
    return where
