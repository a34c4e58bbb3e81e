"""Each trip's itinerary, from its briefings and from stops that have none yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from ..book.dossiers import Dossier, StopEntry, TripFile, open_dossier
from ..book.entries import BriefingEntry, Cited, Entry, Link
from ..book.tallies import tally, tally_topics
from ..model.trip import Stop, Trip
from ..records.loaded import Loaded
from ..records.order import Order, order_stop
from ..values.dates import Period
from .grouping import group
from .resolve import Resolver


def link_trips(entries: Iterable[Entry], resolve: Resolver) -> Mapping[str, TripFile]:
    """The files of the trips, but for those whose briefings are all held back."""
    by_id = group((entry.briefing.trip.id, entry) for entry in entries if entry.briefing.trip)
    records = resolve.records
    mentioned = {loaded.record.trip for loaded in records.briefings.values()}
    held_back = mentioned - set(by_id)
    on_record = {id for entry in entries for id in entry.people}
    files = [
        link_trip(trip, open_dossier(by_id.get(id, [])), resolve, on_record)
        for id, trip in records.trips.items()
        if id not in held_back
    ]
    files.sort(key=_order_trip, reverse=True)
    return MappingProxyType({file.id: file for file in files})


def _order_trip(file: TripFile) -> tuple[date, date, str]:
    period = file.period
    return (period.first_day, period.last_day, file.id) if period else (date.min, date.min, file.id)


def list_open_stops(trips: Iterable[TripFile]) -> list[StopEntry]:
    """The stops that have no briefing yet, newest first."""
    stops = [stop for trip in trips for stop in trip.stops if stop.briefing is None]
    return sorted(stops, key=lambda stop: stop.period.first_day, reverse=True)


def link_trip(
    loaded: Loaded[Trip], dossier: Dossier, resolve: Resolver, on_record: Collection[str]
) -> TripFile:
    """The file of a trip.

    Args:
        loaded: its record.
        dossier: its published entries.
        resolve: finds what it refers to.
        on_record: the ids of the people who have a page; other principals are only named.
    """
    record = loaded.record
    stops = _link_stops(loaded, dossier, resolve)
    period = _span([stop.period for stop in stops])
    principals = [resolve.person(name, period) for name in record.principals]
    own = resolve.cite(record.sources)
    cited = [*own, *(source for stop in stops for source in stop.cited)]
    return TripFile(
        id=loaded.id,
        record=record,
        path=loaded.path,
        principals=tuple(
            party if party.id in on_record else replace(party, address="") for party in principals
        ),
        period=period,
        stops=stops,
        sources=_each_source_once(cited),
        cited=tuple(dict.fromkeys(cited)),
        dossier=dossier,
        countries=tally(
            (stop.where.country for stop in stops if stop.where), lambda country: country.name
        ),
        topics=tally_topics(dossier.entries),
    )


def _link_stops(loaded: Loaded[Trip], dossier: Dossier, resolve: Resolver) -> tuple[StopEntry, ...]:
    found: list[tuple[Order, BriefingEntry | Stop]] = [
        (briefing.order, briefing) for briefing in dossier.briefings
    ]
    found += [(order_stop(stop, index), stop) for index, stop in enumerate(loaded.record.stops)]
    found.sort(key=lambda pair: pair[0])
    trip = resolve.trip(loaded.id)
    return tuple(
        _link_stop(number, stop, trip, resolve)
        for number, (_order, stop) in enumerate(found, start=1)
    )


def _link_stop(
    number: int, stop: BriefingEntry | Stop, trip: Link | None, resolve: Resolver
) -> StopEntry:
    if isinstance(stop, BriefingEntry):
        return StopEntry(number, stop.period, stop.where, stop, "", stop.cited, trip)
    where = resolve.where(stop.place)
    cited = resolve.cite(stop.sources)
    return StopEntry(number, stop.date, where, None, stop.note or "", cited, trip)


def _span(periods: list[Period]) -> Period | None:
    """From the first day of all to the last."""
    if not periods:
        return None
    first = min(periods, key=lambda period: period.first_day)
    last = max(periods, key=lambda period: period.last_day)
    return Period(first.start, last.end)


def _each_source_once(cited: list[Cited]) -> tuple[Cited, ...]:
    """Every source that has an id, once, without locators, in the order of first mention."""
    return tuple({one.id: Cited(one.source, one.id) for one in cited if one.id}.values())
