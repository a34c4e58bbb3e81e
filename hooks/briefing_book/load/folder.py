"""Load a folder of YAML into records that know where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..model.briefing import Briefing
from ..model.keys import list_known
from ..model.record import Record
from ..model.registries import KINDS, REGISTRIES, Organization, Person
from ..problems import MAX_PROBLEMS, Loc, Problem, say_more
from ..progress import QUIET, Progress
from ..records.document import Document, Tree
from ..records.loaded import Loaded, Records
from ..records.proofs import QuoteLock
from ..text.excerpts import quote
from ..values.fields import ID_PATTERN, advise_id, fits_pattern
from .files import ContentFile, list_files, name_folders, read_text
from .quote_lock import read_lock
from .record_errors import explain_unfilled
from .record_reader import Found, read_record
from .yaml_reader import read_yaml

_TABLES = {"briefing": "briefings", "trip": "trips", **{name: name for name in REGISTRIES}}
_OF_BRIEFING = {"title", "date"}
_MAX_VALUES = 10_000
_MAX_VALUES_IN_REGISTRY = 80_000


def load_records(
    folder: Path, *also: Path, progress: Progress = QUIET
) -> tuple[Records, list[Problem]]:
    """Read every file of the folder, and of others as if they were one with it.

    Args:
        folder: the folder `briefings/`; one that does not exist counts as empty.
        also: further folders, such as one that is kept in private; likewise.
        progress: is told how many files are read.

    Returns:
        The records, and the problems that they have in themselves.
    """
    everything, sound = _Shelf(), _Shelf()
    problems: list[Problem] = []
    folders = name_folders((folder, *also))
    files = [file for name, path in folders.items() for file in list_files(path, name)]
    for file in progress.follow(files, "Reading files", len(files)):
        table = _TABLES[file.kind]
        # A registry that lies in the wrong folder was taken for a briefing.
        tables = {table, file.id} & everything.tables.keys()
        for found in _take_most(_load_file(file)):
            if isinstance(found, Problem):
                problems.append(found)
                sound.unread |= tables
            elif found is None:
                everything.unread |= tables
            elif other := everything.tables[table].get(found.id):
                problems.append(_refuse_taken(found, other))
                sound.unread.add(table)
                if table not in REGISTRIES:  # what it refers to is looked at all the same
                    everything.tables[table][f"{found.id} in {found.path}"] = found
            else:
                everything.add(table, found)
                if found.is_sound:
                    sound.add(table, found)
    quote_lock, faults = _read_locks(folders)
    if faults:
        for shelf in (everything, sound):
            shelf.unread.add("quote_lock")
    of_project = {"quote_lock": quote_lock, "project": folder.absolute().parent}
    whole = everything.close(**of_project) if problems else None
    return sound.close(**of_project, with_unsound=whole), problems + faults


def _read_locks(folders: Mapping[str, Path]) -> tuple[QuoteLock, list[Problem]]:
    locks, faults = zip(*(read_lock(path, name) for name, path in folders.items()), strict=True)
    proofs = frozenset(chain.from_iterable(lock.proofs for lock in locks))
    return QuoteLock(proofs), list(chain.from_iterable(faults))


@dataclass
class _Shelf:
    """Tables that are being filled."""

    tables: dict[str, dict[str, Loaded[Any]]] = field(
        default_factory=lambda: {table: {} for table in _TABLES.values()}
    )
    unread: set[str] = field(default_factory=set)

    def add(self, table: str, found: Loaded[Any]) -> None:
        self.tables[table][found.id] = found
        if found.gaps and _may_be_missed(found):
            self.unread.add(table)

    def close(self, **more: Any) -> Records:
        tables: dict[str, Any] = {
            name: MappingProxyType(rows) for name, rows in self.tables.items()
        }
        return Records(**tables, unread=frozenset(self.unread), **more)


def _may_be_missed(found: Loaded[Any]) -> bool:
    """Whether something that others may refer to is lost: a name, or a figure of a briefing."""
    model: type[Record] = type(found.record)
    known = list_known(model)
    if isinstance(found.record, Briefing):
        return found.gaps.may_hide("figures", known, within="id")
    if isinstance(found.record, Person | Organization):
        return any(found.gaps.may_hide(key, known) for key in ("name", "aliases"))
    return False


def _refuse_taken(found: Loaded[Any], other: Loaded[Any]) -> Problem:
    hint = f"it is the id of {other.path} too: rename one of them"
    return found.problem((), "duplicate-id", f'the id "{found.id}" is taken', hint)


def _take_most(found: Iterator[Found]) -> Iterator[Found]:
    """All that is found in a file, but so many problems only; then it is not read on."""
    told: list[Problem] = []
    for each in found:
        if isinstance(each, Problem):
            told.append(each)
        if len(told) > MAX_PROBLEMS:
            yield from (say_more(told), None)
            return
        yield each


def _load_file(file: ContentFile) -> Iterator[Found]:
    text = read_text(file)
    if isinstance(text, Problem):
        yield from (text, None)
        return
    most = _MAX_VALUES_IN_REGISTRY if file.kind in REGISTRIES else _MAX_VALUES
    document, problems = read_yaml(file.shown, text, most)
    yield from problems
    if isinstance(document.tree, dict):
        # What is said a second time of the very same place would only be a consequence.
        places = {(problem.line, problem.column) for problem in problems}
        # The tree goes once the records are made from it; where things stand stays known.
        for found in _load_tree(file, replace(document, tree=None), document.tree):
            if isinstance(found, Loaded):
                yield replace(found, is_sound=False) if problems else found
            elif found is None or (found.line, found.column) not in places:
                yield found
        return
    if document.tree is not None:
        found_instead = "is a list" if isinstance(document.tree, list) else "has no keys"
        hint = "write key: value, one on a line"
        yield _refuse_file(document, f"this file {found_instead}", hint)
        yield None
    elif problems:
        yield None
    elif file.kind not in REGISTRIES:
        yield _refuse_file(document, "this file is empty", "write title: and date:, or delete it")
        yield None


def _refuse_file(document: Document, message: str, hint: str) -> Problem:
    return Problem(document.path, *document.find(()), "not-a-mapping", message, hint)


def _refuse_misplaced(document: Document, id: str) -> Problem:
    if id == "trips":
        message, hint = "a trip has a file of its own", "write each trip into trips/ID.yml"
    else:
        message = f"{id}.yml is read directly in the folder of briefings only"
        hint = "move this file there, or give it title: and date: if it is a briefing"
    return Problem(document.path, *document.find(()), "file-place", message, hint)


def _load_tree(file: ContentFile, document: Document, tree: dict[str, Tree]) -> Iterator[Found]:
    model = KINDS[file.kind]
    in_registry = file.kind in REGISTRIES
    if file.kind == "briefing" and file.id in _TABLES.values() and not tree.keys() & _OF_BRIEFING:
        yield _refuse_misplaced(document, file.id)
        yield None
        return
    yield from explain_unfilled(document, model, in_registry=in_registry)
    if not in_registry:
        yield from _check_id(file, file.id, document, ())
        yield from read_record(file.id, model, tree, document, ())
        return
    is_empty = any(len(loc) == 1 for loc in document.unfilled)
    if is_empty or ("<<",) in document.gaps.lost:
        yield None
    for id, entry in tree.items():
        yield from _check_id(file, id, document, (id,))
        yield from read_record(id, model, entry, document, (id,))


def _check_id(file: ContentFile, id: str, document: Document, at: Loc) -> Iterator[Problem]:
    is_code = file.kind == "places"
    if not fits_pattern(r"[A-Z]{2,4}" if is_code else ID_PATTERN, id):
        hint = "use two to four capitals" if is_code else advise_id(id)
        what = quote(id, 90) if at else f"the file's name {quote(f'{id}.yml', 90)}"
        yield Problem(document.path, *document.find(at, key=True), "bad-id",
                      f"{what} is no id", hint)  # fmt: skip
