"""What keeps a text from being YAML, said to somebody who does not know YAML.

The parser says which of its rules was broken; an editor needs the place to look at and what to
type there. `explain_error` translates, and falls back on the parser's own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from ..problems import Position, Problem
from ..text.characters import ODD_SPACE, explain_odd_space
from ..text.excerpts import quote
from .merge_conflicts import MARK_BETWEEN, left_over
from .yaml_columns import KEY, explain_dash_at_once, explain_misfit
from .yaml_failure import Explained, Failure, describe_failure, position_of

_CLOSING = {"[": "]", "{": "}"}
_QUOTE_IT = "put the value in quotes"
_ODD_IN_STRUCTURE = re.compile(rf"^[ -]*(?:[\w-]+:)?(?P<odd>{ODD_SPACE.pattern})")


def explain_error(
    path: str,
    text: str,
    error: yaml.YAMLError,
    *,
    last: yaml.Event | None = None,
    opened: Position | None = None,
) -> Problem:
    """Turn an error of the parser into a problem.

    Args:
        path: how the file is named.
        text: the whole text.
        error: what the parser raised.
        last: the last event before it.
        opened: where the innermost list or mapping that is still open begins.
    """
    failure = describe_failure(text, error, last, opened)
    if failure.rest(Position(failure.since.line, 1)) == MARK_BETWEEN:
        return left_over(path, failure.since.line)
    if odd := _find_odd_space(failure):
        return Problem(path, *odd.at, "odd-space", odd.message, odd.hint)
    for words, explain in _EXPLANATIONS:
        if words in f"{failure.context}: {failure.problem}" and (found := explain(failure)):
            break
    else:
        hint = "look for a quotation mark, a bracket or a colon that is missing here or above"
        found = Explained(failure.at, f"this is not YAML: {failure.problem}", hint)
    end = Position(len(failure.lines) or 1, len(failure.lines[-1]) + 1 if failure.lines else 1)
    return Problem(path, *min(found.at, end), "yaml-syntax", found.message, found.hint)


def _find_odd_space(failure: Failure) -> Explained | None:
    """A space that is none, where a line of the failure has its indent, a colon or a comma."""
    above, _ = failure.line_above()
    for number in sorted({above, failure.since.line, failure.at.line} - {0}):
        if found := _ODD_IN_STRUCTURE.search(failure.rest(Position(number, 1))):
            at = Position(number, found.start("odd") + 1)
            return Explained(at, *explain_odd_space(found["odd"]))
    return None


def _colon(failure: Failure) -> Explained | None:
    """A colon where no key can stand: in a value, or after a line that lost its own."""
    line, column = failure.at
    before = KEY.match(failure.line)
    if before and before.end() < column:
        value = failure.line[before.end() :].split(" #")[0].rstrip()
        return Explained(
            Position(line, before.end() + 1),
            'a colon with a space after it (": ") makes a key of what stands before it',
            f"put the value in quotes: {before['key']}: {_quoted(value)}",
        )
    number, above = failure.line_above()
    if number and (explained := explain_dash_at_once(number, above)):
        return explained
    indent = _indent_of(failure.line)
    if number and _indent_of(above) >= indent and not KEY.match(above):
        return _line_without_colon(number, above)
    if number and _indent_of(above) < indent:
        return Explained(
            Position(line, indent + 1),
            "this line is indented, but the line above it has a value already",
            "begin it in the same column as the line above, or move that value away",
        )
    return Explained(failure.at, "a colon stands where none is expected", _QUOTE_IT)


def _no_colon(failure: Failure) -> Explained:
    number, _ = failure.since
    return _line_without_colon(number, failure.rest(Position(number, 1)))


def _line_without_colon(number: int, text: str) -> Explained:
    if explained := explain_dash_at_once(number, text):
        return explained
    words = text.strip()
    at = Position(number, _indent_of(text) + 1)
    if glued := re.match(r"([a-z_]+):(\S.*)", words):
        return Explained(at, "there is no space after the colon", f"write {glued[1]}: {glued[2]}")
    return Explained(
        at,
        f"{quote(words, 30)} stands where a key and a colon are expected",
        "write key: value; indent the line if it goes on with the text above it",
    )


def _bad_start(failure: Failure) -> Explained:
    if failure.char == "\t":
        return _tab(failure)
    return Explained(failure.at, f"a value can't begin with {failure.char}", _quote_rest(failure))


def _tab(failure: Failure) -> Explained:
    return Explained(
        failure.at, "a tab stands here", "use spaces: two for each step of indentation"
    )


def _bad_mark(failure: Failure) -> Explained:
    """A value that begins with *, & or !, which YAML keeps for itself."""
    start = failure.rest(failure.since)
    hint = f"put it in quotes: {_quoted(start)}"
    return Explained(failure.since, f"a value can't begin with {start[:1]}", hint)


def _block_header(failure: Failure) -> Explained:
    if "tab character" in failure.problem:
        return _tab(failure)
    rest = failure.rest(failure.since)
    return Explained(
        failure.since,
        f"{rest[:1]} begins a text on the next line, but words follow it on this one",
        f"put the value in quotes: {_quoted(rest)}",
    )


def _unclosed_quote(failure: Failure) -> Explained:
    mark = failure.rest(failure.since)[:1]
    return Explained(
        failure.since,
        "the quotation mark that opens here is never closed",
        f"put {mark} at the end of the text",
    )


def _backslash(failure: Failure) -> Explained:
    column = failure.line.rfind("\\", 0, failure.at.column) + 1 or failure.at.column
    return Explained(
        Position(failure.at.line, column),
        "a backslash in double quotes begins a code for a character, and this is none",
        "use single quotes, or write two backslashes",
    )


def _dash(failure: Failure) -> Explained:
    return Explained(
        failure.at,
        "a list can't begin on the line of its key",
        "begin it on the next line; or put the value in quotes if it is no list",
    )


def _after_quote(failure: Failure) -> Explained | None:
    """Text after a closing quotation mark, which is none if the quote opened too early."""
    last = failure.last
    if not isinstance(last, yaml.ScalarEvent) or last.style not in ("'", '"'):
        return None
    start, end = position_of(last.start_mark), position_of(last.end_mark)
    if not start or not end or end.line != failure.at.line:
        return None
    if start.line < end.line:
        return Explained(
            start,
            f"the quotation mark that opens here is closed in line {end.line} only",
            f"put {last.style} where the text ends",
        )
    line = failure.line
    if last.style == "'" and line[end.column - 2 : end.column - 1] == "'" and failure.at == end:
        hint = "write an apostrophe in single quotes twice, or use double quotes"
    else:
        hint = f"put all of it in quotes: {_quoted(line[start.column - 1 :])}"
    return Explained(start, "text follows the closing quotation mark", hint)


def _after_bracket(failure: Failure) -> Explained | None:
    """Text after `[Iraq]` or `{…}`: a quote whose first word is an editor's insertion."""
    last = failure.last
    if not isinstance(last, yaml.SequenceEndEvent | yaml.MappingEndEvent):
        return None
    end = position_of(last.end_mark)
    if not end or end.line != failure.at.line or end.column > failure.at.column:
        return None
    before, after = failure.line[: end.column - 1], failure.rest(end).strip()
    closing = before[-1:]
    start = before.find({"]": "[", "}": "{"}.get(closing, "\n"))
    if start < 0:
        return None
    if not after.strip("]}"):
        return Explained(failure.at, f"there is one {after[:1]} too many", "remove it")
    return Explained(
        Position(end.line, start + 1),
        f"text follows the closing {closing}",
        f"put the value in quotes: {_quoted(failure.line[start:])}",
    )


def _outdented(failure: Failure) -> Explained:
    number, above = failure.line_above()
    if above.startswith("..."):
        return Explained(Position(number, 1), "the line ... ends the file", "remove it")
    if above.startswith("%"):
        return _refuse_percent(number)
    return Explained(
        failure.at,
        "this does not fit what stands above it",
        "begin all keys of the file in the first column",
    )


def _flow(failure: Failure) -> Explained:
    if failure.at.line > failure.since.line:
        return _never_closed(failure, failure.since)
    closing = _CLOSING.get(failure.rest(failure.since)[:1], "end")
    return Explained(
        failure.at,
        f"there is no comma or {closing} here",
        "put a comma between two values, and quotes round one that has : , [ ] { or } in it",
    )


def _never_closed(failure: Failure, opened: Position) -> Explained:
    opening = failure.rest(opened)[:1]
    return Explained(
        opened,
        f"the {opening} that opens here is never closed",
        f"put {_CLOSING.get(opening, 'it')} at its end, or all of it in quotes if it is text",
    )


def _no_value(failure: Failure) -> Explained:
    if failure.opened and not failure.char:
        return _never_closed(failure, failure.opened)
    if failure.char == ",":
        return Explained(
            failure.at,
            "there is no value before this comma",
            "remove the comma, or put the value in quotes if the comma is part of it",
        )
    if failure.char in ("]", "}"):
        return _bad_start(failure)
    return Explained(failure.at, "a value is missing here", "write one, or remove the line")


def _directive(failure: Failure) -> Explained:
    return _refuse_percent(failure.at.line)


def _refuse_percent(line: int) -> Explained:
    return Explained(Position(line, 1), "a line can't begin with %", "remove it, or quote the text")


_EXPLANATIONS: tuple[tuple[str, Callable[[Failure], Explained | None]], ...] = (
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _no_colon),
    ("cannot start any token", _bad_start),
    ("mapping keys are not allowed", _bad_start),
    ("while scanning an alias", _bad_mark),
    ("while scanning an anchor", _bad_mark),
    ("while scanning a tag", _bad_mark),
    ("while parsing a tag", _bad_mark),
    ("undefined tag handle", _bad_mark),
    ("while scanning a block scalar", _block_header),
    ("while scanning a quoted scalar", _unclosed_quote),
    ("while parsing a quoted scalar", _backslash),
    ("found a tab character", _tab),
    ("block sequence entries are not allowed", _dash),
    ("directive", _directive),
    ("incompatible YAML document", _directive),
    ("expected ',' or", _flow),
    ("expected key", _after_quote),
    ("expected key", _after_bracket),
    ("'-' indicator", _after_quote),
    ("'-' indicator", _after_bracket),
    ("expected <document start>", _after_quote),
    ("expected <document start>", _after_bracket),
    ("expected key", explain_misfit),
    ("'-' indicator", explain_misfit),
    ("expected <document start>", _outdented),
    ("expected node content", _no_value),
)
"""Words of libyaml, and what they mean; the first that explains is taken."""


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip())


def _quote_rest(failure: Failure) -> str:
    before, rest = failure.line[: failure.at.column - 1], failure.rest(failure.at)
    is_open = any(before.count(opening) > before.count(_CLOSING[opening]) for opening in _CLOSING)
    if is_open or (failure.opened and failure.rest(failure.opened)[:1] in _CLOSING):
        rest = rest[:1] + re.split("[],}]", rest[1:])[0]
    return f"put it in quotes: {_quoted(rest)}"


def _quoted(text: str) -> str:
    """The text as it can stand in YAML; shortened where it is long."""
    text = text.strip()
    return put_in_quotes(f"{text[:40]}…" if len(text) > 41 else text)


def put_in_quotes(text: str) -> str:
    """A text of one line between the quotation marks of YAML with which it needs no codes."""
    if "'" in text and not {'"', "\\"} & set(text):
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
