"""Dates that fit: those of an item into its briefing's, a briefing's into its file and our time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..model.item import Item
from ..model.items import Agreement, Meeting
from ..model.parts import Source
from ..records.event_status import status_of_item
from ..records.inherited import is_day_open, list_items, own_period
from ..records.timing import last_day_of
from ..values.dates import PartialDate, Period, as_period, lies_inside, overlap
from ..values.edtf import parse_period
from .rule import Finding, Spot
from .survey import Survey

# A year alone may be something else: 2030-agenda.
_DATE_IN_NAME = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?=-|$)", re.ASCII)
_FIRST_YEAR = 1500
_YEARS_AHEAD = 5


def check_outside_briefing(survey: Survey) -> Iterator[Finding]:
    """What stands in a briefing was on one of its days or in the night after the last.

    That night belongs to it where one of its meetings goes on past midnight. A date that is known
    less exactly is outside only where it can't lie inside.
    """
    for loaded in survey.briefings:
        whole = loaded.record.date
        first, last = whole.earliest or date.min, last_day_of(loaded.record)
        for loc, item in list_items(loaded.record):
            own = own_period(item)
            if own is None or whole.is_qualified or lies_inside(own, first, last):
                continue
            yield Finding(
                Spot(loaded, (*loc, _key_of_day(item))),
                f"this is on {own}, but its briefing on {whole}",
                "correct one of the two, or give what happened later a briefing of its own",
            )


def check_day_missing(survey: Survey) -> Iterator[Finding]:
    """A meeting says on which day it was where its briefing is of several days.

    It does with its `date`, or with a day in its `start`. What was put off or called off has no
    day.
    """
    for loaded in survey.briefings:
        whole = loaded.record.date
        for index, meeting in enumerate(loaded.record.meetings):
            is_off = status_of_item(meeting, loaded.record, survey.today).is_off
            if not is_off and is_day_open(loaded.record, meeting):
                yield Finding(
                    Spot(loaded, ("meetings", index)),
                    f"nothing says on which day of {whole} this meeting was",
                    "write date: and its day; where it was on all of them, write them all, and"
                    f" where nobody knows on which, [{whole.start}..{whole.end}]",
                )


def check_date_in_name(survey: Survey) -> Iterator[Finding]:
    """A briefing whose file's name begins with a month or a day is of that date."""
    for loaded in survey.briefings:
        found = _DATE_IN_NAME.match(loaded.id)
        named = _read_period(found.group()) if found else None
        when = loaded.record.date
        if named and not when.is_qualified and not overlap(named, when):
            yield Finding(
                Spot(loaded, ("date",)),
                f"this is {when}, but the file's name begins with {named}",
                "correct the date, or rename the file and write its old name under aliases",
            )


def check_far_off_date(survey: Survey) -> Iterator[Finding]:
    """A date is not far from our time: not before the year 1500, nor more than five years ahead.

    That goes for briefings, for the stops of trips, and for when a source was published and read.
    What is promised may be due later.
    """
    last = survey.today.year + _YEARS_AHEAD
    for spot, period in _list_dates(survey):
        if period.start.year < _FIRST_YEAR:
            yield Finding(spot, f"{period} is long ago", "correct the year")
        elif period.end.year > last:
            yield Finding(spot, f"{period} is far ahead", "correct the year")


def _list_dates(survey: Survey) -> Iterator[tuple[Spot, Period]]:
    for briefing in survey.briefings:
        yield Spot(briefing, ("date",)), briefing.record.date
        for index, source in enumerate(briefing.record.sources):
            if isinstance(source, Source):
                yield from _list_dates_of(source, Spot(briefing, ("sources", index)))
    for trip in survey.records.trips.values():
        for index, stop in enumerate(trip.record.stops):
            yield Spot(trip, ("stops", index, "date")), stop.date
    for loaded in survey.records.sources.values():
        yield from _list_dates_of(loaded.record, Spot(loaded))


def _list_dates_of(source: Source, spot: Spot) -> Iterator[tuple[Spot, Period]]:
    accessed = PartialDate.of(source.accessed) if source.accessed else None
    for key, day in (("published", source.published), ("accessed", accessed)):
        if day is not None:
            yield Spot(spot.loaded, (*spot.loc, key)), as_period(day)


def _key_of_day(item: Item) -> str:
    """The key under which an item says when it was."""
    if isinstance(item, Agreement):
        return "signed"
    return "start" if isinstance(item, Meeting) and item.date is None else "date"


def _read_period(text: str) -> Period | None:
    try:
        return parse_period(text)
    except ValueError:  # 30 February
        return None
