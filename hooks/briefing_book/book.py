"""The Book: everything that is published, linked, with every index that a page needs.

It is made once for a build and never changes; nothing downstream searches or sorts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import TypeVar

from .corrections import CorrectionEntry, link_corrections
from .country_files import link_countries
from .directory import Directory
from .dossiers import (
    CountryFile,
    Dossier,
    HeldPost,
    PersonFile,
    SourceFile,
    StopEntry,
    TopicFile,
    TripFile,
    Walk,
    Withdrawn,
    open_dossier,
    sort_oldest_first,
)
from .entries import BriefingEntry, Cited, Entry, Link
from .itinerary import link_trip
from .link import Linker, order_briefing
from .load import Records
from .model import Source
from .progress import QUIET, Progress
from .release import is_public, is_withdrawn, link_withdrawn, list_redirects
from .resolve import Resolver
from .tallies import (
    alphabetical,
    tally_counterparts,
    tally_countries,
    tally_countries_of,
    tally_people,
    tally_topics,
)

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Book:
    """Everything that is published at one moment.

    `everything` holds all entries newest first; the mappings are in the order in which lists
    show them: briefings newest first, countries, people, topics and sources by name, trips newest
    first. `walks` has the neighbours of each briefing by its id; `corrections` are those of all
    briefings, newest first; `redirects` leads from former addresses to present ones.
    """

    now: datetime
    everything: Dossier
    briefings: Mapping[str, BriefingEntry]
    countries: Mapping[str, CountryFile]
    people: Mapping[str, PersonFile]
    trips: Mapping[str, TripFile]
    topics: Mapping[str, TopicFile]
    sources: Mapping[str, SourceFile]
    other_sources: tuple[Source, ...]
    walks: Mapping[str, tuple[Walk, ...]]
    corrections: tuple[CorrectionEntry, ...]
    withdrawn: tuple[Withdrawn, ...]
    redirects: tuple[tuple[str, str], ...]

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.now.date()


def link_book(
    records: Records,
    now: datetime,
    *,
    directory: Directory | None = None,
    locale: str = "en_GB",
    preview: bool = False,
    progress: Progress = QUIET,
) -> Book:
    """Link everything that is published at `now`.

    Args:
        records: records without problems.
        now: the moment of the build, with an offset; the only clock there is.
        directory: the records' directory, where the checks have made it already.
        locale: the locale of country names.
        preview: whether what is held back is in the Book too, marked as such.
        progress: is told how many briefings are linked.

    Returns:
        The Book.
    """
    resolve = Resolver(records, directory or Directory(records, locale))
    public = [
        loaded for loaded in records.briefings.values() if preview or is_public(loaded.record, now)
    ]
    public.sort(key=order_briefing, reverse=True)
    shown = [loaded for loaded in public if not is_withdrawn(loaded.record)]
    linker = Linker.of(resolve, now, shown)
    briefings = [
        linker.link_briefing(loaded)
        for loaded in progress.follow(shown, "Linking briefings", len(shown))
    ]
    everything = open_dossier(
        entry for briefing in briefings for entry in (briefing, *briefing.items)
    )
    entries = everything.entries
    trips = _link_trips(entries, resolve)
    countries = link_countries(entries, _list_open_stops(trips.values()), resolve, locale)
    return Book(
        now=now,
        everything=everything,
        briefings=MappingProxyType({briefing.id: briefing for briefing in everything.briefings}),
        countries=countries,
        people=_link_people(entries, trips.values(), resolve),
        trips=trips,
        topics=_link_topics(entries, resolve),
        sources=_link_sources(entries, trips.values(), records),
        other_sources=_list_other_sources(entries, trips.values()),
        walks=_link_walks(trips.values(), countries.values()),
        corrections=link_corrections(everything.briefings),
        withdrawn=tuple(link_withdrawn(loaded) for loaded in public if is_withdrawn(loaded.record)),
        redirects=tuple(list_redirects(public)),
    )


def _group(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def _id_in(link: Link) -> str:
    """The id at the end of an address, `topics/ID/`."""
    return link.address.split("/")[1]


def _link_people(
    entries: Iterable[Entry], trips: Iterable[TripFile], resolve: Resolver
) -> Mapping[str, PersonFile]:
    by_id = _group((id, entry) for entry in entries for id in entry.people)
    trips_of = _group(
        (party.id, Link(trip.record.title, trip.address))
        for trip in trips
        for party in trip.principals
    )
    files = [
        _link_person(id, found, tuple(trips_of.get(id, ())), resolve) for id, found in by_id.items()
    ]
    files.sort(key=lambda file: (alphabetical(file.record.name), file.id))
    return MappingProxyType({file.id: file for file in files})


def _link_person(
    id: str, entries: list[Entry], trips: tuple[Link, ...], resolve: Resolver
) -> PersonFile:
    loaded = resolve.records.people[id]
    dossier = open_dossier(entries)
    return PersonFile(
        id=id,
        record=loaded.record,
        path=loaded.path,
        posts=tuple(
            HeldPost(post, resolve.country(post.country) if post.country else None)
            for post in loaded.record.posts
        ),
        dossier=dossier,
        countries=tally_countries_of(entries, resolve.country, id),
        counterparts=tally_counterparts(dossier.meetings, id),
        topics=tally_topics(entries),
        trips=trips,
    )


def _link_topics(entries: Iterable[Entry], resolve: Resolver) -> Mapping[str, TopicFile]:
    by_id = _group((_id_in(topic), entry) for entry in entries for topic in entry.topics)
    files = [
        TopicFile(
            id=id,
            record=loaded.record,
            path=loaded.path,
            dossier=open_dossier(found),
            countries=tally_countries(found, resolve.country),
            people=tally_people(found, lambda party: bool(party.id)),
        )
        for id, found in by_id.items()
        for loaded in (resolve.records.topics[id],)
    ]
    files.sort(key=lambda file: (alphabetical(file.record.name), file.id))
    return MappingProxyType({file.id: file for file in files})


def _link_trips(entries: Iterable[Entry], resolve: Resolver) -> Mapping[str, TripFile]:
    """The files of the trips, but for those whose briefings are all held back."""
    by_id = _group((_id_in(entry.briefing.trip), entry) for entry in entries if entry.briefing.trip)
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


def _list_open_stops(trips: Iterable[TripFile]) -> list[StopEntry]:
    """The stops that have no briefing yet, newest first."""
    stops = [stop for trip in trips for stop in trip.stops if stop.briefing is None]
    return sorted(stops, key=lambda stop: stop.period.first_day, reverse=True)


def _link_sources(
    entries: Iterable[Entry], trips: Iterable[TripFile], records: Records
) -> Mapping[str, SourceFile]:
    by_id = _group((id, entry) for entry in entries for id in _ids_of(entry.all_cited))
    trips_of = _group(
        (id, Link(trip.record.title, trip.address)) for trip in trips for id in _ids_of(trip.cited)
    )
    files = [
        SourceFile(
            id=id,
            record=loaded.record,
            path=loaded.path,
            dossier=open_dossier(by_id.get(id, [])),
            trips=tuple(trips_of.get(id, [])),
        )
        for id in dict.fromkeys((*by_id, *trips_of))
        for loaded in (records.sources[id],)
    ]
    files.sort(key=lambda file: (alphabetical(file.record.title), file.id))
    return MappingProxyType({file.id: file for file in files})


def _ids_of(cited: Iterable[Cited]) -> Iterable[str]:
    return dict.fromkeys(one.id for one in cited if one.id)


def _list_other_sources(entries: Iterable[Entry], trips: Iterable[TripFile]) -> tuple[Source, ...]:
    """Sources that are written out where they are cited, by title."""
    groups = (*(entry.all_cited for entry in entries), *(trip.cited for trip in trips))
    found = dict.fromkeys(one.source for group in groups for one in group if not one.id)
    return tuple(sorted(found, key=lambda source: (alphabetical(source.title), repr(source))))


def _link_walks(
    trips: Iterable[TripFile], countries: Iterable[CountryFile]
) -> Mapping[str, tuple[Walk, ...]]:
    """The neighbours of each briefing: on its trip, and among the visits to its country."""
    rows: list[tuple[Link, list[BriefingEntry]]] = [
        (
            Link(trip.record.title, trip.address),
            [stop.briefing for stop in trip.stops if stop.briefing],
        )
        for trip in trips
    ]
    rows += [
        (Link(file.country.name, file.address), list(sort_oldest_first(file.visits)))
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
