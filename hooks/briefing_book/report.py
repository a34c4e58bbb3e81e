"""Problems in writing: for a terminal, for GitHub, for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, replace
from types import MappingProxyType

from .problems import Level, Problem, list_errors
from .text.english import count_of

MOST_NOTES = 20
"""How many notes a build prints."""


class BuildError(Exception):
    """Raised where nothing can be built; says why, each reason on a line.

    `problems` are what is to be told before, sorted by file and line.
    """

    problems: tuple[Problem, ...] = ()

    def __init__(self, *reasons: str) -> None:
        """Join the reasons, in which nothing is left that a terminal would take for an order."""
        super().__init__("\n".join(map(_on_one_line, reasons)))


class ContentError(BuildError):
    """Raised where content has errors; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, which stand in a traceback too."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__(f"{count_errors(self.problems)} in the briefings; nothing was built.")
        self.add_note(format_problems(self.problems))


def count_errors(problems: Iterable[Problem]) -> str:
    """`1 error`, `2 errors`."""
    return count_of(len(list_errors(problems)), "error")


def print_problems(problems: Iterable[Problem], say: Callable[[str], None]) -> None:
    """Print them to the standard error.

    Many notes, which are for when there is time, would hide the others: `say` is told their number.
    """
    told = sorted(problems)
    notes = sum(1 for problem in told if problem.level is Level.NOTE)
    if notes > MOST_NOTES:
        told = [problem for problem in told if problem.level is not Level.NOTE]
    if told:
        print(format_problems(told), file=sys.stderr)
    if notes > MOST_NOTES:
        say(f"{notes:,} notes are not shown here: `make check` tells them")


def make_printable(problem: Problem) -> Problem:
    """The problem with nothing in it that can't be written: file names may be no Unicode."""
    return replace(
        problem,
        path=_escape(problem.path),
        message=_on_one_line(problem.message),
        hint=_on_one_line(problem.hint),
        to_paste=tuple(map(_escape, problem.to_paste)),
        others=tuple(place._replace(path=_escape(place.path)) for place in problem.others),
    )


def format_problem(problem: Problem) -> str:
    """One line, `path:line:column: error[rule]: message`, and under it the hint, indented.

    Lines to paste stand under the hint, indented once more; last, where else it is.
    """
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    head = f"{place}: {problem.level}[{problem.rule}]: "
    hint = [f"  {_on_one_line(problem.hint)}"] if problem.hint else []
    lines = [f"    {_escape(line)}" for line in problem.to_paste]
    others = [f"  {_on_one_line(problem.elsewhere)}"] if problem.others else []
    return "\n".join([_escape(head) + _on_one_line(problem.message), *hint, *lines, *others])


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
    texts += [_escape(line) for line in (*problem.to_paste, problem.elsewhere) if line]
    return f"::{command} {properties}::{'%0A'.join(map(_encode, texts))}"


def dump_problem(problem: Problem) -> str:
    """A JSON object on one line, in ASCII, with the fields of `Problem`; its places are objects."""
    others = [place._asdict() for place in problem.others]
    return _hide_commands(json.dumps({**asdict(problem), "others": others}))


PROBLEM_FORMATS: Mapping[str, Callable[[Problem], str]] = MappingProxyType(
    {"text": format_problem, "github": annotate_problem, "json": dump_problem}
)
"""The ways in which a problem is printed, by name."""


def format_problems(problems: Iterable[Problem], format: str = "text") -> str:
    """All problems in the order of files and lines, each in that one of `FORMATS`."""
    return "\n".join(PROBLEM_FORMATS[format](problem) for problem in sorted(problems))


def _on_one_line(text: str) -> str:
    return _escape(" ".join(text.split()))


def _escape(text: str) -> str:
    """Show what would not print, or would make a terminal or GitHub do something else than print.

    GitHub Actions reads commands in whatever a job prints: after `::` where a line begins with it,
    and after `##[` wherever that stands.
    """
    if not text.isprintable():
        text = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
    if text.lstrip().startswith("::"):
        text = text.replace("::", "\\u003a:", 1)
    return _hide_commands(text)


def _hide_commands(text: str) -> str:
    return text.replace("##[", "#\\u0023[")


def _encode(text: str) -> str:
    """The text as GitHub reads it back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
