"""A file of content becomes records in three steps: its text, the document, each record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model.briefing import Briefing
from ..model.keys import list_known
from ..model.registries import KINDS, REGISTRIES
from ..model.trip import Trip
from ..problems import MAX_PROBLEMS, Loc, Problem, say_more
from ..records.document import Document, Tree
from ..records.loaded import TABLES, Loaded
from ..text.excerpts import quote
from ..values import patterns
from ..values.fields import advise_id, fits_pattern
from .files import ContentFile
from .record_errors import explain_unfilled
from .record_reader import Found, read_record
from .text_reader import read_text
from .yaml_reader import read_yaml

_OF_BRIEFING = list_known(Briefing)
_OF_TRIP = list_known(Trip)
_OF_BRIEFING_ALONE = _OF_BRIEFING - _OF_TRIP - {"aliases"}  # what a trip calls former_ids
_BRIEFING_AMONG_TRIPS = (
    "this seems to be a briefing, and trips/ is for journeys",
    "move the file out of trips/; a journey has stops:",
)
_TRIP_AMONG_BRIEFINGS = (
    "this seems to be a journey, and journeys stand in trips/",
    "move the file into trips/; a briefing has date: and no stops:",
)
_MAX_VALUES = 10_000
_MAX_VALUES_IN_REGISTRY = 80_000


def read_file(file: ContentFile) -> Iterator[Found]:
    """Everything that comes of a file; it is not read on once it has more problems than are told.

    Yields:
        Records, problems, and None where a record is not there that should be.
    """
    return _take_most(_read_file(file))


def _read_file(file: ContentFile) -> Iterator[Found]:
    in_registry = file.kind in REGISTRIES
    text = read_text(file)
    if isinstance(text, Problem):
        yield from (text, None)
        return
    most = _MAX_VALUES_IN_REGISTRY if in_registry else _MAX_VALUES
    document, problems = read_yaml(file.shown, text, most)
    yield from problems
    if isinstance(document.tree, dict):
        found = _read_records(file, document, document.tree)
        yield from _mark_unsound(found, problems) if problems else found
    elif document.tree is not None or not (problems or in_registry):
        yield from (_refuse_tree(document), None)
    elif problems:
        yield None


def _take_most(found: Iterable[Found]) -> Iterator[Found]:
    told: list[Problem] = []
    for each in found:
        if isinstance(each, Problem):
            told.append(each)
        if len(told) > MAX_PROBLEMS:
            yield from (say_more(told), None)
            return
        yield each


def _mark_unsound(found: Iterable[Found], problems: Iterable[Problem]) -> Iterator[Found]:
    """What comes of a document that has problems in itself, without what follows from them."""
    places = {(problem.line, problem.column) for problem in problems}
    for each in found:
        if isinstance(each, Loaded):
            yield replace(each, is_sound=False)
        elif each is None or (each.line, each.column) not in places:
            yield each


def _read_records(file: ContentFile, document: Document, tree: dict[str, Tree]) -> Iterator[Found]:
    if fault := _find_fault_of_place(file, tree):
        yield from (Problem(document.path, *document.find(()), "file-place", *fault), None)
        return
    # The tree goes once the records are made from it; where things stand stays known.
    document = replace(document, tree=None)
    in_registry = file.kind in REGISTRIES
    yield from explain_unfilled(document, KINDS[file.kind], in_registry=in_registry)
    if in_registry:
        yield from _read_entries(file, tree, document)
    else:
        yield from _read_entry(file, file.id, tree, document, ())


def _read_entries(file: ContentFile, tree: dict[str, Tree], document: Document) -> Iterator[Found]:
    is_empty = any(len(loc) == 1 for loc in document.unfilled)
    if is_empty or ("<<",) in document.gaps.lost:
        yield None
    for id, entry in tree.items():
        yield from _read_entry(file, id, entry, document, (id,))


def _read_entry(
    file: ContentFile, id: str, tree: Tree, document: Document, at: Loc
) -> Iterator[Found]:
    is_code = file.kind == "places"
    if not fits_pattern(patterns.COUNTRY if is_code else patterns.ID, id):
        hint = "use two to four capitals" if is_code else advise_id(id)
        what = quote(id, 90) if at else f"the file's name {quote(f'{id}.yml', 90)}"
        yield Problem(document.path, *document.find(at, key=True), "bad-id",
                      f"{what} is no id", hint)  # fmt: skip
    yield from read_record(id, KINDS[file.kind], tree, document, at)


def _refuse_tree(document: Document) -> Problem:
    message, hint = "this file has no keys", "write key: value, one on a line"
    if document.tree is None:
        message, hint = "this file is empty", "write title: and date:, or delete it"
    elif isinstance(document.tree, list):
        message = "this file is a list"
    return Problem(document.path, *document.find(()), "not-a-mapping", message, hint)


def _find_fault_of_place(file: ContentFile, tree: dict[str, Tree]) -> tuple[str, str] | None:
    """Message and hint where what stands in the file has its place elsewhere."""
    if file.kind == "trip":
        is_briefing = "stops" not in tree and tree.keys() & _OF_BRIEFING_ALONE
        return _BRIEFING_AMONG_TRIPS if is_briefing else None
    if file.kind != "briefing" or "date" in tree:
        return None
    if "stops" in tree:
        return _TRIP_AMONG_BRIEFINGS
    if file.id not in TABLES.values() or "title" in tree:
        return None
    if file.id == "trips":
        return "a trip has a file of its own", "write each trip into trips/ID.yml"
    return (
        f"{file.id}.yml is read directly in the folder of briefings only",
        "move this file there, or give it title: and date: if it is a briefing",
    )
