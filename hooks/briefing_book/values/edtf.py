"""Dates as editors write them: EDTF (ISO 8601-2), level 1 and one of a set.

This is a parser of our own. That of the package `edtf` takes 29 February 2023 and a period that
ends before it begins, gives winter one month and an unknown end ten years, needs 5 to 70 ms for a
date, and can't say to an editor what is wrong; and the JSON Schema needs the grammar anyway.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date

from ..text.excerpts import quote
from .dates import PartialDate, Period, Qualification, Sense, as_period

_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-Q(?P<quarter>[1-4])|-XX(?:-XX)?|-(?P<month>\d{2})(?:-(?:XX|(?P<day>\d{2})))?)?"
    r"(?P<sign>[?~%]?)",
    re.ASCII,
)
_OTHER_YEAR = re.compile(r"(?:Y-?|-)\d{4,9}(?:-\d\d){0,2}|\d{5}(?:-\d\d){0,2}", re.ASCII)
_PARTS = {*range(21, 25), *range(33, 37)}
# Not those of `calendar`, which follow the locale of the process.
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def parse_date(text: str) -> PartialDate:
    """Read `2023-11-05`, `2023-11`, `2023-Q4`, `2023`, `202X`, each with `?`, `~` or `%` after.

    `2023-11-XX` is `2023-11`, and `2023-34` is `2023-Q2`. Raises ValueError that says what is
    wrong.
    """
    match = _DATE.fullmatch(text)
    if not match:
        if _OTHER_YEAR.fullmatch(text):
            raise ValueError(f"{quote(text)} is not in the years 0001 to 9999")
        raise ValueError(f"{quote(text)} is not a date")
    digits = match["year"].rstrip("X")
    year, month, day = int(digits.ljust(4, "0")), match["month"], match["day"]
    if year == 0:
        raise ValueError(f"there is no year {match['year']}")
    if len(digits) < 4 and match.end("year") < match.start("sign"):
        raise ValueError(f"{quote(text)} has a month in a year that is not known")
    qualification = Qualification(match["sign"])
    part = 32 + int(match["quarter"]) if match["quarter"] else int(month or 0)
    if part in _PARTS and (not month or match.end("month") == match.start("sign")):
        return PartialDate(year, part=part, qualification=qualification)
    if month is None:
        return PartialDate(year, digits=len(digits), qualification=qualification)
    return PartialDate(year, *_read_month(year, month, day), qualification=qualification)


def _read_month(year: int, month: str, day: str | None) -> tuple[int, int | None]:
    """The month and, where there is one, its day."""
    number = int(month)
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {month}")
    days = calendar.monthrange(year, number)[1]
    if day is not None and not 1 <= int(day) <= days:
        name = _MONTHS[number - 1]
        raise ValueError(f"there is no {int(day)} {name} {year}: {name} has {days} days")
    return number, None if day is None else int(day)


def parse_day(text: str) -> date:
    """Read a full day, `2023-11-05`. Raises ValueError that says what is wrong."""
    parsed = parse_date(text)
    if parsed.day is None or parsed.is_qualified:
        raise ValueError(f"{quote(text)} is not a full day")
    return parsed.first_day


def is_period(text: str) -> bool:
    """Whether `parse_period` reads the text."""
    try:
        parse_period(text)
    except ValueError:
        return False
    return True


def parse_period(text: str) -> Period:
    """Read a date, two with `/` between, or in brackets those of which one is meant.

    `2023-11-03/2023-11-05`, `../2023-11`, `2023/..`, `[2023-11-03..2023-11-05]`, `[2021, 2023]`.
    Raises ValueError that says what is wrong.
    """
    if text.startswith("[") and text.endswith("]"):
        return parse_choices(text[1:-1].split(","))
    first, slash, last = (part.strip() for part in text.partition("/"))
    if not slash:
        return as_period(parse_date(first))
    if not (_is_end(first) and _is_end(last)) or not (first + last).strip("."):
        raise ValueError(f"{quote(text)} is neither a date nor a period")
    if first in ("", ".."):
        end = parse_date(last)
        return Period(end, end, Sense.OPEN_START if first else Sense.UNKNOWN_START)
    start = parse_date(first)
    if last in ("", ".."):
        return Period(start, start, Sense.OPEN_END if last else Sense.UNKNOWN_END)
    end = parse_date(last)
    _check_order(start, end)
    return Period(start, end)


def parse_choices(written: Sequence[str]) -> Period:
    """Read what stands in brackets: dates and ranges, of which one is meant.

    An open range, `..2023-11` or `2023-11..`, stands alone. Raises ValueError that says what is
    wrong.
    """
    parts = [part.strip() for part in written]
    if len(parts) == 1 and parts[0] != "..":
        if parts[0].startswith(".."):
            end = _parse_choice(parts[0][2:].strip())
            return Period(end, end, Sense.ON_OR_BEFORE)
        if parts[0].endswith(".."):
            start = _parse_choice(parts[0][:-2].strip())
            return Period(start, start, Sense.ON_OR_AFTER)
    choices = tuple(map(_parse_range, parts))
    if len(choices) == 1 and choices[0][0] == choices[0][1]:
        return as_period(choices[0][0])
    start = min((first for first, _last in choices), key=lambda one: one.first_day)
    end = max((last for _first, last in choices), key=lambda one: one.last_day)
    return Period(start, end, Sense.ONE_OF, choices)


def _parse_range(text: str) -> tuple[PartialDate, PartialDate]:
    first, dots, last = (part.strip() for part in text.partition(".."))
    start = _parse_choice(first)
    end = _parse_choice(last) if dots else start
    _check_order(start, end)
    return start, end


def _parse_choice(text: str) -> PartialDate:
    parsed = parse_date(text)
    if parsed.is_qualified:
        raise ValueError(f"{quote(text)} stands in brackets, where no date has a ?, ~ or %")
    return parsed


def _is_end(text: str) -> bool:
    return text in ("", "..") or _DATE.fullmatch(text) is not None


def _check_order(start: PartialDate, end: PartialDate) -> None:
    if end.last_day < start.first_day:
        raise ValueError(f"the period ends ({end}) before it begins ({start})")
