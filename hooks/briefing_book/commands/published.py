"""`published`: write down what is published, so that `check` knows which addresses would die."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from ..book.published import list_published
from ..clock import read_clock
from ..flow import make_book
from ..load.published import LIST_NAME, read_published, write_published
from ..report import ContentError, format_problems
from ..safe_files import say_failure
from ..text.english import ENGLISH, count_of
from .command import Command


def add_arguments(_parser: ArgumentParser) -> None:
    """There are none."""


def run(options: Namespace) -> int:
    """Add what is published to the list; 1 where there are errors, or it can't be written."""
    try:
        book, _problems = make_book(options.folders, read_clock(), locale=ENGLISH)
    except ContentError as error:
        print(format_problems(error.problems))
        print("Nothing was written down: put these right first.", file=sys.stderr)
        return 1
    project = options.folders[0].absolute().parent
    known, _problems = read_published(project)
    found = {*known.lines, *list_published(book)}
    try:
        write_published(project, found)
    except OSError as error:
        print(f"{LIST_NAME} can't be written: {say_failure(error)}.", file=sys.stderr)
        return 1
    new = count_of(len(found) - len(known.lines), "new id")
    print(f"{count_of(len(found), 'id')} in {LIST_NAME}, {new}.", file=sys.stderr)
    return 0


COMMAND = Command(
    "published", "Write down which ids are published.", add_arguments, run,
)  # fmt: skip
