"""The order of briefings and stops in time."""

from __future__ import annotations

from datetime import date, time

from ..model.briefing import Briefing
from ..model.trip import Stop
from .inherited import own_period
from .loaded import Loaded

Order = tuple[date, int, time, date, str]
"""What entries are sorted by: first day, order, time, last day, briefing."""

LAST = 10**6


def order_stop(stop: Stop, index: int) -> Order:
    """As briefings are sorted; a stop follows a briefing of the same days, stops keep their row."""
    order = stop.order or LAST
    return (stop.date.first_day, order, time.max, stop.date.last_day, f"stop {index:06}")


def order_briefing(loaded: Loaded[Briefing]) -> Order:
    """What a briefing is sorted by: first day, order, time, last day, id."""
    briefing = loaded.record
    period = briefing.date
    start = first_start(briefing)
    return (period.first_day, briefing.order or LAST, start, period.last_day, loaded.id)


def first_start(briefing: Briefing) -> time:
    """When the first meeting whose time is known began, on the briefing's first day."""
    first = briefing.date.first_day
    starts = [
        meeting.start.order
        for meeting in briefing.meetings
        if meeting.start and (own_period(meeting) or briefing.date).first_day == first
    ]
    return min(starts, default=time.max)
