"""The itinerary of a trip: its briefings, and its stops that have none yet, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..model.briefing import Briefing
from ..model.places import Place, each_place
from ..model.trip import Stop, Trip
from ..problems import Loc
from ..values.dates import Period
from .directory import Directory
from .inherited import ids_cited, ids_cited_in, principals_of
from .loaded import Loaded, Records
from .order import Order, order_briefing, order_stop
from .places import share_place


@dataclass(frozen=True, eq=False)
class ItineraryStop:
    """A stop of an itinerary, the first with the number 1: a briefing, or an open stop of the trip.

    `loaded` and `loc` are where it stands. `who` are the ids of those who travelled, empty where
    that is not said; `cited` the ids of the sources that have the stop.
    """

    number: int
    loaded: Loaded[Any]
    loc: Loc
    record: Briefing | Stop
    who: frozenset[str]
    cited: frozenset[str]
    directory: Directory = field(repr=False)

    @property
    def briefing(self) -> Briefing | None:
        """The briefing, None where there is none yet."""
        return self.record if isinstance(self.record, Briefing) else None

    @property
    def period(self) -> Period:
        """When it is on record."""
        return self.record.date

    @property
    def places(self) -> tuple[Place, ...]:
        """Where: one place or several; none where that is not known."""
        return each_place(self.record.place)

    def shares_place(self, other: ItineraryStop) -> bool:
        """Whether one of its places may be one of those of the other."""
        return share_place(self.places, other.places, self.directory)


def list_itineraries(
    records: Records, briefings: Iterable[Loaded[Briefing]], directory: Directory
) -> Mapping[str, tuple[ItineraryStop, ...]]:
    """The itinerary of every trip, by its id.

    Args:
        records: have the trips.
        briefings: those that count, such as what is published, in any order.
        directory: knows who is meant by a name.
    """
    by_trip: dict[str, list[Loaded[Briefing]]] = {}
    for loaded in briefings:
        if loaded.record.trip:
            by_trip.setdefault(loaded.record.trip, []).append(loaded)
    return {
        id: tuple(_list_stops(trip, by_trip.get(id, []), records, directory))
        for id, trip in records.trips.items()
    }


def _list_stops(
    trip: Loaded[Trip], briefings: list[Loaded[Briefing]], records: Records, directory: Directory
) -> Iterator[ItineraryStop]:
    found: list[tuple[Order, Loaded[Any], Loc, Briefing | Stop]] = [
        (order_briefing(loaded), loaded, (), loaded.record) for loaded in briefings
    ]
    found += [
        (order_stop(stop, index), trip, ("stops", index), stop)
        for index, stop in enumerate(trip.record.stops)
    ]
    found.sort(key=lambda row: row[0])
    on_trip = directory.find_people(trip.record.principals)
    for number, (_order, loaded, loc, record) in enumerate(found, start=1):
        if isinstance(record, Stop):
            yield ItineraryStop(
                number, loaded, loc, record, on_trip, ids_cited(record.sources), directory
            )
        else:
            who = directory.find_people(principals_of(record, records.trips))
            yield ItineraryStop(number, loaded, loc, record, who, ids_cited_in(record), directory)
