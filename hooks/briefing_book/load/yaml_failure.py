"""Where a text stops being YAML: what the parser says of it, and the lines around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import yaml

from ..problems import Position


class _Mark(Protocol):
    """A place, counted from 0; libyaml and PyYAML each have a class for it."""

    line: int
    column: int


class Explained(NamedTuple):
    """Where to look, what is wrong there, what to write."""

    at: Position
    message: str
    hint: str


@dataclass(frozen=True)
class Failure:
    """An error of the parser and what was known when it came.

    `problem` and `context` are the parser's words, `at` and `since` where it met the problem and
    where what it was reading began; `last` is what it had read before, and `opened` where the
    innermost list or mapping begins.
    """

    lines: Sequence[str]
    problem: str
    context: str
    at: Position
    since: Position
    last: yaml.Event | None
    opened: Position | None

    @property
    def line(self) -> str:
        """The line of the problem."""
        return self.rest(Position(self.at.line, 1))

    @property
    def char(self) -> str:
        """The character at the problem, empty at the end of the text."""
        return self.rest(self.at)[:1]

    def rest(self, start: Position) -> str:
        """What stands in the line from `start` on."""
        if start.line > len(self.lines):
            return ""
        return self.lines[start.line - 1][start.column - 1 :]

    def line_above(self) -> tuple[int, str]:
        """The nearest line above that is not empty and no comment, with its number, or 0."""
        for number in range(self.at.line - 1, 0, -1):
            text = self.lines[number - 1]
            if text.strip() and not text.lstrip().startswith("#"):
                return number, text
        return 0, ""


def describe_failure(
    text: str, error: yaml.YAMLError, last: yaml.Event | None, opened: Position | None
) -> Failure:
    """Gather what is known of an error that the parser raised on the text.

    `last` is the last event before it, and `opened` where the innermost list or mapping begins that
    is still open.
    """
    at = position_of(getattr(error, "problem_mark", None)) or Position(1, 1)
    since = position_of(getattr(error, "context_mark", None)) or at
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    context = getattr(error, "context", None) or ""
    return Failure(text.splitlines(), str(problem), str(context), at, since, last, opened)


def position_of(mark: _Mark | None) -> Position | None:
    """The place that a mark of the parser stands for."""
    return Position(mark.line + 1, mark.column + 1) if mark else None
