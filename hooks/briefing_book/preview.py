"""The preview: a file that is unsound stands as it was when it was last sound, or is left out.

A desk officer saves in the middle of a sentence. The preview goes on, shows what is wrong, and
takes the file up again when it is mended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from .model.registries import REGISTRIES
from .problems import Level, Problem
from .records.loaded import Loaded, Records

_TABLES = ("briefings", "trips", *REGISTRIES)

Check = Callable[[Records], list[Problem]]


@dataclass
class Preview:
    """What a preview remembers from one save to the next: the records of each file, when sound."""

    sound: dict[str, list[tuple[str, Loaded[Any]]]] = field(default_factory=dict)

    def salvage(self, records: Records, unread: list[Problem], check: Check) -> Salvaged:
        """Make records that can be shown of records that may have errors.

        Args:
            records: everything that could be read.
            unread: the problems of what could not.
            check: looks at records as a whole.

        Returns:
            Records without an error, and all problems of the files as they are now.
        """
        problems = [*unread, *check(records)]
        bad = _files_with_errors(problems)
        kept = {path: self.sound[path] for path in bad if path in self.sound}
        current = _put_together(records, bad, kept)
        has_ghosts = False
        # What was sound yesterday may not fit today's other files, nor the others without it.
        while failing := _files_with_errors(check(current)):
            if not has_ghosts and (ghosts := self._list_missing(current)):
                has_ghosts = True
                kept |= {path: kept.get(path, []) + rows for path, rows in ghosts.items()}
                current = _put_together(records, bad, kept)
                continue
            bad |= failing
            kept = {path: rows for path, rows in kept.items() if path not in failing}
            current = _put_together(records, bad, kept)
        self._remember(current, bad)
        return Salvaged(current, problems)

    def _list_missing(self, current: Records) -> dict[str, list[tuple[str, Loaded[Any]]]]:
        """Who and what briefings may refer to that was there when all was last right.

        Somebody who was taken out of people.yml, or got another id, would take every page along
        that names him. Briefings themselves do not come back.
        """
        return {
            path: missing
            for path, rows in self.sound.items()
            if (
                missing := [
                    (table, loaded)
                    for table, loaded in rows
                    if table != "briefings" and loaded.id not in getattr(current, table)
                ]
            )
        }

    def _remember(self, current: Records, bad: set[str]) -> None:
        remembered = {path: self.sound[path] for path in bad if path in self.sound}
        for table, loaded in _rows(current):
            if loaded.path not in bad:
                remembered.setdefault(loaded.path, []).append((table, loaded))
        self.sound = remembered


@dataclass(frozen=True)
class Salvaged:
    """Records that can be shown, and the problems of the files as they are."""

    records: Records
    problems: list[Problem]


def _files_with_errors(problems: list[Problem]) -> set[str]:
    return {problem.path for problem in problems if problem.level is Level.ERROR}


def _rows(records: Records) -> Iterator[tuple[str, Loaded[Any]]]:
    for table in _TABLES:
        for loaded in getattr(records, table).values():
            yield table, loaded


def _put_together(
    records: Records, bad: set[str], kept: Mapping[str, list[tuple[str, Loaded[Any]]]]
) -> Records:
    """The records of all files that are not bad, and for those the kept ones.

    Where a kept record's id has been taken by another file, the other file has it.
    """
    tables: dict[str, dict[str, Loaded[Any]]] = {table: {} for table in _TABLES}
    for table, loaded in _rows(records):
        if loaded.path not in bad:
            tables[table][loaded.id] = loaded
    for path in sorted(kept):
        for table, loaded in kept[path]:
            tables[table].setdefault(loaded.id, loaded)
    frozen: dict[str, Any] = {
        table: MappingProxyType(dict(sorted(rows.items(), key=lambda row: row[1].path)))
        for table, rows in tables.items()
    }
    return replace(records, unread=frozenset(), with_unsound=None, **frozen)
