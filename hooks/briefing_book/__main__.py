"""The command line: `python -m briefing_book COMMAND`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from .commands import COMMANDS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 where all is well, 1 where something is wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m briefing_book", description="Keep a diplomatic record in YAML."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.summary, description=command.summary)
        sub.add_argument("--folder", default="briefings", help="where the YAML is")
        sub.add_argument(
            "--also", action="append", default=[], metavar="FOLDER",
            help="a further folder, merged with it; can be given again",
        )  # fmt: skip
        command.add_arguments(sub)
        sub.set_defaults(run=command.run)
    options = parser.parse_args(arguments)
    code: int = options.run(options)
    return code


if __name__ == "__main__":
    sys.exit(main())
