"""The preview: a file that is unsound stands as it was when it was last sound, or is left out.

A desk officer saves in the middle of a sentence. The preview goes on, shows what is wrong, and
takes the file up again when it is mended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from .checks import check_errors
from .problems import Problem, list_errors
from .records.content import Content
from .records.loaded import TABLES, Loaded, Records
from .report import count_errors, make_printable


@dataclass
class Preview:
    """What a preview remembers from one save to the next: the records of each file, when sound."""

    sound: dict[str, list[tuple[str, Loaded[Any]]]] = field(default_factory=dict)

    def salvage(self, content: Content) -> Content:
        """Make content that can be shown of content that may have errors.

        Returns:
            Content whose records have no errors, with all problems of the files as they are now.
            Where nothing is wrong that is the content itself, and nothing is checked again.
        """
        bad = _list_paths(content.errors)
        if bad:
            content, bad = self._make_do(content, bad)
        self._remember(content.records, bad)
        return content

    def _make_do(self, content: Content, bad: set[str]) -> tuple[Content, set[str]]:
        """Leave the bad files out, or show them as they were; and which those are in the end.

        What was sound yesterday may not fit today's other files, nor the others without it.
        """
        kept = {path: self.sound[path] for path in bad if path in self.sound}
        has_ghosts = False
        while True:
            records = _put_together(content.records, bad, kept)
            directory = content.directory.of(records)
            failing = _list_paths(list_errors(check_errors(records, directory)))
            if not failing:
                return replace(content, records=records, directory=directory), bad
            if not has_ghosts and (ghosts := self._list_missing(records)):
                has_ghosts = True
                kept |= {path: kept.get(path, []) + rows for path, rows in ghosts.items()}
            else:
                bad = bad | failing
                kept = {path: rows for path, rows in kept.items() if path not in failing}

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


def show_errors(problems: Iterable[Problem], warn: Callable[[str], None]) -> Sequence[Problem]:
    """The errors as every page of the preview shows them; `warn` is told that there are some."""
    errors = list_errors(problems)
    if errors:
        said = f"{count_errors(errors)} in the briefings"
        warn(f"{said}: the preview shows the rest, and what was last right")
    return [make_printable(error) for error in errors]


def _list_paths(errors: Iterable[Problem]) -> set[str]:
    return {path for error in errors for path in error.paths}


def _rows(records: Records) -> Iterator[tuple[str, Loaded[Any]]]:
    for table in TABLES.values():
        for loaded in getattr(records, table).values():
            yield table, loaded


def _put_together(
    records: Records, bad: set[str], kept: Mapping[str, list[tuple[str, Loaded[Any]]]]
) -> Records:
    """The records of all files that are not bad, and for those the kept ones.

    Where a kept record's id has been taken by another file, the other file has it.
    """
    tables: dict[str, dict[str, Loaded[Any]]] = {table: {} for table in TABLES.values()}
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
