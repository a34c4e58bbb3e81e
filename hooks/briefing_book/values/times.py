"""Times of day, and moments, as editors write them (ISO 8601, extended format)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from ..text.excerpts import quote
from .edtf import parse_date
from .vocabulary import PartOfDay

_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?", re.ASCII)
# Python 3.11 reads more than this and later versions more still, such as 24:00.
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?"
    r"(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?",
    re.ASCII,
)
_PARTS_OF_DAY = tuple(PartOfDay)
_PART_BEGINS = dict(zip(_PARTS_OF_DAY, (time(6), time(12), time(18), time(22)), strict=True))


@dataclass(frozen=True, slots=True)
class Start:
    """When something began: a time, a date-time, or a part of the day.

    `offset` is the time's offset from UTC where it was written.
    """

    time_of_day: time | None = None
    day: date | None = None
    offset: timedelta | None = None
    part: PartOfDay | None = None

    @property
    def order(self) -> time:
        """The time to sort by within a day."""
        if self.time_of_day is not None:
            return self.time_of_day
        return _PART_BEGINS[self.part] if self.part else time.max


def parse_start(text: str) -> Start:
    """Read `12:30`, `2023-11-05T12:30`, the same with an offset, or `morning`.

    Raises ValueError that says what is wrong.
    """
    if text in _PARTS_OF_DAY:
        return Start(part=PartOfDay(text))
    if match := _TIME.fullmatch(text):
        return Start(time_of_day=_parse_time(match))
    moment = _parse_iso(text, "neither a time of day nor a date and time")
    offset = moment.utcoffset()
    return Start(time_of_day=moment.time(), day=moment.date(), offset=offset)


def parse_moment(text: str) -> datetime:
    """Read a date and time with its offset from UTC (RFC 3339).

    Raises ValueError that says what is wrong.
    """
    moment = _parse_iso(text, "not a date and time")
    if moment.utcoffset() is None:
        raise ValueError(f"{quote(text)} has no offset from UTC")
    try:
        moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{quote(text)} is out of the calendar") from None
    return moment


def _parse_time(match: re.Match[str]) -> time:
    hour, minute, second = (int(part or 0) for part in match.groups())
    try:
        return time(hour, minute, second)
    except ValueError:
        raise ValueError(f"there is no time {match.group()}") from None


def _parse_iso(text: str, otherwise: str) -> datetime:
    match = _MOMENT.fullmatch(text)
    if not match:
        raise ValueError(f"{quote(text)} is {otherwise}")
    parse_date(match["day"])
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{quote(text)} is {otherwise}") from None


def write_start(start: Start) -> str:
    """When something began, for programs: `12:30:00` `2023-11-05T12:30:00+03:00`, `morning`.

    ISO 8601 with what is known: the day and the offset from UTC may be missing.
    """
    if start.time_of_day is None:
        return start.part.value if start.part else ""
    zone = timezone(start.offset) if start.offset is not None else None
    at = start.time_of_day.replace(tzinfo=zone)
    return datetime.combine(start.day, at).isoformat() if start.day else at.isoformat()
