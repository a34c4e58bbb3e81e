"""Names beside dots, placed where they cover nothing."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .drawing import Label, Point
from .paths import round_off, write_line
from .plane import Box, Edge

#: Where a label may stand: anchor, direction from the dot, in the order in which it is liked.
_SIDES = (
    ("start", 1, 0),
    ("end", -1, 0),
    ("middle", 0, -1),
    ("middle", 0, 1),
    ("start", 0.65, -1),
    ("start", 0.65, 1),
    ("end", -0.65, -1),
    ("end", -0.65, 1),
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A dot that still lacks its label; `numbers` is as in `Label`."""

    x: float
    y: float
    name: str
    numbers: str = ""
    address: str = ""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place where a label could stand, and how little it is liked."""

    label: Label
    box: Box
    cost: float


def place_labels(
    spots: Sequence[Spot], lines: Sequence[Edge], frame: Box, size: float, radius: float
) -> tuple[Point, ...]:
    """Points with labels that cover neither one another nor a dot; lines are avoided.

    Where there is no room for the name, the numbers stand alone, and where there is none for
    them either, the point has no label.
    """
    dots = [Box(spot.x, spot.y, spot.x, spot.y).grow(radius) for spot in spots]
    choices = {
        i: [
            candidate
            for candidate in _candidates(spot, size, radius, lines, dots)
            if frame.holds(candidate.box) and not any(map(candidate.box.overlaps, dots))
        ]
        for i, spot in enumerate(spots)
        if spot.name or spot.numbers
    }
    chosen = _choose(choices)
    return tuple(
        Point(
            round_off(spot.x),
            round_off(spot.y),
            radius,
            f"{spot.numbers} {spot.name}".strip(),
            spot.address,
            spot.approximate,
            chosen[i].label if i in chosen else None,
        )
        for i, spot in enumerate(spots)
    )


def _choose(choices: Mapping[int, Sequence[_Candidate]]) -> Mapping[int, _Candidate]:
    """One candidate for as many spots as possible, none upon another, at the least cost.

    In several orders each spot takes the best that is left, then looks again, round by round;
    the best outcome counts.
    """
    tightest = sorted(choices, key=lambda i: (len(choices[i]), i))
    orders = (tightest, tightest[::-1], sorted(choices), sorted(choices)[::-1])
    return min((_take_turns(order, choices) for order in orders), key=_sum_costs)


def _take_turns(
    order: Sequence[int], choices: Mapping[int, Sequence[_Candidate]]
) -> Mapping[int, _Candidate]:
    chosen: dict[int, _Candidate] = {}
    for i in (*order, *order, *order):
        others = [candidate.box for j, candidate in chosen.items() if j != i]
        free = (c for c in choices[i] if not any(map(c.box.overlaps, others)))
        best = min(free, key=lambda candidate: candidate.cost, default=None)
        if best:
            chosen[i] = best
    return chosen


def _sum_costs(chosen: Mapping[int, _Candidate]) -> tuple[int, float]:
    return -len(chosen), sum(candidate.cost for candidate in chosen.values())


def _candidates(
    spot: Spot, size: float, radius: float, lines: Sequence[Edge], dots: Sequence[Box]
) -> Iterator[_Candidate]:
    """Every label that a spot could have: with and without its name, near and farther off."""
    for shortness, text in enumerate(dict.fromkeys((spot.name, "" if spot.numbers else spot.name))):
        width = _measure(f"{spot.numbers} {text}".strip(), size)
        for ring in range(4):
            for rank, (anchor, dx, dy) in enumerate(_SIDES):
                away = radius + 0.3 * size + ring * 1.1 * size
                x = round_off(spot.x + dx * away)
                y = round_off(spot.y + dy * (away + size * (0.35 if anchor == "middle" else 0.1)))
                left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
                box = Box(left, y - 0.6 * size, left + width, y + 0.6 * size)
                cost = 1000.0 * shortness + rank + 12 * sum(_crosses(line, box) for line in lines)
                leader = ""
                if ring:
                    lead = ((spot.x, spot.y), (x, y))
                    leader = write_line(lead)
                    cost += 40 * ring + 60 * (sum(_crosses(lead, dot) for dot in dots) - 1)
                yield _Candidate(Label(x, y, anchor, text, spot.numbers, leader), box, cost)


def _crosses(line: Edge, box: Box) -> bool:
    """Whether a line touches a box, looked at in steps of about four units."""
    (ax, ay), (bx, by) = line
    steps = max(1, int(math.hypot(bx - ax, by - ay) / 4))
    return any(
        box.left < ax + (bx - ax) * i / steps < box.right
        and box.top < ay + (by - ay) * i / steps < box.bottom
        for i in range(steps + 1)
    )


def _measure(text: str, size: float) -> float:
    """The width of a text in a sans-serif face, rather too wide than too narrow."""
    return size * sum(map(_measure_character, text))


def _measure_character(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    if character in " .,·'’iljI|":
        return 0.36
    return 0.8 if character.isupper() or character in "mw" else 0.64
