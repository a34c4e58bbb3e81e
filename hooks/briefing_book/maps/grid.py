"""Boxes found by where they are, without a look at those elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from .plane import Box

_FULL = 16


class Grid:
    """Boxes by the squares of the plane that they touch, each under a key.

    A square that 16 keys touch is full: whatever else touches it counts as upon all of them. So a
    search looks at no more in a crowd than elsewhere.
    """

    def __init__(self, side: float) -> None:
        """Make an empty grid whose squares are `side` wide, best about as wide as most boxes."""
        self._side = side
        self._squares: dict[tuple[int, int], dict[int, list[Box]]] = {}

    def add(self, key: int, box: Box) -> None:
        """Put a box down; a key may have several."""
        for square in self._touched(box):
            self._squares.setdefault(square, {}).setdefault(key, []).append(box)

    def remove(self, key: int, box: Box) -> None:
        """Take away what a key has in the squares that the box touches."""
        for square in self._touched(box):
            self._squares[square].pop(key, None)

    def is_free(self, box: Box, but: int | None = None) -> bool:
        """Whether the box shares no more than an edge with any other, those of `but` aside."""
        return all(key == but for key in self.find(box))

    def find(self, box: Box) -> Iterator[int]:
        """Yield the keys of the boxes that share more than an edge with this one, some twice."""
        for square in self._touched(box):
            held = self._squares.get(square)
            if held is None:
                continue
            if len(held) >= _FULL:
                yield from islice(held, _FULL)
                continue
            for key, boxes in held.items():
                if any(map(box.overlaps, boxes)):
                    yield key

    def _touched(self, box: Box) -> Iterator[tuple[int, int]]:
        side = self._side
        columns = range(int(box.left // side), int(box.right // side) + 1)
        rows = range(int(box.top // side), int(box.bottom // side) + 1)
        return product(columns, rows)
