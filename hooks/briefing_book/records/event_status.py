"""Whether something took place: as it is written, else by its day."""

from __future__ import annotations

from datetime import date

from ..model.briefing import Briefing
from ..model.item import Item
from ..model.items import Agreement
from ..model.trip import Stop
from ..values.dates import Period, Sense
from ..values.vocabulary import EventStatus
from .inherited import meeting_of, period_of


def status_of(event: Briefing | Stop, today: date) -> EventStatus:
    """Whether a briefing's event, or a stop that has no briefing, took place."""
    return event.event_status or _status_on(event.date, today)


def status_of_item(item: Item, briefing: Briefing, today: date) -> EventStatus:
    """Whether a meeting took place, or something was said, promised, signed or counted.

    A meeting falls with its briefing unless it says itself that it was held, and what was to be
    said at a meeting falls with that. Words that name no meeting stand on their own day: that a
    visit was called off may well have been said. But what was to be signed at an event falls with
    it, whether or not a meeting is named.
    """
    meeting = meeting_of(briefing, item)
    if meeting is None and not isinstance(item, Agreement):
        return _status_on(period_of(briefing, item), today)
    if meeting and meeting.event_status:
        return meeting.event_status
    of_briefing = status_of(briefing, today)
    if of_briefing is not EventStatus.HELD:
        return of_briefing
    return _status_on(period_of(briefing, item), today)


def may_take_place(event: Briefing | Stop, today: date) -> bool:
    """Whether it was held or is to be, and was neither put off nor called off."""
    return not status_of(event, today).is_off


def _status_on(period: Period, today: date) -> EventStatus:
    """Held, unless the day is ahead; what may have begun, such as in this month, counts as held.

    What was on one of several days, or before one, is told as past when the last of them is.
    """
    is_on_one = period.sense in (Sense.ONE_OF, Sense.ON_OR_BEFORE)
    day = period.last_day if is_on_one else period.first_day
    return EventStatus.SCHEDULED if day > today else EventStatus.HELD
