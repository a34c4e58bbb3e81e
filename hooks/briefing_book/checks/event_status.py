"""Whether something took place, and whether its day allows that."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.briefing import Briefing
from ..model.items import Meeting
from ..model.trip import Stop
from ..records.inherited import period_of
from ..values.dates import Period
from ..values.vocabulary import EventStatus
from .rule import Finding, Spot
from .survey import Survey


def check_held_ahead(survey: Survey) -> Iterator[Finding]:
    """What was held is not ahead of the day on which the record is checked."""
    for spot, event, when in _list_events(survey):
        if event.event_status is EventStatus.HELD and when.first_day > survey.today:
            yield Finding(
                _at(spot, "event_status"),
                f"this was held, and its day, {when}, is still to come",
                "correct the date, or remove event_status until it was held",
            )


def check_outcome_unknown(survey: Survey) -> Iterator[Finding]:
    """What was scheduled says, once its days are past, whether it was held."""
    for spot, event, when in _list_events(survey):
        if event.event_status is EventStatus.SCHEDULED and when.last_day < survey.today:
            yield Finding(
                _at(spot, "event_status"),
                f"this is still scheduled, and its day, {when}, is past",
                "write event_status: held, postponed or cancelled",
            )


def check_put_off_earlier(survey: Survey) -> Iterator[Finding]:
    """What was put off has its new day no earlier than the old one.

    That the new day was called off too, or put off once more, is no fault.
    """
    for spot, event, when in _list_events(survey):
        to = survey.records.briefings.get(event.rescheduled_to or "")
        if to and to.record.date.last_day < when.first_day:
            yield Finding(
                _at(spot, "rescheduled_to"),
                f"this was put off to {to.record.date}, which is before its own day, {when}",
                "name the briefing of the new day, or correct the date of one of the two",
                (Spot(to),),
            )


def _list_events(survey: Survey) -> Iterator[tuple[Spot, Briefing | Meeting | Stop, Period]]:
    """Everything that says itself whether it took place, with when it was or is to be."""
    for loaded in survey.briefings:
        record = loaded.record
        yield Spot(loaded), record, record.date
        for index, meeting in enumerate(record.meetings):
            yield Spot(loaded, ("meetings", index)), meeting, period_of(record, meeting)
    for trip in survey.records.trips.values():
        for index, stop in enumerate(trip.record.stops):
            yield Spot(trip, ("stops", index)), stop, stop.date


def _at(event: Spot, key: str) -> Spot:
    return Spot(event.loaded, (*event.loc, key))
