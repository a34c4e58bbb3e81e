"""Path data of SVG: https://www.w3.org/TR/SVG2/paths.html."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from .plane import XY


def round_off(value: float) -> float:
    """A length to one decimal."""
    return round(value, 1) + 0.0  # no minus zero


def write_rings(rings: Iterable[Sequence[XY]]) -> str:
    """Closed rings as path data, in steps of a tenth of a unit; specks are left out."""
    return "".join(_write_ring(ring) for ring in rings)


def write_line(line: Sequence[XY]) -> str:
    """A line from point to point as path data."""
    return "M" + "L".join(f"{round_off(x):g},{round_off(y):g}" for x, y in line)


def _write_ring(ring: Sequence[XY]) -> str:
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
    tenths = [point for point, before in pairwise((*tenths, tenths[0])) if point != before]
    if len(tenths) < 3:
        return ""
    steps = (_pair(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(tenths))
    return f"M{_pair(*tenths[0])}l{' '.join(steps)}z"


def _pair(x: int, y: int) -> str:
    return f"{_write_tenths(x)}{',' if y >= 0 else ''}{_write_tenths(y)}"


@lru_cache(maxsize=1024)
def _write_tenths(number: int) -> str:
    return f"{number / 10:g}"
