"""The order of briefings, their items and stops in time."""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from ..model.briefing import Briefing
from ..model.items import Item
from ..model.trip import Stop
from .inherited import begun_on, day_begun, meeting_of, period_of
from .loaded import Loaded

_LAST = 10**6


class Order(NamedTuple):
    """What entries and stops are sorted by: the first of these in which two differ."""

    first_day: date
    order: int
    start: time
    last_day: date
    id: str


def order_stop(stop: Stop, index: int) -> Order:
    """As briefings are sorted; a stop follows a briefing of the same days, stops keep their row."""
    order = stop.order or _LAST
    return Order(stop.date.first_day, order, time.max, stop.date.last_day, f"stop {index:06}")


def order_briefing(loaded: Loaded[Briefing]) -> Order:
    """By the first day, the written order, the first meeting of that day, the last day, the id."""
    briefing = loaded.record
    first, last = briefing.date.first_day, briefing.date.last_day
    starts = (start.order for _meeting, start in begun_on(briefing, first))
    start = min(starts, default=time.max)
    return Order(first, briefing.order or _LAST, start, last, loaded.id)


def order_item(item: Item, briefing: Briefing, order: Order) -> Order:
    """As its briefing, whose `order` is given, but on its own day and at its own time.

    What was said or promised when its meeting was stands at the beginning of the meeting; what has
    no time of its own, on the briefing's first day with the briefing.
    """
    period = period_of(briefing, item)
    meeting = meeting_of(briefing, item)
    day, start = period.first_day, None
    if meeting and period == period_of(briefing, meeting):
        day, start = day_begun(briefing, meeting), meeting.start
    with_briefing = order.start if day == order.first_day else time.max
    return order._replace(
        first_day=day, start=start.order if start else with_briefing, last_day=period.last_day
    )
