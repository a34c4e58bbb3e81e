"""The files that the Book keeps: everything on a country, a person, a trip, a topic, a source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar, assert_never

from ..addresses import person_address, source_address, topic_address, trip_address
from ..model.parts import Source
from ..model.registries import Person, Post, Territory, Topic
from ..model.trip import Trip
from ..records.source_stories import Clash
from ..values.dates import Period
from .contacts import Contact
from .entries import (
    BriefingEntry,
    Cited,
    CommitmentEntry,
    Entry,
    EventState,
    FigureEntry,
    Link,
    MeetingEntry,
    StatementEntry,
)
from .parties import Country, Party, Where

T = TypeVar("T")
E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Tally(Generic[T]):
    """Something and how often it occurs."""

    what: T
    count: int


@dataclass(frozen=True, eq=False)
class Holdings:
    """Entries by kind, each newest first: what was held, and apart from it what was not."""

    briefings: tuple[BriefingEntry, ...] = ()
    meetings: tuple[MeetingEntry, ...] = ()
    statements: tuple[StatementEntry, ...] = ()
    commitments: tuple[CommitmentEntry, ...] = ()
    figures: tuple[FigureEntry, ...] = ()
    not_held: tuple[Entry, ...] = ()

    @cached_property
    def on_record(self) -> tuple[Entry, ...]:
        """All entries, be they held or not, newest first."""
        return sort_newest_first([*self.entries, *self.not_held]) if self.not_held else self.entries

    @cached_property
    def ahead(self) -> tuple[Entry, ...]:
        """What is still to come, the next first."""
        return sort_oldest_first(entry for entry in self.not_held if entry.event.is_ahead)

    @cached_property
    def called_off(self) -> tuple[Entry, ...]:
        """What was put off or called off, newest first."""
        return tuple(entry for entry in self.not_held if not entry.event.is_ahead)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What was held, newest first; of entries at one time a briefing before its items."""
        groups = (self.briefings, self.meetings, self.statements, self.commitments, self.figures)
        everything: list[Entry] = [entry for group in groups for entry in group]
        return sort_newest_first(everything)


@dataclass(frozen=True, eq=False)
class CountryDossier:
    """A country's whole file.

    `visits` are those to it, `journeys` those of its own officials abroad, `contacts` as
    `book.contacts` defines them, each newest first; `counterparts` the
    other countries in the same entries, `spoken_of` those of them that were only spoken of;
    `stops` the stops of trips that have no briefing yet, newest first.
    """

    country: Country
    region: str | None
    territory: Territory | None
    holdings: Holdings
    visits: tuple[BriefingEntry, ...]
    journeys: tuple[BriefingEntry, ...]
    contacts: tuple[Contact, ...]
    people: tuple[Tally[Party], ...]
    counterparts: tuple[Tally[Country], ...]
    spoken_of: frozenset[Country]
    topics: tuple[Tally[Link], ...]
    cities: tuple[Tally[Where], ...]
    stops: tuple[StopEntry, ...] = ()

    @property
    def is_on_record(self) -> bool:
        """Whether there is more on it than what was not held."""
        return bool(self.holdings.entries) or any(stop.event.is_held for stop in self.stops)

    @property
    def last_contact(self) -> Contact | None:
        """The newest contact."""
        return next(iter(self.contacts), None)

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
class PersonDossier:
    """A person's posts and everything that the person has a part in.

    `countries` are those that the person dealt with, without the one that the person stood for;
    `counterparts` those whom the person met, without compatriots where others took part.
    """

    id: str
    record: Person
    path: str
    posts: tuple[HeldPost, ...]
    holdings: Holdings
    countries: tuple[Tally[Country], ...]
    counterparts: tuple[Tally[Party], ...]
    topics: tuple[Tally[Link], ...]
    trips: tuple[Link, ...]

    @property
    def is_on_record(self) -> bool:
        """Whether there is more on it than what was not held."""
        return bool(self.holdings.entries)

    @property
    def address(self) -> str:
        """The address of the person's page."""
        return person_address(self.id)


@dataclass(frozen=True, eq=False)
class TopicDossier:
    """Everything on a topic."""

    id: str
    record: Topic
    path: str
    holdings: Holdings
    countries: tuple[Tally[Country], ...]
    people: tuple[Tally[Party], ...]

    @property
    def is_on_record(self) -> bool:
        """Whether there is more on it than what was not held."""
        return bool(self.holdings.entries)

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
    event: EventState

    @property
    def short(self) -> str:
        """Where it was, in short; of a briefing whose place is not known, its title."""
        if self.where:
            return self.where.short
        return self.briefing.title if self.briefing else ""


@dataclass(frozen=True, eq=False)
class Story:
    """A source of a trip whose own story does not hold together, and where.

    A stop in a clash has the number that it has in the trip's file.
    """

    source: Cited
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, eq=False)
class TripDossier:
    """A trip with its itinerary in order, and the sources that its stops rest on.

    `period` is from the first to the last stop that took place, else of those that are ahead;
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
    holdings: Holdings
    countries: tuple[Tally[Country], ...]
    topics: tuple[Tally[Link], ...]
    stories: tuple[Story, ...]

    @property
    def stops_made(self) -> tuple[StopEntry, ...]:
        """The stops that took place."""
        return tuple(stop for stop in self.stops if stop.event.is_held)

    @property
    def stops_ahead(self) -> tuple[StopEntry, ...]:
        """The stops that are still to come."""
        return tuple(stop for stop in self.stops if stop.event.is_ahead)

    @property
    def address(self) -> str:
        """The address of the trip's page."""
        return trip_address(self.id)

    @property
    def link(self) -> Link:
        """What others refer to it by."""
        return Link(self.id, self.record.title, self.address)


@dataclass(frozen=True, eq=False)
class SourceDossier:
    """A source and every entry and trip that cites it."""

    id: str
    record: Source
    path: str
    holdings: Holdings
    trips: tuple[Link, ...] = ()

    @property
    def is_on_record(self) -> bool:
        """Whether more rests on it than what was not held."""
        return bool(self.holdings.entries or self.trips)

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


def hold_entries(entries: Iterable[Entry]) -> Holdings:
    """Sort entries by kind; those of one time stay in the order in which they are given."""
    briefings: list[BriefingEntry] = []
    meetings: list[MeetingEntry] = []
    statements: list[StatementEntry] = []
    commitments: list[CommitmentEntry] = []
    figures: list[FigureEntry] = []
    not_held: list[Entry] = []
    for entry in entries:
        match entry:
            case _ if not entry.is_held:
                not_held.append(entry)
            case BriefingEntry():
                briefings.append(entry)
            case MeetingEntry():
                meetings.append(entry)
            case StatementEntry():
                statements.append(entry)
            case CommitmentEntry():
                commitments.append(entry)
            case FigureEntry():
                figures.append(entry)
            case _:
                assert_never(entry)
    return Holdings(
        briefings=sort_newest_first(briefings),
        meetings=sort_newest_first(meetings),
        statements=sort_newest_first(statements),
        commitments=sort_newest_first(commitments),
        figures=sort_newest_first(figures),
        not_held=sort_newest_first(not_held),
    )


def sort_newest_first(entries: Iterable[E]) -> tuple[E, ...]:
    """Newest first; entries of the same time stay in the order in which they are given."""
    return tuple(sorted(entries, key=lambda entry: entry.order, reverse=True))


def sort_oldest_first(entries: Iterable[E]) -> tuple[E, ...]:
    """Oldest first; entries of the same time stay in the order in which they are given."""
    return tuple(sorted(entries, key=lambda entry: entry.order))
