"""Each trip's itinerary, from its briefings and from stops that have none yet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from ..book.citing import Cited, Link
from ..book.entries import BriefingEntry, Entry, EventState
from ..book.holdings import Holdings, hold_entries
from ..book.tallies import tally, tally_topics
from ..book.trip_dossier import StopEntry, Story, TripDossier
from ..model.places import each_place
from ..model.references import RefKind
from ..model.trip import Stop, Trip
from ..records.directory import Ref
from ..records.inherited import list_citations
from ..records.itinerary import ItineraryStop
from ..records.loaded import Loaded
from ..records.source_stories import find_clashes
from ..values.dates import Period, Qualification
from .grouping import group
from .parties import link_parties
from .resolve import Resolver

StateOf = Callable[[Stop], EventState]


def link_trips(
    entries: Iterable[Entry],
    itineraries: Mapping[str, Sequence[ItineraryStop]],
    resolve: Resolver,
    state_of: StateOf,
) -> Mapping[str, TripDossier]:
    """The files of the trips, but for those whose briefings are all held back.

    Args:
        entries: all entries.
        itineraries: the itinerary of every trip, made of the same briefings.
        resolve: finds what they refer to.
        state_of: tells of a stop that has no briefing whether it took place.
    """
    by_id = group((entry.briefing.trip.id, entry) for entry in entries if entry.briefing.trip)
    records = resolve.records
    mentioned = {loaded.record.trip for loaded in records.briefings.values()}
    held_back = mentioned - set(by_id)
    on_record = {
        *(ref for entry in entries for ref in entry.concerns),
        *(Ref(RefKind.PERSON, id) for entry in entries for id in entry.people),
    }
    files = [
        _link_trip(
            trip,
            hold_entries(by_id.get(id, [])),
            _link_stops(trip, by_id.get(id, []), itineraries[id], resolve, state_of),
            _find_stories(itineraries[id], resolve),
            resolve,
            on_record,
        )
        for id, trip in records.trips.items()
        if id not in held_back
    ]
    files.sort(key=_order_trip, reverse=True)
    return MappingProxyType({file.id: file for file in files})


def _order_trip(file: TripDossier) -> tuple[date, date, str]:
    period = file.period
    return (period.first_day, period.last_day, file.id) if period else (date.min, date.min, file.id)


def list_open_stops(trips: Iterable[TripDossier]) -> list[StopEntry]:
    """The stops that have no briefing yet, newest first."""
    stops = [stop for trip in trips for stop in trip.stops if stop.briefing is None]
    return sorted(stops, key=lambda stop: stop.period.first_day, reverse=True)


def _link_trip(
    loaded: Loaded[Trip], holdings: Holdings, stops: tuple[StopEntry, ...],
    stories: tuple[Story, ...], resolve: Resolver, on_record: Collection[Ref],
) -> TripDossier:  # fmt: skip
    """The file of a trip.

    Args:
        loaded: its record.
        holdings: its published entries.
        stops: its stops in order, those with a briefing that is published.
        stories: the sources that contradict themselves.
        resolve: finds what it refers to.
        on_record: what leads to those who have a page; other principals are only named.
    """
    record = loaded.record
    made = [stop for stop in stops if stop.event.is_held]
    ahead = [stop for stop in stops if stop.event.is_ahead]
    period = _span([stop.period for stop in made or ahead])
    principals = link_parties(resolve, record.principals, period)
    own = resolve.cite(record.sources)
    cited = [*own, *(source for stop in stops for source in stop.cited)]
    return TripDossier(
        id=loaded.id,
        record=record,
        path=loaded.path,
        principals=tuple(
            party if party.ref in on_record else replace(party, address="") for party in principals
        ),
        period=period,
        stops=stops,
        sources=_each_source_once(cited),
        cited=tuple(dict.fromkeys(cited)),
        holdings=holdings,
        countries=tally(
            (country for stop in made if stop.where for country in stop.where.countries),
            lambda country: country.name,
        ),
        topics=tally_topics(holdings.entries),
        stories=stories,
    )


def _find_stories(itinerary: Sequence[ItineraryStop], resolve: Resolver) -> tuple[Story, ...]:
    return tuple(
        Story(resolve.source(id), clashes) for id, clashes in find_clashes(itinerary).items()
    )


def _link_stops(
    loaded: Loaded[Trip], entries: Iterable[Entry], itinerary: Iterable[ItineraryStop],
    resolve: Resolver, state_of: StateOf,
) -> tuple[StopEntry, ...]:  # fmt: skip
    briefings = {entry.id: entry for entry in entries if isinstance(entry, BriefingEntry)}
    trip = resolve.trip(loaded.id)
    assert trip is not None
    return tuple(
        _link_open_stop(stop.number, stop.record, trip, resolve, state_of(stop.record))
        if isinstance(stop.record, Stop)
        else _link_stop(stop.number, briefings[stop.loaded.id], trip, resolve)
        for stop in itinerary
    )


def _link_stop(number: int, entry: BriefingEntry, trip: Link, resolve: Resolver) -> StopEntry:
    told_by = resolve.cite(list_citations(entry.record))
    return StopEntry(
        number, entry.period, entry.where, entry, "", entry.cited, told_by, trip, entry.event
    )


def _link_open_stop(
    number: int, stop: Stop, trip: Link, resolve: Resolver, event: EventState
) -> StopEntry:
    where = resolve.where(each_place(stop.place), stop.date.first_day)
    cited = resolve.cite(stop.sources)
    return StopEntry(number, stop.date, where, None, stop.note or "", cited, cited, trip, event)


def _span(periods: list[Period]) -> Period | None:
    """From the first day of all to the last, "about" where that is not known for sure."""
    if len(periods) < 2:
        return periods[0] if periods else None
    first = min(periods, key=lambda period: period.first_day)
    last = max(periods, key=lambda period: period.last_day)
    start, end = (
        date if period.is_settled else replace(date, qualification=Qualification.APPROXIMATE)
        for period, date in ((first, first.start), (last, last.end))
    )
    return Period(start, end)


def _each_source_once(cited: list[Cited]) -> tuple[Cited, ...]:
    """Every source that has an id, once, without locators, in the order of first mention."""
    return tuple({one.id: Cited(one.source, one.id) for one in cited if one.id}.values())
