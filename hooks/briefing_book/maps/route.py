"""A route from stop to stop."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from ..world.sphere import Vector, locate
from .drawing import MOST_KEPT, Map, Place, RouteStop
from .frame import Frame, look_at
from .grid import Grid
from .interior import find_interior
from .labels import Dot, place_labels
from .paths import write_line
from .plane import XY, Box
from .shapes import draw_shapes

_FRAME, _LABEL = (720.0, 420.0), 22.0
_LEAST_KM = 250.0
# Dots that are nearer to one another than this are one.
_APART = 11.0


def draw_route(stops: Sequence[RouteStop]) -> Map | None:
    """A line from stop to stop, and through the places of one that has several.

    A stop of unknown position is shown inside its country, as approximate; stops that fall on
    one spot share a dot. None where fewer than two places are known.
    """
    numbered = enumerate(stops, start=1)
    return _draw(tuple(replace(one, number=one.number or place) for place, one in numbered))


@lru_cache(maxsize=MOST_KEPT)
def _draw(stops: tuple[RouteStop, ...]) -> Map | None:
    vectors = [
        locate(stop.position) if stop.position else find_interior(stop.country) for stop in stops
    ]
    placed = [vector for vector in vectors if vector]
    if len(placed) < 2:
        return None
    view = look_at(placed, _FRAME, _LEAST_KM, (0.7, 0.74))
    spots, line = _line_up(stops, vectors, view)
    return Map(
        "route",
        *_FRAME,
        _LABEL,
        draw_shapes(view, frozenset(stop.country for stop in stops), ""),
        place_labels(spots, tuple(pairwise(line)), view.frame, _LABEL, 7.0),
        write_line(line) if len(line) > 1 else "",
        tuple(_list_stops(stops, vectors)),
    )


def _line_up(
    stops: Sequence[RouteStop], vectors: Sequence[Vector | None], view: Frame
) -> tuple[list[Dot], list[XY]]:
    """The dots of a route, and the line through them."""
    groups: list[list[Dot]] = []
    line: list[XY] = []
    dots = Grid(2 * _APART)
    for stop, vector in zip(stops, vectors, strict=True):
        if vector:
            ((x, y),) = view.project([vector])
            group = _find_group(groups, dots, (x, y))
            group.append(
                Dot(x, y, stop.name, str(stop.number), stop.address, stop.position is None)
            )
            where = (group[0].x, group[0].y)
            if line[-1:] != [where]:
                line.append(where)
    return [_merge(group) for group in groups], line


def _find_group(groups: list[list[Dot]], dots: Grid, where: XY) -> list[Dot]:
    """The first group whose dot a dot at that point would cover, or else a group of its own."""
    around = Box(*where, *where)
    for i in sorted(set(dots.find(around.grow(_APART)))):
        if math.dist((groups[i][0].x, groups[i][0].y), where) < _APART:
            return groups[i]
    dots.add(len(groups), around)
    groups.append([])
    return groups[-1]


def _merge(group: Sequence[Dot]) -> Dot:
    """One spot, where the first of the group is, for all of them."""
    return replace(
        group[0],
        name=" · ".join(dict.fromkeys(spot.name for spot in group)),
        numbers=", ".join(dict.fromkeys(spot.numbers for spot in group)),
        address=next((spot.address for spot in group if spot.address), ""),
        approximate=all(spot.approximate for spot in group),
    )


def _list_stops(stops: Sequence[RouteStop], vectors: Sequence[Vector | None]) -> Iterator[Place]:
    for stop, vector in zip(stops, vectors, strict=True):
        if not vector:
            yield Place(stop.name, stop.number, place="missing")
        else:
            yield Place(stop.name, stop.number, place="exact" if stop.position else "approximate")
