"""From the sphere to the plane, and back."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..world.sphere import Vector, cross, to_unit
from .plane import XY


@dataclass(frozen=True)
class Azimuthal:
    """Lambert's azimuthal equal-area projection about a point, on the unit sphere, y downwards.

    J. P. Snyder: Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), p. 182.
    """

    middle: Vector

    def project(self, vectors: Iterable[Vector]) -> Iterator[XY]:
        """Yield where points of the sphere are in the plane."""
        (mx, my, mz), (ex, ey, ez), (nx, ny, nz) = self.middle, self._east, self._north
        for x, y, z in vectors:  # written out, as tens of thousands of points go through here
            stretch = math.sqrt(2 / max(1e-9, 1 + (mx * x + my * y + mz * z)))
            yield stretch * (ex * x + ey * y + ez * z), -stretch * (nx * x + ny * y + nz * z)

    def invert(self, x: float, y: float) -> Vector:
        """Where a point of the plane is on the sphere."""
        rho = min(2.0, math.hypot(x, y))
        angle = 2 * math.asin(rho / 2)
        a, b = (math.sin(angle) / rho, math.cos(angle)) if rho else (0.0, 1.0)
        parts = zip(self.middle, self._east, self._north, strict=True)
        return Vector(*(b * m + a * x * e - a * y * n for m, e, n in parts))

    @cached_property
    def _east(self) -> Vector:
        x, y, _ = self.middle
        return to_unit(Vector(-y, x, 0.0)) if x or y else Vector(0.0, 1.0, 0.0)

    @cached_property
    def _north(self) -> Vector:
        return cross(self.middle, self._east)


@dataclass(frozen=True)
class EqualEarth:
    """The Equal Earth projection about a meridian, on the unit sphere, y downwards.

    B. Savric, T. Patterson, B. Jenny: The Equal Earth map projection, International Journal of
    Geographical Information Science 33 (2019), 454-465.
    """

    meridian: float

    def project(self, vectors: Iterable[Vector]) -> Iterator[XY]:
        """Yield where points of the sphere are in the plane."""
        for x, y, z in vectors:
            longitude = math.degrees(math.atan2(y, x)) - self.meridian
            latitude = math.degrees(math.asin(max(-1.0, min(1.0, z))))
            yield self.project_degrees((longitude + 180) % 360 - 180, latitude)

    @staticmethod
    def project_degrees(east_of_meridian: float, latitude: float) -> XY:
        """Where a point is in the plane; both arguments are degrees."""
        shrink, slope, y = _measure_parallel(latitude)
        return 2 * math.sqrt(3) * math.radians(east_of_meridian) * shrink / (3 * slope), y


@lru_cache(maxsize=2**14)  # the outlines of the world have some 8,000 latitudes
def _measure_parallel(latitude: float) -> tuple[float, float, float]:
    """What Equal Earth does at a latitude in degrees: cos θ, dy/dθ and y."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    slope = 9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1
    return math.cos(t), slope, -(a4 * t**9 + a3 * t**7 + a2 * t**3 + a1 * t)
