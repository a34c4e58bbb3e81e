"""The one way through the house: what is read, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from .checks import check_records
from .load.folder import load_records
from .progress import QUIET, Progress
from .records.content import Content
from .records.directory import Directory


def read(
    folders: Sequence[Path], today: date, *, locale: str, progress: Progress = QUIET
) -> Content:
    """Load the folders, merged into one, and run every check.

    Args:
        folders: at least one; one that does not exist counts as empty.
        today: the day on which it is decided what is overdue.
        locale: that of country names.
        progress: is told how far it is.
    """
    records, problems = load_records(*folders, progress=progress)
    directory = Directory(records, locale)
    problems += check_records(records, directory, today, progress)
    return Content(records, directory, tuple(sorted(problems)))
