"""One person in two places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone, tzinfo
from typing import NamedTuple

from ..model.briefing import Briefing
from ..model.parties import PartyForm
from ..model.places import Place, each_place
from ..problems import Loc
from ..records.event_status import status_of_item
from ..records.inherited import period_of, places_of, principals_of
from ..records.loaded import Loaded
from ..records.places import share_place, shared_zone
from ..values.dates import Period
from ..values.times import EventTime
from ..values.vocabulary import MeetingFormat
from ..world.sphere import EARTH_KM, angle, locate
from ..world.time_zones import load_zone
from .rule import Finding, Spot
from .survey import MOST_COMPARED, Survey, is_stay

_A_DRIVE_KM = 300
_FLIGHT_KM_AN_HOUR = 900
_DEGREES_AN_HOUR = 15


@dataclass(frozen=True, eq=False)
class _Stay:
    """Somebody in a place or several: on which days, and when a meeting there began."""

    person: str
    loaded: Loaded[Briefing]
    loc: Loc
    period: Period
    places: tuple[Place, ...]
    start: EventTime | None

    @property
    def first(self) -> date:
        return self.period.first_day

    @property
    def last(self) -> date:
        return self.period.last_day

    @property
    def is_one_day(self) -> bool:
        return self.period.is_single


def check_two_places(survey: Survey) -> Iterator[Finding]:
    """Nobody is in two places on one day, unless the record tells of travel between them.

    It does where both are stops of one trip, where `order` says which came first, where the times
    of the meetings leave room for the way, or where one stay ends on the day on which the other
    begins. What is less than 300 km apart can be driven. Calls and virtual meetings don't count.
    """
    stays: dict[str, list[_Stay]] = {}
    for loaded in survey.events:
        for stay in _list_stays(survey, loaded):
            stays.setdefault(stay.person, []).append(stay)
    for found in stays.values():
        found.sort(key=lambda stay: stay.first)
        reported: set[tuple[str, str]] = set()
        present: list[_Stay] = []
        for stay in found:
            present = [other for other in present if other.last >= stay.first][-MOST_COMPARED:]
            for other in present:
                pair = (stay.loaded.id, other.loaded.id)
                if pair not in reported and _is_clash(survey, other, stay):
                    reported.add(pair)
                    yield _report(survey, other, stay)
            present.append(stay)


def _report(survey: Survey, other: _Stay, stay: _Stay) -> Finding:
    name = survey.person(stay.person).record.name
    day = max(stay.first, other.first)
    here, there = survey.say_places(stay.places), survey.say_places(other.places)
    return Finding(
        Spot(stay.loaded, stay.loc),
        f"{name} is in {here} on {day}, and by {other.loaded.path} in {there}",
        "correct a date, or say how both can be: with order, the start of the meetings or a trip",
        (Spot(other.loaded, other.loc),),
    )


def _list_stays(survey: Survey, loaded: Loaded[Briefing]) -> Iterator[_Stay]:
    """Each person once for every place and time; where a time is known, with the first one."""
    record = loaded.record
    stays: dict[tuple[object, ...], _Stay] = {}

    def add(
        who: str | PartyForm,
        loc: Loc,
        period: Period,
        there: Sequence[Place],
        start: EventTime | None,
    ) -> None:
        id = survey.directory.find_person(who)
        own = None if isinstance(who, str) else who.place
        places = each_place(own) if own else tuple(there)
        if not id or not places or not is_stay(period):
            return
        key = (id, period, *((one.name, one.city, one.country) for one in places))
        known = stays.get(key)
        if known is None or (start and not (known.start and known.start.order <= start.order)):
            stays[key] = _Stay(id, loaded, known.loc if known else loc, period, places, start)

    for index, who in enumerate(principals_of(record, survey.records.trips)):
        loc: Loc = ("principals", index) if record.principals else ("trip",)
        add(who, loc, record.date, each_place(record.place), None)
    for index, meeting in enumerate(record.meetings):
        is_off = status_of_item(meeting, record, survey.today).is_off
        if meeting.format is MeetingFormat.IN_PERSON and not is_off:
            when, where = period_of(record, meeting), places_of(record, meeting, survey.directory)
            for number, who in enumerate(meeting.participants):
                loc = ("meetings", index, "participants", number)
                add(who, loc, when, where, meeting.start)
    yield from stays.values()


def _is_clash(survey: Survey, earlier: _Stay, later: _Stay) -> bool:
    if earlier.loaded is later.loaded:
        return False
    if earlier.is_one_day and later.is_one_day:
        return not _is_told(survey, earlier, later) and _is_far(survey, earlier, later)
    # Where two stops of a trip overlap, the rule on itineraries says so.
    is_told = _is_one_trip(earlier, later) or _is_at_the_edge(earlier, later)
    return not is_told and _is_far(survey, earlier, later)


def _is_told(survey: Survey, one: _Stay, other: _Stay) -> bool:
    """Whether the record tells which of two places came first on a day, and the times allow it."""
    if one.start and other.start:
        if one.start.time_of_day and other.start.time_of_day:
            return _has_time_between(survey, one, other)
        if one.start.order != other.start.order:
            return True
    orders = (one.loaded.record.order, other.loaded.record.order)
    return _is_one_trip(one, other) or (None not in orders and orders[0] != orders[1])


def _is_one_trip(one: _Stay, other: _Stay) -> bool:
    trip = one.loaded.record.trip
    return trip is not None and trip == other.loaded.record.trip


def _is_at_the_edge(one: _Stay, other: _Stay) -> bool:
    """Whether they have one day in common, and each of them begins or ends on it."""
    first = max(one.first, other.first)
    last = min(one.last, other.last)
    return first == last and all(first in (stay.first, stay.last) for stay in (one, other))


def _is_far(survey: Survey, one: _Stay, other: _Stay) -> bool:
    """Whether the way between them takes more than a drive, or is not known and to abroad."""
    if share_place(one.places, other.places, survey.directory):
        return False
    way = _find_way(survey, one, other)
    if way is None:
        return {place.country for place in one.places}.isdisjoint(
            place.country for place in other.places
        )
    return way.km > _A_DRIVE_KM


class _Way(NamedTuple):
    """The shortest way between two stays, in kilometres, and how far the sun is apart there."""

    km: float
    degrees: float


def _find_way(survey: Survey, one: _Stay, other: _Stay) -> _Way | None:
    """The shortest way between two stays, or None where a position is not known."""
    here, there = (
        [survey.locate(place) for place in stay.places[:MOST_COMPARED]] for stay in (one, other)
    )
    if None in here or None in there:
        return None
    return min(
        _Way(EARTH_KM * angle(locate(a), locate(b)), abs(a.longitude - b.longitude))
        for a in here
        for b in there
        if a and b
    )


def _has_time_between(survey: Survey, one: _Stay, other: _Stay) -> bool:
    """Whether a flight fits between the beginnings of the meetings.

    Where neither offsets are written nor time zones known, the clocks are taken to help the
    traveller.
    """
    way = _find_way(survey, one, other)
    if way is None:
        return True
    shift = way.degrees / _DEGREES_AN_HOUR
    first, second = (_moment(survey, stay) for stay in (one, other))
    if first.tzinfo and second.tzinfo:
        shift = 0
    else:
        first, second = (moment.replace(tzinfo=None) for moment in (first, second))
    hours = abs(first - second).total_seconds() / 3600
    return hours + min(shift, 24 - shift) >= way.km / _FLIGHT_KM_AN_HOUR


def _moment(survey: Survey, stay: _Stay) -> datetime:
    """When somebody was there, with its offset from UTC where that is written or known."""
    assert stay.start is not None
    assert stay.start.time_of_day is not None
    zone = shared_zone(stay.places, survey.directory, large=True)
    known: tzinfo | None = load_zone(zone) if zone else None
    if stay.start.offset is not None:
        known = timezone(stay.start.offset)
    return datetime.combine(stay.first, stay.start.time_of_day, known)
