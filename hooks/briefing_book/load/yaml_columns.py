"""Lines of a file that do not fit the columns of those above them, said to an editor."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..problems import Position
from ..text.excerpts import quote
from .yaml_failure import Explained, Failure

KEY = re.compile(r"""\s*(?:-\s+)*(?P<key>"[^"]*"|'[^']*'|[^\s#][^#]*?)\s*:(?:\s+|$)""")
"""A line that has a key, after dashes or not."""
_DASH_AT_ONCE = re.compile(r"\s*(?P<dash>-)(?P<rest>[^\W\d].*)")


class _Key(NamedTuple):
    name: str
    column: int


def explain_misfit(failure: Failure) -> Explained:
    """A line that belongs to nothing above it."""
    if failure.char == "-":
        if explained := explain_dash_at_once(failure.at.line, failure.line):
            return explained
        message = "this dash does not fit what stands above it"
        hint = "a list has its key above it, and all its dashes in one column"
    elif failure.char == ":":
        message, hint = "there is no key before this colon", "write key: value"
    elif (key := _key_of(failure.line)) and (beside := _find_beside(failure, key)):
        message = f"{quote(key.name)} does not begin in the column of the keys above it"
        hint = f"begin it in column {beside.column}, as {quote(beside.name)} does"
        if failure.problem.endswith("'-' indicator"):
            hint += ", or with a dash if another item begins here"
    elif failure.problem.endswith("'-' indicator"):
        message = "this list goes on without a dash"
        hint = "begin each item with a dash, all in one column"
    else:
        message = "this does not fit what stands above it"
        hint = "keys that belong together begin in the same column"
    return Explained(failure.at, message, hint)


def explain_dash_at_once(number: int, line: str) -> Explained | None:
    """A line that begins with a dash and at once a word, if it is one."""
    found = _DASH_AT_ONCE.match(line)
    if not found:
        return None
    at = Position(number, found.start("dash") + 1)
    rest = quote(found["rest"], 40)[1:-1]
    return Explained(at, "there is no space after the dash", f"write - {rest}")


def _key_of(line: str) -> _Key | None:
    found = KEY.match(line)
    return _Key(found["key"], found.start("key") + 1) if found else None


def _find_beside(failure: Failure, key: _Key) -> _Key | None:
    """The key above beside which this one was to stand: of those that it is left of, the nearest.

    Only those count that what stands between them and this line leaves open.
    """
    beside: _Key | None = None
    for number in range(failure.at.line - 1, 0, -1):
        line = failure.lines[number - 1]
        above = _key_of(line)
        if above is None or line.lstrip().startswith("#"):
            continue
        if above.column <= key.column:
            break
        if beside is None or above.column <= beside.column:
            beside = above
        if len(line) - len(line.lstrip()) < key.column:  # the dash that its item begins with
            break
    return beside
