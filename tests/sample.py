"""The sample that the project comes with, in `briefings/`, which is its user's to change or delete.

So no test may read that folder but those of the sample itself, which pass over themselves where it
is not as it came. Everything else has content of its own: a few lines of YAML, or the example.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "briefings"
SUMS = Path(__file__).parent / "sample.sha256"
"""The files of the sample and their digests, as the program `sha256sum` writes them."""

_READS = {"open", "os.listdir", "os.scandir"}
_allowed = False


class SampleReadError(AssertionError):
    """A test reads what only the tests of the sample may read."""


def guard() -> None:
    """From now on, reading the folder raises SampleReadError, except under `allow`."""
    inside = str(FOLDER)

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        if event not in _READS or _allowed:
            return
        if not isinstance(arguments[0], str | bytes | os.PathLike):
            return
        name = os.fsdecode(arguments[0])
        is_low_level = event == "open" and arguments[1] is None
        if is_low_level and not os.path.isabs(name):  # noqa: PTH117
            return  # as shutil.rmtree() calls it, in a folder that the event does not name
        whole = os.path.abspath(name)  # noqa: PTH100 - resolve() reads the disk
        if whole == inside or whole.startswith(inside + os.sep):
            raise SampleReadError(f"{whole}: anything may be there; bring content of your own")

    sys.addaudithook(audit)


@contextmanager
def allow() -> Iterator[None]:
    """Let the folder be read."""
    global _allowed  # noqa: PLW0603
    _allowed = True
    try:
        yield
    finally:
        _allowed = False


def find_changes(folder: Path = FOLDER) -> list[str]:
    """The files of the sample that are gone from a folder or changed in it, by their paths."""
    wanted = (line.split("  ", 1) for line in SUMS.read_text("utf-8").splitlines())
    return [path for digest, path in wanted if digest_file(folder / path) != digest]


def write_sums(sums: Path, folder: Path) -> str:
    """The digests of the same files as they are in a folder; where one is gone, as they were."""
    text = sums.read_text("utf-8")
    paths = [line.split("  ", 1)[1] for line in text.splitlines()]
    if not all((folder / path).is_file() for path in paths):
        return text
    return "".join(f"{digest_file(folder / path)}  {path}\n" for path in paths)


def digest_file(path: Path) -> str:
    """The SHA-256 of a file, or "" where there is none."""
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def copy_sample(target: Path) -> Path:
    """Copy the sample, and nothing that was added to it, into a folder that is not there yet."""
    for line in SUMS.read_text("utf-8").splitlines():
        path = line.split("  ", 1)[1]
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(FOLDER / path, target / path)
    return target
