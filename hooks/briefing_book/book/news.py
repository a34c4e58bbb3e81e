"""What is new: an entry is, when it comes on record, however long ago it happened."""

from __future__ import annotations

from datetime import date, timedelta

from .entries import Entry

_SOON = timedelta(weeks=1)


def entered_on(entry: Entry) -> date:
    """The day on which it came on record: its first day, or when its briefing was published."""
    first_day = entry.period.first_day
    return max(entry.briefing.first_published or first_day, first_day)


def is_entered_late(entry: Entry) -> bool:
    """Whether it came on record so long afterwards that a reader wonders why it is new."""
    return entered_on(entry) - entry.period.last_day > _SOON
