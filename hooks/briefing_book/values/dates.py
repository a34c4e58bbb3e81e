"""Days, months, years and periods as editors write them (ISO 8601, extended format)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from ..text.excerpts import quote
from .vocabulary import PartOfDay

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?", re.ASCII)
# Python 3.11 reads more than this and later versions more still, such as 24:00.
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?"
    r"(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?",
    re.ASCII,
)
# Not those of `calendar`, which follow the locale of the process.
_MONTHS = (
    "January February March April May June July August September October November December"
).split()

_PARTS_OF_DAY = tuple(PartOfDay)
_PART_BEGINS = dict(zip(_PARTS_OF_DAY, (time(6), time(12), time(18), time(22)), strict=True))


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year: what is not known is None."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """A full day."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date:
        """The first day that it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that it may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """The ISO 8601 form, as precise as it is known."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Period:
    """From one date to another, both included; a single date is a period with equal ends."""

    start: PartialDate
    end: PartialDate

    @property
    def first_day(self) -> date:
        """The first day that it may mean."""
        return self.start.first_day

    @property
    def last_day(self) -> date:
        """The last day that it may mean."""
        return self.end.last_day

    @property
    def is_single(self) -> bool:
        """Whether it is one date (a day, a month or a year) and not an interval."""
        return self.start == self.end

    def __str__(self) -> str:
        """The ISO 8601 form."""
        return str(self.start) if self.is_single else f"{self.start}/{self.end}"


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


def parse_date(text: str) -> PartialDate:
    """Read `2023-11-05`, `2023-11` or `2023`. Raises ValueError that says what is wrong."""
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{quote(text)} is not a date")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if year == 0:
        raise ValueError("there is no year 0000")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"there is no month {month:02}")
    if month is not None and day is not None:
        days = calendar.monthrange(year, month)[1]
        if not 1 <= day <= days:
            name = _MONTHS[month - 1]
            raise ValueError(f"there is no {day} {name} {year}: {name} has {days} days")
    return PartialDate(year, month, day)


def parse_day(text: str) -> date:
    """Read a full day, `2023-11-05`. Raises ValueError that says what is wrong."""
    parsed = parse_date(text)
    if parsed.day is None:
        raise ValueError(f"{quote(text)} is not a full day")
    return parsed.first_day


def parse_period(text: str) -> Period:
    """Read a date or two with `/` between. Raises ValueError that says what is wrong."""
    first, slash, last = (part.strip() for part in text.partition("/"))
    if slash and not (_DATE.fullmatch(first) and _DATE.fullmatch(last)):
        raise ValueError(f"{quote(text)} is neither a date nor a period")
    start = parse_date(first)
    end = parse_date(last) if slash else start
    if end.last_day < start.first_day:
        raise ValueError(f"the period ends ({end}) before it begins ({start})")
    return Period(start, end)


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


def as_period(one: PartialDate) -> Period:
    """The period of one date, be it a day, a month or a year."""
    return Period(one, one)


def is_day(period: Period) -> bool:
    """Whether the period is a single day that is known."""
    return period.is_single and period.start.day is not None


def has_days(period: Period) -> bool:
    """Whether both ends of the period are known to the day."""
    return period.start.day is not None and period.end.day is not None


def overlap(one: Period, other: Period) -> bool:
    """Whether the periods may have a day in common."""
    return one.first_day <= other.last_day and other.first_day <= one.last_day
