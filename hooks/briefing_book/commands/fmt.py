"""`fmt`: put the keys of every file in their order, and leave all else as it is."""

from __future__ import annotations

import shutil
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
    changed = 0
    for name, folder in name_folders(options.folders).items():
        for file in list_files(folder, name):
            ordered = None if file.shown in refused else _order(file)
            if isinstance(ordered, Problem):
                errors.append(ordered)
            elif ordered is not None:
                changed += 1
                print(f"{file.shown}: {'not in order' if options.check else 'put in order'}")
                errors += () if options.check else _write(file, ordered)
    if errors:
        print(format_problems(errors))
        print("Files with errors are left as they are.", file=sys.stderr)
    return 1 if errors or (options.check and changed) else 0


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


def _write(file: ContentFile, text: str) -> Iterator[Problem]:
    """Put the text into the file's place at once, so that it is never there by half."""
    path = file.path.resolve()
    made = path.with_name(f".{path.name}.tmp")
    try:
        mark = BOM_UTF8 if path.read_bytes().startswith(BOM_UTF8) else b""
        made.write_bytes(mark + text.encode())
        shutil.copymode(path, made)
        made.replace(path)
    except OSError as error:
        made.unlink(missing_ok=True)
        why = (error.strerror or "it is not allowed").lower()
        yield Problem(file.shown, 1, 1, "file-unwritable", f"this can't be written: {why}",
                      "see that you may change it and its folder")  # fmt: skip


COMMAND = Command("fmt", "Put the keys of all files in order; comments stay.", add_arguments, run)
