"""Titles of entries that have none of their own, made from the data."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..book.parties import Party, Where
from ..book.sides import list_heads
from ..model.items import Commitment, Figure, Meeting, Statement
from ..model.references import RefKind
from ..records.kinds import Sort
from ..text.english import MOST_NAMED, capitalize, join_all, join_names, with_article
from ..text.excerpts import ABBREVIATION, end_of_sentence, shorten
from ..text.prose import plain_prose
from ..text.quote_marks import quote_on_one_line
from ..values.vocabulary import MeetingKind
from .kinds import name_meeting
from .sentences import say_place

_QUOTE_LENGTH = 64
_TEXT_LENGTH = 90
_MOST_HEADS = 5


def name_party(party: Party) -> str:
    """How a party is called in a running text: by name, else by post and country, else as group."""
    if party.is_named:
        return party.name
    own = (party.organization or party.country, *party.countries, *party.organizations)
    names = [
        with_article(side.name)
        for side in own
        if side and side.name.casefold() not in party.name.casefold()
    ]
    of_whom = f" of {join_names(names)}" if names else ""
    return _count(party, f"{party.name}{of_whom}")


def count_party(party: Party) -> str:
    """The name alone, of a group with how many they are: `5 envoys`, `delegation of 12`."""
    return _count(party, party.name)


def _count(party: Party, name: str) -> str:
    """People are counted, and a body of people has as many."""
    if not party.count:
        return name
    return f"{name} of {party.count}" if _is_body(party) else f"{party.count} {name}"


def say_parties(parties: Sequence[Party], *, titled: bool = False, most: int = MOST_NAMED) -> str:
    """Parties as they stand in a sentence: `the Foreign Minister and the President of Cyprus`.

    Of more than `most` the first ones are named and the others counted, by heads where that is
    known. With `titled`, people are called by post and name.
    """
    shown = parties if len(parties) <= most else parties[: most - 1]
    said = [_say_party(party, titled) for party in shown]
    for index, (party, after) in enumerate(pairwise(shown)):
        if _is_post(party) and _is_post(after) and party.sides == after.sides:
            said[index] = f"the {party.name}"
    if rest := parties[len(shown) :]:
        is_counted = all(party.count or not party.is_group for party in rest)
        number = f"{sum(party.count or 1 for party in rest)} " if is_counted else ""
        said.append(f"{number}others")
    return join_all(said)


def say_heads(participants: Sequence[Party]) -> str:
    """Who met, side by side: the head of each."""
    return say_parties(list_heads(participants), most=_MOST_HEADS)


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
        place = say_place(where) if where else ""
        return f"{noun} in {place}" if place and meeting.format.is_in_a_room else noun
    names = say_heads(participants)
    if len(participants) == 1:
        return f"{noun} with {names}"
    if noun == "Meeting" or (sort and sort.id == MeetingKind.BILATERAL):
        return capitalize(names)
    is_by_kind = sort and noun.casefold().endswith(sort.label.casefold())
    return f"{noun}: {names}" if is_by_kind else f"{noun} between {names}"


def title_statement(statement: Statement) -> str:
    """The first words of the quote between quotation marks, or the paraphrase's first sentence.

    Quotation marks inside the quote become single ones.
    """
    if statement.quote is None:
        return _first_sentence(statement.paraphrase or "")
    words = shorten(quote_on_one_line(statement.quote), _QUOTE_LENGTH)
    return f"“{words.translate({ord('“'): '‘', ord('”'): '’'})}”"


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


def _is_post(party: Party) -> bool:
    """Whether it is the holder of a post whose name is not known."""
    return not party.is_named and not party.is_group


def _say_party(party: Party, titled: bool) -> str:
    if party.kind in (RefKind.COUNTRY, RefKind.ORGANIZATION):
        return with_article(party.name)
    if party.is_named:
        return f"{party.post} {party.name}" if titled and party.post else party.name
    name = name_party(party)
    return f"the {name}" if _takes_article(party) else name


_PLURALS = ("men", "women", "children", "people", "staff", "personnel", "police", "media", "press")


def _is_body(party: Party) -> bool:
    """Whether a group is one body of people, such as a delegation, and no number of people."""
    return not party.name.lower().rstrip().endswith(("s", *_PLURALS))


def _takes_article(party: Party) -> bool:
    """A post does, and a single body such as a cabinet; groups of people don't."""
    if party.name.lower().startswith("the "):
        return False
    return not party.is_group or bool(party.countries and _is_body(party))
