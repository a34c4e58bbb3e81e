"""Amounts as people say them: `5`, `at least 17`, `more than 1 hour`, `up to 300`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..text.excerpts import quote
from .vocabulary import Qualifier

MAX_DIGITS = 30
"""The longest number that is read."""
_NUMBER = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
QUALIFIERS = {term.value: term for term in Qualifier} | {
    "over": Qualifier.MORE_THAN,
    "just over": Qualifier.MORE_THAN,
    "no fewer than": Qualifier.AT_LEAST,
    "no less than": Qualifier.AT_LEAST,
    "no more than": Qualifier.UP_TO,
    "almost": Qualifier.ABOUT,
    "roughly": Qualifier.ABOUT,
    "around": Qualifier.ABOUT,
    "approximately": Qualifier.ABOUT,
    "nearly": Qualifier.ABOUT,
    "at most": Qualifier.UP_TO,
    "fewer than": Qualifier.LESS_THAN,
    "under": Qualifier.LESS_THAN,
}
"""The words that may stand before a number, in lower case."""
_AMOUNT = re.compile(
    rf"(?:(?P<qualifier>{'|'.join(QUALIFIERS)})\s+)?"
    rf"(?P<low>{_NUMBER})(?:\s*(?:–|-|to)\s*(?P<high>{_NUMBER}))?"
    r"(?:\s*(?P<unit>[^\d\s].*))?",
    re.IGNORECASE | re.ASCII,
)
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
"""The units of time in seconds; each may have an s at its end."""
SHORT_UNITS = {
    "s": "second", "sec": "second", "secs": "second", "min": "minute", "mins": "minute",
    "h": "hour", "hr": "hour", "hrs": "hour",
}  # fmt: skip
"""What else the units of time are called."""
SIGNS_OF_UNITS = "%‰°€$£¥("
"""What a unit may begin with where that is no letter."""
_GOES_ON = re.compile(r"e\d|(?:to|or|and)\b", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"\d,\d{1,2}(?!\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range, how exact it is, its unit, and the words it was written in."""

    text: str
    low: Decimal
    high: Decimal
    qualifier: Qualifier = Qualifier.EXACTLY
    unit: str = ""

    @property
    def is_range(self) -> bool:
        """Whether it was written as a range, `5 to 7`."""
        return self.low != self.high

    @property
    def seconds(self) -> tuple[Decimal, Decimal] | None:
        """Lower and upper value in seconds where the unit is one of time, else None."""
        unit = self.unit.lower().rstrip(".")
        unit = SHORT_UNITS.get(unit, unit.removesuffix("s"))
        if unit not in SECONDS:
            return None
        return self.low * SECONDS[unit], self.high * SECONDS[unit]


def parse_amount(text: str) -> Amount:
    """Read an amount. Raises ValueError that says what is wrong."""
    match = _AMOUNT.fullmatch(" ".join(text.split()))
    if not match or not _may_be_unit(match["unit"]):
        why = ": a decimal point is written as in 1.5" if _DECIMAL_COMMA.search(text) else ""
        raise ValueError(f"{quote(text)} is not an amount{why}")
    low = _to_number(match["low"])
    high = _to_number(match["high"]) if match["high"] else low
    if high < low:
        raise ValueError(f"{quote(text)} runs from the larger number to the smaller one")
    qualifier = QUALIFIERS[(match["qualifier"] or "exactly").lower()]
    return Amount(match.group(), low, high, qualifier, match["unit"] or "")


def _may_be_unit(text: str | None) -> bool:
    """Whether words follow the number, and not the rest of a number: 1,5 or 1e5 or 5 or 6."""
    if not text or text[0] in SIGNS_OF_UNITS:
        return True
    return text[0].isalpha() and not _GOES_ON.match(text)


def _to_number(text: str) -> Decimal:
    number = re.sub(r"[, ]", "", text)
    digits = len(number.replace(".", ""))
    if digits > MAX_DIGITS:
        raise ValueError(f"a number of {digits} digits is too long")
    return Decimal(number)
