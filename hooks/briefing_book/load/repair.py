"""Mend: what is sound of a record that has errors, for the checks across records.

A key that is misspelt is put right, a value that can't be read is taken out of the tree, and where
the record can't be without a value, a stand-in is put. What comes of it is never shown: where there
is an error, nothing is built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import count
from typing import Generic, NamedTuple, TypeVar
from zlib import crc32

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..model.keys import list_known_at
from ..model.record import Record
from ..problems import MAX_PROBLEMS, Loc
from ..records.document import NO_GAPS, Gaps, Tree
from .record_errors import find_meant

R = TypeVar("R", bound=Record)

_MAX_ROUNDS = 12
_SURE = 0.8
_ROOT = "record"


def validate(model: type[R], tree: Tree) -> R:
    """Make the record of a tree. Raises ValidationError with all that is wrong with it."""
    # By alias only: what Python calls `from_` is `from` in YAML, and nothing else.
    return model.model_validate(tree, by_alias=True, by_name=False)


@dataclass(frozen=True)
class Mended(Generic[R]):
    """A record as far as it is sound, or None where that is too little.

    `errors` is what is wrong with it, and nothing that only comes of a misspelt key. `written` has
    the keys that were put right as they were written, by where they are now.
    """

    errors: list[ErrorDetails]
    record: R | None = None
    gaps: Gaps = NO_GAPS
    written: dict[Loc, str] = field(default_factory=dict)


def mend_record(
    model: type[R],
    tree: Tree,
    error: ValidationError,
    name: str,
    is_unfilled: Callable[[Loc], bool],
) -> Mended[R]:
    """Make what can be made of a tree in which validation found errors.

    Args:
        model: the kind of record.
        tree: what stands in the file; it is changed.
        error: what was found.
        name: what tells the record from all others.
        is_unfilled: tells whether a key stands there with nothing after it.
    """
    if error.error_count() > MAX_PROBLEMS:
        return Mended(error.errors(include_url=False)[: MAX_PROBLEMS + 1])
    mender = _Mender(model, {_ROOT: tree}, f"-{crc32(name.encode(errors='replace')):08x}")
    errors = error.errors(include_url=False)
    told: list[ErrorDetails] = []
    for _ in range(_MAX_ROUNDS):
        misspelt = [details for details in errors if mender.put_right(details)]
        told += misspelt
        if not (misspelt or mender.fill_in(errors, is_unfilled) or mender.doubt_guesses(errors)):
            told += [] if mender.is_begun else filter(mender.is_news, errors)
            mender.mend(errors)
        try:
            record = validate(model, mender.box[_ROOT])
        except ValidationError as next_error:
            errors = next_error.errors(include_url=False)
        else:
            gaps = Gaps(frozenset(mender.stand_ins), frozenset(mender.lost))
            return Mended(told, record, gaps, mender.written)
    return Mended(told, written=mender.written)


def _is_guess(key: str, meant: str) -> bool:
    return SequenceMatcher(a=key, b=meant).ratio() < _SURE


class _Slot(NamedTuple):
    """A place in the tree: what holds it, and under which key or index; `loc` is its location."""

    holder: dict[str, Tree] | list[Tree]
    key: str | int
    loc: Loc

    @property
    def is_there(self) -> bool:
        return isinstance(self.holder, list) or self.key in self.holder

    def put(self, value: Tree) -> None:
        self.holder[self.key] = value  # type: ignore[index]


@dataclass
class _Mender:
    model: type[Record]
    box: dict[str, Tree]
    mark: str
    is_begun: bool = False
    stand_ins: set[Loc] = field(default_factory=set)
    lost: set[Loc] = field(default_factory=set)
    written: dict[Loc, str] = field(default_factory=dict)
    _doubted: set[Loc] = field(default_factory=set)
    _filled: set[Loc] = field(default_factory=set)
    _tried: dict[Loc, Iterator[Tree]] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)

    def put_right(self, details: ErrorDetails) -> bool:
        """Take an unknown key for the one that it seems to stand for, if that one is not there."""
        if details["type"] != "extra_forbidden":
            return False
        slot, key = self._find(details["loc"]), find_meant(details, self.model)
        assert isinstance(slot.holder, dict)
        if key is None or key in slot.holder:
            return False
        slot.holder[key] = slot.holder.pop(str(slot.key))
        self.written[(*slot.loc[:-1], key)] = str(slot.key)
        return True

    def fill_in(self, errors: list[ErrorDetails], is_unfilled: Callable[[Loc], bool]) -> bool:
        """Put an empty text after a key with nothing after it that tells which record it is."""
        before = len(self._filled)
        for details in errors:
            loc = details["loc"][:-1]
            slot = self._find(loc)
            node = slot.holder[slot.key]  # type: ignore[index]
            for key in list_known_at(self.model, loc, of_any=True) - list_known_at(self.model, loc):
                place = (*slot.loc, key)
                if place not in self._filled and is_unfilled(place) and isinstance(node, dict):
                    self._filled.add(place)
                    node[key] = ""
        return len(self._filled) > before

    def doubt_guesses(self, errors: list[ErrorDetails]) -> bool:
        """Take out what does not fit under the key that it was put under, if that was a guess."""
        doubtful = set()
        for details in errors:
            loc = self._find(details["loc"]).loc
            doubtful |= {loc[:end] for end in range(len(loc) + 1)} & self.written.keys()
        for loc in doubtful:
            key = self.written[loc]
            slot = self._find(loc)
            # What was taken out since, or stands in for it, is no longer what somebody wrote.
            is_as_written = slot.loc == loc and slot.is_there and loc not in self.stand_ins
            if is_as_written and isinstance(slot.holder, dict) and _is_guess(key, str(loc[-1])):
                del slot.holder[str(slot.key)], self.written[loc]
                self.lost.add((*loc[:-1], key))
                self._doubted.add(loc)
                return True
        return False

    def is_news(self, details: ErrorDetails) -> bool:
        """Whether an error is not only that a key is missing for which a misspelt one stands."""
        return details["type"] != "missing" or self._find(details["loc"]).loc not in self._doubted

    def mend(self, errors: list[ErrorDetails]) -> None:
        """Take out what is wrong, and put something where something has to be."""
        self.is_begun = True
        for details in errors:
            slot = self._find(details["loc"])
            if details["type"] == "model_type":
                self._try(slot, {})
            elif not isinstance(slot.holder, dict) or slot.loc in self._tried:
                self._try(slot)
            elif slot.is_there:
                # Many a key can be missing; where this one can't, the next round says so.
                self._take_out(slot.holder, slot, details)
            else:
                self._try(slot)

    def _take_out(self, holder: dict[str, Tree], slot: _Slot, details: ErrorDetails) -> None:
        value = holder.pop(str(slot.key))
        is_unknown = details["type"] == "extra_forbidden"
        # A text can hide a name, but no list of records.
        if not is_unknown or not isinstance(value, str) or "name" in self.model.model_fields:
            self.lost.add(slot.loc)

    def _try(self, slot: _Slot, *first: Tree) -> None:
        """Put the next stand-in there; where all have failed, one for what holds it."""
        if slot.loc not in self._tried:
            self._tried[slot.loc] = iter((*first, *self._list_stand_ins(slot.key)))
            self.stand_ins.add(slot.loc)
        stand_in = next(self._tried[slot.loc], None)
        if stand_in is not None:
            slot.put(stand_in)
        elif slot.loc:
            self._try(self._find(slot.loc[:-1]))

    def _list_stand_ins(self, key: str | int) -> tuple[Tree, ...]:
        # Whatever a record differs on, it has a date.
        text = "date" if key == "field" else f"{self.mark}-{next(self._numbers)}"
        return text, "2000-01-01", "1", {}

    def _find(self, loc: Loc) -> _Slot:
        """Where the location leads to; the names of a union's members are no part of the tree."""
        slot = _Slot(self.box, _ROOT, ())
        for part in loc:
            node = slot.holder[slot.key] if slot.is_there else None  # type: ignore[index]
            is_key = isinstance(node, dict) and (part in node or not str(part)[:1].isupper())
            is_index = isinstance(node, list) and isinstance(part, int) and part < len(node)
            if isinstance(node, dict | list) and (is_key or is_index):
                slot = _Slot(node, part, (*slot.loc, part))
        return slot
