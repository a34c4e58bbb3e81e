"""A problem in the content: where it is, what is wrong, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .nearest import Nearest


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
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR


class ContentError(Exception):
    """Raised where content has errors; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, sorted by file and line."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__(format_problems(self.problems))


def format_problem(problem: Problem) -> str:
    """One line, `path:line:column: error[rule]: message`, and under it the hint."""
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    head = f"{place}: {problem.level}[{problem.rule}]: "
    text = _escape(head) + _on_one_line(problem.message)
    return f"{text}\n  {_on_one_line(problem.hint)}" if problem.hint else text


def format_problems(problems: Iterable[Problem]) -> str:
    """All problems in the order of files and lines, each as `format_problem` has it."""
    return "\n".join(format_problem(problem) for problem in sorted(problems))


def quote(text: str, most: int = 60) -> str:
    """The text as a message quotes it: in quotation marks, on one line, `most` characters long."""
    line = " ".join(text.split())
    return f'"{line[:most]}…"' if len(line) > most else f'"{line}"'


def suggest(word: str, known: Iterable[str]) -> str:
    """`did you mean …?` with the nearest of the known words, or an empty text."""
    nearest = Nearest(known).find(word)
    return f"did you mean {nearest}?" if nearest else ""


def _on_one_line(text: str) -> str:
    return _escape(" ".join(text.split()))


def _escape(text: str) -> str:
    """Show what would not print, or would make a terminal do something else than print."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
