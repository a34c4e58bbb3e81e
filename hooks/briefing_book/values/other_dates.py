"""Dates in other forms than those of the format: what their writer may have meant.

A text has as many readings as it may have meanings: `05/11/2023` is a day of May or of November,
`6.5.2024` one of May, as nobody writes the month first where dots part the numbers. Years of two
digits are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import product

from babel import Locale

from ..text.folding import fold_words
from .edtf import is_period

_LONGEST = 60
_LOCALES = ("en", "en_GB", "fr", "de")
_BY = " ?[-/.] ?"
_YEAR_FIRST = re.compile(
    rf"(\d{{4}}){_BY}(\d\d?){_BY}(\d\d?)|((?:19|20)\d\d)(\d\d)(\d\d)", re.ASCII
)
_YEAR_LAST = re.compile(rf"(\d\d?)({_BY})(\d\d?){_BY}(\d{{4}})", re.ASCII)
_MONTH = re.compile(rf"(?P<month>\d\d?){_BY}(?P<year>\d{{4}})", re.ASCII)
_MONTH_LAST = re.compile(r"(?P<year>\d{4}) ?[-/.] ?(?P<month>\d\d?)", re.ASCII)
_ORDINAL = re.compile(r"\b(\d\d?)(?:st|nd|rd|th|er)\b", re.ASCII)
_PASSED_OVER = {"the", "of", "on", "le", "den", "am"}
_UNTIL = re.compile(r" ?(?:[–—]|--) ?| (?:-|to|until|till|bis|au) |/", re.IGNORECASE)
_OLD_STYLE = re.compile(r"(.+?),? ?\(?\b(?:O\.? ?S\.?|old style|Julian)\)?", re.IGNORECASE)
_MONTH_BEFORE_DAYS = re.compile(r"([^\W\d]+\.?) (\d\d?) ?(?:-|–|to|and) ?(\d\d?),? (\d{4})")
_DAYS_BEFORE_MONTH = re.compile(r"(\d\d?\.?) ?(?:-|and|und|et) ?(\d\d?\b.*)")
_NUMBER = re.compile(r"\d\d?", re.ASCII)
_DAY_AND_MONTH = re.compile(r"\d\d?\.? ?[^\W\d]+\.?")


def read_dates(text: str) -> tuple[str, ...]:
    """Every date or period that the text may mean, in the forms of ISO 8601; none where it is none.

    Names of months may be English, French or German.
    """
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        return ()
    found = dict.fromkeys(_read_date(text)) or dict.fromkeys(_read_period(text))
    return tuple(filter(is_period, found))


def _read_date(text: str) -> Iterator[str]:
    if match := _OLD_STYLE.fullmatch(text):
        yield from filter(None, map(_to_gregorian, [match[1], *_read_date(match[1])]))
    elif match := _YEAR_FIRST.fullmatch(text):
        year, month, day = filter(None, match.groups())
        yield _join(year, month, day)
    elif match := _YEAR_LAST.fullmatch(text):
        one, by, two, year = match.groups()
        yield _join(year, two, one)
        if by.strip() != ".":
            yield _join(year, one, two)
    elif match := _MONTH.fullmatch(text) or _MONTH_LAST.fullmatch(text):
        yield _join(match["year"], match["month"])
    else:
        yield from _read_words(text)


def _to_gregorian(day: str) -> str:
    """The day of the calendar of today, of one in the Julian calendar; empty where it is none."""
    try:
        julian = date.fromisoformat(day)
        year = julian.year - (julian.month < 3)
        return str(julian + timedelta(days=year // 100 - year // 400 - 2))
    except (ValueError, OverflowError):
        return ""


def _read_words(text: str) -> Iterator[str]:
    """`Monday, the 6th of May 2024`, `May 6, 2024`, `6. Mai 2024`, `May 2024`."""
    words = fold_words(_ORDINAL.sub(r"\1", text)).split()
    match [word for word in words if word not in _PASSED_OVER and word not in _load_weekdays()]:
        case [day, month, year] | [month, day, year] if _is_day_of(day, month, year):
            yield _join(year, str(_load_months()[month]), day)
        case [month, day, year] if _is_day_of(day, month, year):
            yield _join(year, str(_load_months()[month]), day)
        case [month, year] if month in _load_months() and re.fullmatch(r"\d{4}", year):
            yield _join(year, str(_load_months()[month]))


def _is_day_of(day: str, month: str, year: str) -> bool:
    is_day = _NUMBER.fullmatch(day) is not None
    return is_day and month in _load_months() and re.fullmatch(r"\d{4}", year) is not None


def _read_period(text: str) -> Iterator[str]:
    if match := _MONTH_BEFORE_DAYS.fullmatch(text):
        month, first, last, year = match.groups()
        yield from _pair(f"{first} {month} {year}", f"{last} {month} {year}")
        return
    splits = [(text[: at.start()], text[at.end() :]) for at in _UNTIL.finditer(text)]
    if match := _DAYS_BEFORE_MONTH.fullmatch(text):
        splits.append((match[1], match[2]))
    for first, last in splits:
        yield from _pair(first, last)


def _pair(first: str, last: str) -> Iterator[str]:
    """The periods between two dates, of which one may lack what the other has."""
    ends = list(_read_date(last))
    begins = list(_read_date(first))
    if len(begins) == len(ends):  # both have the day first, or both the month
        yield from map("/".join, zip(begins, ends, strict=True))
        return
    for end in ends:
        if not begins and _DAY_AND_MONTH.fullmatch(first):
            yield from (f"{begin}/{end}" for begin in _read_date(f"{first} {end[:4]}"))
        elif not begins and _NUMBER.fullmatch(first.rstrip(".")) and len(end) > len("2023-11"):
            yield f"{end[:8]}{first.rstrip('.'):0>2}/{end}"
        yield from (f"{begin}/{end}" for begin in begins)
    if _NUMBER.fullmatch(last):
        yield from (f"{begin}/{begin[:8]}{last:0>2}" for begin in begins)


def _join(year: str, *parts: str) -> str:
    return "-".join((year, *(f"{part:0>2}" for part in parts)))


@cache
def _load_months() -> Mapping[str, int]:
    """The numbers of months by their names, whole and abbreviated."""
    return {
        fold_words(str(name)): int(number)
        for locale, context, width in product(_LOCALES, ("format", "stand-alone"), _WIDTHS)
        for number, name in Locale.parse(locale).months[context][width].items()
    }


@cache
def _load_weekdays() -> frozenset[str]:
    return frozenset(
        fold_words(str(name))
        for locale, width in product(_LOCALES, _WIDTHS)
        for name in Locale.parse(locale).days["format"][width].values()
    )


_WIDTHS = ("wide", "abbreviated")
