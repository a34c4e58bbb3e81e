"""The sentences that lead a page: parties, places, numbers and times in running text."""

from __future__ import annotations

from collections.abc import Sequence

from ..entries import Entry, Where
from ..titles import with_article
from ..wording import count_of, say_period

_ENDS = (".", "!", "?", "…")
_CLOSING = "”’»\"')"
_WORDS = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split()


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
