"""When a meeting began and ended, as moments, and how long it took.

An end without a day that is earlier on the clock than the start is in the night after it, where the
meeting then took twelve hours at most; else it is a mistake.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from ..model.briefing import Briefing
from ..model.items import Meeting
from ..values.amounts import Amount
from ..values.dates import is_day
from ..values.durations import duration_of
from ..values.times import EventTime
from .inherited import period_of

_SOME_DAY = date(2000, 1, 1)
_DAY = timedelta(days=1)
_LONGEST_NIGHT = timedelta(hours=12)
_LONGEST = timedelta(days=31)
"""A meeting that is said to have lasted longer is not followed to its end."""


@dataclass(frozen=True, slots=True)
class Timing:
    """When a meeting began and ended, and how long it took, as far as that is known.

    Moments have their offset from UTC where it is written or the zone is known, else they are the
    hour on the clock of those who met. `duration` is as it is written, else worked out.
    """

    begins: datetime | None = None
    ends: datetime | None = None
    duration: Amount | None = None


def time_meeting(briefing: Briefing, meeting: Meeting, zone: tzinfo | None = None) -> Timing:
    """Work out the timing of a meeting; `zone` is that of its place, where it is known."""
    span = span_of(briefing, meeting, zone)
    duration = meeting.duration
    if duration is None and span and span[0] < span[1]:
        duration = duration_of(measure_span(*span))
    if day_of(briefing, meeting) is None:
        return Timing(duration=duration)
    if span:
        return Timing(*span, duration)
    begins = _begin(briefing, meeting, zone)
    return Timing(begins, _add(begins, duration), duration)


def span_of(
    briefing: Briefing, meeting: Meeting, zone: tzinfo | None = None
) -> tuple[datetime, datetime] | None:
    """When a meeting began and ended where both are written; on some day where it is not known."""
    begins, end = _begin(briefing, meeting, zone), meeting.end
    if begins is None or end is None or end.time_of_day is None:
        return None
    ends = datetime.combine(end.day or begins.date(), end.time_of_day, _zone_of(end, begins.tzinfo))
    is_next_day = end.day is None and ends <= begins and ends - begins + _DAY <= _LONGEST_NIGHT
    try:
        return begins, ends + _DAY if is_next_day else ends
    except OverflowError:  # on the last day of the calendar
        return None


def day_of(briefing: Briefing, meeting: Meeting) -> date | None:
    """The day on which a meeting began, where a single one is known."""
    if meeting.start and meeting.start.day:
        return meeting.start.day
    period = period_of(briefing, meeting)
    return period.first_day if is_day(period) else None


def last_day_of(briefing: Briefing) -> date:
    """The last day of a briefing: the day after its date where a meeting goes on past midnight."""
    last = briefing.date.last_day
    if last == date.max:
        return last
    following = datetime.combine(last + _DAY, time())
    for meeting in briefing.meetings:
        timing = time_meeting(briefing, meeting)
        if not timing.begins or not timing.ends or timing.begins.date() != last:
            continue
        if following < timing.ends.replace(tzinfo=None) < following + _DAY:
            return last + _DAY
    return last


def _begin(briefing: Briefing, meeting: Meeting, zone: tzinfo | None) -> datetime | None:
    start, end = meeting.start, meeting.end
    if start is None or start.time_of_day is None:
        return None
    day = day_of(briefing, meeting)
    if end and end.offset is not None:
        zone = _zone_of(end, None)
    known = _zone_of(start, zone if day else None)
    return datetime.combine(day or (end and end.day) or _SOME_DAY, start.time_of_day, known)


def _zone_of(event: EventTime, otherwise: tzinfo | None) -> tzinfo | None:
    return otherwise if event.offset is None else timezone(event.offset)


def measure_span(begins: datetime, ends: datetime) -> timedelta:
    """The time between, which two clocks of one zone don't tell where they were put forward."""
    if begins.tzinfo is None or ends.tzinfo is None:
        return ends.replace(tzinfo=None) - begins.replace(tzinfo=None)
    return ends.astimezone(UTC) - begins.astimezone(UTC)


def _add(begins: datetime | None, duration: Amount | None) -> datetime | None:
    """The end by the number that was given (the higher of two), however exact that is."""
    seconds = duration.seconds if duration else None
    if begins is None or seconds is None or not 1 <= seconds[1] <= _LONGEST.total_seconds():
        return None
    passed = timedelta(seconds=int(seconds[1]))
    try:
        if begins.tzinfo is None:
            return begins + passed
        return (begins.astimezone(UTC) + passed).astimezone(begins.tzinfo)
    except OverflowError:  # at either end of the calendar
        return None
