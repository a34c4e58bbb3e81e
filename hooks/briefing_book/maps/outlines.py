"""The outlines of all countries, from data/outlines.json, keyed by ISO 3166-1 alpha-2.

Land that has no code has a key that starts with ZZ. See data/README.md for the source.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from ..world.sphere import Vector, add, angle, cross, dot, to_unit, to_vector
from .plane import XY, Box, bounds, edges

_T = TypeVar("_T")

_OUTLINES = Path(__file__).parents[1] / "world" / "data" / "outlines.json"
_Lines = Mapping[int, list[_T]] | Sequence[Sequence[_T]]


class Ring(NamedTuple):
    """A closed line of land, and the cap of the sphere (middle, radius in radians) it is in.

    `lines` are the numbers of the lines it is made of; a line walked backwards is its complement.
    """

    lines: tuple[int, ...]
    vectors: tuple[Vector, ...]
    middle: Vector
    radius: float
    area: float


def has_code(key: str) -> bool:
    """Whether a key of the outlines is a code of ISO 3166-1, and not of land without any."""
    return not key.startswith("ZZ")


@cache
def load_lines() -> tuple[tuple[Vector, ...], ...]:
    """The lines that the rings of `load_rings` are made of."""
    return tuple(tuple(to_vector(*point) for point in line) for line in _read_lines("detailed"))


@cache
def load_rings() -> Mapping[str, tuple[Ring, ...]]:
    """The rings of every country, the largest first."""
    lines = load_lines()
    return {
        code: tuple(sorted((_measure_ring(ring, lines) for ring in rings), key=lambda r: -r.area))
        for code, rings in _load_outlines()["detailed"]["countries"].items()
    }


@cache
def load_world() -> tuple[tuple[str, tuple[XY, ...], Box], ...]:
    """Every ring of the coarser outlines: whose it is, its longitudes and latitudes, their bounds.

    All in degrees.
    """
    lines = list(_read_lines("world"))
    rings = (
        (code, tuple(walk(numbers, lines)))
        for code, some in _load_outlines()["world"]["countries"].items()
        for numbers in some
    )
    return tuple((code, ring, bounds(ring)) for code, ring in rings)


def walk(numbers: Iterable[int], lines: _Lines[_T]) -> list[_T]:
    """The points of a ring, the first not repeated at its end."""
    ring: list[_T] = []
    for number in numbers:
        ring += lines[number][:-1] if number >= 0 else lines[~number][:0:-1]
    return ring


@cache
def _load_outlines() -> dict[str, Any]:
    outlines: dict[str, Any] = json.loads(_OUTLINES.read_text(encoding="utf-8"))
    return outlines


def _measure_ring(numbers: Sequence[int], lines: Sequence[Sequence[Vector]]) -> Ring:
    vectors = tuple(walk(numbers, lines))
    middle = to_unit(add(vectors))
    radius = angle(middle, min(vectors, key=lambda vector: dot(middle, vector)))
    normal = add(cross(a, b) for a, b in edges(vectors))
    return Ring(tuple(numbers), vectors, middle, radius, math.sqrt(dot(normal, normal)) / 2)


def _read_lines(layer: str) -> Iterator[list[XY]]:
    """Yield every line as longitudes and latitudes in degrees."""
    outlines = _load_outlines()
    (sx, sy), (tx, ty) = outlines["scale"], outlines["translate"]
    for arc in outlines[layer]["arcs"]:
        yield list(_bend([(x * sx + tx, y * sy + ty) for x, y in _unpack(arc)]))


def _bend(line: Sequence[XY]) -> Iterator[XY]:
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
