"""A problem in the content: where it is, what is wrong, what to write instead."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from .nearest import Nearest

MAX_PROBLEMS = 100
"""How many problems of one file are told."""


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


class ContentError(Exception):
    """Raised where content has errors; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, sorted by file and line."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__(format_problems(self.problems))


def make_printable(problem: Problem) -> Problem:
    """The problem with nothing in it that can't be written: file names may be no Unicode."""
    return replace(
        problem,
        path=_escape(problem.path),
        message=_on_one_line(problem.message),
        hint=_on_one_line(problem.hint),
        to_paste=tuple(map(_escape, problem.to_paste)),
    )


def format_problem(problem: Problem) -> str:
    """One line, `path:line:column: error[rule]: message`, and under it the hint, indented.

    Lines to paste stand under the hint, indented once more.
    """
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    head = f"{place}: {problem.level}[{problem.rule}]: "
    hint = [f"  {_on_one_line(problem.hint)}"] if problem.hint else []
    lines = [f"    {_escape(line)}" for line in problem.to_paste]
    return "\n".join([_escape(head) + _on_one_line(problem.message), *hint, *lines])


def annotate_problem(problem: Problem) -> str:
    """A command of GitHub Actions that shows the problem at its line, with the hint under it."""
    command = "notice" if problem.level is Level.NOTE else str(problem.level)
    where = {"file": problem.path, "line": problem.line, "col": problem.column}
    where = {**(where if problem.line else {}), "title": problem.rule}
    properties = ",".join(
        f"{name}={_encode(_escape(str(value))).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in where.items()
    )
    texts = [_on_one_line(text) for text in (problem.message, problem.hint) if text]
    texts += [_escape(line) for line in problem.to_paste]
    return f"::{command} {properties}::{'%0A'.join(map(_encode, texts))}"


def dump_problem(problem: Problem) -> str:
    """A JSON object on one line, in ASCII, with the fields of `Problem`."""
    return json.dumps(asdict(problem))


FORMATS: Mapping[str, Callable[[Problem], str]] = MappingProxyType(
    {"text": format_problem, "github": annotate_problem, "json": dump_problem}
)
"""The ways in which a problem is printed, by name."""


def format_problems(problems: Iterable[Problem], format: str = "text") -> str:
    """All problems in the order of files and lines, each in that one of `FORMATS`."""
    return "\n".join(FORMATS[format](problem) for problem in sorted(problems))


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
    return Problem(last.path, last.line, last.column, "too-many-problems",
                   f"this file has more problems than the {MAX_PROBLEMS} that are told",
                   "mend these first; the next run tells the others", found[-1].level)  # fmt: skip


def quote(text: str, most: int = 60) -> str:
    """The text as a message quotes it: in quotation marks, on one line, `most` characters long."""
    line = " ".join(text[: most * 20].split())
    return f'"{line[:most]}…"' if len(line) > most or len(text) > most * 20 else f'"{line}"'


def suggest(word: str, known: Iterable[str]) -> str:
    """`did you mean …?` with the nearest of the known words, or an empty text."""
    nearest = Nearest(known).find(word)
    return f"did you mean {nearest}?" if nearest else ""


def _on_one_line(text: str) -> str:
    return _escape(" ".join(text.split()))


def _escape(text: str) -> str:
    """Show what would not print, or would make a terminal do something else than print."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def _encode(text: str) -> str:
    """The text as GitHub reads it back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
