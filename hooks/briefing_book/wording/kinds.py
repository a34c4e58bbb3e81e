"""Kinds in words: what an entry is called, and how words of its kind came about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from ..records.kinds import Sort
from ..text.english import capitalize
from ..text.prose import plain_prose
from ..values.vocabulary import (
    AgreementKind,
    BriefingKind,
    MeetingFormat,
    MeetingKind,
    StatementKind,
)


@dataclass(frozen=True, slots=True)
class Verb:
    """How words came about; with `is_placed`, somewhere: what is sent or printed is so nowhere."""

    past: str
    infinitive: str
    participle: str
    is_placed: bool = True


_SAY = Verb("said", "say", "said")
_STATE = Verb("stated", "state", "stated")
_DECLARE = Verb("declared", "declare", "declared")
_CONVEY = Verb("conveyed", "convey", "conveyed")
_WRITE = Verb("wrote", "write", "written", is_placed=False)
_PUBLISH = Verb("stated", "state", "stated", is_placed=False)

_VERBS: Mapping[StatementKind, Verb] = {
    StatementKind.JOINT_STATEMENT: _STATE,
    StatementKind.COMMUNIQUE: _STATE,
    StatementKind.RESOLUTION: _STATE,
    StatementKind.READOUT: _PUBLISH,
    StatementKind.DECLARATION: _DECLARE,
    StatementKind.DEMARCHE: _CONVEY,
    StatementKind.LETTER: _WRITE,
    StatementKind.NOTE_VERBALE: _WRITE,
    StatementKind.TELEGRAM: _WRITE,
    StatementKind.OP_ED: _WRITE,
    StatementKind.SOCIAL_POST: _WRITE,
}
"""What is not spoken; all other kinds are said."""


def verb_of(entry: StatementEntry) -> Verb:
    """How words of its kind came about: they were said, written, stated."""
    return _VERBS.get(entry.sort.built_in, _SAY)


def is_interview(entry: StatementEntry) -> bool:
    """Whether those to whom it went are those who asked."""
    return entry.sort.built_in is StatementKind.INTERVIEW


_TELL_NOTHING = frozenset(
    {BriefingKind.OTHER, MeetingKind.OTHER, StatementKind.REMARKS, AgreementKind.AGREEMENT}
)

_FORMATS: Mapping[MeetingFormat, str] = {
    MeetingFormat.IN_PERSON: "meeting",
    MeetingFormat.CALL: "call",
    MeetingFormat.VIRTUAL: "virtual meeting",
    MeetingFormat.HYBRID: "hybrid meeting",
    MeetingFormat.CORRESPONDENCE: "correspondence",
}


def sort_of(entry: Entry) -> Sort[Any] | None:
    """What kind of its like an entry is, where that tells something: of mere remarks it doesn't."""
    match entry:
        case BriefingEntry() | MeetingEntry() | StatementEntry() | AgreementEntry():
            return entry.sort if entry.sort and entry.sort.id not in _TELL_NOTHING else None
        case CommitmentEntry() | FigureEntry():
            return None
        case _:
            assert_never(entry)


def say_kind(entry: Entry) -> str:
    """`joint statement`, `working dinner`; empty where nothing is told by it."""
    sort = sort_of(entry)
    return sort.label if sort else ""


def say_kind_besides(entry: Entry) -> str:
    """What kind it is, beside a title that does not say so."""
    kind = say_kind(entry)
    return "" if kind.casefold() in entry.title.casefold() else kind


def explain_kind(entry: Entry) -> str:
    """What a publisher means by a word of its own, in plain text; empty where nothing is said."""
    sort = sort_of(entry)
    return plain_prose(sort.summary) if sort else ""


def name_meeting(format: MeetingFormat, sort: Sort[MeetingKind] | None) -> str:
    """What a meeting is called: `working dinner`, `virtual consultation`, `call`, `meeting`."""
    if sort is None or sort.id in _TELL_NOTHING:
        return _FORMATS[format]
    if format in (MeetingFormat.CALL, MeetingFormat.CORRESPONDENCE):
        return _FORMATS[format]
    return sort.label if format is MeetingFormat.IN_PERSON else f"{format.label} {sort.label}"


def name_kind(entry: Entry) -> str:
    """What an entry is called, as exactly as is known: `Joint statement`, `Statement`."""
    if isinstance(entry, MeetingEntry):
        return capitalize(name_meeting(entry.record.format, entry.sort))
    return capitalize(say_kind(entry)) or entry.kind.label


def name_before_title(entry: Entry) -> str:
    """What an entry is called, to stand before its title; empty where the title says so itself."""
    name = name_kind(entry)
    match entry:
        case BriefingEntry() | MeetingEntry() | AgreementEntry():
            says_so = re.search(rf"\b{re.escape(name)}\b", entry.title, re.IGNORECASE)
            return "" if says_so else name
        case StatementEntry() | CommitmentEntry() | FigureEntry():
            return name
        case _:
            assert_never(entry)
