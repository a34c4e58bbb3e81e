"""The folder of briefings: which files are read, and as what."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .model import REGISTRIES
from .problems import Problem

MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file of the folder. `shown` is how problems and links name it."""

    path: Path
    shown: str
    kind: str
    id: str


def list_files(folder: Path) -> Iterator[ContentFile | Problem]:
    """Every file of content in the order of its name, or a problem where one can't be read.

    `kind` is "briefing", "trip" or the name of a registry. A file or folder whose name starts
    with `_` or `.` is passed over, and so is what does not end in .yml.
    """
    root = folder.resolve()
    for path in _walk(folder):
        shown = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        if path.suffix == ".yaml":
            yield Problem(shown, 1, 1, "file-name", "this file would not be read",
                          f"rename it to {path.stem}.yml")  # fmt: skip
        elif path.suffix == ".yml":
            if not path.resolve().is_relative_to(root):
                yield Problem(shown, 1, 1, "file-outside", "this link leads out of the folder",
                              "put the file itself here")  # fmt: skip
            else:
                yield ContentFile(path, shown, _kind_of(path.relative_to(folder)), path.stem)


def read_text(file: ContentFile) -> str | Problem:
    """The file's text, or the problem that keeps it from being read."""
    data = file.path.read_bytes()
    if len(data) > MAX_BYTES:
        return Problem(file.shown, 1, 1, "file-size", f"this file has {len(data):,} bytes",
                       "split it: 1 MiB is the most that is read")  # fmt: skip
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - before.rfind(b"\n")
        return Problem(file.shown, line, column, "encoding", "this is not UTF-8",
                       "save the file as UTF-8")  # fmt: skip


def _walk(folder: Path) -> Iterator[Path]:
    found: list[Path] = []
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(("_", "."))]
        found += [Path(base, name) for name in names if not name.startswith(("_", "."))]
    return iter(sorted(found, key=lambda path: path.relative_to(folder).parts))


def _kind_of(path: Path) -> str:
    if len(path.parts) == 1 and path.stem in REGISTRIES:
        return path.stem
    return "trip" if path.parts[0] == "trips" and len(path.parts) > 1 else "briefing"
