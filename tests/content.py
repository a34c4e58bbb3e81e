"""Folders of briefings for tests of how they are read and checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from briefing_book.checks import check_records
from briefing_book.load.folder import load_records
from briefing_book.problems import Level, Problem
from briefing_book.records.directory import Directory
from briefing_book.records.loaded import Records

EXAMPLE = Path(__file__).parent / "example" / "briefings"
"""A small book that fills every page, invented and the tests' own."""

Write = Callable[[Mapping[str, str | bytes]], Path]
"""Writes {path below briefings/: content} and returns the folder."""
Load = Callable[[Mapping[str, str | bytes]], Records]
"""Writes the files, loads them and fails where one has a problem."""


TODAY = date(2024, 1, 1)


def find_problems(folder: Path, today: date = TODAY) -> list[Problem]:
    """All problems of the folder, those of single records and those across records."""
    records, problems = load_records(folder)
    return [*problems, *check_records(records, Directory(records), today)]


def find_errors(folder: Path) -> list[Problem]:
    """The problems of the folder that are errors."""
    return [problem for problem in find_problems(folder) if problem.level is Level.ERROR]
