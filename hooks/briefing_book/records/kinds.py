"""Kinds: what is built in, and what a publisher calls by a word of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..model.registries import OwnKind
from ..problems import Loc
from ..values.vocabulary import AgreementKind, BriefingKind, MeetingKind, StatementKind, Term
from .loaded import Loaded

T = TypeVar("T", bound=Term)

VOCABULARIES: Mapping[type[Term], str] = {
    BriefingKind: "event",
    MeetingKind: "meeting",
    StatementKind: "statement",
    AgreementKind: "agreement",
}
"""The vocabularies of built-in kinds, and what each has kinds of."""


@dataclass(frozen=True, slots=True)
class Sort(Generic[T]):
    """A kind, by the id that was written: what it is among the built-in ones, and its word.

    `summary` (CommonMark) is what a publisher means by its own.
    """

    id: str
    built_in: T
    label: str
    summary: str = ""


def vocabulary_at(loc: Loc) -> type[Term]:
    """Of which vocabulary the kind is that stands there in a briefing."""
    by_list: Mapping[object, type[Term]] = {
        "meetings": MeetingKind,
        "statements": StatementKind,
        "agreements": AgreementKind,
    }
    return by_list.get(loc[0], BriefingKind)


def find_sort(own: Mapping[str, Loaded[OwnKind]], kind: str, vocabulary: type[T]) -> Sort[T] | None:
    """What a kind is that was written; None where it is no kind, or none of that vocabulary."""
    if isinstance(kind, vocabulary):
        return Sort(kind.value, kind, kind.label)
    found = own.get(kind)
    if found is None or found.record.sort_of not in {*vocabulary}:
        return None
    record = found.record
    return Sort(kind, vocabulary(record.sort_of), record.name, record.summary or "")
