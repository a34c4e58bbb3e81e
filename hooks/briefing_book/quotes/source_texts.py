"""The local copies of sources' texts: read, never written, and never from outside the project."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import NamedTuple

from ..text.english import say_size
from .digests import digest_text

MAX_BYTES = 8 * 1024 * 1024


class Refusal(NamedTuple):
    """Why a text is not read: rule, message and hint of the problem."""

    rule: str
    message: str
    hint: str


@dataclass(frozen=True)
class SourceText:
    """The text of a source."""

    content: str

    @cached_property
    def digest(self) -> str:
        """Its digest, as the lock has it."""
        return digest_text(self.content)


def read_source_text(project: Path | None, written: str) -> SourceText | Refusal | None:
    """Read the text of a source.

    Args:
        project: the folder that the path starts from; None where there is none.
        written: the path as the editor wrote it, relative, with `/` between its parts.

    Returns:
        The text; None where it is not on this machine; or why it is not read: the path leads out
        of the project, by itself or by a link, or what lies there is no plain text in UTF-8 of at
        most 8 MiB.
    """
    if refused := _refuse_path(written):
        return refused
    if project is None:
        return None
    try:
        path = (project / written).resolve()
        if not path.is_relative_to(project.resolve()):
            hint = "put the text itself into the project"
            return Refusal("text-path", "a link on this path leads out of the project", hint)
        return _read(path) if path.exists() else None
    except (OSError, RuntimeError, ValueError):  # RuntimeError: links that lead to each other
        hint = "see that the file is there and that you may open it"
        return Refusal("text-unreadable", "this text can't be read", hint)


def _refuse_path(written: str) -> Refusal | None:
    hint = "write it from the folder of the project, such as .texts/article.txt"
    if "\\" in written:
        return Refusal("text-path", "this path has a backslash in it", "write / instead")
    if PurePosixPath(written).is_absolute() or PureWindowsPath(written).drive:
        return Refusal("text-path", "this path does not start in the project", hint)
    if ".." in PurePosixPath(written).parts:
        return Refusal("text-path", "this path leads out of its folder with ..", hint)
    return None


def _read(path: Path) -> SourceText | Refusal:
    if not path.is_file():
        return Refusal("text-unreadable", "this is no file", "write the path of a text file")
    size = path.stat().st_size
    if size > MAX_BYTES:
        hint = f"keep the part that is quoted: {say_size(MAX_BYTES)} is the most that is read"
        return Refusal("text-unreadable", f"this text has {size:,} bytes", hint)
    try:
        return SourceText(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        hint = "save it as plain text in UTF-8"
        return Refusal("text-unreadable", "this text is not UTF-8", hint)
