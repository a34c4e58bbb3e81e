"""From the sphere to the plane, and back."""

from __future__ import annotations

import math

from ..world.sphere import Vector, cross, dot, to_unit
from .plane import XY


class Azimuthal:
    """Lambert's azimuthal equal-area projection about a point, on the unit sphere, y downwards.

    J. P. Snyder: Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), p. 182.
    """

    def __init__(self, middle: Vector) -> None:
        self.middle = middle
        self._east = to_unit(Vector(-middle.y, middle.x, 0.0))
        if not (middle.x or middle.y):
            self._east = Vector(0.0, 1.0, 0.0)
        self._north = cross(middle, self._east)

    def project(self, vector: Vector) -> XY:
        """Where a point of the sphere is in the plane."""
        stretch = math.sqrt(2 / max(1e-9, 1 + dot(self.middle, vector)))
        return stretch * dot(self._east, vector), -stretch * dot(self._north, vector)

    def invert(self, x: float, y: float) -> Vector:
        """Where a point of the plane is on the sphere."""
        rho = min(2.0, math.hypot(x, y))
        angle = 2 * math.asin(rho / 2)
        a, b = (math.sin(angle) / rho, math.cos(angle)) if rho else (0.0, 1.0)
        parts = zip(self.middle, self._east, self._north, strict=True)
        return Vector(*(b * m + a * x * e - a * y * n for m, e, n in parts))


class EqualEarth:
    """The Equal Earth projection about a meridian, on the unit sphere, y downwards.

    B. Savric, T. Patterson, B. Jenny: The Equal Earth map projection, International Journal of
    Geographical Information Science 33 (2019), 454-465.
    """

    def __init__(self, meridian: float) -> None:
        self.meridian = meridian

    def project(self, vector: Vector) -> XY:
        """Where a point of the sphere is in the plane."""
        longitude = math.degrees(math.atan2(vector.y, vector.x)) - self.meridian
        latitude = math.degrees(math.asin(max(-1.0, min(1.0, vector.z))))
        return self.project_degrees((longitude + 180) % 360 - 180, latitude)

    @staticmethod
    def project_degrees(east_of_meridian: float, latitude: float) -> XY:
        """Where a point is in the plane; both arguments are degrees."""
        a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
        t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
        slope = 9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1
        x = 2 * math.sqrt(3) * math.radians(east_of_meridian) * math.cos(t) / (3 * slope)
        return x, -(a4 * t**9 + a3 * t**7 + a2 * t**3 + a1 * t)
