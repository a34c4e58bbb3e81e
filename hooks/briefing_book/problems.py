"""A problem in the content: where it is, what is wrong, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Level(StrEnum):
    """How grave a problem is; an error stops the build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One problem. `path` is relative to the project; line and column count from 1."""

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
    head = f"{problem.path}:{problem.line}:{problem.column}: {problem.level}[{problem.rule}]: "
    text = head + _on_one_line(problem.message)
    return f"{text}\n  {_on_one_line(problem.hint)}" if problem.hint else text


def format_problems(problems: Iterable[Problem]) -> str:
    """All problems in the order of files and lines, each as `format_problem` has it."""
    return "\n".join(format_problem(problem) for problem in sorted(problems))


def suggest(word: str, known: Iterable[str]) -> str:
    """`did you mean …?` with the nearest of the known words, or an empty text."""
    by_fold = {name.casefold(): name for name in sorted(known, reverse=True)}
    nearest = get_close_matches(word.casefold()[:100], by_fold, n=1, cutoff=0.6)
    return f"did you mean {by_fold[nearest[0]]}?" if nearest else ""


def _on_one_line(text: str) -> str:
    return "".join(
        char if char.isprintable() else f"\\u{ord(char):04x}" for char in " ".join(text.split())
    )
