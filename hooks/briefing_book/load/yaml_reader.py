"""YAML with the reading of YAML 1.2 and the position of every value.

Every scalar is handed on as the text that stands in the file; what follows from it is the model's
to say. A key with nothing after it counts as not written. What the format does not need and what
attacks are made of (tags, aliases, several documents, deep nesting) is refused.

The tree is built from the parser's events, without recursion: libyaml's own composer recurses and
dies of deep nesting.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import yaml

from ..problems import MAX_PROBLEMS, Loc, Position, Problem
from ..records.document import Document, Gaps, PackedPosition, Tree, unfold
from ..text.characters import (
    HIDDEN,
    HIDDEN_IN_FILE,
    LINE_BREAK,
    ODD_SPACE,
    explain_odd_space,
    name_hidden,
)
from ..text.excerpts import quote
from .hidden import list_hidden
from .merge_conflicts import list_conflicts
from .yaml_errors import explain_error, put_in_quotes

MAX_DEPTH = 20

_MISREAD = ("hidden-character", "odd-space")

_TAG = re.compile(r"!\S*")
_TAG_DIRECTIVE = re.compile(r"^\ufeff?%TAG\b", re.MULTILINE)
_HASH_AT_ONCE = re.compile(r"[ \t]#[^\s#!-]")
_ODD_IN_VALUE = re.compile(rf"^-(?P<odd>{ODD_SPACE.pattern})|(?<=\S)(?P<cut>{ODD_SPACE.pattern})#")
_COMMENT_AT_ONCE = re.compile(rf"[ \t]*{_HASH_AT_ONCE.pattern}")

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""That of libyaml where there is one: it is faster by far."""


def read_yaml(path: str, text: str, most: int = sys.maxsize) -> tuple[Document, list[Problem]]:
    """Read one YAML document.

    Args:
        path: how the file is named in problems.
        text: its content.
        most: how many values, lists and mappings it may have.

    Returns:
        The document (its tree is None where the text is no YAML or is empty) and the problems. Once
        there are more than are told, the tree is None too.
    """
    problems = list(list_hidden(path, text))
    builder = _Builder(path, HIDDEN_IN_FILE.sub(" ", text) if problems else text, most, problems)
    if found := _TAG_DIRECTIVE.search(text):
        # libyaml compares each of them to all others, which takes long.
        line = len(LINE_BREAK.findall(text, 0, found.start())) + 1
        message = "%TAG makes a short form of tags"
        problems.append(Problem(path, line, 1, "yaml-tag", message, "remove this line"))
        builder.stopped = True
    if conflicts := list(list_conflicts(path, text)):
        problems += conflicts
        builder.stopped = True
    builder.build()
    return builder.finish(), problems


def write_text(text: str) -> str:
    """A text of one line as it can stand after a key: plain where that will do, else in quotes."""
    document, problems = read_yaml("", f"key: {text}")
    if not problems and document.tree == {"key": text}:
        return text
    return put_in_quotes(text)


@dataclass
class _Open:
    """A mapping or list that is being read."""

    node: list[Tree] | dict[str, Tree]
    loc: Loc
    key: Loc | None = None
    passed_over: bool = False


@dataclass
class _Builder:
    path: str
    text: str
    most: int
    problems: list[Problem]
    stopped: bool = False
    last: yaml.Event | None = None
    _root: Tree | None = None
    _values: dict[Loc, PackedPosition] = field(default_factory=dict)
    _keys: dict[Loc, PackedPosition] = field(default_factory=dict)
    _unfilled: dict[Loc, PackedPosition] = field(default_factory=dict)
    _stack: list[_Open] = field(default_factory=list)
    _stand_ins: set[Loc] = field(default_factory=set)
    _lost: set[Loc] = field(default_factory=set)
    _documents: int = 0
    _count: int = 0

    def build(self) -> None:
        hidden = len(self.problems)
        is_hopeless = any(problem.rule == "encoding" for problem in self.problems)
        self.stopped = self.stopped or is_hopeless or hidden > MAX_PROBLEMS
        try:
            events: Iterator[yaml.Event] = yaml.parse(self.text, Loader=LOADER)
            while not self.stopped and (event := next(events, None)) is not None:
                self.take(event)
        except yaml.YAMLError as error:
            self.stopped = True
            explained = explain_error(
                self.path, self.text, error, last=self.last, opened=self.innermost
            )
            if not any(_may_be_why(problem, explained) for problem in self.problems):
                self.problems.append(explained)

    def finish(self) -> Document:
        tree = None if self.stopped else self._root
        gaps = Gaps(frozenset(self._stand_ins), frozenset(self._lost))
        return Document(self.path, tree, self._values, self._keys, self._unfilled, gaps)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()

    # What hardly any file has is looked for once in all of it, not in each of its values.

    @cached_property
    def _may_cut(self) -> bool:
        return bool(_HASH_AT_ONCE.search(self.text))

    @cached_property
    def _has_odd(self) -> bool:
        return bool(ODD_SPACE.search(self.text))

    @property
    def innermost(self) -> Position | None:
        """Where the innermost list or mapping that is still open begins."""
        mark = self._values.get(self._stack[-1].loc) if self._stack else None
        return None if mark is None else unfold(mark)

    def take(self, event: yaml.Event) -> None:
        self.last = event
        if isinstance(event, yaml.ScalarEvent):
            if event.tag or event.anchor:
                self._refuse_marks(event, event.tag)
            self._take_scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            if event.tag or event.anchor:
                self._refuse_marks(event, event.tag)
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._report(event, "yaml-alias", f"*{event.anchor} is an alias", _PLAINLY)
            self._take_text("*", event, is_stand_in=True)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._open_document(event)

    def _open_document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._report(event, "yaml-documents", "a second document begins here",
                         "keep one document in a file: remove the line ---")  # fmt: skip
            self.stopped = True

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        # Only between double quotes a code can stand for what the text itself does not have.
        if event.style == '"' and (hidden := HIDDEN.search(event.value)):
            message = f"this has the character {name_hidden(hidden.group())} in it"
            self._report(event, "hidden-character", message,
                         "remove the code that begins with a backslash")  # fmt: skip
        if not event.style and event.value and self._may_cut:
            self._refuse_cut(event)
        if event.style or event.value:
            self._take_text(event.value, event)
        else:
            self._skip_empty(event)

    def _refuse_cut(self, event: yaml.ScalarEvent) -> None:
        """`We are #1` ends before the #, which nobody would see who does not know YAML."""
        end = event.end_mark
        assert end is not None, "the parser marks every event"
        line = self._lines[end.line] if end.line < len(self._lines) else ""
        if found := _COMMENT_AT_ONCE.match(line, end.column):
            at = Position(end.line + 1, found.end() - 1)
            message = f"the value ends here: {quote(line[at.column - 1 :], 30)} is a comment"
            hint = "put the value in quotes if this is part of it, or write a space after the #"
            self._tell(Problem(self.path, *at, "comment-in-value", message, hint))

    def _take_text(self, text: str, event: yaml.Event, *, is_stand_in: bool = False) -> None:
        """Take a scalar, which is a key where a mapping waits for one, else a value."""
        top = self._stack[-1] if self._stack else None
        if top is not None and top.key is None and isinstance(top.node, dict):
            self._take_key(top, text, event)
            return
        if self._has_odd and not _is_quoted(event) and (odd := _ODD_IN_VALUE.search(text)):
            self._report(event, "odd-space", *explain_odd_space(odd["odd"] or odd["cut"]))
            is_stand_in = True
        loc = self._place(text, event)
        if is_stand_in:
            self._stand_ins.add(loc)

    def _take_key(self, top: _Open, key: str, event: yaml.Event) -> None:
        if self._has_odd and not _is_quoted(event) and (odd := ODD_SPACE.search(key)):
            at = self._find_odd(unfold(_mark(event)), odd.group())
            explained = explain_odd_space(odd.group())
            self._tell(Problem(self.path, *at, "odd-space", *explained))
            key = ODD_SPACE.sub(" ", key).strip("- ").partition(":")[0]
        loc = (*top.loc, key)
        top.key = loc
        top.passed_over = loc in self._keys
        if top.passed_over:
            first = unfold(self._keys[loc])
            self._lost.add(loc)
            self._report(event, "duplicate-key", f"the key {quote(key)} stands here twice",
                         f"the first is in line {first.line}: keep one of them")  # fmt: skip
        else:
            self._keys[loc] = _mark(event)
        if key == "<<":
            top.passed_over = True
            self._lost.add(loc)
            self._report(event, "yaml-merge", "<< takes over keys from elsewhere", _PLAINLY)

    def _find_odd(self, start: Position, char: str) -> Position:
        """Where the character stands in a key, which may go on in further lines."""
        for line in range(start.line, len(self._lines) + 1):
            column = self._lines[line - 1].find(char, start.column - 1 if line == start.line else 0)
            if column >= 0:
                return Position(line, column + 1)
        return start

    def _skip_empty(self, event: yaml.ScalarEvent) -> None:
        top = self._stack[-1] if self._stack else None
        if top is None:
            return
        if isinstance(top.node, list):
            self._report(event, "empty-item", "this list has an item with nothing in it",
                         "write something after the dash or remove it")  # fmt: skip
        elif top.key is None:
            self._take_key(top, "", event)
        else:
            self._count_value(event)
            if not top.passed_over:
                self._unfilled[top.key] = self._keys[top.key]
            top.key = None

    def _open(self, node: list[Tree] | dict[str, Tree], event: yaml.Event) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.node, dict) and top.key is None:
            self._report(event, "yaml-key", "a key can't begin with [ or {",
                         "put the key in quotes")  # fmt: skip
            self.stopped = True
        elif len(self._stack) >= MAX_DEPTH:
            self._report(event, "yaml-depth", f"this is nested more than {MAX_DEPTH} deep",
                         "put the text in quotes if it begins with { or [")  # fmt: skip
            self.stopped = True
        else:
            self._stack.append(_Open(node, self._place(node, event)))

    def _place(self, value: Tree, event: yaml.Event) -> Loc:
        """Put the value where it belongs and remember its position."""
        self._count_value(event)
        loc: Loc = ()
        if not self._stack:
            self._root = value
        elif isinstance(node := self._stack[-1].node, list):
            loc = (*self._stack[-1].loc, len(node))
            node.append(value)
        else:
            top = self._stack[-1]
            assert top.key is not None
            loc, top.key = top.key, None
            if top.passed_over:
                # A place of its own outside the tree, as no list has an index below zero.
                return (*loc, -len(self.problems))
            node[str(loc[-1])] = value
        self._values[loc] = _mark(event)
        return loc

    def _refuse_marks(self, event: yaml.NodeEvent, tag: str | None) -> None:
        if tag:
            start = unfold(_mark(event))
            written = _TAG.search(self._lines[start.line - 1], start.column - 1)
            shown = written.group() if written else tag
            self._report(event, "yaml-tag", f"{quote(shown)} is a tag",
                         "remove it, or put the value in quotes if it begins with !")  # fmt: skip
        if event.anchor:
            self._report(event, "yaml-anchor", f"&{event.anchor} is an anchor", _PLAINLY)

    def _count_value(self, event: yaml.Event) -> None:
        self._count += 1
        if self._count > self.most:
            self._report(event, "file-size", f"this file has more than {self.most:,} values",
                         "split it, or leave out what nobody needs")  # fmt: skip
            self.stopped = True

    def _report(self, event: yaml.Event, rule: str, message: str, hint: str) -> None:
        self._tell(Problem(self.path, *unfold(_mark(event)), rule, message, hint))

    def _tell(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.stopped = self.stopped or len(self.problems) > MAX_PROBLEMS


_PLAINLY = "write the value out where it is needed, or quote it if it begins with & or *"


def _may_be_why(problem: Problem, error: Problem) -> bool:
    """Whether a syntax error may only come of what is told already.

    A bracket that a comment cut off is missed from where it opens; what should part keys and
    values, or stood where a hidden character was, is missed in the next line.
    """
    if problem.rule == "comment-in-value":
        return error.line <= problem.line
    return problem.rule in _MISREAD and problem.line in (error.line - 1, error.line)


def _is_quoted(event: yaml.Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and bool(event.style)


def _mark(event: yaml.Event) -> PackedPosition:
    start = event.start_mark
    assert start is not None, "the parser marks every event"
    return (start.line + 1) << 32 | (start.column + 1)
