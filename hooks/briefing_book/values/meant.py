"""What was probably meant by a value that can't be read: hints that say what to write.

To work them out takes long, so it is done for the problems that are told and not for each value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from . import forms
from .edtf import parse_date, parse_day, parse_period
from .forms import Form
from .in_words import say_period
from .inexact_dates import read_inexact_dates
from .languages import suggest_language
from .other_dates import read_dates
from .other_times import read_moments, read_times
from .times import parse_moment, parse_start
from .vocabulary import PartOfDay

_MOST_READINGS = 2
_ABOUT_TIME = re.compile(
    r"(?:about|around|approximately|circa|ca?\.?|~|early|mid|late|in the|at)[ -]?(.+)",
    re.IGNORECASE,
)
_PARTS = ", ".join(PartOfDay)
# A hyphen without spaces may begin an offset.
_UNTIL = re.compile(r"\s*[–/]\s*|\s+(?:-|to|until|till|bis)\s+")


def suggest_value(form: Form, text: str) -> str:
    """What to write instead of a text that is not of the form; empty where that is not known."""
    suggest = _SUGGEST.get(form)
    return suggest(text) if suggest else ""


def _suggest_date(parse: Callable[[str], object]) -> Callable[[str], str]:
    def suggest(text: str) -> str:
        found = read_dates(text) or read_inexact_dates(text)
        readings = [reading for reading in found if _is_read(parse, reading)]
        if len(readings) > 1:
            readings = [f"{each} for {_say(each)}" for each in readings]
        elif not readings and (days := [moment[:10] for moment in read_moments(text)]):
            return f"{_write(days)}; the time is the start of a meeting"
        return _write(readings)

    return suggest


def _suggest_start(text: str) -> str:
    if moments := read_moments(text):
        return _write(moment for moment in moments if _is_read(parse_start, moment))
    if ends := _suggest_end(text):
        return ends
    times = read_times(text)
    if len(times) == 1 and times[0].zone:
        at = times[0]
        example = f"{at.time}{at.offset or '+03:00'}"
        return f"write {at.time} if that is the time there, else {example} with its offset"
    return _write(at.time for at in times) or _suggest_part_of_day(text)


def _suggest_part_of_day(text: str) -> str:
    """Of `about 14:30` and `late evening`, the part of the day; what midnight is on the clock."""
    if text.strip().lower() in ("midnight", "24:00", "12 midnight"):
        return "write 00:00, with which a day begins"
    found = _ABOUT_TIME.fullmatch(text.strip())
    if not found:
        return ""
    if found[1].lower() in tuple(PartOfDay):
        return f"write {found[1].lower()}"
    times = [at.time for at in read_times(found[1])]
    return f"write {times[0]}, or the part of the day: {_PARTS}" if len(times) == 1 else ""


def _suggest_end(text: str) -> str:
    """Of `14:00 - 16:00`, when it began and when it ended."""
    ends = [read_times(part) for part in _UNTIL.split(text)]
    if [len(times) for times in ends] != [1, 1]:
        return ""
    (begin,), (end,) = ends
    return f"write {begin.time}, and end: {end.time}" if begin.time < end.time else ""


def _suggest_registration(text: str) -> str:
    """Of a number alone, that of a treaty, which is in the first part of the series."""
    number = text.removeprefix("No.").strip()
    return f"write I-{number}" if re.fullmatch(r"\d{1,6}", number) else ""


def _suggest_moment(text: str) -> str:
    return _write(moment for moment in read_moments(text) if _is_read(parse_moment, moment))


def _write(readings: Iterable[str]) -> str:
    found = list(readings)
    return f"write {' or '.join(found)}" if 0 < len(found) <= _MOST_READINGS else ""


def _say(day: str) -> str:
    return say_period(parse_period(day), "en_GB", "long")


def _is_read(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


_SUGGEST: Mapping[Form, Callable[[str], str]] = MappingProxyType(
    {
        forms.DAY: _suggest_date(parse_day),
        forms.DATE: _suggest_date(parse_date),
        forms.PERIOD: _suggest_date(parse_period),
        forms.START: _suggest_start,
        forms.END: _suggest_start,
        forms.MOMENT: _suggest_moment,
        forms.LANGUAGE: suggest_language,
        forms.REGISTRATION: _suggest_registration,
        forms.LANGUAGES: suggest_language,
    }
)
