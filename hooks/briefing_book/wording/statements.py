"""A statement in words: what kind it is, to whom it went, and the heading of its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..book.entries import StatementEntry
from ..book.parties import Party
from ..model.items import Wording
from ..text.english import MOST_NAMED
from ..values.in_words import say_languages
from ..values.vocabulary import StatementKind
from .kinds import Verb, is_interview, name_kind, say_kind, verb_of
from .parties import MOST_HEADS, say_parties
from .sentences import say_in_place

_FROM: Mapping[StatementKind, str] = {
    StatementKind.INTERVIEW: "with",
    StatementKind.LETTER: "from",
    StatementKind.NOTE_VERBALE: "from",
    StatementKind.TELEGRAM: "from",
}
"""What stands between the kind of words and whose they are, where that is not `by`."""


def say_form(entry: StatementEntry) -> str:
    """`letter to Cyprus`, `joint statement`; nothing of mere remarks, which most words are."""
    return f"{say_kind(entry)}{_say_addressee(entry)}".strip()


def say_wording(entry: StatementEntry, locale: str) -> str:
    """`word for word`, `translated from Arabic` or `paraphrased`."""
    match entry.record.wording:
        case Wording.QUOTE:
            return "word for word"
        case Wording.TRANSLATION:
            return f"translated from {say_languages(entry.record.original_languages, locale)}"
        case Wording.PARAPHRASE:
            return "paraphrased"


def say_origin(entry: StatementEntry) -> str:
    """`Joint statement by France and Germany`, `Letter from Norway to Cyprus`."""
    by = _FROM.get(entry.sort.built_in, "by")
    speakers = say_parties(entry.speakers)
    to = _say_addressee(entry, "by" if is_interview(entry) else "to")
    return f"{name_kind(entry)} {by} {speakers}{to}"


def head_statement(entry: StatementEntry) -> str:
    """`What Antony Blinken said in Baghdad`, `What Norway wrote to Cyprus`.

    What is in our words is reported to have been said, and what was not held was to be.
    """
    verb = verb_of(entry)
    done = f"{_say_done(entry, verb)}{_say_addressee(entry, 'to', MOST_NAMED)}"
    place = f" {say_in_place(entry.where)}" if entry.where and verb.is_placed else ""
    how = ", in translation" if entry.record.wording is Wording.TRANSLATION else ""
    return f"What {say_parties(entry.speakers)} {done}{place}{how}"


def _say_addressee(entry: StatementEntry, between: str = "", most: int = MOST_HEADS) -> str:
    between = between or ("with" if is_interview(entry) else "to")
    to = say_parties(entry.addressed_to, most=most)
    return f" {between} {to}" if to else ""


def _say_done(entry: StatementEntry, verb: Verb) -> str:
    are_many = _are_many(entry.speakers)
    if not entry.is_held:
        if entry.event.is_ahead:
            return f"{'are' if are_many else 'is'} to {verb.infinitive}"
        return f"{'were' if are_many else 'was'} to {verb.infinitive}"
    if entry.record.quote:
        return verb.past
    return f"{'are' if are_many else 'is'} reported to have {verb.participle}"


def _are_many(parties: Sequence[Party]) -> bool:
    """Whether the verb that goes with them is a plural."""
    return len(parties) > 1 or any((party.count or 1) > 1 for party in parties)
