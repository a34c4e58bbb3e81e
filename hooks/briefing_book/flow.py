"""The one way through the house: folders become content, and content the Book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from .book.book import Book
from .checks import check_records
from .link import link_book
from .load.folder import load_records
from .problems import Problem
from .progress import QUIET, Progress
from .records.content import Content
from .records.directory import Directory
from .report import BuildError, ContentError

Salvage = Callable[[Content], Content]
"""Makes content whose records have no errors of any content; the problems stay as they are."""


def make_book(
    folders: Sequence[Path],
    now: datetime,
    *,
    locale: str,
    salvage: Salvage | None = None,
    progress: Progress = QUIET,
) -> tuple[Book, Sequence[Problem]]:
    """The Book of the folders, and every problem in them.

    Args:
        folders: as for `read`.
        now: the moment of the build, with an offset.
        locale: that of the site.
        salvage: what a preview makes do with. In its Book there is what is held back, too.
        progress: is told how far it is.

    Raises ContentError where there are errors and nobody salvages what can be shown. Raises
    BuildError where outside a preview there is no folder.
    """
    # An empty folder is an empty book; a slip in its name must not cost the published one.
    if salvage is None and not folders[0].is_dir():
        raise BuildError(f"There is no folder {folders[0].name}: nothing was built.")
    content = read(folders, now.date(), progress)
    if salvage is not None:
        content = salvage(content)
    elif content.errors:
        raise ContentError(content.problems)
    book = link_book(
        content.records, content.directory, now,
        locale=locale, preview=salvage is not None, progress=progress,
    )  # fmt: skip
    return book, content.problems


def read(folders: Sequence[Path], today: date, progress: Progress = QUIET) -> Content:
    """Load the folders, merged into one, and run every check.

    Args:
        folders: at least one; one that does not exist counts as empty.
        today: the day on which it is decided what is overdue.
        progress: is told how far it is.
    """
    progress.announce("Reading the briefings")
    for absent in (folder for folder in folders[1:] if not folder.exists()):
        progress.announce(f"There is no folder {absent.name}: what it would have is left out")
    records, problems = load_records(*folders, progress=progress)
    progress.announce(f"Checking {len(records.whole.briefings):,} briefings")
    directory = Directory(records)
    problems += check_records(records, directory, today, progress)
    return Content(records, directory, tuple(sorted(problems)))
