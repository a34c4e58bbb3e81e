"""The first step: a file becomes text."""

from __future__ import annotations

from codecs import BOM_UTF8

from ..problems import Position, Problem
from ..safe_files import say_failure
from ..text.characters import unify_breaks
from ..text.english import say_size
from .encoding import refuse_encoding
from .files import ContentFile

MAX_BYTES = 1024 * 1024


def read_text(file: ContentFile, most: int = MAX_BYTES) -> str | Problem:
    """The file's text, or the problem that keeps it from being read; `most` is in bytes."""
    if file.refused:
        return file.refused
    try:
        size = file.path.stat().st_size
        data = file.path.read_bytes() if size <= most else b""
    except OSError as error:
        return refuse_unreadable(file.shown, error)
    if size > most:
        hint = f"split it: {say_size(most)} is the most that is read"
        return Problem(file.shown, 1, 1, "file-size", f"this file has {size:,} bytes", hint)
    try:
        return data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        before = unify_breaks(error.object[: error.start].decode())
        at = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        return refuse_encoding(file.shown, at, data)


def refuse_unreadable(shown: str, error: OSError) -> Problem:
    """The problem of a file that can't be opened."""
    message = f"this can't be read: {say_failure(error)}"
    hint = "see that the file is there and that you may open it"
    return Problem(shown, 1, 1, "file-unreadable", message, hint)
