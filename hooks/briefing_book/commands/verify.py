"""`verify`: look for every quote in the text of its source, and write down which were found."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from ..checks.proofs import CHANGED_QUOTE
from ..clock import read_clock
from ..flow import read
from ..load.files import name_folders
from ..load.quote_lock import EDITED, LOCK_NAME, read_lock, write_lock
from ..model.references import briefing_of
from ..problems import TOO_MANY, Problem, list_errors
from ..quotes.verification import Outcome, Verification, verify_quotes
from ..records.loaded import Records
from ..records.proofs import QuoteLock
from ..report import format_problems
from ..safe_files import say_failure
from .command import Command

_PUT_RIGHT = {CHANGED_QUOTE, EDITED}
"""The rules whose problems verify settles, or explains better."""


def add_arguments(parser: ArgumentParser) -> None:
    """`--check` writes nothing."""
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where the lock would change"
    )


def run(options: Namespace) -> int:
    """Print every quote that is not found; 1 where there is one, or where nothing could be done."""
    content = read(options.folders, read_clock().date())
    records = content.records
    errors = [one for one in content.errors if one.rule not in _PUT_RIGHT]
    # That a file has more errors says nothing where all those that are told can be put right.
    if any(one.rule != TOO_MANY for one in errors):
        print(format_problems(errors))
        print("Nothing was verified: put these right first.", file=sys.stderr)
        return 1
    done = verify_quotes(records)
    if done.problems:
        print(format_problems(done.problems))
    print(_sum_up(done), file=sys.stderr)
    locks = _split_lock(done.lock, records, name_folders(options.folders))
    is_same = not _is_edited(content.problems) and all(
        read_lock(folder)[0] == lock for folder, lock in locks.items()
    )
    if not is_same and options.check:
        print(f"{LOCK_NAME} is not up to date: run verify without --check.", file=sys.stderr)
    elif not is_same and not all(_write(folder, lock) for folder, lock in locks.items()):
        return 1
    return 1 if list_errors(done.problems) or (options.check and not is_same) else 0


def _split_lock(
    lock: QuoteLock, records: Records, folders: Mapping[str, Path]
) -> dict[Path, QuoteLock]:
    """The lock of each folder: what is held back in one is not told of in another."""
    path_of = {
        proof: PurePosixPath(records.briefings[briefing_of(proof.statement)].path)
        for proof in lock.proofs
    }
    return {
        folder: QuoteLock(
            frozenset(proof for proof, path in path_of.items() if path.is_relative_to(name))
        )
        for name, folder in folders.items()
    }


def _is_edited(problems: Sequence[Problem]) -> bool:
    return any(problem.rule == EDITED for problem in problems)


def _write(folder: Path, lock: QuoteLock) -> bool:
    try:
        write_lock(folder, lock)
    except OSError as error:
        print(f"{LOCK_NAME} can't be written: {say_failure(error)}.", file=sys.stderr)
        return False
    return True


def _sum_up(done: Verification) -> str:
    found, kept, missing, without = (done.outcomes.count(outcome) for outcome in Outcome)
    return (
        f"{len(done.outcomes)} quotes: {found} found, {kept} found before and unchanged, "
        f"{missing} not found, {without} without a text."
    )


COMMAND = Command("verify", "Look for quotes in the texts of their sources.", add_arguments, run)
