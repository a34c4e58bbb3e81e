"""Titles of entries that have none of their own, made from the data."""

from __future__ import annotations

from collections.abc import Sequence

from ..book.parties import Party, Where
from ..model.items import Commitment, Figure, Meeting, Statement, Wording
from ..records.kinds import Sort
from ..text.english import capitalize
from ..text.excerpts import ABBREVIATION, end_of_sentence, shorten
from ..text.prose import plain_prose
from ..text.quote_marks import quote_on_one_line
from ..values.vocabulary import MeetingKind
from .kinds import name_meeting
from .parties import say_heads
from .sentences import say_in_place

_QUOTE_LENGTH = 64
_TEXT_LENGTH = 90


def title_meeting(
    meeting: Meeting,
    participants: Sequence[Party],
    where: Where | None,
    sort: Sort[MeetingKind] | None,
) -> str:
    """The meeting's own title, else who took part, else where it was.

    What was more than a meeting in person, or other than that, is called what it was, and so is one
    with a single participant on record, whose name alone would be the title of a person.
    """
    if meeting.title:
        return meeting.title
    noun = capitalize(name_meeting(meeting.format, sort))
    if not participants:
        return f"{noun} {say_in_place(where)}" if where and meeting.format.is_in_a_room else noun
    names = say_heads(participants)
    if len(participants) == 1:
        return f"{noun} with {names}"
    if noun == "Meeting" or (sort and sort.id == MeetingKind.BILATERAL):
        return capitalize(names)
    is_by_kind = sort and noun.casefold().endswith(sort.label.casefold())
    return f"{noun}: {names}" if is_by_kind else f"{noun} between {names}"


def title_statement(statement: Statement) -> str:
    """The first words of the quote between quotation marks, or the paraphrase's first sentence.

    Quotation marks inside the quote become single ones. A translation says that it is one.
    """
    if statement.quote is None:
        return _first_sentence(statement.paraphrase or "")
    words = shorten(quote_on_one_line(statement.quote), _QUOTE_LENGTH)
    how = " (in translation)" if statement.wording is Wording.TRANSLATION else ""
    return f"“{words.translate({ord('“'): '‘', ord('”'): '’'})}”{how}"


def title_commitment(commitment: Commitment) -> str:
    """The first sentence of the commitment."""
    return _first_sentence(commitment.text)


def say_further(commitment: Commitment) -> str:
    """What a commitment says after its first sentence, as plain text; nothing where that is all."""
    text = plain_prose(commitment.text)
    return text[end_of_sentence(text) :].strip()


def title_figure(figure: Figure) -> str:
    """What was counted, and how many."""
    return f"{shorten(figure.what, _TEXT_LENGTH)}: {figure.value.text}"


def _first_sentence(prose: str) -> str:
    """The first sentence of CommonMark as plain text, shortened, without its full stop."""
    text = plain_prose(prose)
    text = text[: end_of_sentence(text)].rstrip()
    if text.endswith((".", "\u3002")) and not ABBREVIATION.search(text[:-1]):
        text = text[:-1]
    return shorten(text, _TEXT_LENGTH)
