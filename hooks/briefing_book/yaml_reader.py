"""YAML with the reading of YAML 1.2 and the position of every value.

Every scalar is handed on as the text that stands in the file; what follows from it is the model's
to say. A key with nothing after it counts as not written. What the format does not need and what
attacks are made of (tags, aliases, several documents, deep nesting) is refused.

The tree is built from the parser's events, without recursion: libyaml's own composer recurses and
dies of deep nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import yaml

from .problems import Position, Problem, quote
from .yaml_errors import explain_error

MAX_DEPTH = 20

_TAG = re.compile(r"!\S*")

Tree = str | list["Tree"] | dict[str, "Tree"]
Loc = tuple[str | int, ...]
Mark = int
"""A position folded into a number. There are millions: as tuples they keep Python collecting."""

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


# What no text needs and what XML, which the feeds are, has no way to write; and the line breaks of
# YAML 1.1 that are none in YAML 1.2.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_HIDDEN_IN_FILE = re.compile(_HIDDEN.pattern.replace("\x0b-\x1f", "\x0b\x0c\x0e-\x1f"))


def unfold(mark: Mark) -> Position:
    """The position that a mark stands for."""
    return Position(mark >> 32, mark & 0xFFFFFFFF)


@dataclass(frozen=True)
class Document:
    """One file: its tree and where everything in it stands.

    `values` and `keys` have a location in the tree, such as ("meetings", 0, "id"), with the mark
    of the value and of its key. `unfilled` has the keys with nothing after them, which are not in
    the tree.
    """

    path: str
    tree: Tree | None
    values: Mapping[Loc, Mark]
    keys: Mapping[Loc, Mark]
    unfilled: Mapping[Loc, Mark] = field(default_factory=dict)

    def find(self, loc: Loc, *, key: bool = False) -> Position:
        """The position of the value at `loc`, or with `key` of its key.

        Parts of `loc` that are not in the tree, such as the name of a union's member, are passed
        over; what is missing is placed at the mapping that lacks it.
        """
        place = self._locate(loc)
        table = self.keys if key and place in self.keys else self.values
        return unfold(table[place]) if place in table else Position(1, 1)

    def find_unfilled(self, loc: Loc) -> Position | None:
        """The position of the key at `loc` where nothing stands after it."""
        mark = self.unfilled.get((*self._locate(loc[:-1]), *loc[-1:]))
        return None if mark is None else unfold(mark)

    def _locate(self, loc: Loc) -> Loc:
        place: Loc = ()
        for part in loc:
            if (*place, part) in self.values:
                place = (*place, part)
        return place


def read_yaml(path: str, text: str) -> tuple[Document, list[Problem]]:
    """Read one YAML document.

    Args:
        path: how the file is named in problems.
        text: its content.

    Returns:
        The document (its tree is None where the text is no YAML or is empty) and the problems.
    """
    builder = _Builder(path, text)
    if hidden := _HIDDEN_IN_FILE.search(text):
        builder.problems.append(_refuse_hidden(path, text, hidden.start()))
        return builder.finish(), builder.problems
    try:
        for event in _parse(text):
            builder.take(event)
            if builder.stopped:
                break
    except yaml.YAMLError as error:
        builder.problems.append(
            explain_error(path, text, error, last=builder.last, opened=builder.innermost)
        )
        builder.stopped = True
    return builder.finish(), builder.problems


def _parse(text: str) -> Iterator[yaml.Event]:
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Loader)
    return events


def _refuse_hidden(path: str, text: str, index: int) -> Problem:
    before = re.split(r"\r\n|\r|\n", text[:index])
    name = f"U+{ord(text[index]):04X}"
    hint = (
        "save the file as UTF-8" if text[index] == "\0" else "delete it and type what it stands for"
    )
    return Problem(path, len(before), len(before[-1]) + 1, "hidden-character",
                   f"the character {name} stands here, which can't be seen", hint)  # fmt: skip


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
    stopped: bool = False
    last: yaml.Event | None = None
    problems: list[Problem] = field(default_factory=list)
    _root: Tree | None = None
    _values: dict[Loc, Mark] = field(default_factory=dict)
    _keys: dict[Loc, Mark] = field(default_factory=dict)
    _unfilled: dict[Loc, Mark] = field(default_factory=dict)
    _stack: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def finish(self) -> Document:
        tree = None if self.stopped else self._root
        return Document(self.path, tree, self._values, self._keys, self._unfilled)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()

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
            self._take_text("*", event)
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
        if event.style == '"' and (hidden := _HIDDEN.search(event.value)):
            name = f"U+{ord(hidden.group()):04X}"
            self._report(event, "hidden-character", f"this has the character {name} in it",
                         "remove the code that begins with a backslash")  # fmt: skip
        if event.style or event.value:
            self._take_text(event.value, event)
        else:
            self._skip_empty(event)

    def _take_text(self, text: str, event: yaml.Event) -> None:
        """Take a scalar, which is a key where a mapping waits for one, else a value."""
        top = self._stack[-1] if self._stack else None
        if top is not None and top.key is None and isinstance(top.node, dict):
            self._take_key(top, text, event)
        else:
            self._place(text, event)

    def _take_key(self, top: _Open, key: str, event: yaml.Event) -> None:
        loc = (*top.loc, key)
        top.key = loc
        top.passed_over = loc in self._keys
        if top.passed_over:
            first = unfold(self._keys[loc])
            self._report(event, "duplicate-key", f"the key {quote(key)} stands here twice",
                         f"the first is in line {first.line}: keep one of them")  # fmt: skip
        else:
            self._keys[loc] = _mark(event)
        if key == "<<":
            top.passed_over = True
            self._report(event, "yaml-merge", "<< takes over keys from elsewhere", _PLAINLY)

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

    def _report(self, event: yaml.Event, rule: str, message: str, hint: str) -> None:
        line, column = unfold(_mark(event))
        self.problems.append(Problem(self.path, line, column, rule, message, hint))


_PLAINLY = "write the value out where it is needed, or quote it if it begins with & or *"


def _mark(event: yaml.Event) -> Mark:
    start = event.start_mark
    assert start is not None, "the parser marks every event"
    return (start.line + 1) << 32 | (start.column + 1)
