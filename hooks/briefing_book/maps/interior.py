"""Where a dot stands that is somewhere in a country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ..world.sphere import Vector, angle
from .outlines import load_rings
from .plane import Box, Edge, bounds, contains, cross_level, distance, edges
from .projection import Azimuthal


@cache
def find_interior(code: str) -> Vector | None:
    """A point well inside the largest part of a country: of many, the farthest from its border.

    None without an outline.
    """
    rings = load_rings().get(code)
    if not rings:
        return None
    plane = Azimuthal(rings[0].middle)
    borders = [
        edge
        for ring in rings
        if angle(ring.middle, rings[0].middle) < ring.radius + rings[0].radius
        for edge in edges(list(plane.project(ring.vectors)))
    ]
    largest = list(plane.project(rings[0].vectors))
    box = bounds(largest)
    best, depth = (box.left, box.top), -1.0
    for left, right, y in _find_stretches(borders, box):
        middle = ((left + right) / 2, y)
        if right - left > 2 * depth and contains(largest, middle):
            inside = min(distance(middle, edge) for edge in borders)
            if inside > depth:
                best, depth = middle, inside
    return plane.invert(*best)


def _find_stretches(borders: Sequence[Edge], box: Box) -> Iterator[tuple[float, float, float]]:
    """Yield left end, right end and y of what is inside the borders, on 15 lines across."""
    for step in range(1, 16):
        y = box.top + box.height * step / 16
        crossings = sorted(cross_level(borders, y))
        for left, right in zip(crossings[::2], crossings[1::2], strict=False):
            yield left, right, y
