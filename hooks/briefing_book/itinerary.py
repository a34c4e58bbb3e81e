"""A trip's itinerary, computed from its briefings and from stops that have none yet."""

from __future__ import annotations

from datetime import date, time

from .dates import Period
from .dossiers import Dossier, StopEntry, TripFile
from .entries import BriefingEntry, Cited, Order
from .load import Loaded
from .model import Stop, Trip
from .resolve import Resolver
from .tallies import tally_countries, tally_topics
from .vocabulary import Kind


def link_trip(loaded: Loaded[Trip], dossier: Dossier, resolve: Resolver) -> TripFile:
    """The file of a trip whose published entries are in the dossier."""
    record = loaded.record
    found: list[tuple[Order, BriefingEntry | Stop]] = [
        (briefing.order, briefing) for briefing in dossier.briefings
    ]
    found += [(_order_stop(stop, index), stop) for index, stop in enumerate(record.stops)]
    found.sort(key=lambda pair: pair[0])
    stops = tuple(
        _link_stop(number, stop, resolve) for number, (_order, stop) in enumerate(found, start=1)
    )
    first = min((stop.period for stop in stops), key=lambda period: period.first_day, default=None)
    last = max((stop.period for stop in stops), key=lambda period: period.last_day, default=None)
    period = Period(first.start, last.end) if first and last else None
    own = resolve.cite(record.sources)
    cited = [*own, *(source for stop in stops for source in stop.cited)]
    items = [entry for entry in dossier.entries if entry.kind is not Kind.BRIEFING]
    day = period.first_day if period else date.min
    return TripFile(
        id=loaded.id,
        record=record,
        path=loaded.path,
        principals=tuple(resolve.person(name, day) for name in record.principals),
        period=period,
        stops=stops,
        sources=_each_source_once(cited),
        cited=tuple(dict.fromkeys(cited)),
        dossier=dossier,
        countries=tally_countries(dossier.briefings, resolve.country),
        topics=tally_topics(items),
    )


def _link_stop(number: int, stop: BriefingEntry | Stop, resolve: Resolver) -> StopEntry:
    if isinstance(stop, BriefingEntry):
        return StopEntry(number, stop.period, stop.where, stop, "", stop.cited)
    where = resolve.where(stop.place)
    return StopEntry(number, stop.date, where, None, stop.note or "", resolve.cite(stop.sources))


def _order_stop(stop: Stop, index: int) -> Order:
    return (
        stop.date.first_day, stop.order or 10**6, time.max, stop.date.last_day, f"stop {index:04}"
    )  # fmt: skip


def _each_source_once(cited: list[Cited]) -> tuple[Cited, ...]:
    """Every source that has an id, once, without locators, in the order of first mention."""
    return tuple({item.id: Cited(item.source, item.id) for item in cited if item.id}.values())
