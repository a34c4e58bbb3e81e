"""Each source's own story: the itinerary of a trip with the days that one source has.

The record keeps one date of every stop; what a source has otherwise stands in an account. Taken one
by one, such an account looks harmless. Put beside what the same source says of the other stops, it
may turn out that the source has somebody at a stop before stops that came earlier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from ..model.briefing import Briefing
from ..model.parts import Account
from ..problems import Loc
from ..values.dates import Period, has_days, is_day, overlap
from ..values.edtf import parse_period
from ..values.times import EventTime
from .inherited import begun_on, ids_cited, sources_of
from .itinerary import ItineraryStop


@dataclass(frozen=True, eq=False)
class Told:
    """A stop as one source has it: when, and when on that day where it says so.

    `at` is the location of the account in its briefing, None where the source has the date on
    record; `note` is what that account explains.
    """

    stop: ItineraryStop
    period: Period
    start: EventTime | None = None
    at: Loc | None = None
    note: str = ""


@dataclass(frozen=True, eq=False)
class Clash:
    """A stop with an account that does not fit into the story of its own source.

    `same_day` are stops elsewhere on the very day; `before` those that came earlier on the
    itinerary, although the source has them later; `after` the other way round. Where there is
    nothing but `same_day`, a plane would do.
    """

    told: Told
    same_day: tuple[Told, ...] = ()
    before: tuple[Told, ...] = ()
    after: tuple[Told, ...] = ()

    @property
    def runs_backwards(self) -> bool:
        """Whether the days run backwards on the itinerary."""
        return bool(self.before or self.after)


def find_clashes(stops: Sequence[ItineraryStop]) -> Mapping[str, tuple[Clash, ...]]:
    """Where the stories of sources do not hold together.

    Only a source with an account of a day can contradict itself: the record does not.

    Args:
        stops: the itinerary of a trip.

    Returns:
        The clashes of each source that has any, by its id, in the order of the itinerary. A pair of
        stops is in one clash only; a stop whose days run backwards comes before one that merely
        shares a day.
    """
    accounts = (
        account
        for stop in stops
        if stop.briefing
        for _at, account in _list_accounts(stop.briefing)
        if account.field == "date"
    )
    sources = dict.fromkeys(account.source.source for account in accounts)
    found = ((source, _find_clashes(stops, source)) for source in sources)
    return {source: clashes for source, clashes in found if clashes}


def _find_clashes(stops: Sequence[ItineraryStop], source: str) -> tuple[Clash, ...]:
    story = [_tell(stop, source) for stop in stops if source in stop.cited]
    accused = [index for index, told in enumerate(story) if told.at is not None]
    paired: set[frozenset[int]] = set()
    clashes: dict[int, Clash] = {}
    for backwards in (True, False):
        for index in accused:
            clash = _find_clash(story, index, paired, backwards=backwards)
            if clash and index not in clashes:
                clashes[index] = clash
    return tuple(clashes[index] for index in sorted(clashes))


def _tell(stop: ItineraryStop, source: str) -> Told:
    """The stop as the source has it."""
    record = stop.briefing
    if record is None:
        return Told(stop, stop.period)
    for at, account in _list_accounts(record):
        if account.field == "date" and account.source.source == source:
            try:
                period = parse_period(account.value)
            except ValueError:
                continue
            start = _find_start(record, source, period.first_day)
            return Told(stop, period, start, at, account.note or "")
    return Told(stop, stop.period, _find_start(record, source, stop.period.first_day))


def _list_accounts(record: Briefing) -> Iterable[tuple[Loc, Account]]:
    """The accounts of a briefing, then those of its meetings."""
    for index, account in enumerate(record.accounts):
        yield ("accounts", index), account
    for number, meeting in enumerate(record.meetings):
        for index, account in enumerate(meeting.accounts):
            yield ("meetings", number, "accounts", index), account


def _find_start(record: Briefing, source: str, day: date) -> EventTime | None:
    """When the first meeting of that day began that the source has."""
    starts = [
        start
        for meeting, start in begun_on(record, day)
        if source in ids_cited(sources_of(record, meeting))
    ]
    return min(starts, key=lambda start: start.order, default=None)


def _find_clash(
    story: Sequence[Told], index: int, paired: set[frozenset[int]], *, backwards: bool
) -> Clash | None:
    """The clash of one stop with others, but for pairs that are in a clash already."""
    told = story[index]
    if not has_days(told.period):
        return None
    others = [
        number
        for number, other in enumerate(story)
        if number != index and frozenset((index, number)) not in paired and _concern(told, other)
    ]
    before = [number for number in others if number < index and _is_later(story[number], told)]
    after = [number for number in others if number > index and _is_later(told, story[number])]
    same_day = [
        number
        for number in others
        if number not in before and number not in after
        if _shares_day(told, story[number])
        and (backwards or not overlap(told.stop.period, story[number].stop.period))
    ]
    if not (before or after if backwards else same_day):
        return None
    paired.update(frozenset((index, number)) for number in (*before, *after, *same_day))
    groups = (tuple(story[number] for number in found) for found in (same_day, before, after))
    return Clash(told, *groups)


def _concern(told: Told, other: Told) -> bool:
    """Whether the two stops are somebody's own, and known to the day."""
    who, others = told.stop.who, other.stop.who
    return has_days(other.period) and (not who or not others or bool(who & others))


def _is_later(told: Told, other: Told) -> bool:
    """Whether one stop is certainly later than another."""
    if told.period.first_day != other.period.last_day:
        return told.period.first_day > other.period.last_day
    if not (is_day(told.period) and is_day(other.period) and told.start and other.start):
        return False
    return other.start.order < told.start.order < time.max


def _shares_day(told: Told, other: Told) -> bool:
    """Whether both are on one and the same day, in two places."""
    if not is_day(told.period) or told.period != other.period:
        return False
    here, there = told.stop, other.stop
    if not here.places or not there.places:
        return bool(here.places) is not bool(there.places)
    return not here.shares_place(there)
