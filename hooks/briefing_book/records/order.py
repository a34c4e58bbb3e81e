"""The order of briefings, their items and stops in time."""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from ..model.briefing import Briefing
from ..model.item import Item
from ..model.trip import Stop
from ..values.dates import Period
from .inherited import begun_on, day_begun, meeting_of, period_of
from .loaded import Loaded

_LAST = 10**6


class Order(NamedTuple):
    """What entries and stops are sorted by: the first of these in which two differ.

    Of one day, that comes first which may have been before it, and the more exact before the less.
    """

    first_day: date
    has_beginning: bool
    order: int
    start: time
    last_day: date
    is_qualified: bool
    id: str


def order_stop(stop: Stop, index: int) -> Order:
    """As briefings are sorted; a stop follows a briefing of the same days, stops keep their row."""
    order = stop.order or _LAST
    return _order(stop.date, order, time.max, f"stop {index:06}")


def order_briefing(loaded: Loaded[Briefing]) -> Order:
    """By the first day, the written order, the first meeting of that day, the last day, the id."""
    briefing = loaded.record
    starts = (start.order for _meeting, start in begun_on(briefing, briefing.date.first_day))
    start = min(starts, default=time.max)
    return _order(briefing.date, briefing.order or _LAST, start, loaded.id)


def _order(period: Period, order: int, start: time, id: str) -> Order:
    first_day, has_beginning, last_day, is_qualified = period.order
    return Order(first_day, has_beginning, order, start, last_day, is_qualified, id)


def order_item(item: Item, briefing: Briefing, order: Order) -> Order:
    """As its briefing, whose `order` is given, but on its own day and at its own time.

    What was said or promised when its meeting was stands at the beginning of the meeting; what has
    no time of its own, on the briefing's first day with the briefing.
    """
    period = period_of(briefing, item)
    meeting = meeting_of(briefing, item)
    own, start = _order(period, order.order, time.max, order.id), None
    if meeting and period == period_of(briefing, meeting):
        own, start = own._replace(first_day=day_begun(briefing, meeting)), meeting.start
    with_briefing = order.start if own.first_day == order.first_day else time.max
    return own._replace(start=start.order if start else with_briefing)
