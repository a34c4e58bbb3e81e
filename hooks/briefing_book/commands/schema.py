"""`schema`: write the JSON Schemas that editors' programs complete and check briefings by."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from ..desk.schema import list_outdated, render_schemas
from ..safe_files import say_failure, write_file
from .command import Command


def add_arguments(parser: ArgumentParser) -> None:
    """`--into` says where to, `--check` writes nothing."""
    parser.add_argument("--into", default=".vscode/schemas", help="where the schemas are")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where a schema would change"
    )


def run(options: Namespace) -> int:
    """Write the schemas that changed; with `--check` 1 where there are any."""
    folder = Path(options.into)
    try:
        outdated = list_outdated(folder)
        if not options.check:
            _write(folder, outdated)
    except OSError as error:
        print(f"{error.filename or folder} can't be written: {say_failure(error)}", file=sys.stderr)
        return 1
    if options.check:
        for name in outdated:
            print(f"{folder / name} is not what the model says: run schema without --check.")
        return 1 if outdated else 0
    return 0


def _write(folder: Path, outdated: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rendered = dict(render_schemas())
    for name in outdated:
        if name in rendered:
            write_file(folder / name, rendered[name].encode())
        else:
            (folder / name).unlink()
    print(f"{len(outdated)} of {len(rendered)} schemas changed.", file=sys.stderr)


COMMAND = Command(
    "schema", "Write the JSON Schemas for completion in editors.", add_arguments, run, reads=False
)
