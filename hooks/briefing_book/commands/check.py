"""`check`: run all checks, and nothing else."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from time import monotonic

from ..clock import read_clock
from ..flow import read
from ..load.files import list_files, name_folders
from ..progress import Progress
from ..report import PROBLEM_FORMATS, count_errors, format_problems
from ..text.english import count_of
from .command import Command


def add_arguments(parser: ArgumentParser) -> None:
    """Take the form in which problems are printed."""
    parser.add_argument(
        "--format", choices=PROBLEM_FORMATS, default="text",
        help="how problems are printed: for people (text), as annotations of GitHub, or as JSON",
    )  # fmt: skip


def run(options: Namespace) -> int:
    """Print every problem; 1 where one is an error."""
    progress = Progress(partial(print, file=sys.stderr), monotonic)
    content = read(options.folders, read_clock().date(), progress)
    if content.problems:
        print(format_problems(content.problems, options.format))
    briefings = count_of(_count_briefings(options.folders), "briefing")
    print(f"{briefings}, {count_errors(content.problems)}.", file=sys.stderr)
    return 1 if content.errors else 0


def _count_briefings(folders: Sequence[Path]) -> int:
    """How many there are, those that can't be read included."""
    files = chain.from_iterable(map(list_files, name_folders(folders).values()))
    return sum(file.kind == "briefing" for file in files)


COMMAND = Command("check", "Check all briefings without building the site.", add_arguments, run)
