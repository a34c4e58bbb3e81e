"""What a build finds around the briefings: hand-written pages, the output folder, its address.

All of it is looked at before anything is touched: MkDocs empties the output folder first, and
publishes whatever lies in the folder of pages, also what a link there leads to.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .load.files import is_inside, is_utf8
from .report import BuildError
from .web_settings import WebSettings


@dataclass(frozen=True)
class Surroundings:
    """Where the parts of a project lie, as mkdocs.yml has them, and where its site will be.

    Of `copied` everything is published as it is: the folder of pages and the site's own theme.
    `output` may not be there yet.
    """

    project: Path
    copied: Sequence[Path]
    output: Path
    web: WebSettings

    def check(self) -> None:
        """Raises BuildError with a sentence on each that is not right."""
        reasons = [
            *self.web.judge(),
            *_judge_output(self.output, self.project),
            *(reason for folder in self.copied for reason in _judge_copied(folder, self.project)),
        ]
        if reasons:
            raise BuildError(*reasons)


def _judge_output(output: Path, project: Path) -> Iterator[str]:
    """Yield at most one reason why the folder can't be emptied and filled."""
    if _leads_out(output, project):
        yield f"{output.name} leads out of the project, to {output.resolve()}: remove the link."
    elif output.exists() and not output.is_dir():
        yield f"{output.name} is no folder: remove it."
    elif not output.exists():
        above = next(folder for folder in output.parents if folder.exists())
        if not _can_change(above):
            yield f"The folder {output.name} can't be made: see that you may change {above.name}."
    elif closed := next((path for path in _list_folders(output) if not _can_change(path)), None):
        shown = closed.relative_to(output.parent).as_posix()
        yield f"The folder {shown} can't be written: see that you may change it."


def _list_folders(folder: Path) -> Iterator[Path]:
    yield folder
    for base, names, _ in os.walk(folder):
        yield from (Path(base, name) for name in names)


def _can_change(folder: Path) -> bool:
    return os.access(folder, os.R_OK | os.W_OK | os.X_OK)


def _judge_copied(folder: Path, project: Path) -> Iterator[str]:
    """Yield why something in the folder can't be published, or must not be."""
    if folder.is_symlink() and _leads_out(folder, project):
        yield (
            f"{folder.name} is a link that leads out of the project, to {folder.readlink()}: "
            "put the folder itself there."
        )
        return
    if not _can_read(folder):
        yield f"{folder.name} can't be read: see that you may open it."
    root = folder.resolve()
    for base, folders, names in os.walk(folder):
        for name in sorted((*folders, *names)):
            path = Path(base, name)
            if fault := _find_fault(path, root):
                yield f"{(folder.name / path.relative_to(folder)).as_posix()} {fault}"


def _find_fault(path: Path, root: Path) -> str:
    """What is wrong with a file or folder that would be published, or nothing."""
    if not is_utf8(path.name):
        return "has a name that is not UTF-8: rename it."
    if path.is_symlink():
        return _find_fault_of_link(path, root)
    if not (path.is_file() or path.is_dir()):
        return "is no file: remove it."
    if not _can_read(path):
        return "can't be read: see that you may open it."
    return ""


def _can_read(path: Path) -> bool:
    return os.access(path, os.R_OK | os.X_OK if path.is_dir() else os.R_OK)


def _find_fault_of_link(path: Path, root: Path) -> str:
    target = path.readlink()
    if not is_inside(path, root):
        return f"is a link that leads out of the folder, to {target}: put the file itself there."
    if path.is_dir():  # it may lead to one that it is in
        return f"is a link to a folder, {target}: put the folder itself there."
    if path.exists():
        return ""
    # Emacs marks with a link of this kind which file is being edited; MkDocs passes it over.
    return "" if path.name.startswith(".") else f"is a link that leads nowhere, to {target}."


def _leads_out(path: Path, project: Path) -> bool:
    """Whether links on the way from the project to something in it lead elsewhere."""
    return path.is_relative_to(project) and not is_inside(path, project.resolve())
