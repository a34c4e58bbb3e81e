from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from briefing_book.maps import Label, draw_route
from drawings import TOUR, labels_of, some


def box_of(label: Label, size: float) -> tuple[float, float, float, float]:
    """Where a label stands if its letters are as wide as those of a common sans-serif face."""
    width = 0.58 * size * len(f"{label.numbers} {label.text}".strip())
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return left, label.y - size / 2, left + width, label.y + size / 2


def overlap(a: Sequence[float], b: Sequence[float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_the_labels_of_the_tour_cover_neither_each_other_nor_a_dot() -> None:
    drawn = some(draw_route(TOUR))
    boxes = [box_of(label, drawn.label_size) for label in labels_of(drawn)]
    dots = [(p.x - p.radius, p.y - p.radius, p.x + p.radius, p.y + p.radius) for p in drawn.points]
    assert len(boxes) == len(TOUR)
    assert not any(overlap(a, b) for a, b in combinations(boxes, 2))
    assert not any(overlap(box, dot) for box in boxes for dot in dots)


def test_no_label_of_the_tour_had_to_go_some_way_off() -> None:
    assert not any(label.leader for label in labels_of(some(draw_route(TOUR))))
