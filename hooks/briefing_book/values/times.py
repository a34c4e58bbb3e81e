"""Times of day, and moments, as editors write them (ISO 8601, extended format)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from ..text.excerpts import quote
from .edtf import parse_date
from .vocabulary import PartOfDay

_OFFSET = r"Z|[+-](?:[01]\d|2[0-3]):[0-5]\d"
_TIME = re.compile(rf"(\d{{1,2}}):(\d{{2}})(?::(\d{{2}}))?(?P<offset>{_OFFSET})?", re.ASCII)
# Python 3.11 reads more than this and later versions more still, such as 24:00.
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?"
    rf"(?:{_OFFSET})?",
    re.ASCII,
)
_PARTS_OF_DAY = tuple(PartOfDay)
_PART_BEGINS = dict(zip(_PARTS_OF_DAY, (time(6), time(12), time(18), time(22)), strict=True))


@dataclass(frozen=True, slots=True)
class EventTime:
    """When something began or ended: a time, a date-time, or a part of the day.

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


def parse_start(text: str) -> EventTime:
    """Read `12:30`, `2023-11-05T12:30`, the same with an offset, or `morning`.

    Raises ValueError that says what is wrong.
    """
    return EventTime(part=PartOfDay(text)) if text in _PARTS_OF_DAY else parse_end(text)


def parse_end(text: str) -> EventTime:
    """Read `12:30`, `2023-11-05T12:30` or the same with an offset.

    Raises ValueError that says what is wrong.
    """
    if match := _TIME.fullmatch(text):
        offset = datetime.fromisoformat(f"2000-01-01T00:00{match['offset'] or ''}").utcoffset()
        return EventTime(time_of_day=_parse_time(match), offset=offset)
    moment = _parse_iso(text, "neither a time of day nor a date and time")
    offset = moment.utcoffset()
    return EventTime(time_of_day=moment.time(), day=moment.date(), offset=offset)


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
    hour, minute, second = (int(part or 0) for part in match.groups()[:3])
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


def write_time(event: EventTime) -> str:
    """When something began or ended, for programs: `12:30:00`, `2023-11-05T12:30:00+03:00`.

    ISO 8601 with what is known: the day and the offset from UTC may be missing; or `morning`.
    """
    if event.time_of_day is None:
        return event.part.value if event.part else ""
    zone = timezone(event.offset) if event.offset is not None else None
    at = event.time_of_day.replace(tzinfo=zone)
    return datetime.combine(event.day, at).isoformat() if event.day else at.isoformat()
