"""A problem in the content: where it is, what is wrong, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .text.english import count_of, join_all

MOST_PLACES = 5
"""How many further places of a problem are told; the rest are counted."""
MAX_PROBLEMS = 100
"""How many problems of one file are told."""
TOO_MANY = "too-many-problems"
"""The rule whose problem says that a file has more."""


class Level(StrEnum):
    """How grave a problem is; an error stops the build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Position(NamedTuple):
    """Line and column in a file, both from 1."""

    line: int
    column: int


class Place(NamedTuple):
    """Where a problem stands: a file, relative to the project, and line and column from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One problem. `path` is relative to the project; line and column count from 1.

    Where it is in no file but in what a command was told, `path` is the option and the line 0.
    `to_paste` are lines of YAML that can be pasted where the hint says. `others` are the further
    places where the same is wrong, and is mended by the same.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR
    to_paste: tuple[str, ...] = ()
    others: tuple[Place, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """All places where it stands, its own first."""
        return (Place(self.path, self.line, self.column), *self.others)

    @property
    def elsewhere(self) -> str:
        """`also at a.yml:3:14, b.yml:7:9 and 45 more places`, or nothing."""
        told = [f"{path}:{line}:{column}" for path, line, column in self.others[:MOST_PLACES]]
        if rest := len(self.others) - len(told):
            told.append(count_of(rest, "more place"))
        return f"also at {join_all(told)}" if told else ""

    @property
    def paths(self) -> frozenset[str]:
        """All files that it makes unsound."""
        return frozenset(place.path for place in self.places)


def list_errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that stop a build."""
    return [problem for problem in problems if problem.level is Level.ERROR]


def limit_problems(problems: Iterable[Problem]) -> list[Problem]:
    """The first `MAX_PROBLEMS` of each file; where a file has more, one that says so."""
    told: dict[str, list[Problem]] = {}
    for problem in problems:
        of_file = told.setdefault(problem.path, [])
        if len(of_file) < MAX_PROBLEMS:
            of_file.append(problem)
        elif len(of_file) == MAX_PROBLEMS:
            of_file.append(say_more([*of_file, problem]))
    return [problem for of_file in told.values() for problem in of_file]


def say_more(found: Sequence[Problem]) -> Problem:
    """Say that a file has more problems; it is as grave as the last one found, and stands last."""
    last = max(found)
    return Problem(last.path, last.line, last.column, TOO_MANY,
                   f"this file has more problems than the {MAX_PROBLEMS} that are told",
                   "mend these first; the next run tells the others", found[-1].level)  # fmt: skip


Loc = tuple[str | int, ...]
