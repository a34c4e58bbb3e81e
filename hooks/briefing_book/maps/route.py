"""A route from stop to stop."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..world.sphere import Vector, locate
from .drawing import Map, Place, RouteStop
from .frame import View, look_at
from .interior import find_interior
from .labels import Spot, place_labels
from .paths import write_line
from .plane import XY
from .shapes import draw_shapes

_FRAME, _LABEL = (720.0, 420.0), 22.0
_LEAST_KM = 250.0


def draw_route(stops: Sequence[RouteStop]) -> Map | None:
    """A line from stop to stop, each numbered by its place in `stops` from 1.

    A stop of unknown position is shown inside its country, as approximate; stops that fall on
    one spot share a dot. None where fewer than two stops can be placed.
    """
    vectors = [
        locate(stop.position) if stop.position else find_interior(stop.country) for stop in stops
    ]
    placed = [vector for vector in vectors if vector]
    if len(placed) < 2:
        return None
    view = look_at(placed, _FRAME, _LEAST_KM, (0.7, 0.74))
    spots, line = _line_up(stops, vectors, view)
    tones = dict.fromkeys((stop.country for stop in stops), "on")
    return Map(
        "route",
        *_FRAME,
        _LABEL,
        draw_shapes(view, tones, ""),
        place_labels(spots, tuple(pairwise(line)), view.frame, _LABEL, 7.0),
        write_line(line) if len(line) > 1 else "",
        tuple(_list_stops(stops, vectors)),
    )


def _line_up(
    stops: Sequence[RouteStop], vectors: Sequence[Vector | None], view: View
) -> tuple[list[Spot], list[XY]]:
    """The dots of a route, and the line through them."""
    spots: list[Spot] = []
    line: list[XY] = []
    for number, (stop, vector) in enumerate(zip(stops, vectors, strict=True), start=1):
        if vector:
            x, y = view.project(vector)
            spot = Spot(x, y, stop.name, str(number), stop.address, stop.position is None)
            where = _merge(spots, spot)
            if line[-1:] != [where]:
                line.append(where)
    return spots, line


def _merge(spots: list[Spot], spot: Spot) -> XY:
    """Add a spot, or its number to one that it would cover; return where the dot is."""
    for i, known in enumerate(spots):
        if math.hypot(known.x - spot.x, known.y - spot.y) < 11:
            names = known.name.split(" · ")
            spots[i] = replace(
                known,
                name=known.name if spot.name in names else f"{known.name} · {spot.name}",
                numbers=f"{known.numbers}, {spot.numbers}",
                address=known.address or spot.address,
                approximate=known.approximate and spot.approximate,
            )
            return known.x, known.y
    spots.append(spot)
    return spot.x, spot.y


def _list_stops(stops: Sequence[RouteStop], vectors: Sequence[Vector | None]) -> Iterator[Place]:
    for number, (stop, vector) in enumerate(zip(stops, vectors, strict=True), start=1):
        if not vector:
            yield Place(stop.name, number, place="missing")
        else:
            yield Place(stop.name, number, place="exact" if stop.position else "approximate")
