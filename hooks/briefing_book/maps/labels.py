"""Names beside dots, placed where they cover nothing."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .drawing import Label, Point
from .grid import Grid
from .paths import round_off, write_line
from .plane import XY, Box, Edge

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
class Dot:
    """A dot that still lacks its label; `numbers` is as in `Label`.

    Where not all labels find room, those of more `weight` go first.
    """

    x: float
    y: float
    name: str
    numbers: str = ""
    address: str = ""
    approximate: bool = False
    weight: int = 1


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place where a label could stand, and how little it is liked.

    `lead` goes from the dot to a label that is not right beside it.
    """

    x: float
    y: float
    anchor: str
    text: str
    box: Box
    cost: float
    lead: Edge | None


def place_labels(
    spots: Sequence[Dot], lines: Sequence[Edge], frame: Box, size: float, radius: float
) -> tuple[Point, ...]:
    """Points with labels that cover neither one another nor a dot; lines are avoided.

    Where there is no room for the name, the numbers stand alone, and where there is none for
    them either, the point has no label. The work grows with the number of spots and lines.
    """
    dots, crossed = Grid(2 * radius), Grid(2 * radius)
    for i, spot in enumerate(spots):
        dots.add(i, Box(spot.x, spot.y, spot.x, spot.y).grow(radius))
    for i, line in enumerate(lines):
        for x, y in _walk(line):
            crossed.add(i, Box(x, y, x, y))
    choices = {
        i: sorted(
            (
                _weigh(candidate, dots, crossed)
                for candidate in _candidates(spot, size, radius)
                if frame.holds(candidate.box) and dots.is_free(candidate.box)
            ),
            key=lambda candidate: candidate.cost,
        )
        for i, spot in enumerate(spots)
        if spot.name or spot.numbers
    }
    chosen = _choose(choices, [spot.weight for spot in spots], size)
    return tuple(
        Point(
            round_off(spot.x),
            round_off(spot.y),
            radius,
            f"{spot.numbers} {spot.name}".strip(),
            spot.address,
            spot.approximate,
            _write(spot, chosen[i]) if i in chosen else None,
        )
        for i, spot in enumerate(spots)
    )


def _choose(
    choices: Mapping[int, Sequence[_Candidate]], weights: Sequence[int], size: float
) -> Mapping[int, _Candidate]:
    """One candidate for spots of as much weight as possible, none upon another, at the least cost.

    In several orders each spot takes the best that is left, then looks again, round by round;
    the best outcome counts. The candidates of a spot stand in the order of their costs.
    """
    tightest = sorted(choices, key=lambda i: (len(choices[i]), i))
    heaviest = sorted(choices, key=lambda i: (-weights[i], i))
    orders = (tightest, tightest[::-1], sorted(choices), sorted(choices)[::-1], heaviest)

    def judge(chosen: Mapping[int, _Candidate]) -> tuple[int, float]:
        return -sum(weights[i] for i in chosen), sum(c.cost for c in chosen.values())

    return min((_take_turns(order, choices, size) for order in orders), key=judge)


def _take_turns(
    order: Sequence[int], choices: Mapping[int, Sequence[_Candidate]], size: float
) -> Mapping[int, _Candidate]:
    chosen: dict[int, _Candidate] = {}
    taken = Grid(size)
    for i in (*order, *order, *order):
        best = next((c for c in choices[i] if taken.is_free(c.box, but=i)), None)
        if best:
            if i in chosen:
                taken.remove(i, chosen[i].box)
            taken.add(i, best.box)
            chosen[i] = best
    return chosen


def _write(spot: Dot, chosen: _Candidate) -> Label:
    leader = write_line(chosen.lead) if chosen.lead else ""
    return Label(chosen.x, chosen.y, chosen.anchor, chosen.text, spot.numbers, leader)


def _candidates(spot: Dot, size: float, radius: float) -> Iterator[_Candidate]:
    """Every label that a spot could have: with and without its name, near and farther off."""
    for shortness, text in enumerate(dict.fromkeys((spot.name, "" if spot.numbers else spot.name))):
        width = _measure(f"{spot.numbers} {text}".strip(), size)
        for ring in range(4):
            for rank, (anchor, dx, dy) in enumerate(_SIDES):
                away = radius + 0.3 * size + ring * 1.1 * size
                x = round_off(spot.x + dx * away)
                y = round_off(spot.y + dy * (away + size * (0.35 if anchor == "middle" else 0.1)))
                left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
                lead = ((spot.x, spot.y), (x, y)) if ring else None
                box = Box(left, y - 0.6 * size, left + width, y + 0.6 * size)
                cost = 1000.0 * shortness + rank + 40 * ring
                yield _Candidate(x, y, anchor, text, box, cost, lead)


def _weigh(candidate: _Candidate, dots: Grid, lines: Grid) -> _Candidate:
    """The candidate at its full cost, with the lines it stands upon and the dots it leads over."""
    cost = candidate.cost + 12 * len(set(lines.find(candidate.box)))
    if candidate.lead:
        passed = {key for x, y in _walk(candidate.lead) for key in dots.find(Box(x, y, x, y))}
        cost += 60 * (len(passed) - 1)
    return replace(candidate, cost=cost)


def _walk(line: Edge) -> Iterator[XY]:
    """Points of a line, about four units apart."""
    (ax, ay), (bx, by) = line
    steps = max(1, int(math.hypot(bx - ax, by - ay) / 4))
    for i in range(steps + 1):
        yield ax + (bx - ax) * i / steps, ay + (by - ay) * i / steps


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
