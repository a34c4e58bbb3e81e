"""Dates that are not known for sure, in words: what their writer may have meant, in EDTF.

`c. 1905`, `before 6 May 2024`, `between 3 and 5 May`, `spring 2024`, `Q2 2024`, `the 1950s`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .edtf import is_period
from .other_dates import read_dates

_LONGEST = 80
_SEASONS = {
    "spring": 21, "printemps": 21, "frühling": 21, "frühjahr": 21, "summer": 22, "été": 22,
    "sommer": 22, "autumn": 23, "fall": 23, "automne": 23, "herbst": 23, "winter": 24, "hiver": 24,
}  # fmt: skip
_QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
             "4th": 4, "last": 4}  # fmt: skip
_ABOUT = re.compile(
    r"(?:about|around|approximately|approx\.?|roughly|circa|ca?\.?|~|vers|environ|um|etwa) ?(.+)"
)
_DOUBTED = re.compile(r"(.+?) ?(?:\(\?\)|\(uncertain\))|(?:probably|perhaps|possibly) (.+)")
_BEFORE = re.compile(r"(?:on or before|in or before|before|by|not later than|avant|vor) (.+)")
_AFTER = re.compile(r"(?:on or after|in or after|after|not before|après|nach) (.+)")
_SINCE = re.compile(r"(?:since|from|depuis|seit|ab) (.+?)(?: on| onwards?)?")
_BETWEEN = re.compile(r"(?:between|entre|zwischen) (.+?) (?:and|et|und) (.+)")
_EITHER = re.compile(r"(?:either )?(.+?) (?:or|ou|oder) (.+)")
_SEASON = re.compile(rf"(?:the )?({'|'.join(_SEASONS)})(?: of)? (\d{{4}})(?:[-/–]\d{{2,4}})?")
_QUARTER = re.compile(rf"(?:the )?({'|'.join(_QUARTERS)}) quarter(?: of)? (\d{{4}})")
_QUARTER_BY_SIGN = re.compile(r"(?:q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?q([1-4]))")
_DECADE = re.compile(r"(?:the )?(\d{3})0[’']?s")
_CENTURY = re.compile(r"(?:the )?(\d\d?)(?:st|nd|rd|th) century")
_NUMBER = re.compile(r"(\d\d?)\.?")


def read_inexact_dates(text: str) -> tuple[str, ...]:
    """Every date that the text may mean, as EDTF writes it; none where it is none."""
    text = " ".join(text.casefold().split())
    if len(text) > _LONGEST:
        return ()
    return tuple(filter(is_period, dict.fromkeys(_read(text))))


def _read(text: str) -> Iterator[str]:
    if parts := list(_read_part_of_year(text)):
        yield from parts
    elif match := _BETWEEN.fullmatch(text):
        yield from (f"[{first}..{last}]" for first, last in _pair(match[1], match[2]))
    elif match := _BEFORE.fullmatch(text):
        yield from (f"../{date}" for date in _read_one(match[1]))
    elif match := _AFTER.fullmatch(text):
        yield from (f"[{date}..]" for date in _read_one(match[1]))
    elif match := _SINCE.fullmatch(text):
        yield from (f"{date}/.." for date in _read_one(match[1]))
    elif match := _EITHER.fullmatch(text):
        yield from (f"[{first}, {last}]" for first, last in _pair(match[1], match[2]))
    elif match := _DOUBTED.fullmatch(text):
        yield from (f"{date}?" for date in _read_one(match[1] or match[2]))
    elif match := _ABOUT.fullmatch(text):
        yield from (f"{date}~" for date in _read_one(match[1]))


def _read_part_of_year(text: str) -> Iterator[str]:
    if match := _SEASON.fullmatch(text):
        yield f"{match[2]}-{_SEASONS[match[1]]}"
    elif match := _QUARTER.fullmatch(text):
        yield f"{match[2]}-Q{_QUARTERS[match[1]]}"
    elif match := _QUARTER_BY_SIGN.fullmatch(text):
        yield f"{match[2] or match[3]}-Q{match[1] or match[4]}"
    elif match := _DECADE.fullmatch(text):
        yield f"{match[1]}X"
    elif match := _CENTURY.fullmatch(text):
        yield f"{int(match[1]) - 1:02}XX"


def _read_one(text: str) -> Iterator[str]:
    """A date that is known: `2024-05-06`, `6 May 2024`, `spring 2024`; of a period none."""
    found = [text.upper()] if is_period(text.upper()) else read_dates(text)
    yield from (date for date in (*found, *_read_part_of_year(text)) if "/" not in date)


def _pair(first: str, last: str) -> Iterator[tuple[str, str]]:
    """Two dates, of which the first may lack what the second has: `3` of `5 May 2024`."""
    for end in _read_one(last):
        if number := _NUMBER.fullmatch(first):
            yield f"{end[:8]}{number[1]:0>2}", end
        else:
            begins = list(_read_one(first)) or list(_read_one(f"{first} {end[:4]}"))
            yield from ((begin, end) for begin in begins)
