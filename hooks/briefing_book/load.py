"""Load: a folder of YAML into records that know where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

from pydantic import ValidationError

from .explain import explain_errors, explain_unfilled
from .fields import ID_PATTERN, advise_id, fits_pattern
from .files import ContentFile, list_files, name_folders, read_text
from .model import (
    REGISTRIES,
    Briefing,
    Organization,
    Person,
    Record,
    Source,
    Territory,
    Topic,
    Trip,
)
from .problems import Level, Problem, quote
from .quote_lock import QuoteLock, read_lock
from .yaml_reader import Document, Loc, Tree, read_yaml

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Loaded(Generic[R]):
    """A record, its id, and the place in a file that it was read from."""

    id: str
    record: R
    document: Document
    at: Loc = ()

    def problem(
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
    quote_lock: QuoteLock = field(default_factory=QuoteLock)
    """Which quotes were found in the texts of their sources."""
    project: Path | None = None
    """Where the paths of these texts start: the folder in which that of the briefings lies."""


_MODELS: dict[str, type[Record]] = {"briefing": Briefing, "trip": Trip, **REGISTRIES}
_TABLES = {"briefing": "briefings", "trip": "trips", **{name: name for name in REGISTRIES}}
_OF_BRIEFING = {"title", "date"}


def load_records(folder: Path, *also: Path) -> tuple[Records, list[Problem]]:
    """Read every file of the folder, and of others as if they were one with it.

    Args:
        folder: the folder `briefings/`; one that does not exist counts as empty.
        also: further folders, such as one that is kept in private; likewise.

    Returns:
        The records that are sound in themselves, and the problems of all the others.
    """
    tables: dict[str, dict[str, Loaded[Record]]] = {table: {} for table in _TABLES.values()}
    problems: list[Problem] = []
    unread: set[str] = set()
    folders = name_folders((folder, *also))
    for file in chain.from_iterable(list_files(path, name) for name, path in folders.items()):
        table = _TABLES[file.kind]
        for found in _load_file(file):
            if isinstance(found, Problem):
                problems.append(found)
                # A registry that lies in the wrong folder was taken for a briefing.
                unread |= {table, file.id} & tables.keys()
            else:
                problems += _add(tables[table], found)
    frozen = {name: MappingProxyType(table) for name, table in tables.items()}
    quote_lock, faults = _read_locks(folders)
    project = folder.absolute().parent
    records = Records(**frozen, unread=frozenset(unread), quote_lock=quote_lock, project=project)  # type: ignore[arg-type]
    return records, problems + faults


def _read_locks(folders: Mapping[str, Path]) -> tuple[QuoteLock, list[Problem]]:
    locks, faults = zip(*(read_lock(path, name) for name, path in folders.items()), strict=True)
    proofs = frozenset(chain.from_iterable(lock.proofs for lock in locks))
    return QuoteLock(proofs), list(chain.from_iterable(faults))


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
    if isinstance(document.tree, dict):
        # Where the YAML is at fault already, no record is sound, and what else is said of the very
        # same place would only be a consequence.
        places = {(problem.line, problem.column) for problem in problems}
        # The tree goes once the records are made from it; where things stand stays known.
        for found in _load_tree(file, replace(document, tree=None), document.tree):
            if isinstance(found, Problem):
                if (found.line, found.column) not in places:
                    yield found
            elif not problems:
                yield found
    elif document.tree is not None:
        found_instead = "is a list" if isinstance(document.tree, list) else "has no keys"
        yield _refuse_file(
            document, f"this file {found_instead}", "write key: value, one on a line"
        )
    elif not problems and file.kind not in REGISTRIES:
        yield _refuse_file(document, "this file is empty", "write title: and date:, or delete it")


def _refuse_file(document: Document, message: str, hint: str) -> Problem:
    return Problem(document.path, *document.find(()), "not-a-mapping", message, hint)


def _refuse_misplaced(document: Document, id: str) -> Problem:
    if id == "trips":
        message, hint = "a trip has a file of its own", "write each trip into trips/ID.yml"
    else:
        message = f"{id}.yml is read directly in the folder of briefings only"
        hint = "move this file there, or give it title: and date: if it is a briefing"
    return Problem(document.path, *document.find(()), "file-place", message, hint)


def _load_tree(
    file: ContentFile, document: Document, tree: dict[str, Tree]
) -> Iterator[Loaded[Record] | Problem]:
    model = _MODELS[file.kind]
    in_registry = file.kind in REGISTRIES
    if file.kind == "briefing" and file.id in _TABLES.values() and not tree.keys() & _OF_BRIEFING:
        yield _refuse_misplaced(document, file.id)
        return
    yield from explain_unfilled(document, model, in_registry=in_registry)
    if not in_registry:
        yield from _check_id(file, file.id, document, ())
        yield from _load_record(file.id, model, tree, document, ())
        return
    for id, entry in tree.items():
        yield from _check_id(file, id, document, (id,))
        yield from _load_record(id, model, entry, document, (id,))


def _load_record(
    id: str, model: type[Record], tree: Tree, document: Document, at: Loc
) -> Iterator[Loaded[Record] | Problem]:
    try:
        # By alias only: what Python calls `from_` is `from` in YAML, and nothing else.
        record = model.model_validate(tree, by_alias=True, by_name=False)
        yield Loaded(id, record, document, at)
    except ValidationError as error:
        yield from explain_errors(error, document, at, model)


def _check_id(file: ContentFile, id: str, document: Document, at: Loc) -> Iterator[Problem]:
    if file.kind == "places":
        pattern, hint = r"[A-Z]{2,4}", "use two to four capitals"
    else:
        pattern, hint = ID_PATTERN, advise_id(id)
    if not fits_pattern(pattern, id):
        what = quote(id, 90) if at else f"the file's name {quote(f'{id}.yml', 90)}"
        yield Problem(document.path, *document.find(at, key=True), "bad-id",
                      f"{what} is no id", hint)  # fmt: skip
