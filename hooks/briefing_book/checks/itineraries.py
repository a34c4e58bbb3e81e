"""The itinerary of a trip: one stop after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..records.itinerary import ItineraryStop
from ..values.dates import has_days
from .rule import Finding, Spot
from .survey import Survey

_MOST_APART = timedelta(days=14)
_MOST_DAYS_BETWEEN = 1


@dataclass(frozen=True, eq=False)
class _Group:
    """Stops with no more than two weeks between one and the next, and the last days so far."""

    stops: list[ItineraryStop] = field(default_factory=list)
    ends: list[date] = field(default_factory=list)

    def add(self, stop: ItineraryStop) -> None:
        self.stops.append(stop)
        self.ends.append(max([stop.period.last_day, *self.ends[-1:]]))


def check_outside_trip(survey: Survey) -> Iterator[Finding]:
    """A stop is on the days of its trip.

    A trip has no dates of its own, so those of most of its stops count: what lies more than two
    weeks before or after them is another trip, or has a wrong date.
    """
    for id, stops in survey.itineraries.items():
        groups = _group(stops)
        main = max(groups, key=lambda group: len(group.stops), default=None)
        for group in groups:
            for stop in group.stops if main and group is not main else ():
                assert main is not None
                days = f"{main.stops[0].period.first_day} to {main.ends[-1]}"
                yield Finding(
                    _date_of(stop),
                    f"this is on {stop.period}, but most stops of the trip {id} are on {days}",
                    "correct the date or the trip",
                    (Spot(survey.records.trips[id]),),
                )


def check_itinerary_gap(survey: Survey) -> Iterator[Finding]:
    """Between two stops of a trip there is no more than one whole day without a stop."""
    for id, stops in survey.itineraries.items():
        for group in _group(stops):
            for stop, before in zip(group.stops[1:], group.ends, strict=False):
                days = (stop.period.first_day - before).days - 1
                if days > _MOST_DAYS_BETWEEN:
                    yield Finding(
                        _date_of(stop),
                        f"the trip {id} has no stop on the {days} days before this one",
                        "write what is known of them, under stops in the trip or as a briefing",
                        (Spot(survey.records.trips[id]),),
                    )


def check_itinerary_overlap(survey: Survey) -> Iterator[Finding]:
    """A stop of a trip ends before the next one begins, or on the day on which that begins."""
    for id, stops in survey.itineraries.items():
        latest: ItineraryStop | None = None
        for stop in _list_known(stops):
            if latest and _is_overlap(latest, stop):
                where = survey.say_places(latest.places) or latest.loaded.path
                yield Finding(
                    _date_of(stop),
                    f"this begins on {stop.period.first_day}, when the trip {id} is in {where}"
                    f" until {latest.period.last_day}",
                    "correct one of the dates",
                    (Spot(latest.loaded), Spot(survey.records.trips[id])),
                )
            if latest is None or stop.period.last_day >= latest.period.last_day:
                latest = stop


def _is_overlap(before: ItineraryStop, after: ItineraryStop) -> bool:
    if after.period.first_day >= before.period.last_day:
        return False
    if before.who and after.who and not before.who & after.who:
        return False
    if before.period.first_day == after.period.first_day == after.period.last_day:
        return False  # on the day on which the longer stay begins
    if not before.places or not after.places:
        return False
    return not before.shares_place(after)


def _group(stops: Sequence[ItineraryStop]) -> list[_Group]:
    groups: list[_Group] = []
    for stop in _list_known(stops):
        if not groups or stop.period.first_day - groups[-1].ends[-1] > _MOST_APART:
            groups.append(_Group())
        groups[-1].add(stop)
    return groups


def _list_known(stops: Sequence[ItineraryStop]) -> list[ItineraryStop]:
    """The stops whose days are known."""
    return [stop for stop in stops if has_days(stop.period)]


def _date_of(stop: ItineraryStop) -> Spot:
    return Spot(stop.loaded, (*stop.loc, "date"))
