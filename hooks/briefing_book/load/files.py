"""The folder of briefings: which files are read, and as what."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from ..model.registries import REGISTRIES
from ..problems import Problem


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file of the folder.

    `shown` is how problems and links name it; `kind` is "briefing", "trip" or the name of a
    registry; `refused` is why it is not read.
    """

    path: Path
    shown: str
    kind: str
    id: str
    refused: Problem | None = None


def name_folders(folders: Iterable[Path]) -> dict[str, Path]:
    """The folders by what they are called where one of their files is named.

    That is a folder's own name; where one before it has that name too, a number stands after it.
    What is above a folder is nobody's business: its files are named on pages and in exports. A
    folder that is given twice counts once.
    """
    named: dict[str, Path] = {}
    roots: set[Path] = set()
    for folder in folders:
        root = folder.resolve()
        others = (f"{root.name}-{number}" for number in count(2))
        if root not in roots:
            named[next(name for name in chain([root.name], others) if name not in named)] = folder
        roots.add(root)
    return named


def list_files(folder: Path, name: str = "") -> Iterator[ContentFile]:
    """Every file of content in the order of its name.

    A file or folder whose name starts with `_` or `.` is passed over, and so is what does not end
    in .yml; but what was meant to end so is refused. `name` is what the folder is called where that
    is not its own name.
    """
    root = folder.resolve()
    name = name or root.name
    if folder.exists() and not folder.is_dir():
        why = "file-unreadable", "this is no folder", "put the briefings into a folder"
        yield ContentFile(folder, name, "briefing", "", Problem(name, 1, 1, *why))
        return
    paths = list(_walk(folder))
    collisions = _find_collisions(path.relative_to(folder).as_posix() for path in paths)
    for path in paths:
        relative = path.relative_to(folder)
        shown = (name / relative).as_posix()
        reason = _refuse_name(shown) or _refuse(path, root)
        if other := collisions.get(relative.as_posix()):
            reason = reason or _refuse_collision(other)
        reason = reason or _refuse_capitals(relative)
        if reason or path.suffix == ".yml":
            refused = Problem(shown, 1, 1, *reason) if reason else None
            yield ContentFile(path, shown, _kind_of(relative), path.stem, refused)


def _walk(folder: Path) -> Iterator[Path]:
    """All files, and what else has to be refused: links to folders, folders that stay closed."""
    found: list[Path] = []

    def note_closed(error: OSError) -> None:
        found.append(Path(error.filename))

    for base, folders, names in os.walk(folder, onerror=note_closed if folder.exists() else None):
        if not os.access(base, os.X_OK):  # what is in it has names, and that is all
            found.append(Path(base))
            folders.clear()
            continue
        folders[:] = [name for name in folders if not name.startswith(("_", "."))]
        links = [name for name in folders if Path(base, name).is_symlink()]
        found += [Path(base, name) for name in (*names, *links) if not name.startswith(("_", "."))]
    return iter(sorted(found, key=lambda path: path.relative_to(folder).parts))


def _find_collisions(names: Iterable[str]) -> dict[str, str]:
    """Names that another one is told from by capitals or by how accents are coded, with the other.

    macOS and Windows keep one file of the two. The one in small letters stands, else the first.
    """
    alike: dict[str, list[str]] = {}
    for name in names:
        alike.setdefault(unicodedata.normalize("NFC", name).casefold(), []).append(name)
    return {
        name: others[0]
        for folded, found in alike.items()
        for others in [sorted(found, key=lambda name: (name != folded, name))]
        for name in others[1:]
    }


def _refuse_collision(other: str) -> tuple[str, str, str]:
    why = f"many a disk takes this file and {other} for one: their names differ in capitals only"
    return "file-name", why, "rename one of them"


def _refuse_capitals(relative: Path) -> tuple[str, str, str] | None:
    """Refuse what would be a registry or the folder of trips, but for its capitals."""
    first = relative.parts[0]
    if len(relative.parts) > 1:
        is_meant = first != "trips" == first.lower()
    else:
        is_meant = relative.stem not in REGISTRIES and relative.stem.lower() in REGISTRIES
    if not is_meant:
        return None
    return "file-name", f"{first} has capitals in its name", f"rename it to {first.lower()}"


def is_utf8(name: str) -> bool:
    """Whether a name on the disk can be written down: its bytes may be of another encoding."""
    return not any("\ud800" <= char <= "\udfff" for char in name)


def _refuse_name(shown: str) -> tuple[str, str, str] | None:
    if is_utf8(shown):
        return None
    return "file-name", "the name of this file or of its folder is not UTF-8", "rename it"


def _refuse(path: Path, root: Path) -> tuple[str, str, str] | None:
    """Rule, message and hint where something that is meant as content can't be read."""
    if path.is_dir():
        if path.is_symlink():
            return "file-outside", "this is a link to a folder", "put the folder itself here"
        return "file-unreadable", "this folder can't be opened", "see that you may open it"
    name = path.name.lower()
    for ending in (".yaml", ".yml", ".yml.txt", ".yaml.txt"):
        if name.endswith(ending) and path.suffix != ".yml":
            stem = path.name[: -len(ending)]
            why = "this file would not be read: its name does not end in .yml"
            return "file-name", why, f"rename it to {stem}.yml"
    return _refuse_yml(path, root) if path.suffix == ".yml" else None


def _refuse_yml(path: Path, root: Path) -> tuple[str, str, str] | None:
    if path.is_symlink() and not is_inside(path, root):
        return "file-outside", "this link leads out of the folder", "put the file itself here"
    if path.exists() and not path.is_file():
        return "file-unreadable", "this is no file", "remove it"
    return None


def is_inside(path: Path, root: Path) -> bool:
    """Whether what a path leads to, over links too, lies in a folder, which is given resolved."""
    try:
        return path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # links that lead to each other; RuntimeError before 3.13
        return False


def _kind_of(path: Path) -> str:
    if len(path.parts) == 1 and path.stem in REGISTRIES:
        return path.stem
    return "trip" if path.parts[:-1][:1] == ("trips",) else "briefing"
