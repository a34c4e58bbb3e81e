"""The list of published ids: `.published` in the project, one a line, sorted.

A line is a kind and an id, `person/rex-roe`; that of an item of a briefing has both ids,
`item/2024-05-06-oslo/ministers`. The command `published` writes the file; a line that is taken out
by hand is an address that is given up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from ..addresses import ID_PATTERN
from ..problems import Problem
from ..records.published import Key, Published
from ..safe_files import write_file
from ..text.excerpts import quote
from ..values import patterns
from .files import ContentFile
from .text_reader import read_text, refuse_unreadable

LIST_NAME = ".published"
MAX_BYTES = 64 * 1024 * 1024

_HEADER = """\
# What has been published. The command published adds to this list, and check warns of what is in it
# and leads nowhere any more. A line that is taken out is given up.
"""
_LINE = re.compile(
    rf"(?P<kind>briefing|person|organization|topic|source|trip)/(?P<id>{ID_PATTERN})"
    rf"|(?P<country>country)/(?P<code>{patterns.COUNTRY})"
    rf"|(?P<item>item)/(?P<full>{ID_PATTERN}/{ID_PATTERN})"
)


def read_published(project: Path) -> tuple[Published, list[Problem]]:
    """The list of a project, and the problems of lines that are none; empty where there is none."""
    path = project / LIST_NAME
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return Published(), []
    except OSError as error:
        return Published(), [refuse_unreadable(LIST_NAME, error)]
    refused = None
    if path.is_symlink() or not path.is_file():
        refused = _refuse(1, "this is no file, or a link", "put the file itself here")
    text = read_text(ContentFile(path, LIST_NAME, "published", "published", refused), MAX_BYTES)
    return (Published(), [text]) if isinstance(text, Problem) else parse_published(text)


def parse_published(text: str) -> tuple[Published, list[Problem]]:
    """Read the content of the list."""
    lines: dict[Key, int] = {}
    problems = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if found := _LINE.fullmatch(line.strip()):
            kind, id = filter(None, found.groups())
            lines.setdefault((kind, id), number)
        else:
            message = f"{quote(line)} is no kind with an id"
            problems.append(_refuse(number, message, "write it as person/rex-roe, or take it out"))
    return Published(lines), problems


def write_published(project: Path, ids: Iterable[Key]) -> None:
    """Write the list of these kinds and ids. Raises OSError where that can't be done."""
    lines = sorted(f"{kind}/{id}\n" for kind, id in ids)
    write_file(project / LIST_NAME, (_HEADER + "".join(lines)).encode())


def _refuse(line: int, message: str, hint: str) -> Problem:
    return Problem(LIST_NAME, line, 1, "published-list", message, hint)
