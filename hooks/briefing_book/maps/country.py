"""One country among its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from ..world.sphere import EARTH_KM, angle, locate
from .drawing import MOST_KEPT, City, Map, Place
from .frame import Frame, look_at
from .interior import find_interior
from .labels import Dot, place_labels
from .outlines import Ring, has_code, load_rings
from .plane import bounds, join
from .projection import Azimuthal
from .shapes import draw_shapes

_FRAME, _LABEL = (640.0, 360.0), 28.0
_LEAST_KM = 40.0
# Islands nearer than this belong into the picture of a country, overseas parts don't.
_NEAR_KM = 400.0
_SMALL_SPAN = 12.0


def draw_country(code: str, cities: Sequence[City]) -> Map | None:
    """The country `code` (ISO alpha-2) among its neighbours, with `cities`.

    Overseas parts are out of the picture unless a city lies there. None without an outline.
    """
    return _draw(code, tuple(cities))


@lru_cache(maxsize=MOST_KEPT)
def _draw(code: str, cities: tuple[City, ...]) -> Map | None:
    rings = load_rings().get(code)
    if not rings:
        return None
    known = [locate(city.position) for city in cities]
    subject = [vector for ring in _list_shown(code) for vector in ring.vectors]
    view = look_at([*subject, *known], _FRAME, _LEAST_KM, (0.92, 0.9))
    spots = [
        Dot(x, y, city.name, address=city.address, weight=city.count)
        for city, (x, y) in zip(cities, view.project(known), strict=True)
    ]
    if not spots and _is_speck(view, rings[0]) and (inside := find_interior(code)):
        spots = [Dot(x, y, "") for x, y in view.project([inside])]
    return Map(
        "country",
        *_FRAME,
        _LABEL,
        draw_shapes(view, frozenset([code]), "paler"),
        place_labels(spots, (), view.frame, _LABEL, 8.0),
        places=tuple(Place(city.name) for city in cities),
    )


@cache
def _list_shown(code: str) -> tuple[Ring, ...]:
    """The largest ring of a country, what is near it, and land without a code at its borders."""
    rings = _join_uncoded(code)
    plane = Azimuthal(rings[0].middle)
    box = bounds(plane.project(rings[0].vectors))
    shown = [rings[0]]
    rest = [
        (ring, bounds(plane.project(ring.vectors)))
        for ring in rings[1:]
        if ring.area > 0.002 * rings[0].area and angle(ring.middle, plane.middle) < 2
    ]
    while True:
        gaps = [(box.gap(around), ring, around) for ring, around in rest]
        near = [(ring, around) for gap, ring, around in gaps if gap < _NEAR_KM / EARTH_KM]
        if not near:
            return tuple(shown)
        rest = [(ring, around) for gap, ring, around in gaps if gap >= _NEAR_KM / EARTH_KM]
        shown += [ring for ring, _ in near]
        box = join([box, *(around for _, around in near)])


def _join_uncoded(code: str) -> list[Ring]:
    """The rings of a country, then those of land without a code that is joined to it."""
    outlines = load_rings()
    rings = list(outlines[code])
    uncoded = [ring for key, some in outlines.items() if not has_code(key) for ring in some]
    while touching := [
        ring for ring in uncoded if ring not in rings and any(_touch(ring, r) for r in rings)
    ]:
        rings += touching
    return rings


def _touch(a: Ring, b: Ring) -> bool:
    """Whether two rings share a border, which they walk in opposite directions."""
    return any(~number in b.lines for number in a.lines)


def _is_speck(view: Frame, ring: Ring) -> bool:
    box = bounds(view.project(ring.vectors))
    return max(box.width, box.height) < _SMALL_SPAN
