"""What git leaves in a file where it could not merge two versions: both, between lines of marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..problems import MAX_PROBLEMS, Problem
from ..text.characters import LINE_BREAK

_MARK = re.compile(r"(?:<{7}|>{7})(?: .*)?")
MARK_BETWEEN = "======="
"""The line between the two versions."""


def list_conflicts(path: str, text: str) -> Iterator[Problem]:
    """A problem for each conflict in the text of a file, but only so many."""
    if "<<<<<<<" in text or ">>>>>>>" in text:
        yield from islice(_list_conflicts(path, LINE_BREAK.split(text)), MAX_PROBLEMS + 1)


def left_over(path: str, line: int) -> Problem:
    """The problem of a mark that has no other: somebody removed the rest of the conflict."""
    message = "this line is left over from a merge conflict"
    return Problem(path, line, 1, "merge-conflict", message, "remove it, and see what is around it")


def _list_conflicts(path: str, lines: list[str]) -> Iterator[Problem]:
    begin = 0
    for number, line in enumerate(lines, 1):
        if not _MARK.fullmatch(line):
            continue
        is_begin = line.startswith("<")
        if is_begin == bool(begin):  # a second beginning, or an end without one
            yield left_over(path, begin or number)
        elif begin:
            message = f"a merge conflict begins here, and ends in line {number}"
            hint = "keep one of the two versions, or what is right of both, and no line of marks"
            yield Problem(path, begin, 1, "merge-conflict", message, hint)
        begin = number if is_begin else 0
    if begin:
        yield left_over(path, begin)
