"""Kinds in words: what an entry is called, and how words of its kind came about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..book.entries import Entry, StatementEntry
from ..text.english import capitalize
from ..values.vocabulary import StatementKind, Term


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
    return _VERBS.get(entry.record.kind, _SAY)


def kind_of(entry: Entry) -> Term | None:
    """What kind of its like an entry is, where that tells something: of mere remarks it doesn't."""
    if isinstance(entry, StatementEntry) and entry.record.kind is not StatementKind.REMARKS:
        return entry.record.kind
    return None


def name_kind(entry: Entry) -> str:
    """What an entry is called, as exactly as is known: `Joint statement`, `Statement`."""
    kind = kind_of(entry)
    return capitalize(kind.label) if kind else entry.kind.label
