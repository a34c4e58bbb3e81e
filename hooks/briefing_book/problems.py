"""A problem in the content: where it is, what is wrong, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

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


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One problem. `path` is relative to the project; line and column count from 1.

    Where it is in no file but in what a command was told, `path` is the option and the line 0.
    `to_paste` are lines of YAML that can be pasted where the hint says.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR
    to_paste: tuple[str, ...] = ()


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
