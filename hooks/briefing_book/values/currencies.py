"""Currencies as people write them: `$`, `US$`, `EUR`, `Norwegian kroner`, by their ISO 4217 codes.

A sign that stands for several currencies is that of CLDR in English: `$` is the US dollar, `¥` the
yen; the others are `C$` or `CAD`, `CN¥` or `CNY`.
"""

from __future__ import annotations

from functools import cache
from unicodedata import category

from babel import Locale
from babel.numbers import get_currency_name

_ENGLISH = Locale("en")
CODES = frozenset(str(code) for code in _ENGLISH.currencies)
"""The codes of ISO 4217, former currencies too."""
_FURTHER_SIGNS = {
    "US$": "USD", "C$": "CAD", "AU$": "AUD", "NZ$": "NZD", "S$": "SGD", "NT$": "TWD",
    "£": "GBP", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₸": "KZT", "₾": "GEL", "₼": "AZN",
}  # fmt: skip
SIGNS = {
    sign: code
    for code, sign in _ENGLISH.currency_symbols.items()
    if category(sign[-1]) == "Sc" and code != "XXX"
} | _FURTHER_SIGNS
"""What may stand before a number besides the codes; each ends in a sign of Unicode's class Sc."""
_SHORT_NAMES = {
    "dollar": "USD", "dollars": "USD", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "pound sterling": "GBP", "pounds sterling": "GBP",
}  # fmt: skip


def find_currency(words: str) -> str:
    """The code of the currency that words or a sign name, "" where they name none."""
    words = words.strip()
    if words in CODES:
        return words
    return SIGNS.get(words) or _names().get(words.casefold(), "")


@cache
def _names() -> dict[str, str]:
    names = {
        get_currency_name(code, count=count, locale=_ENGLISH).casefold(): code
        for code in sorted(CODES, reverse=True)
        for count in (1, 2)
    }
    return names | _SHORT_NAMES
