from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from briefing_book.maps import Label, draw_route
from briefing_book.maps.drawing import Point
from briefing_book.maps.labels import Dot, place_labels
from briefing_book.maps.plane import Box
from drawings import TOUR, labels_of, make_spots, some
from work import count_calls


def box_of(label: Label, size: float) -> tuple[float, float, float, float]:
    """Where a label stands if its letters are as wide as those of a common sans-serif face."""
    width = 0.58 * size * len(f"{label.numbers} {label.text}".strip())
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return left, label.y - size / 2, left + width, label.y + size / 2


def overlap(a: Sequence[float], b: Sequence[float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def label_cities(spots: Sequence[Dot]) -> tuple[Point, ...]:
    return place_labels(spots, (), Box(0, 0, 640, 360), 28, 8)


def label_route(spots: Sequence[Dot]) -> tuple[Point, ...]:
    legs = tuple(pairwise((spot.x, spot.y) for spot in spots))
    return place_labels(spots, legs, Box(0, 0, 640, 360), 22, 7)


def test_the_labels_of_the_tour_cover_neither_each_other_nor_a_dot() -> None:
    drawn = some(draw_route(TOUR))
    boxes = [box_of(label, drawn.label_size) for label in labels_of(drawn)]
    dots = [(p.x - p.radius, p.y - p.radius, p.x + p.radius, p.y + p.radius) for p in drawn.points]
    assert len(boxes) == len(TOUR)
    assert not any(overlap(a, b) for a, b in combinations(boxes, 2))
    assert not any(overlap(box, dot) for box in boxes for dot in dots)


def test_no_label_of_the_tour_had_to_go_some_way_off() -> None:
    assert not any(label.leader for label in labels_of(some(draw_route(TOUR))))


SPREAD_AND_CRAMMED = pytest.mark.parametrize(
    "reach", [300, 30, 0.1], ids=["all over the country", "round one city", "in one place"]
)


@SPREAD_AND_CRAMMED
def test_the_labels_of_a_crowd_cover_neither_each_other_nor_a_dot(reach: float) -> None:
    points = label_cities(make_spots(60, reach))
    boxes = [box_of(point.label, 28) for point in points if point.label]
    dots = [(p.x - p.radius, p.y - p.radius, p.x + p.radius, p.y + p.radius) for p in points]
    assert len(boxes) > 10
    assert not any(overlap(a, b) for a, b in combinations(boxes, 2))
    assert not any(overlap(box, dot) for box in boxes for dot in dots)


def test_where_not_all_names_find_room_that_of_the_weightiest_is_kept() -> None:
    spots = make_spots(40, reach=1)
    bare = [i for i, point in enumerate(label_cities(spots)) if not point.label]
    assert len(bare) > 10
    for i in bare[:3]:
        weighty = [*spots[:i], replace(spots[i], weight=9), *spots[i + 1 :]]
        assert label_cities(weighty)[i].label


@SPREAD_AND_CRAMMED
@pytest.mark.parametrize("place", [label_cities, label_route])
def test_twice_as_many_labels_take_twice_the_work(
    place: Callable[[Sequence[Dot]], object], reach: float
) -> None:
    few, many = make_spots(30, reach), make_spots(60, reach)
    once, twice = count_calls(lambda: place(few)), count_calls(lambda: place(many))
    assert twice.total() < 2.3 * once.total()
