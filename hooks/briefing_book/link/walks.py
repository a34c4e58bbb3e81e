"""The neighbours of each briefing: on its trip, and among the visits to its country."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..book.citing import Link
from ..book.dossiers import CountryDossier, Walk
from ..book.entries import BriefingEntry
from ..book.holdings import sort_oldest_first
from ..book.trip_dossier import TripDossier


def link_walks(
    trips: Iterable[TripDossier], countries: Iterable[CountryDossier]
) -> Mapping[str, tuple[Walk, ...]]:
    """The neighbours of each briefing: on its trip, and among the visits to its country."""
    rows: list[tuple[Link, list[BriefingEntry]]] = [
        (trip.link, [stop.briefing for stop in trip.stops_made if stop.briefing]) for trip in trips
    ]
    rows += [
        (
            Link(file.country.code, file.country.name, file.address),
            list(sort_oldest_first(file.visits)),
        )
        for file in countries
    ]
    walks: dict[str, list[Walk]] = {}
    for link, row in rows:
        for index, briefing in enumerate(row):
            before = row[index - 1] if index else None
            after = row[index + 1] if index + 1 < len(row) else None
            if before or after:
                walks.setdefault(briefing.id, []).append(Walk(link, before, after))
    return MappingProxyType({id: tuple(found) for id, found in walks.items()})
