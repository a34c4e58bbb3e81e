"""The one way in which a file is written: as a whole or not at all, and never through a link.

Whoever may propose a change to the project can put links and files with odd permissions into it.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
from pathlib import Path

_FRESH = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)
"""Only what was not there is opened, and no link is followed; the latter two not everywhere."""


def write_file(path: Path, data: bytes) -> None:
    """Put a file into its place at once, so that it is never there by half.

    One that it replaces keeps its permissions. Raises OSError where that can't be done, and where
    a link is in its place; what was there is left as it is.
    """
    made = path.with_name(f".{path.name[:40]}.{secrets.token_hex(8)}.tmp")
    permissions = _read_permissions(path)
    create_file(made, data, 0o666 if permissions is None else permissions)
    try:
        if permissions is not None:
            made.chmod(permissions)  # the umask may have taken from them
        made.replace(path)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def create_file(path: Path, data: bytes, permissions: int = 0o666) -> None:
    """Write a file where there is none; what the umask forbids is not permitted.

    Raises OSError where that can't be done, or where there is a file or link; nothing is left then.
    """
    descriptor = os.open(path, _FRESH, permissions)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def say_failure(error: OSError) -> str:
    """Why a file can't be read or written, in the words of the system: `permission denied`."""
    return (error.strerror or "it is not allowed").lower()


def _read_permissions(path: Path) -> int | None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(mode):
        raise OSError(errno.ELOOP, "it is a link, which may lead anywhere", str(path))
    return mode & 0o777
