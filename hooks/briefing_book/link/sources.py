"""The page of each source, and the list of those that are cited without an id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..book.citing import list_source_ids
from ..book.dossiers import SourceDossier
from ..book.entries import Entry
from ..book.holdings import hold_entries
from ..book.trip_dossier import TripDossier
from ..model.parts import Source
from ..records.loaded import Records
from ..text.folding import alphabetical
from .grouping import group


def link_sources(
    entries: Iterable[Entry], trips: Iterable[TripDossier], records: Records
) -> Mapping[str, SourceDossier]:
    """The page of every source that is cited by its id, by title."""
    by_id = group((id, entry) for entry in entries for id in list_source_ids(entry.all_cited))
    trips_of = group((id, trip.link) for trip in trips for id in list_source_ids(trip.cited))
    files = [
        SourceDossier(
            id=id,
            record=loaded.record,
            path=loaded.path,
            holdings=hold_entries(by_id.get(id, [])),
            trips=tuple(trips_of.get(id, [])),
        )
        for id in dict.fromkeys((*by_id, *trips_of))
        for loaded in (records.sources[id],)
    ]
    files.sort(key=lambda file: (alphabetical(file.record.title), file.id))
    return MappingProxyType({file.id: file for file in files})


def list_other_sources(
    entries: Iterable[Entry], trips: Iterable[TripDossier]
) -> tuple[Source, ...]:
    """Sources that are written out where they are cited, by title."""
    groups = (*(entry.all_cited for entry in entries), *(trip.cited for trip in trips))
    found = dict.fromkeys(one.source for group in groups for one in group if not one.id)
    return tuple(sorted(found, key=lambda source: (alphabetical(source.title), repr(source))))
