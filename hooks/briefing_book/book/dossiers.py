"""The files that the Book keeps: everything on a country, a person, an organization and so on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from datetime import date

from ..addresses import (
    city_address,
    country_address,
    organization_address,
    source_address,
    topic_address,
)
from ..model.dated_names import DatedName
from ..model.identifiers import Identifiers
from ..model.parts import Source
from ..model.registries import City, Organization, Post, Territory, Topic
from ..records.dated_names import find_name
from ..values.dates import Period
from ..world.gazetteer import LatLon
from .citing import Link
from .contacts import Contact
from .entries import BriefingEntry, Entry
from .holdings import Holdings, Tally
from .parties import Body, Country, Location, Party, Side
from .person_dossier import PersonDossier
from .trip_dossier import StopEntry, _by_first_day


@dataclass(frozen=True, kw_only=True, eq=False)
class SideDossier(ABC):
    """What the files of countries and of organizations have in common.

    `visits` are those to it (to an organization there are none), `journeys` those of its own
    officials elsewhere, `contacts` as `book.contacts` defines them, each newest first;
    `counterparts` the other sides in the same entries, `spoken_of` those of them that were only
    spoken of; `names` the former names with their times.
    """

    holdings: Holdings
    visits: tuple[BriefingEntry, ...]
    journeys: tuple[BriefingEntry, ...]
    contacts: tuple[Contact, ...]
    people: tuple[Tally[Party], ...]
    counterparts: tuple[Tally[Side], ...]
    spoken_of: frozenset[Side]
    topics: tuple[Tally[Link], ...]
    member_of: tuple[Side, ...]
    names: tuple[DatedName, ...]

    @property
    @abstractmethod
    def side(self) -> Side:
        """What it is the file of."""

    def side_on(self, day: date) -> Side:
        """What it is the file of, by the name that it had on the day."""
        former = find_name(self.names, day)
        return replace(self.side, name=former) if former else self.side

    @property
    @abstractmethod
    def former_addresses(self) -> tuple[str, ...]:
        """The addresses that its page had."""

    @property
    @abstractmethod
    def identifiers(self) -> Identifiers | None:
        """Under which identifiers registers have it."""

    @property
    def is_on_record(self) -> bool:
        """Whether there is more on it than what was not held."""
        return bool(self.holdings.entries)

    @property
    def last_contact(self) -> Contact | None:
        """The newest contact."""
        return next(iter(self.contacts), None)

    @property
    def address(self) -> str:
        """The address of its page."""
        return self.side.address


@dataclass(frozen=True, kw_only=True, eq=False)
class CountryDossier(SideDossier):
    """A country's whole file; `stops` are those of trips that have no briefing, newest first.

    Of the countries on record, `today` are those that a former one is today, and `before` those
    that it, or a part of it, was formerly.
    """

    country: Country
    region: str | None
    territory: Territory | None
    cities: tuple[Tally[Location], ...]
    stops: tuple[StopEntry, ...] = ()
    today: tuple[Country, ...] = ()
    before: tuple[Country, ...] = ()

    @property
    def side(self) -> Country:
        """What it is the file of."""
        return self.country

    @property
    def former_addresses(self) -> tuple[str, ...]:
        """The addresses that its page had."""
        return tuple(map(country_address, self.territory.former_ids if self.territory else ()))

    @property
    def identifiers(self) -> Identifiers | None:
        """Under which identifiers registers have it."""
        return self.territory.identifiers if self.territory else None

    @property
    def is_on_record(self) -> bool:
        """Whether there is more on it than what was not held."""
        return super().is_on_record or any(stop.event.is_held for stop in self.stops)


@dataclass(frozen=True, kw_only=True, eq=False)
class CityDossier:
    """All that took place in a city, whatever it was called then.

    `name` is the present one, that of cities.yml, else the one of the newest entry; `other_names`
    are all others that the record or cities.yml has, `names_elsewhere` those of the gazetteer, in
    any language.
    `record`, with the `path` of its file, is the entry in cities.yml; `former_ids` are those that
    its page had, or would have without the entry. `venues` are the houses in
    which entries took place; `joined` are entries in which somebody took part from the city,
    `stops` those of trips that have no briefing, each newest first.
    """

    id: str
    name: str
    country: Country
    position: LatLon | None
    other_names: tuple[str, ...]
    names_elsewhere: tuple[str, ...]
    record: City | None
    path: str
    former_ids: tuple[str, ...]
    holdings: Holdings
    stops: tuple[StopEntry, ...]
    joined: tuple[Entry, ...]
    venues: tuple[Tally[str], ...]
    sides: tuple[Tally[Side], ...]
    people: tuple[Tally[Party], ...]
    topics: tuple[Tally[Link], ...]

    @property
    def names(self) -> tuple[DatedName, ...]:
        """The names over time that cities.yml has."""
        return self.record.names if self.record else ()

    @property
    def identifiers(self) -> Identifiers | None:
        """Under which identifiers registers have it."""
        return self.record.identifiers if self.record else None

    @property
    def former_addresses(self) -> tuple[str, ...]:
        """The addresses that its page had."""
        return tuple(map(city_address, self.former_ids))

    @property
    def full_name(self) -> str:
        """`Kyiv, Ukraine`."""
        return f"{self.name}, {self.country.name}"

    @property
    def is_on_record(self) -> bool:
        """Whether something took place there."""
        return bool(self.holdings.entries) or any(stop.event.is_held for stop in self.stops)

    @property
    def newest(self) -> Period | None:
        """When the newest of what took place there was."""
        entries = self.holdings.entries[:1]
        made = [stop for stop in self.stops if stop.event.is_held][:1]
        return max((one.period for one in (*entries, *made)), key=_by_first_day, default=None)

    @property
    def further_names(self) -> tuple[str, ...]:
        """The other names but for those that are told with their time."""
        dated = {one.name for one in self.names}
        return tuple(name for name in self.other_names if name not in dated)

    @property
    def address(self) -> str:
        """The address of the city's page."""
        return city_address(self.id)


@dataclass(frozen=True, slots=True)
class Official:
    """Somebody on record who has or had a post in an organization."""

    person: Link
    post: Post


@dataclass(frozen=True, kw_only=True, eq=False)
class OrganizationDossier(SideDossier):
    """An organization's whole file; `officials` are those with the latest post first.

    What its `members` do is not in it, nor what it does in theirs.
    """

    body: Body
    record: Organization
    path: str
    officials: tuple[Official, ...]
    members: tuple[Side, ...]

    @property
    def side(self) -> Body:
        """What it is the file of."""
        return self.body

    @property
    def former_addresses(self) -> tuple[str, ...]:
        """The addresses that its page had."""
        return tuple(map(organization_address, self.record.former_ids))

    @property
    def identifiers(self) -> Identifiers | None:
        """Under which identifiers registers have it."""
        return self.record.identifiers

    @property
    def id(self) -> str:
        """The id of the organization."""
        return self.body.id

    @property
    def name(self) -> str:
        """The name of the organization."""
        return self.body.name


@dataclass(frozen=True, eq=False)
class TopicDossier:
    """Everything on a topic; `name` is told apart from that of a namesake."""

    id: str
    name: str
    record: Topic
    path: str
    holdings: Holdings
    sides: tuple[Tally[Side], ...]
    people: tuple[Tally[Party], ...]

    @property
    def is_on_record(self) -> bool:
        """Whether there is more on it than what was not held."""
        return bool(self.holdings.entries)

    @property
    def address(self) -> str:
        """The address of the topic's page."""
        return topic_address(self.id)

    @property
    def former_addresses(self) -> tuple[str, ...]:
        """The addresses that its page had."""
        return tuple(map(topic_address, self.record.former_ids))


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

    @property
    def former_addresses(self) -> tuple[str, ...]:
        """The addresses that its page had."""
        return tuple(map(source_address, self.record.former_ids))


Dossier = SideDossier | CityDossier | PersonDossier | TopicDossier | SourceDossier
"""A file of entries that may have nothing in it that was held."""


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
