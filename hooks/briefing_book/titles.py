"""Titles of entries that have none of their own, made from the data."""

from __future__ import annotations

from collections.abc import Sequence

from .entries import Party, Where
from .model import Commitment, Figure, Meeting, Statement

_QUOTE_LENGTH = 64
_TEXT_LENGTH = 90
_NAMED = 3


def shorten(text: str, length: int) -> str:
    """The text on one line, cut at a word and ended with `…` where it is longer than `length`."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    cut = text[:length].rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:.–—-…") + " …"


def name_party(party: Party) -> str:
    """How a party is called in a running text: by name, else by post and country, else as group."""
    if party.is_named:
        return party.name
    number = f"{party.count} " if party.count else ""
    countries = " and ".join(country.name for country in party.all_countries)
    return f"{number}{party.name}" + (f" of {countries}" if countries else "")


def join_names(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`, `A, B and 3 others`."""
    if len(names) > _NAMED:
        rest = len(names) - _NAMED + 1
        names = [*names[: _NAMED - 1], f"{rest} others"]
    if len(names) <= 1:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def title_meeting(meeting: Meeting, participants: Sequence[Party], where: Where | None) -> str:
    """The meeting's own title, else who took part, else where it was."""
    if meeting.title:
        return meeting.title
    if participants:
        return join_names([name_party(party) for party in participants])
    return f"Meeting in {where.short}" if where else "Meeting"


def title_statement(statement: Statement) -> str:
    """The first words of the quote between quotation marks, or of the paraphrase."""
    if statement.quote:
        return f"“{shorten(statement.quote, _QUOTE_LENGTH)}”"
    return shorten(statement.paraphrase or "", _TEXT_LENGTH)


def title_commitment(commitment: Commitment) -> str:
    """The first sentence of the commitment."""
    first, stop, _rest = " ".join(commitment.text.split()).partition(". ")
    return shorten(first if stop else first.removesuffix("."), _TEXT_LENGTH)


def title_figure(figure: Figure) -> str:
    """What was counted, and how many."""
    return f"{shorten(figure.what, _TEXT_LENGTH)}: {figure.value.text}"
