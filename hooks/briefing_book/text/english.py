"""English sentences: articles, lists, full stops, numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

ENGLISH = "en_GB"
"""The locale of what is English whatever the locale of the site: problems, schemas, commands."""
MOST_NAMED = 3
_TAKES_ARTICLE = re.compile(
    r"^(?:United|Holy See|Isle of|(?:\w+ )*(?:Republic|Kingdom|State|Commonwealth) of)\b"
    r"|^(?:Bahamas|Comoros|Gambia|Maldives|Philippines|Seychelles)$"
    r"|\b(?:Agency|Alliance|Assembly|Association|Authority|Bank|Bureau|Cabinet|Commission|Committee"
    r"|Community|Confederation|Conference|Congress|Council|Court|Department|Forum|Fund|Institute"
    r"|League|Ministry|Nations|Office|Organi[sz]ation|Parliament|Secretariat|Senate|Tribunal)\b"
    r"|\b(?:Emirates|Federation|Islands|Kingdom|Netherlands|Republic|States|Territor(?:y|ies)|Union)$"
)

_BEGINS_WITH_A_VOWEL = re.compile(
    r"^(?!eu|uni|us\b|uk|u\.|one\b)[aeiou]|^(?:hono|hour|heir)", re.IGNORECASE
)
"""As it is spoken, not as it is written."""
_ENDS = (".", "!", "?", "…")
_CLOSING = "”’»\"')"
_PLURALS = {
    "women": "woman", "men": "man", "children": "child", "people": "person", "series": "series",
    "ies": "y", "ches": "ch", "sses": "ss", "ss": "ss", "s": "",
}  # fmt: skip
"""How nouns end, and how they do of one; the first that fits counts."""
_WORDS = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split()


def say_number(number: int) -> str:
    """A number that begins a sentence: in words up to twelve."""
    return _WORDS[number] if number < len(_WORDS) else f"{number:,}"


def join_parts(*parts: str | None) -> str:
    """The parts that there are, with commas: `A`, `A, B, C`."""
    return ", ".join(part for part in parts if part)


def join_all(parts: Sequence[str], word: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`, however many, or with another word before the last one."""
    return f" {word} ".join(filter(None, (", ".join(parts[:-1]), "".join(parts[-1:]))))


def capitalize(sentence: str) -> str:
    """The sentence with a capital at its beginning and the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def end_sentence(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already."""
    return text + full_stop(text)


def full_stop(text: str) -> str:
    """The full stop that ends a sentence of this text: none after `Washington, D.C.`."""
    is_ended = text.endswith(_ENDS) or text.rstrip(_CLOSING).endswith(_ENDS[:3])
    return "" if is_ended else "."


def with_article(name: str) -> str:
    """The English name of a country or an organization as it stands in a sentence.

    `Iraq`, `the United States`, `NATO`, `the Council of Europe`.
    """
    return f"{article_of(name)}{name}"


def article_of(name: str) -> str:
    """What stands before the name of a country or an organization: `the `, or nothing."""
    return "the " if _TAKES_ARTICLE.search(name) else ""


def indefinite_article_of(noun: str) -> str:
    """What stands before one of several: `a `, `an `."""
    return "an " if _BEGINS_WITH_A_VOWEL.search(noun) else "a "


def join_names(names: Sequence[str], word: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`, `A, B and 3 others`, or with another word before the last."""
    if len(names) > MOST_NAMED:
        rest = len(names) - MOST_NAMED + 1
        names = [*names[: MOST_NAMED - 1], f"{rest:,} others"]
    return join_all(names, word)


def count_of(number: int, one: str, many: str = "") -> str:
    """`1 meeting`, `2 meetings`, with thousands set apart."""
    return f"{number:,} {noun_for(number, one, many)}"


def singular_of(plural: str) -> str:
    """One of several, of a noun with a regular plural: `interpreter`; another stays as it is."""
    for many, one in _PLURALS.items():
        if plural.lower().endswith(many):
            return plural[: len(plural) - len(many)] + one
    return plural


def say_size(size: int) -> str:
    """A size in bytes that is whole mebibytes: `8 MiB (8,388,608 bytes)`."""
    return f"{size // 1024**2} MiB ({size:,} bytes)"


def noun_for(number: int, one: str, many: str = "") -> str:
    """The noun that goes with a number: `meeting`, `meetings`."""
    return one if number == 1 else many or f"{one}s"


def count_all(counts: Iterable[tuple[int, str]]) -> str:
    """`2 meetings and 1 statement` for numbers, each with its noun; empty where there are none."""
    return join_all([count_of(number, noun) for number, noun in counts if number])
