"""Folders of briefings for tests of how they are read and checked."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from briefing_book.flow import read
from briefing_book.problems import Problem
from briefing_book.records.content import Content
from briefing_book.records.loaded import Records
from briefing_book.report import format_problems

CASES = Path(__file__).parent / "cases"
EXAMPLE = Path(__file__).parent / "example" / "briefings"
"""A small book that fills every page, invented and the tests' own."""

Write = Callable[[Mapping[str, str | bytes]], Path]
"""Writes {path below briefings/: content} and returns the folder."""
Load = Callable[[Mapping[str, str | bytes]], Records]
"""Writes the files, loads them and fails where one has a problem."""

TODAY = date(2024, 1, 1)
LOCALE = "en_GB"
"""The locale of sites in tests that are not about locales."""


def list_cases(outcome: str, cases: Path = CASES) -> list[Path]:
    """The cases that are `good` or `bad`: a file, or a folder where a case takes several."""
    return sorted(path for path in (cases / outcome).iterdir() if path.suffix != ".txt")


def open_case(case: Path, into: Path) -> Path:
    """Copy a case into a folder `briefings`, and return that."""
    folder = into / "briefings"
    if case.is_dir():
        shutil.copytree(case, folder)
    else:
        folder.mkdir()
        shutil.copy(case, folder)
    return folder


def read_content(*folders: Path, today: date = TODAY) -> Content:
    """What comes of the folders, merged into one."""
    return read(folders, today)


def find_problems(folder: Path, today: date = TODAY) -> list[Problem]:
    """All problems of the folder, those of single records and those across records."""
    return list(read_content(folder, today=today).problems)


def find_errors(folder: Path) -> list[Problem]:
    """The problems of the folder that are errors."""
    return list(read_content(folder).errors)


def tell_errors(folder: Path) -> str:
    """The errors of the folder, as they are printed."""
    return format_problems(find_errors(folder))


def tell_rule(folder: Path, rule: str) -> str:
    """What the rule finds in the folder, as it is printed."""
    return format_problems([found for found in find_problems(folder) if found.rule == rule])
