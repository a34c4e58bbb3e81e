"""A kind of one's own stands where its sort may, and is not called as a built-in kind is."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.briefing import Briefing
from ..problems import Loc, Problem
from ..records.directory import Directory
from ..records.kinds import VOCABULARIES, vocabulary_at
from ..records.loaded import Loaded, Records
from ..text.english import join_all
from ..values.vocabulary import Term


def check_kinds(records: Records, directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every id that is taken, and every kind in a wrong place."""
    for own in records.kinds.values():
        if any(own.id in {*vocabulary} for vocabulary in VOCABULARIES):
            message = f'"{own.id}" is a built-in kind'
            yield own.problem((), "unfitting-kind", message, "choose another id", key=True)
    for loaded in records.briefings.values():
        for loc, kind in _list_kinds(loaded.record):
            own_kind = None if isinstance(kind, Term) else records.kinds.get(kind)
            if own_kind and not own_kind.gaps.cover(("sort_of",)):
                yield from _check_place(loaded, (*loc, "kind"), kind, directory)


def _check_place(
    loaded: Loaded[Briefing], loc: Loc, kind: str, directory: Directory
) -> Iterator[Problem]:
    vocabulary = vocabulary_at(loc)
    if directory.find_sort(kind, vocabulary) is None:
        fitting = [one for one in VOCABULARIES if directory.find_sort(kind, one)]
        of = join_all([VOCABULARIES[one] for one in fitting], "or")
        yield loaded.problem(
            loc, "unfitting-kind", f'"{kind}" is a kind of {of}',
            f"write a kind of {VOCABULARIES[vocabulary]}",
        )  # fmt: skip


def _list_kinds(briefing: Briefing) -> Iterator[tuple[Loc, str]]:
    if briefing.kind:
        yield (), briefing.kind
    for index, meeting in enumerate(briefing.meetings):
        if meeting.kind:
            yield ("meetings", index), meeting.kind
    for index, statement in enumerate(briefing.statements):
        yield ("statements", index), statement.kind
    for index, agreement in enumerate(briefing.agreements):
        yield ("agreements", index), agreement.kind
