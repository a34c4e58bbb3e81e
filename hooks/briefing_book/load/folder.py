"""Load a folder of YAML into records that know where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..model.briefing import Briefing
from ..model.keys import list_known
from ..model.record import Record
from ..model.registries import REGISTRIES, Organization, Person
from ..problems import Problem
from ..progress import QUIET, Progress
from ..records.loaded import TABLES, Loaded, Records
from ..records.proofs import QuoteLock
from .file_reader import read_file
from .files import list_files, name_folders
from .published import read_published
from .quote_lock import read_lock


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
        table = TABLES[file.kind]
        # A registry that lies in the wrong folder was taken for a briefing.
        tables = {table, file.id} & everything.tables.keys()
        for found in read_file(file):
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
    project = folder.absolute().parent
    published, bad_lines = read_published(project)
    of_project = {"quote_lock": quote_lock, "published": published, "project": project}
    whole = everything.close(**of_project) if problems else None
    return sound.close(**of_project, with_unsound=whole), problems + faults + bad_lines


def _read_locks(folders: Mapping[str, Path]) -> tuple[QuoteLock, list[Problem]]:
    locks, faults = zip(*(read_lock(path, name) for name, path in folders.items()), strict=True)
    proofs = frozenset(chain.from_iterable(lock.proofs for lock in locks))
    return QuoteLock(proofs), list(chain.from_iterable(faults))


@dataclass
class _Shelf:
    """Tables that are being filled."""

    tables: dict[str, dict[str, Loaded[Any]]] = field(
        default_factory=lambda: {table: {} for table in TABLES.values()}
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
    """Whether something that others may refer to is lost: a name, or an item of a briefing."""
    model: type[Record] = type(found.record)
    known = list_known(model)
    if isinstance(found.record, Briefing):
        lists = ("figures", "agreements")
        return any(found.gaps.may_hide(name, known, within="id") for name in lists)
    if isinstance(found.record, Person | Organization):
        return any(found.gaps.may_hide(key, known) for key in ("name", "aliases"))
    return False


def _refuse_taken(found: Loaded[Any], other: Loaded[Any]) -> Problem:
    hint = f"it is the id of {other.path} too: rename one of them"
    return found.problem((), "duplicate-id", f'the id "{found.id}" is taken', hint)
