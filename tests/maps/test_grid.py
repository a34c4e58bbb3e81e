from __future__ import annotations

from random import Random

from briefing_book.maps.grid import Grid
from briefing_book.maps.plane import Box


def test_what_is_found_is_what_overlaps() -> None:
    random = Random(1)
    boxes = [
        Box(x, y, x + random.uniform(0, 40), y + random.uniform(0, 40))
        for x, y in ((random.uniform(-200, 200), random.uniform(-200, 200)) for _ in range(60))
    ]
    grid = Grid(15)
    for key, box in enumerate(boxes):
        grid.add(key, box)
    for sought in boxes:
        assert set(grid.find(sought)) == {
            key for key, box in enumerate(boxes) if box.overlaps(sought)
        }


def test_boxes_that_share_an_edge_do_not_overlap() -> None:
    grid = Grid(10)
    grid.add(1, Box(0, 0, 10, 10))
    assert grid.is_free(Box(10, 0, 20, 10))
    assert not grid.is_free(Box(9.9, 0, 20, 10))


def test_what_was_taken_away_is_not_found() -> None:
    grid = Grid(10)
    grid.add(1, Box(0, 0, 35, 10))
    grid.remove(1, Box(0, 0, 35, 10))
    assert grid.is_free(Box(-50, -50, 50, 50))


def test_a_box_is_free_where_only_its_own_key_is() -> None:
    grid = Grid(10)
    grid.add(1, Box(0, 0, 10, 10))
    assert grid.is_free(Box(5, 5, 15, 15), but=1)
    assert not grid.is_free(Box(5, 5, 15, 15), but=2)


def test_of_a_crowd_some_are_found_and_none_is_overlooked_entirely() -> None:
    grid = Grid(10)
    for key in range(100):
        grid.add(key, Box(1, 1, 2, 2))
    assert len(set(grid.find(Box(0, 0, 3, 3)))) == 16
    assert not grid.is_free(Box(0, 0, 3, 3))
