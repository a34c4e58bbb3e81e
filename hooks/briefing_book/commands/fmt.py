"""`fmt`: put the keys of every file in their order, and leave all else as it is."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from codecs import BOM_UTF8
from collections.abc import Iterator

from ..desk.key_order import order_keys
from ..load.files import ContentFile, list_files, name_folders
from ..load.folder import load_records
from ..load.text_reader import read_text
from ..problems import Level, Problem, list_errors
from ..report import format_problems
from ..safe_files import say_failure, write_file
from .command import Command


def add_arguments(parser: ArgumentParser) -> None:
    """`--check` writes nothing."""
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where a file would change"
    )


def run(options: Namespace) -> int:
    """Put files in order; 1 where one has problems, or with `--check` where one would change."""
    _, problems = load_records(*options.folders)
    errors = list_errors(problems)
    refused = {problem.path for problem in errors}
    out_of_order = 0
    for name, folder in name_folders(options.folders).items():
        for file in list_files(folder, name):
            # What a link leads to is put in order where it lies.
            is_left = file.shown in refused or file.path.is_symlink()
            ordered = None if is_left else _order(file)
            if isinstance(ordered, Problem):
                errors.append(ordered)
            elif ordered is not None and options.check:
                out_of_order += 1
                print(f"{file.shown}: not in order")
            elif ordered is not None:
                errors += _put_in_order(file, ordered)
    if errors:
        print(format_problems(errors))
        print("Files with errors are left as they are.", file=sys.stderr)
    return 1 if errors or out_of_order else 0


def _order(file: ContentFile) -> str | Problem | None:
    """The file's text where it changes, or what keeps it from being put in order."""
    text = read_text(file)
    if isinstance(text, Problem):
        return text
    try:
        ordered = order_keys(file.kind, text)
    except ValueError as error:
        message = f"the keys of this file can't be put in order: {error}"
        hint = "put them in order by hand, or leave them as they are"
        return Problem(file.shown, 1, 1, "key-order", message, hint, Level.WARNING)
    return None if ordered == text else ordered


def _put_in_order(file: ContentFile, text: str) -> Iterator[Problem]:
    """Write the text where the file was, with the byte order mark that it had, and say so."""
    try:
        mark = BOM_UTF8 if file.path.read_bytes().startswith(BOM_UTF8) else b""
        write_file(file.path, mark + text.encode())
    except OSError as error:
        message = f"this can't be written: {say_failure(error)}"
        yield Problem(file.shown, 1, 1, "file-unwritable", message,
                      "see that you may change it and its folder")  # fmt: skip
    else:
        print(f"{file.shown}: put in order")


COMMAND = Command("fmt", "Put the keys of all files in order; comments stay.", add_arguments, run)
