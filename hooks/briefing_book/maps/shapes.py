"""The countries that are in a frame, as shapes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..world.sphere import angle
from .drawing import MOST_KEPT, Shape
from .frame import Frame
from .outlines import load_lines, load_rings, load_world, walk
from .paths import write_rings
from .plane import XY, Box, clip
from .projection import EqualEarth


@lru_cache(maxsize=MOST_KEPT)
def draw_shapes(view: Frame, on: frozenset[str], other: str) -> tuple[Shape, ...]:
    """Every country that is in the frame, those in `on` last, the others in the tone `other`."""
    pieces: dict[str, list[list[XY]]] = {}
    for code, ring in _project_rings(view):
        cut = clip(ring, view.frame.grow(4))
        if cut:
            pieces.setdefault(code, []).append(cut)
    shapes = (
        Shape(code, write_rings(rings), "on" if code in on else other)
        for code, rings in pieces.items()
    )
    return tuple(sorted((s for s in shapes if s.path), key=lambda s: (s.code in on, s.code)))


def unroll(meridian: float) -> Iterator[tuple[str, list[XY]]]:
    """Rings of the world in Equal Earth, cut opposite to the meridian; without Antarctica."""
    half = Box(-180.0, -90.0, 180.0, 90.0)
    for code, ring, around in load_world():
        for turn in (-360, 0, 360) if code != "AQ" else ():
            shift = turn - meridian
            is_seen = around.left + shift < 180 and around.right + shift > -180
            if is_seen and (cut := clip([(x + shift, y) for x, y in ring], half)):
                yield code, [EqualEarth.project_degrees(x, y) for x, y in cut]


def _project_rings(view: Frame) -> Iterator[tuple[str, list[XY]]]:
    if isinstance(view.plane, EqualEarth):
        for code, ring in unroll(view.plane.meridian):
            yield code, view.fit(ring)
        return
    lines = _ThinLines(view)
    corner = math.hypot(view.frame.width, view.frame.height) / 2 / view.scale
    reach = min(math.pi / 2, 2 * math.asin(min(1.0, corner / 2)))
    middle = view.plane.invert(*view.origin)
    for code, outline in load_rings().items():
        for part in outline:
            if angle(part.middle, middle) < part.radius + reach:
                yield code, walk(part.lines, lines)


class _ThinLines(dict[int, list[XY]]):
    """Lines as they fall into a view, without points that nobody could tell apart there.

    Lines and not rings are thinned, so that neighbours keep their border in common.
    """

    def __init__(self, view: Frame) -> None:
        super().__init__()
        self._view = view

    def __missing__(self, number: int) -> list[XY]:
        line = self._view.project(load_lines()[number])
        if len(line) > 9:
            line = [*_thin(line[:-1]), line[-1]]
        return self.setdefault(number, line)


def _thin(line: Sequence[XY]) -> Iterator[XY]:
    last = (math.inf, math.inf)
    for point in line:
        if abs(point[0] - last[0]) + abs(point[1] - last[1]) >= 1.5:
            last = point
            yield point
