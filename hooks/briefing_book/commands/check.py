"""`check`: run all checks, and nothing else."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from time import monotonic

from ..checks import check_records
from ..clock import read_clock
from ..load.folder import load_records
from ..problems import Level
from ..progress import Progress
from ..records.directory import Directory
from ..report import FORMATS, format_problems
from ..text.english import count_of
from .command import Command


def add_arguments(parser: ArgumentParser) -> None:
    """Take the form in which problems are printed."""
    parser.add_argument(
        "--format", choices=FORMATS, default="text",
        help="how problems are printed: for people (text), as annotations of GitHub, or as JSON",
    )  # fmt: skip


def run(options: Namespace) -> int:
    """Print every problem; 1 where one is an error."""
    progress = Progress(partial(print, file=sys.stderr), monotonic)
    records, problems = load_records(
        Path(options.folder), *map(Path, options.also), progress=progress
    )
    problems += check_records(records, Directory(records), read_clock().date(), progress)
    if problems:
        print(format_problems(problems, options.format))
    errors = sum(1 for problem in problems if problem.level is Level.ERROR)
    number = len(records.briefings)
    print(f"{count_of(number, 'briefing')}, {count_of(errors, 'error')}.", file=sys.stderr)
    return 1 if errors else 0


COMMAND = Command("check", "Check all briefings without building the site.", add_arguments, run)
