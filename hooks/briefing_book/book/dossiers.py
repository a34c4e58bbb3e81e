"""The files that the Book keeps: everything on a country, a person, a trip, a topic, a source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from ..addresses import person_address, source_address, topic_address, trip_address
from ..model.parts import Source
from ..model.registries import Person, Post, Territory, Topic
from ..model.trip import Trip
from ..records.source_stories import Clash
from ..values.dates import Period
from .entries import (
    BriefingEntry,
    Cited,
    CommitmentEntry,
    Country,
    Entry,
    FigureEntry,
    Link,
    MeetingEntry,
    Party,
    StatementEntry,
    Where,
)

T = TypeVar("T")
E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Tally(Generic[T]):
    """Something and how often it occurs."""

    what: T
    count: int


@dataclass(frozen=True, eq=False)
class Dossier:
    """Entries by kind, each newest first."""

    briefings: tuple[BriefingEntry, ...] = ()
    meetings: tuple[MeetingEntry, ...] = ()
    statements: tuple[StatementEntry, ...] = ()
    commitments: tuple[CommitmentEntry, ...] = ()
    figures: tuple[FigureEntry, ...] = ()

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, newest first; of those at the same time a briefing before its items."""
        groups = (self.briefings, self.meetings, self.statements, self.commitments, self.figures)
        everything: list[Entry] = [entry for group in groups for entry in group]
        return sort_newest_first(everything)


@dataclass(frozen=True, eq=False)
class CountryFile:
    """A country's whole file.

    `contacts` are visits to it and meetings with its officials, newest first; `counterparts` the
    other countries in the same entries, `spoken_of` those of them that were only spoken of;
    `stops` the stops of trips that have no briefing yet, newest first.
    """

    country: Country
    region: str | None
    territory: Territory | None
    dossier: Dossier
    visits: tuple[BriefingEntry, ...]
    contacts: tuple[Entry, ...]
    people: tuple[Tally[Party], ...]
    counterparts: tuple[Tally[Country], ...]
    spoken_of: frozenset[Country]
    topics: tuple[Tally[Link], ...]
    cities: tuple[Where, ...]
    stops: tuple[StopEntry, ...] = ()

    @property
    def address(self) -> str:
        """The address of its page."""
        return self.country.address


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post with its country."""

    post: Post
    country: Country | None


@dataclass(frozen=True, eq=False)
class PersonFile:
    """A person's posts and everything that the person has a part in.

    `countries` are those that the person dealt with, without the one that the person stood for;
    `counterparts` those whom the person met, without compatriots where others took part.
    """

    id: str
    record: Person
    path: str
    posts: tuple[HeldPost, ...]
    dossier: Dossier
    countries: tuple[Tally[Country], ...]
    counterparts: tuple[Tally[Party], ...]
    topics: tuple[Tally[Link], ...]
    trips: tuple[Link, ...]

    @property
    def address(self) -> str:
        """The address of the person's page."""
        return person_address(self.id)


@dataclass(frozen=True, eq=False)
class TopicFile:
    """Everything on a topic."""

    id: str
    record: Topic
    path: str
    dossier: Dossier
    countries: tuple[Tally[Country], ...]
    people: tuple[Tally[Party], ...]

    @property
    def address(self) -> str:
        """The address of the topic's page."""
        return topic_address(self.id)


@dataclass(frozen=True, eq=False)
class StopEntry:
    """A stop of a trip: a briefing, or what is known where there is none yet.

    `cited` are the sources that it rests on, `told_by` all that have it, be it otherwise.
    """

    number: int
    period: Period
    where: Where | None
    briefing: BriefingEntry | None
    note: str
    cited: tuple[Cited, ...]
    told_by: tuple[Cited, ...]
    trip: Link


@dataclass(frozen=True, eq=False)
class Story:
    """A source of a trip whose own story does not hold together, and where.

    A stop in a clash has the number that it has in the trip's file.
    """

    source: Cited
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, eq=False)
class TripFile:
    """A trip with its itinerary in order, and the sources that its stops rest on.

    `countries` are those that it led to, each with the number of stops there; `stories` are those
    of sources that, taken at their word, contradict themselves.
    """

    id: str
    record: Trip
    path: str
    principals: tuple[Party, ...]
    period: Period | None
    stops: tuple[StopEntry, ...]
    sources: tuple[Cited, ...]
    cited: tuple[Cited, ...]
    dossier: Dossier
    countries: tuple[Tally[Country], ...]
    topics: tuple[Tally[Link], ...]
    stories: tuple[Story, ...]

    @property
    def address(self) -> str:
        """The address of the trip's page."""
        return trip_address(self.id)

    @property
    def link(self) -> Link:
        """What others refer to it by."""
        return Link(self.id, self.record.title, self.address)


@dataclass(frozen=True, eq=False)
class SourceFile:
    """A source and every entry and trip that cites it."""

    id: str
    record: Source
    path: str
    dossier: Dossier
    trips: tuple[Link, ...] = ()

    @property
    def address(self) -> str:
        """The address of the source's page."""
        return source_address(self.id)


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a briefing stands in a row of briefings: the one before and the one after."""

    row: Link
    previous: BriefingEntry | None
    next: BriefingEntry | None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What is said of a withdrawn briefing: its addresses, why, and since when if that is known."""

    id: str
    addresses: tuple[str, ...]
    reason: str
    since: date | None = None


def open_dossier(entries: Iterable[Entry]) -> Dossier:
    """Sort entries into a dossier; those of one time stay in the order in which they are given."""
    found = tuple(entries)

    def pick(kind: type[E]) -> tuple[E, ...]:
        return sort_newest_first([entry for entry in found if isinstance(entry, kind)])

    return Dossier(
        briefings=pick(BriefingEntry),
        meetings=pick(MeetingEntry),
        statements=pick(StatementEntry),
        commitments=pick(CommitmentEntry),
        figures=pick(FigureEntry),
    )


def sort_newest_first(entries: Iterable[E]) -> tuple[E, ...]:
    """Newest first; entries of the same time stay in the order in which they are given."""
    return tuple(sorted(entries, key=lambda entry: entry.order, reverse=True))


def sort_oldest_first(entries: Iterable[E]) -> tuple[E, ...]:
    """Oldest first; entries of the same time stay in the order in which they are given."""
    return tuple(sorted(entries, key=lambda entry: entry.order))
