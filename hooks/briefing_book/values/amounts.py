"""Amounts as people say them: `5`, `at least 17`, `$1.5 billion`, `dozens`, `141-5-35`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from ..text.excerpts import quote
from .amount_forms import (
    LOOSE,
    MANY,
    MAX_DIGITS,
    MONEY_SCALES,
    NUMBERS,
    QUALIFIERS,
    SCALES,
    SEVERAL,
    TENS,
    Dialect,
    shape_amount,
)
from .currencies import find_currency
from .vocabulary import Qualifier

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
"""The units of time in seconds; each may have an s at its end."""
SHORT_UNITS = {
    "s": "second", "sec": "second", "secs": "second", "min": "minute", "mins": "minute",
    "h": "hour", "hr": "hour", "hrs": "hour",
}  # fmt: skip
"""What else the units of time are called."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is shown, without its scale, and what that multiplies it by."""

    digits: Decimal
    scale: str = ""
    sign: str = ""
    """The sign or code of a currency as it stands before the number."""

    @property
    def value(self) -> Decimal:
        """What the number is: 1500000 for `1.5 million`."""
        scales = MONEY_SCALES if self.sign else SCALES
        return self.digits * scales[self.scale.lower()] if self.scale else self.digits


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, a range or a vote, how exact it is, its unit, and the words it was written in.

    Attributes:
        text: as it was written, on one line.
        numbers: one; two for a range; three for a vote: for, against, abstaining.
        qualifier: how exact the numbers are.
        unit: what stands after the numbers.
        currency: the code of ISO 4217 where it is money whose currency is known, else "".
        words: the numbers as written where they are words, `half a million`, `dozens of`.
    """

    text: str
    numbers: tuple[Number, ...]
    qualifier: Qualifier = Qualifier.EXACTLY
    unit: str = ""
    currency: str = ""
    words: str = ""

    @property
    def low(self) -> Decimal:
        """The number, the lower end of the range, or the votes for."""
        return self.numbers[0].value

    @property
    def high(self) -> Decimal:
        """The number, the upper end of the range, or the votes for."""
        return self.numbers[1 if len(self.numbers) == 2 else 0].value

    @property
    def is_range(self) -> bool:
        """Whether it was written as a range, `5 to 7`."""
        return self.low != self.high

    @property
    def is_vote(self) -> bool:
        """Whether it is a vote: for, against, abstaining."""
        return len(self.numbers) == 3

    @property
    def measure(self) -> tuple[str, str]:
        """What it is measured in: only amounts of one measure can be compared."""
        return (self.currency, "" if find_currency(self.unit) else self.unit)

    @property
    def seconds(self) -> tuple[Decimal, Decimal] | None:
        """Lower and upper value in seconds where the unit is one of time, else None."""
        unit = self.unit.lower().rstrip(".")
        unit = SHORT_UNITS.get(unit, unit.removesuffix("s"))
        if unit not in SECONDS or self.words or self.low < 0:
            return None
        return self.low * SECONDS[unit], self.high * SECONDS[unit]


def parse_amount(text: str) -> Amount:
    """Read an amount. Raises ValueError that says what is wrong."""
    written = " ".join(text.split())
    _check_length(written)
    match = _AMOUNT.fullmatch(written)
    if not match:
        raise ValueError(f"{quote(text)} is not an amount{_explain(written)}")
    found = match.groupdict()
    numbers = tuple(_read_numbers(found))
    unit = found["unit"] or ""
    currency = find_currency(numbers[0].sign) or find_currency(unit)
    amount = Amount(written, numbers, _read_qualifier(found), unit, currency, found["words"] or "")
    if amount.high < amount.low:
        raise ValueError(
            f"{quote(text)} runs from the larger number to the smaller one;"
            " a vote has three: 141-5-35 for, against, abstaining"
        )
    return amount


def _read_numbers(found: Mapping[str, str | None]) -> Iterator[Number]:
    """The numbers of a form, by the names of its groups."""
    if vote := found["vote"]:
        yield from (Number(Decimal(number)) for number in re.findall("[0-9]+", vote))
    elif low := found["low"] or found["first"]:
        high = found["high"] or found["after_dash"] or found["last"]
        first = _read_number(low)
        last = _read_number(high) if high else None
        if last and last.scale and not first.scale and first.digits < last.digits:
            # `1.5 to 2 billion` is of billions at both ends.
            first = replace(first, scale=last.scale, sign=first.sign or last.sign)
        yield first
        if last:
            yield last
    else:
        yield Number(_read_words(found))


def _read_number(text: str) -> Number:
    match = _NUMBER.fullmatch(text)
    assert match, "the forms are made of it"
    digits = Decimal(re.sub(r"[^0-9.]", "", match["digits"]))
    return Number(-digits if match["minus"] else digits, match["scale"] or "", match["sign"] or "")


def _read_words(found: Mapping[str, str | None]) -> Decimal:
    """The number that words stand for; of what is not exact, the least."""
    said = {name: " ".join((text or "").lower().split()) for name, text in found.items()}
    if said["many"]:
        return Decimal(MANY[said["many"]] * TENS[said["tens"]])
    if said["several"]:
        return SEVERAL[said["several"]] * SCALES[said["of_scale"]]
    number = Decimal(NUMBERS[said["number"]])
    return number * SCALES[said["scale"]] if said["scale"] else number


def _read_qualifier(found: Mapping[str, str | None]) -> Qualifier:
    if found["plus"] or found["many"] or (found["several"] or "").lower() in LOOSE:
        return Qualifier.AT_LEAST
    return QUALIFIERS[(found["qualifier"] or "exactly").lower()]


def _check_length(written: str) -> None:
    """Raise ValueError where a number is too long to be meant."""
    for run in _RUN.findall(written):
        digits = sum(map(str.isdigit, run))
        if digits > MAX_DIGITS:
            raise ValueError(f"a number of {digits} digits is too long")


def _explain(written: str) -> str:
    """What is meant by words that are no amount, and how that is written; "" if nobody knows."""
    begin = written[:_MOST_EXPLAINED]
    return next((f": {why}" for pattern, why in _NO_AMOUNTS if pattern.search(begin)), "")


def _any_case(text: str) -> str:
    return "(?i:" + r"\s+".join(map(re.escape, text.split())) + ")"


_PYTHON = Dialect(_any_case, lambda name, pattern: f"(?P<{name}>{pattern})")
_AMOUNT = re.compile(shape_amount(_PYTHON))
_NUMBER = re.compile(
    r"(?P<minus>[-−–]|(?i:minus))?\s*(?P<sign>[^\s0-9]+)?\s*(?P<digits>[0-9][0-9,.'’ ]*?)"
    r"\s*(?P<scale>[A-Za-z ]+)?"
)
_RUN = re.compile(r"[0-9](?:[,.'’ ]?[0-9])*")
_MOST_EXPLAINED = 200
_TWO_NUMBERS = "it has more than one number; write the first, and a figure of its own for another"
_NO_AMOUNTS = [
    (re.compile(pattern, re.IGNORECASE), why)
    for pattern, why in (
        (r"^(?:n/?a|unknown|not (?:given|known|available)|none given|\?+|tbd|tbc)$",
         "what is not known is left out"),
        (r"\d,\d{1,2}(?!\d)", "a decimal point is written as in 1.5"),
        (r"\d\.\d{3}\.\d{3}|\d_\d", "thousands are set apart with a comma: 1,000,000"),
        (r"(?![0-9])\d", "digits are written 0 to 9"),
        (r"^\D*[0-9]+ ?(?:st|nd|rd|th)\b|^(?:#|no\.)", "a place in an order is no amount"),
        (r"\d\s?e\d|×|\^|0x", "write the number in full: 1,000,000"),
        (r"\d\s?:\s?\d", "a vote is written 52-48-0: for, against, abstaining"),
        (r"\b(?:in|of|out of|in every)\s+(?:[0-9]|" + "|".join(NUMBERS) + r")\b",
         "a share is written as a percentage: 20%"),
        (r"\d\s?/\s?\d|[½⅓⅔¼¾]|\b(?:thirds?|quarters?)\b",
         "a fraction is written as 0.75 or 75%"),
        (r"\d\s+or\s+\d", "a range is written 5 to 6"),
        (r"\bkr\b\.?", "kr is the crown of several countries: write NOK, SEK, DKK or ISK"),
        (r"\d.*(?:[,;(]|\band\b).*\d", _TWO_NUMBERS),
        (r"\bof$", "say of what, or leave out “of”"),
    )
]  # fmt: skip
"""What people write that is no amount, and why."""
