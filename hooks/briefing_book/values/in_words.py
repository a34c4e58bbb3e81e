"""Dates, numbers and lists in words, in the conventions of the site's locale (CLDR, by Babel)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.lists import format_list

from . import languages
from .amounts import Amount, Number
from .dates import PartialDate, Period, Sense, as_period
from .times import EventTime

_UNSPACED_UNITS = ("%", "‰", "°")
_SHORT_SCALE = 3
"""How long a scale is that stands at its number without a space, `3bn`."""

Style = Literal["full", "long", "short", "brief"]

_SKELETONS: dict[Style, str] = {
    "full": "yMMMMEEEEd",
    "long": "yMMMMd",
    "short": "yMMMEd",
    "brief": "yMMMd",
}
_MONTH_SKELETONS: dict[Style, str] = {
    "full": "yMMMM",
    "long": "yMMMM",
    "short": "yMMM",
    "brief": "yMMM",
}
_ABBREVIATED_MONTH = re.compile(r"(?<!M)MMM(?!M)")
_SEASONS = ("spring", "summer", "autumn", "winter")
_QUARTERS = ("first", "second", "third", "fourth")
_GREGORIAN = date(1582, 10, 15)
"""The first day of the calendar in which dates are written; who lived before it had another one."""
# Of what is not known, no weekday is told.
_WITHOUT_WEEKDAY: dict[Style, Style] = {"full": "long", "short": "brief"}


@lru_cache(maxsize=20_000)
def say_period(period: Period, locale: str, style: Style = "full") -> str:
    """A date or an interval in words.

    `full` names the weekday (`Sunday, 5 November 2023`), `long` does not (`5 November 2023`),
    `short` abbreviates (`Sun, 5 Nov 2023`), `brief` does both (`5 Nov 2023`). Months and years
    stay what they are. What is not known for sure is said so, without its weekday: `about May
    2024`, `between 3 and 5 May 2024`, `on or before 6 May 2024`. No weekday is told of a day before
    the Gregorian calendar either.
    """
    if not period.is_settled or period.first_day < _GREGORIAN:
        style = _WITHOUT_WEEKDAY.get(style, style)
    if period.sense is Sense.ONE_OF:
        return _say_choices(period, style, locale)
    if period.sense is not Sense.SPAN:
        return _say_open(period, style, locale)
    if period.is_single:
        return _say_date(period.start, style, locale)
    if not period.is_settled or not (_is_plain(period.start) and _is_plain(period.end)):
        return " – ".join(_say_date(end, style, locale) for end in (period.start, period.end))
    return _say_span(period, style, locale)


def _say_span(period: Period, style: Style, locale: str) -> str:
    skeleton = _common_skeleton(period, style)
    if skeleton == _SKELETONS["long"]:
        return _say_long_interval(period, locale)
    said = format_interval(
        period.first_day, period.end.first_day, skeleton, fuzzy=False, locale=locale
    )
    return str(said).replace("\u2009", " ")


def say_date(partial: PartialDate, locale: str, style: Style = "long") -> str:
    """A day, a month or a year in words."""
    return say_period(as_period(partial), locale, style)


def say_day(day: date, locale: str, style: Style = "long") -> str:
    """A full day in words, as `say_period` has it, without its weekday unless that is asked for."""
    return say_date(PartialDate.of(day), locale, style)


def say_amount(amount: Amount) -> str:
    """An amount for large print, with a sign for how exact it is: `≥ 17`, `5–7 trucks`, `4%`.

    A number that was written in words stays in them.
    """
    if amount.words:
        return amount.text
    numbers = "–".join(_say_numbers(amount.numbers))
    if amount.unit.startswith(_UNSPACED_UNITS):
        return f"{amount.qualifier.label} {numbers}{amount.unit}".lstrip()
    return " ".join(filter(None, (amount.qualifier.label, numbers, amount.unit)))


def _say_numbers(numbers: Sequence[Number]) -> Iterator[str]:
    """Each number; in a range the currency stands before the first, a common scale at the end."""
    for index, number in enumerate(numbers):
        minus = "−" if number.digits < 0 else ""
        sign = "" if index and number.sign == numbers[0].sign else number.sign
        sign += " " if sign and sign[-1].isalpha() else ""
        last = index == len(numbers) - 1
        scale = number.scale if last or number.scale != numbers[index + 1].scale else ""
        scale = f" {scale}" if len(scale) > _SHORT_SCALE else scale
        yield f"{minus}{sign}{abs(number.digits):,}{scale}"


def say_weekday(day: date, locale: str) -> str:
    """`Sunday`."""
    return str(format_date(day, "EEEE", locale=locale))


def say_month(month: int, locale: str) -> str:
    """The name of a month, 1 to 12."""
    return str(Locale.parse(locale).months["stand-alone"]["wide"][month])


def say_hours(start: EventTime | None, end: EventTime | None, locale: str) -> str:
    """From when to when something was: `12:30–14:00`, `until 14:00`, `12:30–14:00 (UTC+03:00)`.

    An offset that goes for both ends is said once.
    """
    if start is None or start.time_of_day is None or end is None:
        parts = [say_time(start, locale) if start else ""]
        return ", ".join(filter(None, [*parts, f"until {say_time(end, locale)}" if end else ""]))
    first = replace(start, offset=None) if end.offset in (None, start.offset) else start
    last = replace(end, offset=start.offset if end.offset is None else end.offset)
    return f"{say_time(first, locale)}–{say_time(last, locale)}"


def say_time(start: EventTime, locale: str) -> str:
    """When something began or ended: `12:30`, `12:30 (UTC+03:00)`, `in the morning`."""
    if start.time_of_day is None:
        part = start.part.label if start.part else ""
        return "at night" if part == "night" else f"in the {part}"
    said = str(format_time(start.time_of_day, "HH:mm", locale=locale))
    if start.offset is None:
        return said
    minutes = int(start.offset.total_seconds() // 60)
    sign = "-" if minutes < 0 else "+"
    return f"{said} (UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02})"


def say_list(names: Sequence[str], locale: str) -> str:
    """`A`, `A and B`, `A, B and C`."""
    return str(format_list(list(names), locale=locale))


def say_language(tag: str, locale: str) -> str:
    """The name of a language by its BCP 47 tag: `Arabic`, `Chinese (Traditional, Taiwan)`."""
    names = Locale.parse(locale)
    language, *rest = tag.split("-")
    details = [
        names.scripts.get(part) or names.territories.get(part) or names.variants.get(part.upper())
        for part in rest
    ]
    name = str(names.languages.get(language, language))
    return name + (f" ({', '.join(filter(None, details))})" if any(details) else "")


def say_languages(tags: Sequence[str], locale: str) -> str:
    """The names of languages: `Arabic`, `English and French`."""
    return say_list([say_language(tag, locale) for tag in tags], locale)


def text_direction(language: str | None) -> str:
    """`ltr` or `rtl` for a BCP 47 tag, `auto` where the language is not known."""
    return languages.text_direction(language) if language else "auto"


def _say_date(partial: PartialDate, style: Style, locale: str) -> str:
    """A date with how sure it is: `about May 2024`, `2024 (uncertain)`."""
    about = "about " if partial.qualification.is_approximate else ""
    doubt = " (uncertain)" if partial.qualification.is_uncertain else ""
    return f"{about}{_say_bare_date(partial, style, locale)}{doubt}"


def _say_bare_date(partial: PartialDate, style: Style, locale: str) -> str:
    if not _is_plain(partial):
        return _say_part(partial, style, locale)
    if partial.month is None:
        return f"{partial.year}"
    if partial.day is None:
        return str(format_skeleton(_MONTH_SKELETONS[style], partial.first_day, locale=locale))
    if style in ("short", "brief"):
        return str(format_skeleton(_SKELETONS[style], partial.first_day, locale=locale))
    return str(format_date(partial.first_day, style, locale=locale))


def _is_plain(partial: PartialDate) -> bool:
    """Whether it is a day, a month or a year."""
    return partial.part is None and partial.digits == 4


def _say_part(partial: PartialDate, style: Style, locale: str) -> str:
    """`spring 2024`, `second quarter of 2024`, `the 1950s`, `the 20th century`.

    The CLDR has no names of seasons, decades and centuries.
    """
    year = partial.year
    if partial.season:
        ends = f"–{(year + 1) % 100:02}" if partial.season == 4 else ""
        return f"{_SEASONS[partial.season - 1]} {year}{ends}"
    if partial.quarter and (style in ("short", "brief") or not _is_english(locale)):
        skeleton = "yQQQ" if style in ("short", "brief") else "yQQQQ"
        return str(format_skeleton(skeleton, partial.first_day, locale=locale))
    if partial.quarter:
        return f"{_QUARTERS[partial.quarter - 1]} quarter of {year}"
    return f"the {year}s" if partial.digits == 3 else f"the years {year} to {year + 99}"


def _is_english(locale: str) -> bool:
    return Locale.parse(locale).language == "en"


def _say_choices(period: Period, style: Style, locale: str) -> str:
    """`between 3 and 5 May 2024`, `3, 5 or 7 May 2024`, `May 2024 or 3–5 June 2024`."""
    if len(period.choices) == 1:
        return f"between {' and '.join(_say_ends(*period.choices[0], style, locale))}"
    days = [first for first, last in period.choices if first == last and first.day]
    last = days[-1] if days else None
    if last and len(days) == len(period.choices):
        said, number = _say_date(last, style, locale), str(last.day)
        is_one_month = len({(day.year, day.month) for day in days}) == 1
        if is_one_month and len(re.findall(rf"\b{number}\b", said)) == 1:
            numbers = format_list([str(day.day) for day in days], style="or", locale=locale)
            return re.sub(rf"\b{number}\b", numbers, said)
    choices = [say_period(Period(first, last), locale, style) for first, last in period.choices]
    return str(format_list(choices, style="or", locale=locale))


def _say_ends(first: PartialDate, last: PartialDate, style: Style, locale: str) -> tuple[str, str]:
    """Both ends of a range; in English, what both share is said once."""
    said = (_say_date(first, style, locale), _say_date(last, style, locale))
    is_of_months = bool(first.month and last.month) and bool(first.day) == bool(last.day)
    if not (_is_english(locale) and is_of_months and first.year == last.year):
        return said
    begin, dash, end = _say_span(Period(first, last), style, locale).partition("–")
    return (begin.strip(), end.strip()) if dash else said


def _say_open(period: Period, style: Style, locale: str) -> str:
    """Of what the beginning or the end is not known."""
    said = _say_date(period.start, style, locale)
    at = "on" if period.start.day else "in"
    match period.sense:
        case Sense.ON_OR_BEFORE | Sense.OPEN_START:
            return f"{at} or before {said}"
        case Sense.ON_OR_AFTER:
            return f"{at} or after {said}"
        case Sense.OPEN_END:
            return f"since {said}"
        case Sense.UNKNOWN_START:
            return f"until {said}, beginning unknown"
        case _:
            return f"from {said}, end unknown"


def _common_skeleton(period: Period, style: Style) -> str:
    """As precise as the less precise end."""
    if period.start.month is None or period.end.month is None:
        return "y"
    if period.start.day is None or period.end.day is None:
        return _MONTH_SKELETONS[style]
    return _SKELETONS[style]


def _say_long_interval(period: Period, locale: str) -> str:
    """The CLDR has intervals with the month abbreviated; this spells it out."""
    first, last = period.first_day, period.end.first_day
    differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    patterns = Locale.parse(locale).interval_formats["yMMMd"][differs]
    return "".join(
        str(format_date(day, _ABBREVIATED_MONTH.sub("MMMM", pattern), locale=locale))
        for day, pattern in zip((first, last), patterns, strict=True)
    ).replace("\u2009", " ")
