"""Points, boxes and rings in the plane. A ring is closed; its first point is not repeated."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

_T = TypeVar("_T")

XY = tuple[float, float]
Edge = tuple[XY, XY]


class Box(NamedTuple):
    """An upright rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From the left to the right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From the top to the bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> XY:
        """The point that is as far from the left as from the right, and so on."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grow(self, by: float) -> Box:
        """The box with a margin on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def gap(self, other: Box) -> float:
        """The distance to another box, 0 where they touch or overlap."""
        dx = max(0.0, other.left - self.right, self.left - other.right)
        dy = max(0.0, other.top - self.bottom, self.top - other.bottom)
        return math.hypot(dx, dy)

    def overlaps(self, other: Box) -> bool:
        """Whether the boxes share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether no part of the other box is outside of this one."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


def bounds(points: Iterable[XY]) -> Box:
    """The smallest box around at least one point."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def join(boxes: Sequence[Box]) -> Box:
    """The smallest box around at least one box."""
    return bounds(corner for box in boxes for corner in (box[:2], box[2:]))


def edges(ring: Sequence[_T]) -> Iterator[tuple[_T, _T]]:
    """From point to point round the ring, the last edge leading back to the first point."""
    return pairwise((*ring, ring[0]))


def cross_level(lines: Iterable[Edge], y: float) -> Iterator[float]:
    """Yield the x of each line that leads from one side of the level `y` to the other."""
    for (ax, ay), (bx, by) in lines:
        if (ay > y) != (by > y):
            yield ax + (y - ay) * (bx - ax) / (by - ay)


def contains(ring: Sequence[XY], point: XY) -> bool:
    """Whether the point is inside the ring."""
    x, y = point
    return sum(crossing > x for crossing in cross_level(edges(ring), y)) % 2 == 1


def area(ring: Sequence[XY]) -> float:
    """The area inside the ring, whichever way round it goes."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in edges(ring))) / 2


def distance(point: XY, edge: Edge) -> float:
    """How far the point is from the nearest point of the edge."""
    (px, py), ((ax, ay), (bx, by)) = point, edge
    squared = (bx - ax) ** 2 + (by - ay) ** 2
    t = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / squared if squared else 0.0
    t = max(0.0, min(1.0, t))
    return math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay))


def clip(ring: list[XY], box: Box) -> list[XY]:
    """The part of a ring inside a box.

    I. E. Sutherland, G. W. Hodgman: Reentrant polygon clipping, Communications of the ACM 17
    (1974), 32-42. Parts that fall asunder stay joined along the edge, outside of the frame.
    """
    around = bounds(ring)
    if box.holds(around):
        return ring
    if not box.overlaps(around):
        return []
    for axis, bound, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        ring = list(_cut(ring, axis, bound, sign))
    return ring


def _cut(ring: Sequence[XY], axis: int, bound: float, sign: int) -> Iterator[XY]:
    for a, b in pairwise((*ring[-1:], *ring)):
        before, after = (a[axis] - bound) * sign, (b[axis] - bound) * sign
        if (before < 0) != (after < 0):
            t = before / (before - after)
            yield a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])
        if after >= 0:
            yield b
