"""The third step: the tree of a record becomes the record, or as much of it as is sound.

A tree in which nothing is wrong is validated in one go. One with errors is then read along the
model, each mapping once and what stands in it first: misspelt keys are put right, what can't be
read is taken out, and something stands in for what has to be there. So all problems are told in
one run, and none that only follows from another. What comes of it is checked and never shown:
where there is an error, nothing is built.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import count, islice
from typing import Any, TypeVar
from zlib import crc32

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..model.keys import Choice, Key, is_mark, list_keys, list_known, takes_others
from ..model.record import Record
from ..problems import MAX_PROBLEMS, Loc, Problem
from ..records.document import Document, Gaps, Tree
from ..records.loaded import Loaded
from .record_errors import explain_details, find_meant, refuse_key

R = TypeVar("R", bound=Record)
T = TypeVar("T")

Found = Loaded[Any] | Problem | None
"""What comes of a file: records, problems, and None for a record that is not there."""
Reading = Generator[Problem, None, T]
"""Yields the problems of what is read and returns what is made of it."""

_SURE = 0.8
"""How much a misspelt key is like the one that is meant where that is more than a guess."""


def read_record(
    id: str, model: type[Record], tree: Tree, document: Document, at: Loc
) -> Iterator[Found]:
    """Make the record of a tree; its problems come before it.

    Args:
        id: its id.
        model: the kind of record.
        tree: what stands in the document at `at`; where it has errors it is changed.
        document: says where everything stands.
        at: where the record stands.
    """
    gaps = document.gaps.below(at)
    try:
        sound = _validate(model, tree)
    except ValidationError:
        sound = None
    if sound is not None and not _has_open_mark(model, document, at):
        yield Loaded(id, sound, document, at, gaps)
        return
    repair = _Repair(model, document, f"{document.path}/{id}")
    record = yield from repair.read((Choice(model),), tree, at)
    if sound is not None and not repair.gaps:
        yield Loaded(id, sound, document, at, gaps)
        return
    yield Loaded(id, record, repair.document, at, gaps | repair.gaps.below(at), is_sound=False)


def _has_open_mark(model: type[Record], document: Document, at: Loc) -> bool:
    """Whether nothing stands after a key that tells which record is meant: `{post: , country: NO}`.

    Without it there may be another record, which is sound and not meant.
    """
    inside = (loc[len(at) :] for loc in document.unfilled if loc[: len(at)] == at)
    return any(is_mark(model, loc) for loc in inside)


def _validate(model: type[R], values: object) -> R:
    # By alias only: what Python calls `from_` is `from` in YAML, and nothing else.
    return model.model_validate(values, by_alias=True, by_name=False)


def _list_errors(model: type[Record], values: object) -> list[ErrorDetails]:
    try:
        _validate(model, values)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


class _Repair:
    """The reading of the tree of one record that has errors."""

    def __init__(self, root: type[Record], document: Document, name: str) -> None:
        self._root = root
        self._written: dict[Loc, str] = {}
        self._stand_ins: set[Loc] = set()
        self._lost: set[Loc] = set()
        self._numbers = count()
        self._mark = f"-{crc32(name.encode(errors='replace')):08x}"
        self.document = replace(document, written=self._written)

    @property
    def gaps(self) -> Gaps:
        """Where what is made is not what was written."""
        return Gaps(frozenset(self._stand_ins), frozenset(self._lost))

    def read(self, choices: tuple[Choice, ...], tree: Tree, loc: Loc) -> Reading[Record]:
        """Make one of these records of what stands at `loc`, whatever that is."""
        if not isinstance(tree, dict):
            model = choices[-1].record
            yield from self._tell(_list_errors(model, tree), model, loc)
            self._stand_ins.add(loc)
            return self._mend(model, {}, loc)
        values: dict[str, Any] = dict(tree)
        meant = yield from self._put_right(choices, values, loc)
        model = self._choose(choices, values, loc)
        yield from self._take_out_unknown(model, values, loc, meant)
        for key in list_keys(model):
            if key.choices and key.name in values:
                parts = self._read_parts(key, values[key.name], (*loc, key.name))
                values[key.name] = yield from parts
        errors = _list_errors(model, values)
        yield from self._tell(errors, model, loc, not_missing=meant.values())
        return self._mend(model, values, loc)

    def _put_right(
        self, choices: tuple[Choice, ...], values: dict[str, Any], loc: Loc
    ) -> Reading[Mapping[str, str]]:
        """Take unknown keys for those that they seem to stand for, and return what each may mean.

        A guess has to be borne out: what stands under the key has to be sound.
        """
        known = frozenset[str]().union(*(list_known(choice.record) for choice in choices))
        meant: dict[str, str] = {}
        unknown = [name for name in values if name not in known]
        for name in islice(unknown, MAX_PROBLEMS + 1):  # each is told, and no more than that are
            key = find_meant(name, known)
            is_borne_out = key and (_is_sure(name, key) or _fits(choices, values, name, key))
            if not is_borne_out and _is_of_records(values[name]):
                key = _find_by_content(choices, values[name])
                is_borne_out = key and _fits(choices, values, name, key)
            if not key:
                continue
            meant[name] = key
            if key not in values and is_borne_out:
                yield refuse_key(self.document, (*loc, name), key, known)
                values[key] = values.pop(name)
                self._written[(*loc, key)] = name
        return meant

    def _choose(
        self, choices: tuple[Choice, ...], values: Mapping[str, Any], loc: Loc
    ) -> type[Record]:
        """Which of the records it is; a key with nothing after it tells where no other does."""
        *marked, default = choices
        needed = {key.name for key in list_keys(default.record) if key.is_required}
        may_be_unfilled = needed - values.keys()
        for choice in marked:
            if choice.mark in values:
                return choice.record
            if may_be_unfilled and self.document.find_unfilled((*loc, choice.mark)):
                return choice.record
        return default.record

    def _take_out_unknown(
        self, model: type[Record], values: dict[str, Any], loc: Loc, meant: Mapping[str, str]
    ) -> Iterator[Problem]:
        known = list_known(model)
        for name in [name for name in values if name not in known and not takes_others(model)]:
            if (*loc, name) not in self._written:  # what was put right is told already
                above = _find_list_above(model, values, name)
                yield refuse_key(self.document, (*loc, name), meant.get(name), known, above)
            # A text can hide a name, but no list of records.
            if not isinstance(values.pop(name), str) or "name" in list_known(self._root):
                self._lost.add((*loc, name))

    def _read_parts(self, key: Key, tree: Tree, loc: Loc) -> Reading[object]:
        """Make the records that stand under a key."""
        if not key.is_list:
            if key.form and isinstance(tree, str):
                return tree
            return (yield from self.read(key.choices, _spell_out(key, tree), loc))
        if key.takes_one and (isinstance(tree, dict) or (isinstance(tree, str) and not key.form)):
            tree = [tree]
        if not isinstance(tree, list):
            return tree  # an error of the record that has the key
        parts: list[object] = []
        for index, each in enumerate(tree):
            if key.form and isinstance(each, str):
                parts.append(each)
                continue
            part = self.read(key.choices, _spell_out(key, each), (*loc, index))
            parts.append((yield from part))
        return parts

    def _tell(
        self,
        errors: list[ErrorDetails],
        model: type[Record],
        loc: Loc,
        *,
        not_missing: Collection[str] = (),
    ) -> Iterator[Problem]:
        for details in errors:
            is_missing = details["type"] in ("missing", "missing-key")
            if not is_missing or details["loc"][0] not in not_missing:
                yield explain_details(details, model, self.document, loc)

    def _mend(self, model: type[Record], values: dict[str, Any], loc: Loc) -> Record:
        """Take out what is wrong and put in what is missing, until it is a record."""
        keys = {key.name: key for key in list_keys(model)}
        while errors := _list_errors(model, values):
            for details in errors:
                name, *inside = details["loc"]
                key, place = keys.get(str(name)), (*loc, name)
                if key is None:  # one's own
                    values.pop(str(name), None)
                elif key.is_list and inside and isinstance(values[key.name], list):
                    index = inside[0]
                    values[key.name][index] = self._make_up(key, (*place, index))
                elif key.name in values and not key.is_required:
                    del values[key.name]
                    self._lost.add(place)
                else:
                    values[key.name] = self._make_up(key, place)
        return _validate(model, values)

    def _make_up(self, key: Key, loc: Loc) -> object:
        """Something to stand in for what has to be under the key; no text is made up twice."""
        assert loc not in self._stand_ins, "a stand-in fits where it is put"
        self._stand_ins.add(loc)
        if key.choices:
            return self._mend(key.choices[-1].record, {}, loc)
        if key.terms:
            return key.terms[0].value
        examples = key.form.examples if key.form else ()
        return examples[0] if examples else f"{self._mark}-{next(self._numbers)}"


def _is_sure(name: str, key: str) -> bool:
    return SequenceMatcher(a=name, b=key).ratio() >= _SURE


def _fits(choices: tuple[Choice, ...], values: Mapping[str, Any], name: str, key: str) -> bool:
    """Whether what stands under `name` is sound under `key` in one of the records that have it.

    Rules between keys are rules between texts; of the rest nothing is validated, which takes long.
    """
    for choice in choices:
        known = list_known(choice.record)
        texts = {each: values[each] for each in known if isinstance(values.get(each), str)}
        errors = _list_errors(choice.record, {**texts, key: values[name]})
        if key in known and all(error["loc"][0] != key for error in errors):
            return True
    return False


def _find_list_above(model: type[Record], values: Mapping[str, Any], name: str) -> str:
    """The list that stands right above an unknown key, if that is a key of what is in the list."""
    written = list(values)
    above = written[written.index(name) - 1] if written[0] != name else ""
    key = next((key for key in list_keys(model) if key.name == above and key.is_list), None)
    choices = key.choices if key else ()
    return above if any(name in list_known(choice.record) for choice in choices) else ""


def _is_of_records(tree: Tree) -> bool:
    return isinstance(tree, list) and all(isinstance(each, dict) for each in tree)


def _find_by_content(choices: tuple[Choice, ...], tree: Tree) -> str | None:
    """The one key under which a list of records with such keys belongs, if there is one."""
    written = frozenset[str]().union(*(each for each in tree if isinstance(each, dict)))
    fitting = {
        key.name: {needed.name for needed in list_keys(each.record) if needed.is_required}
        for choice in choices
        for key in list_keys(choice.record)
        for each in key.choices
        if key.is_list and written <= list_known(each.record)
    }
    whole = [name for name, needed in fitting.items() if needed <= written]
    found = list(fitting) if len(fitting) == 1 else whole
    return found[0] if len(found) == 1 else None


def _spell_out(key: Key, tree: Tree) -> Tree:
    return {key.text_for[1]: tree} if key.text_for and isinstance(tree, str) else tree
