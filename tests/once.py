"""What several tests read is made once, also where they run in several processes."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

WAIT = 300
"""Seconds after which what has not ended never will."""


def make_once(folder: Path, fill: Callable[[Path], object]) -> Path:
    """The folder, which the first who asks for it fills; all others wait, and only read it.

    Args:
        folder: it must not be there yet; the folder above it is common to the processes.
        fill: makes the folder and what is in it; the same for all who ask.
    """
    done = folder.with_name(f"{folder.name}.done")
    # SQLite has the one lock of the standard library that is the same on every system. It goes
    # with the process that holds it.
    path = folder.with_name(f"{folder.name}.lock")
    with closing(sqlite3.connect(path, timeout=WAIT, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)  # what one that failed has left
            fill(folder)
            done.touch()
    return folder
