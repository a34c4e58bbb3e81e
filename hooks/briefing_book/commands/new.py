"""`new`: write a briefing that is ready to be filled in."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from ..addresses import ID_PATTERN
from ..clock import read_clock
from ..desk.new_briefing import Outline, make_id, option_at, write_outline
from ..desk.skeletons import find_skeleton
from ..flow import read
from ..load.file_reader import read_file
from ..load.files import list_files, name_folders
from ..model.registries import OwnKind
from ..problems import Problem
from ..records.loaded import Loaded, Records
from ..report import format_problems
from ..safe_files import create_file, say_failure
from ..values.edtf import parse_period
from ..values.fields import fits_pattern
from .command import Command

_SCHEMA = Path(".vscode", "schemas", "briefing.json")


def add_arguments(parser: ArgumentParser) -> None:
    """The title, and what else is known already."""
    parser.add_argument("title", help="the title, which makes the file's name too")
    parser.add_argument("--date", help="a day, a month, a year or a period; today where not given")
    parser.add_argument(
        "--kind",
        default="",
        help="what to begin: visit, call, letter, signing, statement or any other kind",
    )
    parser.add_argument("--country", default="", help="two capitals of ISO 3166-1, such as NO")
    parser.add_argument("--city", default="")
    parser.add_argument("--trip", default="", help="the name of a file in trips/")
    parser.add_argument(
        "--principal", action="append", default=[], help="whose briefing it is; can be repeated"
    )


def run(options: Namespace) -> int:
    """Write the file and print its path; 1, with the problems, where an option is not right."""
    folders: list[Path] = options.folders
    today = read_clock().date()
    kind = options.kind.strip()
    outline = Outline(
        title=options.title.strip(),
        date=(options.date or str(today)).strip(),
        today=str(today),
        country=options.country.strip(),
        city=options.city.strip(),
        trip=options.trip.strip(),
        principals=[name.strip() for name in options.principal],
        skeleton=find_skeleton(kind, _list_own_kinds(kind, folders)),
    )
    if not str(options.title).isprintable():
        print("The title has characters that can't be shown: write another one.")
        return 1
    if not outline.title:
        print('There is no title: write make new TITLE="Talks in Oslo"')
        return 1
    records, problems = _try_out(outline, folders, today)
    if problems:
        print(format_problems(problems))
        return 1
    id = make_id(outline, _list_ids(records, folders))
    year = parse_period(outline.date).first_day.year
    path = folders[0] / f"{year:04}" / f"{id}.yml"
    if not path.parent.resolve().is_relative_to(folders[0].resolve()):
        print(f"{path.parent} leads out of the folder: no briefing was written.")
        return 1
    try:
        _write(path, outline, folders[0])
    except OSError as error:
        print(f"{path} can't be written: {say_failure(error)}")
        return 1
    print(path)
    print("It is a draft: fill it in, and remove the line that says so.", file=sys.stderr)
    return 0


def _list_own_kinds(kind: str, folders: Sequence[Path]) -> Mapping[str, OwnKind]:
    """The kinds of kinds.yml, where one of them may be meant."""
    if not fits_pattern(ID_PATTERN, kind):
        return {}
    files = (file for folder in folders for file in list_files(folder) if file.kind == "kinds")
    found = (one for file in files for one in read_file(file))
    return {one.id: one.record for one in found if isinstance(one, Loaded) and one.is_sound}


def _try_out(
    outline: Outline, folders: Sequence[Path], today: date
) -> tuple[Records, list[Problem]]:
    """All records, and what would be wrong with the briefing among them, said of the options."""
    taken = _list_ids_of_files(folders)
    with TemporaryDirectory() as trial:
        Path(trial, f"{make_id(outline, taken)}.yml").write_text(
            write_outline(outline), encoding="utf-8"
        )
        names = {path: name for name, path in name_folders((*folders, Path(trial))).items()}
        content = read([*folders, Path(trial)], today)
    return content.records, [
        replace(problem, path=option_at(outline, place.line), line=0, others=())
        for problem in content.errors
        for place in problem.places
        if PurePosixPath(place.path).is_relative_to(names[Path(trial)])
    ]


def _list_ids(records: Records, folders: Sequence[Path]) -> set[str]:
    """All ids that briefings have or had, those that can't be read included."""
    former = (one.record.aliases for one in records.briefings.values())
    return _list_ids_of_files(folders).union(*former)


def _list_ids_of_files(folders: Sequence[Path]) -> set[str]:
    return {file.id for folder in folders for file in list_files(folder)}


def _write(path: Path, outline: Outline, folder: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    schema = folder.absolute().parent / _SCHEMA
    way = Path(os.path.relpath(schema, path.parent.absolute())).as_posix()
    create_file(path, write_outline(outline, way if schema.exists() else "").encode())


COMMAND = Command(
    "new", "Write a briefing that is ready to be filled in.", add_arguments, run, reads=False
)
