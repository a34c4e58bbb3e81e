"""The command line: `python -m briefing_book COMMAND`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path

from .commands import COMMANDS
from .options import Options, judge_folder, split_folders
from .report import BuildError


def main(
    arguments: Sequence[str] | None = None, environment: Mapping[str, str] = os.environ
) -> int:
    """Run a command and return its exit code: 0 where all is well, 1 where something is wrong.

    The folders of the variable BRIEFING_BOOK_ALSO are merged as those of `--also` are, so that a
    command sees what a build sees. They stand apart by the separator of the variable PATH.
    """
    also = split_folders(environment.get("BRIEFING_BOOK_ALSO", ""))
    parser = argparse.ArgumentParser(
        prog="python -m briefing_book", description="Keep a diplomatic record in YAML."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.summary, description=command.summary)
        sub.add_argument("--folder", default=Options().folder, help="where the YAML is")
        sub.add_argument(
            "--also", action="append", default=[], metavar="FOLDER",
            help="a further folder, merged with it; can be given again, or in BRIEFING_BOOK_ALSO",
        )  # fmt: skip
        command.add_arguments(sub)
        sub.set_defaults(run=command.run, reads=command.reads)
    options = parser.parse_args(arguments)
    folders = dict.fromkeys((options.folder, *also, *options.also))
    options.folders = [Path(path) for path in folders if path]
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a name that the terminal can't show
    try:
        _check_folders(options)
        code: int = options.run(options)
        sys.stdout.flush()
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever reads has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _check_folders(options: argparse.Namespace) -> None:
    if reasons := [reason for folder in options.folders if (reason := judge_folder(folder))]:
        raise BuildError(*reasons)
    if options.reads and not Path(options.folder).is_dir():
        raise BuildError(f"There is no folder {options.folder}.")


if __name__ == "__main__":
    sys.exit(main())
