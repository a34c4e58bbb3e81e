"""A part of the Earth in its frame."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..world.sphere import EARTH_KM, Vector, add, angle, to_unit
from .plane import XY, Box, bounds
from .projection import Azimuthal, EqualEarth

# Radians from the middle beyond which the azimuthal projection would bend the picture too much.
_WIDE = math.radians(40)


@dataclass(frozen=True, slots=True)
class Frame:
    """A projection fitted into a frame that starts at 0, 0; `scale` is units a radian."""

    plane: Azimuthal | EqualEarth
    scale: float
    origin: XY
    frame: Box

    def project(self, vectors: Iterable[Vector]) -> list[XY]:
        """Where points of the sphere are in the frame."""
        return self.fit(self.plane.project(vectors))

    def fit(self, points: Iterable[XY]) -> list[XY]:
        """Where points of the projection's plane are in the frame."""
        (left, top), scale = self.origin, self.scale
        width, height = self.frame.width / 2, self.frame.height / 2
        return [((x - left) * scale + width, (y - top) * scale + height) for x, y in points]


def look_at(
    vectors: Sequence[Vector], frame: XY, least_km: float, filled: tuple[float, float]
) -> Frame:
    """Fit the points into the share `filled` of the frame, which shows `least_km` in height."""
    rough = Azimuthal(to_unit(add(vectors)))
    plane: Azimuthal | EqualEarth
    if max(angle(rough.middle, vector) for vector in vectors) > _WIDE:
        plane = EqualEarth(_find_meridian(vectors))
    else:
        plane = Azimuthal(rough.invert(*bounds(rough.project(vectors)).middle))
    box = bounds(plane.project(vectors))
    scale = min(
        filled[0] * frame[0] / max(box.width, 1e-9),
        filled[1] * frame[1] / max(box.height, 1e-9),
        frame[1] * EARTH_KM / least_km,
    )
    return Frame(plane, scale, box.middle, Box(0.0, 0.0, *frame))


def _find_meridian(vectors: Sequence[Vector]) -> float:
    """The middle of the shortest stretch of longitudes that all points are in."""
    longitudes = sorted({math.degrees(math.atan2(vector.y, vector.x)) for vector in vectors})
    gaps = [
        (after - before, after) for before, after in pairwise((*longitudes, longitudes[0] + 360))
    ]
    gap, start = max(gaps)
    return (start + (360 - gap) / 2 + 180) % 360 - 180
