"""The sentences that lead a page: parties, places, numbers and times in running text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..directory import RefKind
from ..entries import Entry, Party, Where
from ..titles import join_names, name_party, with_article
from ..wording import count_of, say_period

_NAMED = 3
_ENDS = (".", "!", "?", "…")
_CLOSING = "”’»\"')"
_WORDS = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split()


def say_parties(parties: Sequence[Party], *, titled: bool = False) -> str:
    """Parties as they stand in a sentence: `the Foreign Minister and the President of Cyprus`.

    Of more than three the first two are named and the others counted, by heads where that is
    known. With `titled`, people are called by post and name.
    """
    shown = parties if len(parties) <= _NAMED else parties[: _NAMED - 1]
    said = [_say_party(party, titled) for party in shown]
    for index, (party, after) in enumerate(pairwise(shown)):
        if _is_post(party) and _is_post(after) and party.country == after.country:
            said[index] = f"the {party.name}"
    if rest := parties[len(shown) :]:
        is_counted = all(party.count or not party.is_group for party in rest)
        number = f"{sum(party.count or 1 for party in rest)} " if is_counted else ""
        said.append(f"{number}others")
    return join_names(said)


def say_place(where: Where) -> str:
    """The city, else the country as it stands in a sentence: `Baghdad`, `the United States`."""
    return where.city or with_article(where.country.name)


def say_when_and_where(entry: Entry, locale: str) -> str:
    """`Sunday, 5 November 2023, in Baghdad`."""
    place = f", in {say_place(entry.where)}" if entry.where else ""
    return say_period(entry.period, "full", locale) + place


def say_number(number: int) -> str:
    """A number that begins a sentence: in words up to twelve."""
    return _WORDS[number] if number < len(_WORDS) else f"{number:,}"


def say_how_many(total: int, shown: int, one: str, many: str = "") -> str:
    """The first line of a list: how much is on record, and how much of it the page shows."""
    if not total:
        return f"No {one} is on record yet."
    said = f"{count_of(total, one, many)} on record, newest first"
    return f"{said}." if shown == total else f"{said}; {shown} of them here."


def join_all(parts: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`, however many."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), "".join(parts[-1:]))))


def capitalize(sentence: str) -> str:
    """The sentence with a capital at its beginning and the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def end_sentence(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already."""
    if text.endswith(_ENDS) or text.rstrip(_CLOSING).endswith(_ENDS[:3]):
        return text
    return f"{text}."


def _is_post(party: Party) -> bool:
    """Whether it is the holder of a post whose name is not known."""
    return not party.is_named and not party.is_group


def _say_party(party: Party, titled: bool) -> str:
    if party.kind is RefKind.COUNTRY:
        return with_article(party.name)
    if party.is_named:
        return f"{party.post} {party.name}" if titled and party.post else party.name
    name = name_party(party)
    return f"the {name}" if _takes_article(party) else name


def _takes_article(party: Party) -> bool:
    """A post does, and a single body such as a cabinet; groups of people don't."""
    if party.name.lower().startswith("the "):
        return False
    return not party.is_group or bool(
        party.countries and not party.count and not party.name.endswith("s")
    )
