"""The Book: everything that is published, linked, with every index that a page needs.

It is made once for a build and never changes; nothing downstream searches or sorts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import TypeVar

from .countries import name_region
from .directory import Directory
from .dossiers import CountryFile, Dossier, HeldPost, PersonFile, SourceFile, TopicFile, TripFile
from .dossiers import Walk, Withdrawn, sort_newest_first, sort_oldest_first
from .entries import BriefingEntry, Entry, Link
from .itinerary import link_trip
from .link import Linker
from .load import Loaded, Records
from .model import Briefing, Source
from .release import is_public, is_withdrawn
from .resolve import Resolver
from .tallies import list_cities, tally_countries, tally_people, tally_topics
from .vocabulary import Concern, Kind

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Book:
    """Everything that is published at one moment.

    `everything` holds all entries newest first; the mappings are in the order in which lists
    show them: briefings newest first, countries, people, topics and sources by name, trips newest
    first. `walks` has the neighbours of each briefing by its id; `redirects` leads from former
    addresses to present ones.
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
    withdrawn: tuple[Withdrawn, ...]
    redirects: tuple[tuple[str, str], ...]

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.now.date()


def link_book(
    records: Records, now: datetime, *, directory: Directory | None = None, locale: str = "en_GB"
) -> Book:
    """Link everything that is published at `now`.

    Args:
        records: records without problems.
        now: the moment of the build, with an offset; the only clock there is.
        directory: the records' directory, where the checks have made it already.
        locale: the locale of country names.

    Returns:
        The Book.
    """
    resolve = Resolver(records, directory or Directory(records, locale))
    public = [loaded for loaded in records.briefings.values() if is_public(loaded.record, now)]
    shown = [loaded for loaded in public if not is_withdrawn(loaded.record)]
    linker = Linker.of(resolve, now, shown)
    briefings = sort_newest_first([linker.link_briefing(loaded) for loaded in shown])
    everything = _open_dossier(
        [entry for briefing in briefings for entry in (briefing, *briefing.items)]
    )
    entries = everything.entries
    countries = _link_countries(entries, resolve, locale)
    trips = _link_trips(entries, records, resolve)
    return Book(
        now=now,
        everything=everything,
        briefings=MappingProxyType({briefing.id: briefing for briefing in briefings}),
        countries=countries,
        people=_link_people(entries, records, resolve),
        trips=trips,
        topics=_link_topics(entries, records, resolve),
        sources=_link_sources(entries, trips, records),
        other_sources=_list_other_sources(entries),
        walks=_link_walks(trips.values(), countries.values()),
        withdrawn=tuple(_bury(loaded) for loaded in public if is_withdrawn(loaded.record)),
        redirects=_list_redirects(briefings),
    )


def _open_dossier(entries: Iterable[Entry]) -> Dossier:
    """Sort entries into a dossier. They come newest first or are sorted here."""
    by_kind: dict[Kind, list[Entry]] = {kind: [] for kind in Kind}
    for entry in entries:
        by_kind[entry.kind].append(entry)
    groups = {f"{kind.value}s": sort_newest_first(found) for kind, found in by_kind.items()}
    return Dossier(**groups)  # type: ignore[arg-type]


def _group(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def _link_countries(
    entries: Iterable[Entry], resolve: Resolver, locale: str
) -> Mapping[str, CountryFile]:
    by_code = _group((code, entry) for entry in entries for code in entry.concerns)
    files = [_link_country(code, found, resolve, locale) for code, found in by_code.items()]
    files.sort(key=lambda file: (file.country.name, file.country.code))
    return MappingProxyType({file.country.code: file for file in files})


def _link_country(
    code: str, entries: list[Entry], resolve: Resolver, locale: str
) -> CountryFile:
    dossier = _open_dossier(entries)
    items = [entry for entry in entries if entry.kind is not Kind.BRIEFING]
    visits = tuple(
        briefing
        for briefing in dossier.briefings
        if briefing.is_visit and briefing.where and briefing.where.country.code == code
    )
    met = [meeting for meeting in dossier.meetings if Concern.PARTICIPANT in meeting.concerns[code]]
    others = tally_countries(items or entries, resolve.country, but=code)
    involved = {
        other
        for entry in items or entries
        for other, concerns in entry.concerns.items()
        if set(concerns) - {Concern.ABOUT}
    }
    return CountryFile(
        country=resolve.country(code),
        region=name_region(code, locale),
        territory=resolve.directory.territory(code),
        dossier=dossier,
        visits=visits,
        contacts=sort_newest_first([*visits, *met]),
        people=tally_people(entries, lambda party: code in {c.code for c in party.all_countries}),
        counterparts=others,
        spoken_of=frozenset(other.what for other in others if other.what.code not in involved),
        topics=tally_topics(items or entries),
        cities=list_cities(entries, code),
    )


def _link_people(
    entries: Iterable[Entry], records: Records, resolve: Resolver
) -> Mapping[str, PersonFile]:
    by_id = _group((id, entry) for entry in entries for id in entry.people)
    files = []
    for id, found in by_id.items():
        loaded = records.people[id]
        items = [entry for entry in found if entry.kind is not Kind.BRIEFING]
        meetings = [entry for entry in found if entry.kind is Kind.MEETING]
        files.append(PersonFile(
            id=id, record=loaded.record, path=loaded.path, line=loaded.line,
            posts=tuple(
                HeldPost(post, resolve.country(post.country) if post.country else None)
                for post in loaded.record.posts
            ),
            dossier=_open_dossier(found),
            countries=tally_countries(items or found, resolve.country),
            counterparts=tally_people(meetings, lambda party, id=id: party.id != id),  # type: ignore[misc]
            topics=tally_topics(items or found),
        ))  # fmt: skip
    files.sort(key=lambda file: (file.record.name, file.id))
    return MappingProxyType({file.id: file for file in files})


def _link_topics(
    entries: Iterable[Entry], records: Records, resolve: Resolver
) -> Mapping[str, TopicFile]:
    by_id = _group(
        (topic.address.split("/")[1], entry) for entry in entries for topic in entry.topics
    )
    files = []
    for id, found in by_id.items():
        loaded = records.topics[id]
        items = [entry for entry in found if entry.kind is not Kind.BRIEFING]
        files.append(TopicFile(
            id=id, record=loaded.record, path=loaded.path, line=loaded.line,
            dossier=_open_dossier(found),
            countries=tally_countries(items or found, resolve.country),
            people=tally_people(items or found, lambda party: bool(party.id)),
        ))  # fmt: skip
    files.sort(key=lambda file: (file.record.name, file.id))
    return MappingProxyType({file.id: file for file in files})


def _link_trips(
    entries: Iterable[Entry], records: Records, resolve: Resolver
) -> Mapping[str, TripFile]:
    by_id = _group(
        (entry.briefing.trip.address.split("/")[1], entry)
        for entry in entries
        if entry.briefing.trip
    )
    held_back = {
        loaded.record.trip for loaded in records.briefings.values() if loaded.record.trip
    } - set(by_id)
    files = [
        link_trip(trip, _open_dossier(by_id.get(id, [])), resolve)
        for id, trip in records.trips.items()
        if id not in held_back
    ]
    files.sort(key=lambda file: (file.period.first_day if file.period else date.min, file.id))
    return MappingProxyType({file.id: file for file in reversed(files)})


def _link_sources(
    entries: Iterable[Entry], trips: Mapping[str, TripFile], records: Records
) -> Mapping[str, SourceFile]:
    by_id = _group(
        (id, entry)
        for entry in entries
        for id in sorted({cited.id for cited in _all_cited(entry) if cited.id})
    )
    for trip in trips.values():
        for cited in trip.cited:
            if cited.id:
                by_id.setdefault(cited.id, [])
    files = [
        SourceFile(id, loaded.record, loaded.path, loaded.line, _open_dossier(found))
        for id, found in by_id.items()
        for loaded in (records.sources[id],)
    ]
    files.sort(key=lambda file: (file.record.title, file.id))
    return MappingProxyType({file.id: file for file in files})


def _all_cited(entry: Entry) -> Iterable:  # type: ignore[type-arg]
    yield from entry.cited
    for difference in entry.differences:
        for version in difference.versions:
            yield from version.cited


def _list_other_sources(entries: Iterable[Entry]) -> tuple[Source, ...]:
    """Sources that are written out where they are cited, by title."""
    found = {cited.source for entry in entries for cited in entry.cited if not cited.id}
    return tuple(sorted(found, key=lambda source: (source.title, str(source.url))))


def _link_walks(
    trips: Iterable[TripFile], countries: Iterable[CountryFile]
) -> Mapping[str, tuple[Walk, ...]]:
    """The neighbours of each briefing: on its trip, and among the visits to its country."""
    rows: list[tuple[Link, list[BriefingEntry]]] = [
        (Link(trip.record.title, trip.address), [stop.briefing for stop in trip.stops if stop.briefing])
        for trip in trips
    ]
    rows += [
        (Link(file.country.name, file.address), list(sort_oldest_first(list(file.visits))))
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


def _bury(loaded: Loaded[Briefing]) -> Withdrawn:
    record = loaded.record
    items = (*record.meetings, *record.statements, *record.commitments, *record.figures)
    root = f"briefings/{loaded.id}/"
    addresses = (root, *(f"{root}{item.id}/" for item in items))
    return Withdrawn(loaded.id, addresses, record.withdrawn_reason or "")


def _list_redirects(briefings: Iterable[BriefingEntry]) -> tuple[tuple[str, str], ...]:
    """From every former address to the present one, for briefings and all their items."""
    return tuple(
        (entry.address.replace(f"briefings/{briefing.id}/", f"briefings/{alias}/", 1), entry.address)
        for briefing in briefings
        for alias in briefing.record.aliases
        for entry in (briefing, *briefing.items)
    )
