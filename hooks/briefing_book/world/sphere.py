"""Points on the unit sphere, which stands for the Earth, as vectors from its centre."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from .gazetteer import LatLon

#: The mean radius of the Earth: how many kilometres a radian is.
EARTH_KM = 6371.0


class Vector(NamedTuple):
    """A point; x points to longitude 0 on the equator, z to the North Pole."""

    x: float
    y: float
    z: float


def locate(position: LatLon) -> Vector:
    """Where a position is on the sphere."""
    return to_vector(position.longitude, position.latitude)


def to_vector(longitude: float, latitude: float) -> Vector:
    """Where a point given in degrees is on the sphere."""
    lam, phi = math.radians(longitude), math.radians(latitude)
    return Vector(math.cos(phi) * math.cos(lam), math.cos(phi) * math.sin(lam), math.sin(phi))


def dot(a: Vector, b: Vector) -> float:
    """The scalar product."""
    return a.x * b.x + a.y * b.y + a.z * b.z


def cross(a: Vector, b: Vector) -> Vector:
    """The vector product."""
    return Vector(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)


def add(vectors: Iterable[Vector]) -> Vector:
    """The sum of at least one vector."""
    xs, ys, zs = zip(*vectors, strict=True)
    return Vector(math.fsum(xs), math.fsum(ys), math.fsum(zs))


def to_unit(vector: Vector) -> Vector:
    """The vector at length 1; one without length stays as it is."""
    length = math.sqrt(dot(vector, vector)) or 1.0
    return Vector(vector.x / length, vector.y / length, vector.z / length)


def angle(a: Vector, b: Vector) -> float:
    """The distance of two points on the sphere, in radians."""
    return math.acos(max(-1.0, min(1.0, dot(a, b))))
