"""Load: a folder of YAML into records that know where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar, cast

from pydantic import ValidationError

from .explain import explain_errors
from .fields import ID_PATTERN, fits_pattern
from .files import ContentFile, list_files, read_text
from .model import REGISTRIES, Briefing, Organization, Person, Record, Source, Territory, Topic
from .model import Trip
from .problems import Level, Problem
from .yaml_reader import Document, Loc, read_yaml

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Loaded(Generic[R]):
    """A record, its id, and the place in a file that it was read from."""

    id: str
    record: R
    document: Document
    at: Loc = ()

    def problem(  # noqa: PLR0913 - a problem has this many sides
        self, loc: Loc, rule: str, message: str, hint: str = "", *,
        key: bool = False, level: Level = Level.ERROR,
    ) -> Problem:  # fmt: skip
        """Make a problem that points at `loc` within this record, or with `key` at its key."""
        line, column = self.document.find((*self.at, *loc), key=key)
        return Problem(self.document.path, line, column, rule, message, hint, level)

    @property
    def path(self) -> str:
        """The file, relative to the project."""
        return self.document.path

    @property
    def line(self) -> int:
        """The line where the record begins."""
        return self.document.find(self.at, key=True).line if self.at else 1


def _empty() -> Mapping[str, Loaded[R]]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Records:
    """Everything that was loaded, by kind and id, in the order of files."""

    briefings: Mapping[str, Loaded[Briefing]] = field(default_factory=_empty)
    trips: Mapping[str, Loaded[Trip]] = field(default_factory=_empty)
    people: Mapping[str, Loaded[Person]] = field(default_factory=_empty)
    organizations: Mapping[str, Loaded[Organization]] = field(default_factory=_empty)
    places: Mapping[str, Loaded[Territory]] = field(default_factory=_empty)
    topics: Mapping[str, Loaded[Topic]] = field(default_factory=_empty)
    sources: Mapping[str, Loaded[Source]] = field(default_factory=_empty)
    unread: frozenset[str] = frozenset()
    """Names of the tables above in which something could not be read."""


_MODELS: dict[str, type[Record]] = {"briefing": Briefing, "trip": Trip, **REGISTRIES}
_TABLES = {"briefing": "briefings", "trip": "trips", **{name: name for name in REGISTRIES}}


def load_records(folder: Path) -> tuple[Records, list[Problem]]:
    """Read every file of the folder.

    Args:
        folder: the folder `briefings/`; one that does not exist counts as empty.

    Returns:
        The records that are sound in themselves, and the problems of all the others.
    """
    tables: dict[str, dict[str, Loaded[Record]]] = {table: {} for table in _TABLES.values()}
    problems: list[Problem] = []
    unread: set[str] = set()
    for file in list_files(folder):
        if isinstance(file, Problem):
            problems.append(file)
            continue
        table = _TABLES[file.kind]
        for found in _load_file(file):
            if isinstance(found, Problem):
                problems.append(found)
                unread.add(table)
            else:
                problems += _add(tables[table], found)
    frozen = {name: MappingProxyType(table) for name, table in tables.items()}
    return Records(**frozen, unread=frozenset(unread)), problems  # type: ignore[arg-type]


def _add(table: dict[str, Loaded[Record]], found: Loaded[Record]) -> Iterator[Problem]:
    if other := table.get(found.id):
        yield found.problem(
            (), "duplicate-id", f'the id "{found.id}" is taken',
            f"it is the id of {other.path} too: rename one of them",
        )  # fmt: skip
    else:
        table[found.id] = found


def _load_file(file: ContentFile) -> Iterator[Loaded[Record] | Problem]:
    text = read_text(file)
    if isinstance(text, Problem):
        yield text
        return
    document, problems = read_yaml(file.shown, text)
    yield from problems
    if document.tree is None and (problems or file.kind in REGISTRIES):
        return
    if not isinstance(document.tree, dict):
        yield Problem(file.shown, 1, 1, "not-a-mapping", "this file has no keys",
                      "write key: value, one on a line")  # fmt: skip
    elif file.kind in REGISTRIES:
        for id in document.tree:
            yield from _load_record(file, id, document, (id,))
    else:
        yield from _load_record(file, file.id, document, ())


def _load_record(
    file: ContentFile, id: str, document: Document, at: Loc
) -> Iterator[Loaded[Record] | Problem]:
    yield from _check_id(file, id, document, at)
    model = _MODELS[file.kind]
    tree = document.tree
    for part in at:
        tree = cast(dict[str, object], tree)[str(part)]  # type: ignore[assignment]
    try:
        yield Loaded(id, model.model_validate(tree), document, at)
    except ValidationError as error:
        yield from explain_errors(error, document, at, model)


def _check_id(file: ContentFile, id: str, document: Document, at: Loc) -> Iterator[Problem]:
    if file.kind == "places":
        pattern, hint = r"[A-Z]{2,4}", "use two to four capitals"
    else:
        pattern, hint = ID_PATTERN, "use a-z, 0-9 and -, at most 80 characters"
    if not fits_pattern(pattern, id):
        name = id if at else f"{id}.yml"
        yield Problem(document.path, *document.find(at, key=True), "bad-id",
                      f'"{name[:90]}" gives no id', hint)  # fmt: skip
