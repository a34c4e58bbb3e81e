"""A trip's itinerary, computed from its briefings and from stops that have none yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import time

from .dates import Period
from .dossiers import Dossier, StopEntry, TripFile
from .entries import BriefingEntry, Cited, Link, Order
from .load import Loaded
from .model import Stop, Trip
from .resolve import Resolver
from .tallies import tally, tally_topics

_LAST = 10**6


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
    trip = Link(loaded.record.title, f"trips/{loaded.id}/")
    return tuple(
        _link_stop(number, stop, trip, resolve)
        for number, (_order, stop) in enumerate(found, start=1)
    )


def _link_stop(number: int, stop: BriefingEntry | Stop, trip: Link, resolve: Resolver) -> StopEntry:
    if isinstance(stop, BriefingEntry):
        return StopEntry(number, stop.period, stop.where, stop, "", stop.cited, trip)
    where = resolve.where(stop.place)
    cited = resolve.cite(stop.sources)
    return StopEntry(number, stop.date, where, None, stop.note or "", cited, trip)


def order_stop(stop: Stop, index: int) -> Order:
    """As briefings are sorted; a stop follows a briefing of the same days, stops keep their row."""
    order = stop.order or _LAST
    return (stop.date.first_day, order, time.max, stop.date.last_day, f"stop {index:06}")


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
