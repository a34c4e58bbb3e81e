"""The page of each city: what took place there, who spoke from there, what it was called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from ..book.dossiers import CityDossier
from ..book.entries import Entry, MeetingEntry
from ..book.holdings import hold_entries
from ..book.parties import Location, unique
from ..book.tallies import (
    locations_of,
    parties_of,
    tally,
    tally_people,
    tally_sides,
    tally_topics,
)
from ..book.trip_dossier import StopEntry
from ..records.cities import list_names
from ..text.folding import alphabetical
from .grouping import group
from .resolve import Resolver


def link_cities(
    entries: Sequence[Entry], stops: Iterable[StopEntry], resolve: Resolver
) -> Mapping[str, CityDossier]:
    """The pages of all cities that are on record, by id.

    Args:
        entries: all entries, held or not, newest first.
        stops: the stops of trips that have no briefing yet, newest first.
        resolve: knows the cities.

    Returns:
        The pages in the order of the cities' names, then of their countries.
    """
    places: dict[str, list[Location]] = {}
    for id, place in _list_all(entries, stops := tuple(stops)):
        places.setdefault(id, []).append(place)
    there = group((id, entry) for entry in entries for id in _ids_of(locations_of(entry)))
    from_there = group((id, entry) for entry in entries for id in _ids_of(_joined_from(entry)))
    stops_there = group((id, stop) for stop in stops for id in _ids_of(locations_of(stop)))
    files = [
        _link_city(
            found,
            there.get(id, []),
            tuple(from_there.get(id, ())),
            tuple(stops_there.get(id, ())),
            resolve,
        )
        for id, found in places.items()
    ]
    files.sort(key=lambda file: (alphabetical(file.name), alphabetical(file.country.name), file.id))
    return MappingProxyType({file.id: file for file in files})


def _list_all(
    entries: Iterable[Entry], stops: Iterable[StopEntry]
) -> Iterator[tuple[str, Location]]:
    """Every city with each place by which it stands in the record."""
    for entry in entries:
        own = entry.where.places if entry.where else ()
        for place in (*own, *_joined_from(entry)):
            if place.city_id:
                yield place.city_id, place
    for stop in stops:
        for place in locations_of(stop):
            if place.city_id:
                yield place.city_id, place


def _joined_from(entry: Entry) -> Iterator[Location]:
    """Where those were who took part from elsewhere."""
    besides = entry.also_present if isinstance(entry, MeetingEntry) else ()
    for party in (*parties_of(entry), *besides):
        yield from party.place.places if party.place else ()


def _ids_of(places: Iterable[Location]) -> tuple[str, ...]:
    return unique(place.city_id for place in places if place.city_id)


def _link_city(
    places: Sequence[Location],
    entries: Sequence[Entry],
    joined: tuple[Entry, ...],
    stops: tuple[StopEntry, ...],
    resolve: Resolver,
) -> CityDossier:
    newest = places[0]
    assert newest.city
    assert newest.country
    known = resolve.directory.cities.get(newest.city_id)
    registered, gazetted = known.registered, known.gazetted
    record = registered.record if registered else None
    country = resolve.country(record.country if record else newest.country.code)
    name = record.name if record else newest.city
    on_record = (place.city for place in places if place.city)
    others = unique((*(list_names(record) if record else ()), *on_record))
    holdings = hold_entries(entries)
    return CityDossier(
        id=newest.city_id,
        name=name,
        country=country,
        position=next((place.position for place in places if place.position), None),
        other_names=tuple(one for one in others if one != name),
        names_elsewhere=gazetted.names if gazetted else (),
        record=record,
        path=registered.path if registered else "",
        former_ids=resolve.directory.cities.list_former_ids(registered) if registered else (),
        holdings=holdings,
        stops=stops,
        joined=joined,
        venues=tally(_list_venues(newest.city_id, holdings.entries), lambda venue: venue),
        sides=tally_sides(holdings.entries, resolve.side, but=lambda _entry: (country,)),
        people=tally_people(holdings.entries, lambda party: bool(party.id)),
        topics=tally_topics(holdings.entries),
    )


def _list_venues(id: str, entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        found = (one.before_city for one in locations_of(entry) if one.city_id == id)
        yield from unique(venue for venue in found if venue)
