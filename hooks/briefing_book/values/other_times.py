"""Times of day in other forms than those of the format: what their writer may have meant."""

from __future__ import annotations

import re
from typing import NamedTuple

from .other_dates import read_dates

_LONGEST = 60
_CLOCK = re.compile(
    r"(?:at )?(?P<hour>\d\d?)(?: ?(?:[:.h]|uhr|heures?) ?(?P<minute>\d\d)|(?P<glued>\d\d))?"
    r"(?: ?(?P<half>[ap])\.? ?m\b\.?)?(?P<unit> ?(?:h|uhr|hrs|hours|heures?|o'clock))?"
    r"(?: local time)?"
    r"(?: ?(?P<zone>z|[a-z]{3,5}|(?:utc|gmt)? ?[+-]\d\d?(?::?\d\d)?))?",
    re.IGNORECASE | re.ASCII,
)
# Only abbreviations that mean one offset: IST has three, BST and EST two.
_OFFSETS = {
    "z": "+00:00", "utc": "+00:00", "gmt": "+00:00", "wet": "+00:00", "cet": "+01:00",
    "mez": "+01:00", "cest": "+02:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00",
    "msk": "+03:00", "edt": "-04:00", "cdt": "-05:00", "mdt": "-06:00", "pdt": "-07:00",
    "jst": "+09:00", "kst": "+09:00",
}  # fmt: skip
_OFFSET = re.compile(r"(?:utc|gmt)? ?(?P<sign>[+-])(?P<hours>\d\d?)(?::?(?P<minutes>\d\d))?")
_NOON = {"noon", "midday", "12 noon"}


class OtherTime(NamedTuple):
    """A time of day as `14:30`; its zone as it is written, and the offset that this means."""

    time: str
    zone: str = ""
    offset: str = ""


def read_times(text: str) -> tuple[OtherTime, ...]:
    """Every time of day that the text may mean; none where it is none.

    `2.30 pm` and `14h30` have one reading, `3 o'clock` has two.
    """
    text = " ".join(text.split())
    if text.lower() in _NOON:
        return (OtherTime("12:00"),)
    match = _CLOCK.fullmatch(text) if len(text) <= _LONGEST else None
    if not match or not (match["minute"] or match["glued"] or match["half"] or match["unit"]):
        return ()
    minute, half = match["minute"] or match["glued"] or "00", (match["half"] or "").lower()
    zone = match["zone"] or ""
    if zone.isalpha() and not zone.isupper() and zone.lower() not in _OFFSETS:
        return ()  # a word
    return tuple(
        OtherTime(f"{hour:02}:{minute}", zone, _find_offset(zone.lower()))
        for hour in _list_hours(int(match["hour"]), half, (match["unit"] or "").strip())
        if hour < 24 and int(minute) < 60
    )


def read_moments(text: str) -> tuple[str, ...]:
    """Every day with a time that the text may mean, as `2023-11-05T14:30`, with an offset if known.

    `5 November 2023, 2.30 pm`, `2023-11-05 14h30 CET`.
    """
    if len(text) > _LONGEST:
        return ()
    for parting in re.finditer(r",? +|(?<=\d)T(?=\d)", text):
        days = [day for day in read_dates(text[: parting.start()]) if len(day) == len("2023-11-05")]
        times = read_times(text[parting.end() :])
        if days and times:
            return tuple(f"{day}T{at.time}{at.offset}" for day in days for at in times)
    return ()


def _list_hours(hour: int, half: str, unit: str) -> tuple[int, ...]:
    if half:
        return (hour % 12 + (12 if half == "p" else 0),) if 1 <= hour <= 12 else ()
    if unit.lower() == "o'clock" and 1 <= hour < 12:
        return hour, hour + 12
    return (hour,)


def _find_offset(zone: str) -> str:
    if found := _OFFSET.fullmatch(zone):
        return f"{found['sign']}{found['hours']:0>2}:{found['minutes'] or '00'}"
    return _OFFSETS.get(zone, "")
