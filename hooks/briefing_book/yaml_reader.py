"""YAML with the reading of YAML 1.2 and the position of every value.

Every scalar is handed on as the text that stands in the file; what follows from it is the model's
to say. A key with nothing after it counts as not written. What the format does not need and what
attacks are made of (tags, aliases, several documents, deep nesting) is refused.

The tree is built from the parser's events, without recursion: libyaml's own composer recurses and
dies of deep nesting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from .problems import Problem

MAX_DEPTH = 20

Tree = str | list["Tree"] | dict[str, "Tree"]
Loc = tuple[str | int, ...]

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Position(NamedTuple):
    """Line and column, both from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """One file: its tree and where everything in it stands.

    `values` and `keys` map a location in the tree, such as ("meetings", 0, "id"), to the
    position of the value and of its key.
    """

    path: str
    tree: Tree | None
    values: Mapping[Loc, Position]
    keys: Mapping[Loc, Position]

    def find(self, loc: Loc, *, key: bool = False) -> Position:
        """The position of the value at `loc`, or with `key` of its key.

        Parts of `loc` that are not in the tree, such as the name of a union's member, are passed
        over; what is missing is placed at the mapping that lacks it.
        """
        place: Loc = ()
        node: Tree | None = self.tree
        for part in loc:
            if isinstance(node, dict) and isinstance(part, str) and part in node:
                node, place = node[part], (*place, part)
            elif isinstance(node, list) and isinstance(part, int) and part < len(node):
                node, place = node[part], (*place, part)
        table = self.keys if key and place in self.keys else self.values
        return table.get(place, Position(1, 1))


def read_yaml(path: str, text: str) -> tuple[Document, list[Problem]]:
    """Read one YAML document.

    Args:
        path: how the file is named in problems.
        text: its content.

    Returns:
        The document (its tree is None where the text is no YAML or is empty) and the problems.
    """
    builder = _Builder(path)
    try:
        for event in _parse(text):
            builder.take(event)
            if builder.stopped:
                break
    except yaml.YAMLError as error:
        builder.problems.append(_explain(path, error))
        builder.stopped = True
    tree = None if builder.stopped else builder.root
    return Document(path, tree, builder.values, builder.keys), builder.problems


def _parse(text: str) -> Iterator[yaml.Event]:
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Loader)
    return events


def _explain(path: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return Problem(path, line, column, "yaml-syntax", f"this is not YAML: {what}")


@dataclass
class _Open:
    """A mapping or list that is being read."""

    node: list[Tree] | dict[str, Tree]
    loc: Loc
    key: str | None = None
    passed_over: bool = False


@dataclass
class _Builder:
    path: str
    root: Tree | None = None
    stopped: bool = False
    problems: list[Problem] = field(default_factory=list)
    values: dict[Loc, Position] = field(default_factory=dict)
    keys: dict[Loc, Position] = field(default_factory=dict)
    _stack: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._open_document(event)
        elif isinstance(event, yaml.AliasEvent):
            self._report(event, "yaml-alias", f"*{event.anchor} is an alias", _PLAINLY)
            self._place("", event)
        elif isinstance(event, yaml.ScalarEvent):
            self._refuse_marks(event)
            self._take_scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._refuse_marks(event)
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._stack.pop()

    def _open_document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._report(event, "yaml-documents", "a second document begins here",
                         "keep one document in a file: remove the line ---")  # fmt: skip
            self.stopped = True

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.node, dict) and top.key is None:
            self._take_key(top, event)
        elif not event.style and event.value == "":
            self._skip_empty(top, event)
        else:
            self._place(event.value, event)

    def _take_key(self, top: _Open, event: yaml.ScalarEvent) -> None:
        assert isinstance(top.node, dict)
        top.key = event.value
        top.passed_over = event.value in top.node
        loc = (*top.loc, event.value)
        if top.passed_over:
            first = self.keys[loc]
            self._report(event, "duplicate-key", f'the key "{event.value}" stands here twice',
                         f"the first is in line {first.line}: keep one of them")  # fmt: skip
        else:
            self.keys[loc] = _position(event)

    def _skip_empty(self, top: _Open | None, event: yaml.ScalarEvent) -> None:
        if top is None:
            return
        if isinstance(top.node, list):
            self._report(event, "empty-item", "this list has an item with nothing in it",
                         "write something after the dash or remove it")  # fmt: skip
        top.key = None

    def _open(self, node: list[Tree] | dict[str, Tree], event: yaml.Event) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.node, dict) and top.key is None:
            self._report(event, "yaml-key", "a list or mapping stands where a key is expected",
                         "quote the text if it begins with { or [")  # fmt: skip
            self.stopped = True
            return
        if len(self._stack) >= MAX_DEPTH:
            self._report(event, "yaml-depth", f"this is nested more than {MAX_DEPTH} deep")
            self.stopped = True
            return
        loc = self._place(node, event)
        self._stack.append(_Open(node, loc))

    def _place(self, value: Tree, event: yaml.Event) -> Loc:
        """Put the value where it belongs and remember its position."""
        if not self._stack:
            self.root = value
            self.values[()] = _position(event)
            return ()
        top = self._stack[-1]
        if isinstance(top.node, list):
            loc: Loc = (*top.loc, len(top.node))
            top.node.append(value)
        else:
            assert top.key is not None
            loc = (*top.loc, top.key)
            key, top.key = top.key, None
            if top.passed_over:
                return (*loc, "")
            top.node[key] = value
        self.values[loc] = _position(event)
        return loc

    def _refuse_marks(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._report(event, "yaml-tag", f"{tag} is a tag", "remove it, or quote the value")
        if event.anchor is not None:
            self._report(event, "yaml-anchor", f"&{event.anchor} is an anchor", _PLAINLY)

    def _report(self, event: yaml.Event, rule: str, message: str, hint: str = "") -> None:
        line, column = _position(event)
        self.problems.append(Problem(self.path, line, column, rule, message, hint))


_PLAINLY = "write the value out where it is needed, or quote it if it begins with & or *"


def _position(event: yaml.Event) -> Position:
    return Position(event.start_mark.line + 1, event.start_mark.column + 1)
