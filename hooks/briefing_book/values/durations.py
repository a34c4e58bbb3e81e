"""Durations as people say them: `90 minutes`, `1 hour 15 minutes`, `1h30`, `about half an hour`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import timedelta
from decimal import Decimal

from ..text.excerpts import quote
from .amount_forms import QUALIFIERS
from .amounts import SECONDS, SHORT_UNITS, Amount, Number, parse_amount

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_NAMES = {name: unit for unit in SECONDS for name in (unit, f"{unit}s")}
# After another unit, nobody takes m for metres.
_UNITS = {**_NAMES, **SHORT_UNITS, "m": "minute"}
_HOURS = tuple(name for name, unit in _UNITS.items() if unit == "hour")
_NUMBER = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b")
_HALF_A = re.compile(r"^half an? ")
_AND_HALF = re.compile(r"(\d+)( [a-z]+ |(?= \+)) ?\+")
_PART = re.compile(r"(\d+(?:\.5)?) *([a-z]*)")


def shape_words(word: Callable[[str], str]) -> str:
    """A regular expression of the durations that are more than a number and a unit of time.

    Args:
        word: makes the expression of a word, of several with spaces between, or of a letter.
    """

    def any_of(words: Iterable[str]) -> str:
        return f"(?:{'|'.join(word(each) for each in sorted(words, key=len, reverse=True))})"

    many = rf"(?:[0-9]{{1,3}}|{any_of(_NUMBERS)}\s)"
    unit = rf"{any_of([*_NAMES, *SHORT_UNITS])}\.?"
    further = rf"(?:,|\s{word('and')}\s)?\s*"
    two_units = rf"{many}\s*{unit}{further}[0-9]{{1,2}}\s*{any_of(_UNITS)}\.?"
    clock = rf"{many}\s*{any_of(_HOURS)}\.?\s*[0-9]{{2}}"
    in_words = rf"{any_of(_NUMBERS)}\s+{any_of(_NAMES)}"
    and_half = (
        rf"{many}\s*{word('and a half')}\s+{any_of(_NAMES)}"
        rf"|{many}\s*{any_of(_NAMES)}\s+{word('and a half')}"
    )
    half = rf"{word('half')}\s+{any_of(('a', 'an'))}\s+{any_of(SECONDS)}"
    said = "|".join((two_units, clock, in_words, and_half, half))
    return rf"(?:{any_of(QUALIFIERS)}\s+)?(?:{said})"


_WORDS = re.compile(shape_words(re.escape), re.IGNORECASE)
_QUALIFIER = re.compile(rf"(?:({'|'.join(map(re.escape, QUALIFIERS))}) )?", re.IGNORECASE)


def parse_duration(text: str) -> Amount:
    """Read an amount of time. Raises ValueError that says what is wrong.

    `1 hour 15 minutes` is 75 minutes, and stays what it is in words.
    """
    written = " ".join(text.split())
    if _WORDS.fullmatch(written):
        return _add_up(written)
    amount = parse_amount(text)
    if amount.seconds is None:
        raise ValueError(f"{quote(text)} has no unit of time")
    return amount


def duration_of(lasted: timedelta) -> Amount:
    """The amount of a time that was worked out: `1 hour 30 minutes`; of less than a minute, too."""
    minutes, seconds = divmod(int(lasted.total_seconds()), SECONDS["minute"])
    if seconds:
        return parse_duration(_count(minutes * SECONDS["minute"] + seconds, "second"))
    hours, minutes = divmod(minutes, 60)
    parts = [_count(number, unit) for number, unit in ((hours, "hour"), (minutes, "minute"))]
    return parse_duration(" ".join(filter(None, parts)))


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}" if number else ""


def _add_up(text: str) -> Amount:
    found = _QUALIFIER.match(text)
    assert found, "there may be no qualifier"
    said = _HALF_A.sub("0.5 ", text[found.end() :].lower()).replace("and a half", "+")
    said = _NUMBER.sub(lambda word: str(_NUMBERS[word[0]]), said)
    parts = _PART.findall(_AND_HALF.sub(r"\1.5\2", said))
    # What follows hours without a unit are minutes.
    seconds = sum(Decimal(number) * SECONDS[_UNITS[unit or "minutes"]] for number, unit in parts)
    unit = "minutes" if seconds % SECONDS["minute"] == 0 else "seconds"
    number = Decimal(seconds) / SECONDS[unit.removesuffix("s")]
    number = number if number % 1 else number.to_integral_value()
    qualifier = QUALIFIERS[(found[1] or "exactly").lower()]
    return Amount(text, (Number(number),), qualifier, unit)
