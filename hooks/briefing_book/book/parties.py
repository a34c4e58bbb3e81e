"""Parties, and the sides that they act for: countries and organizations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from ..addresses import city_address, country_address, organization_address
from ..model.references import RefKind
from ..records.directory import Ref
from ..text.english import join_all, join_parts
from ..values.vocabulary import Attribution
from ..world.gazetteer import LatLon

T = TypeVar("T")


@dataclass(frozen=True, order=True, slots=True)
class Country:
    """A country by its code; its name is that of the day for which it was asked.

    Whatever it is called, it is the same country.
    """

    code: str
    name: str = field(compare=False)

    @property
    def address(self) -> str:
        """The address of its page."""
        return country_address(self.code)

    @property
    def ref(self) -> Ref:
        """What leads to its file."""
        return Ref(RefKind.COUNTRY, self.code)

    @property
    def side(self) -> Side:
        """For whom it acts: itself."""
        return self


@dataclass(frozen=True, order=True, slots=True)
class Body:
    """An organization by its id; its name is that of the day for which it was asked.

    `country` is the one that it belongs to. With `is_of_country` it is part of that country's
    government and acts for it. One that is only named has no id, and is told by what was `written`.
    """

    id: str
    name: str = field(compare=False)
    country: Country | None = None
    is_of_country: bool = False
    written: str = ""

    @property
    def address(self) -> str:
        """The address of its page; one that is only named has neither id nor page."""
        return organization_address(self.id) if self.id else ""

    @property
    def ref(self) -> Ref:
        """What leads to its file."""
        return Ref(RefKind.ORGANIZATION, self.id)

    @property
    def side(self) -> Side:
        """For whom it acts: a ministry for its country, all others for themselves."""
        return self.country if self.country and self.is_of_country else self


Side = Country | Body
"""For whom somebody acts, and what has a file of its own: a country or an organization."""


@dataclass(frozen=True, slots=True)
class Location:
    """One place: what of name, venue, city and country is known of it, and its position.

    The city is called by its name of the day for which it was asked; `city_id` is always the same.
    What has no country has a name, such as that of a ship, which stands as it is in a sentence.
    """

    city: str | None
    country: Country | None
    position: LatLon | None = None
    name: str = ""
    venue: str = ""
    city_id: str = ""

    @property
    def short(self) -> str:
        """The city, else the name, else the country."""
        return self.city or self.name or (self.country.name if self.country else "")

    @property
    def before_city(self) -> str:
        """`Dolmabahçe Palace`: all but the city and the country."""
        return join_parts(self.name, self.venue)

    @property
    def before_country(self) -> str:
        """`Dolmabahçe Palace, Istanbul`: all but the country."""
        return join_parts(self.before_city, self.city)

    @property
    def address(self) -> str:
        """The address of the city's page; empty where no city is known."""
        return city_address(self.city_id) if self.city_id else ""


@dataclass(frozen=True, slots=True)
class Where:
    """Where something was: one place or several, in the order of the record."""

    places: tuple[Location, ...]

    @property
    def countries(self) -> tuple[Country, ...]:
        """The countries of the places, each once."""
        return unique(place.country for place in self.places if place.country)

    @property
    def has_city(self) -> bool:
        """Whether the city of each place is known."""
        return all(place.city for place in self.places)

    @property
    def short(self) -> str:
        """The cities, or the country of a place of which no city is known: `Kyoto and Tokyo`."""
        return join_all(unique(place.short for place in self.places))

    @property
    def full(self) -> str:
        """The cities with their countries: `Kyoto and Tokyo, Japan`, `Bonn, Germany; Oslo, Norway`.

        A venue stands before its city.
        """
        return "; ".join(
            join_parts(
                join_all(unique(place.before_country for place in places if place.before_country)),
                country.name if country else "",
            )
            for country, places in self.by_country.items()
        )

    @property
    def by_country(self) -> Mapping[Country | None, Sequence[Location]]:
        """The places by their country, in the order of the record."""
        found: dict[Country | None, list[Location]] = {}
        for place in self.places:
            found.setdefault(place.country, []).append(place)
        return found


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who takes part, speaks, promises or counts, as of the day of the entry.

    `kind` is None for the holder of a post whose name is not known, and for a group. `country` is
    the one for which it acts or to which it belongs; `organization` the one for which it acts, or
    which it is; `place` where it joined from.
    """

    name: str
    kind: RefKind | None = None
    id: str = ""
    address: str = ""
    post: str = ""
    country: Country | None = None
    organization: Body | None = None
    role: str = ""
    count: int | None = None
    countries: tuple[Country, ...] = ()
    organizations: tuple[Body, ...] = ()
    is_group: bool = False
    attribution: Attribution = Attribution.ON_RECORD
    place: Where | None = None
    on_behalf_of: tuple[Party, ...] = ()

    @property
    def acts_for(self) -> tuple[Side, ...]:
        """For whom it acts that day: whom it stands in for, else its organization or countries.

        Who acts for a ministry acts for the country too.
        """
        found: Iterable[Side | None]
        if self.on_behalf_of:
            found = [one for party in self.on_behalf_of for one in party.acts_for]
        elif self.organization:
            found = [self.organization]
        else:
            found = [self.country, *self.countries, *self.organizations]
        return unique(one for each in found if each for one in (each, each.side))

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides of those for whom it acts: a ministry is of its country's."""
        return unique(one.side for one in self.acts_for)

    @property
    def files(self) -> tuple[Side, ...]:
        """The countries and organizations in whose files it stands: those it represents too."""
        others = (side for party in self.on_behalf_of for side in party.files)
        return unique((*self.own_files, *others))

    @property
    def own_files(self) -> tuple[Side, ...]:
        """The countries and organizations that it is of.

        What only has its seat in a country does not speak for it, and stands in its own file alone.
        """
        body = self.organization
        country = None if body and not body.is_of_country else self.country
        own = (country, *self.countries, body, *self.organizations)
        return unique(side for side in own if side)

    @property
    def people(self) -> tuple[str, ...]:
        """The ids of the people in whose files it stands."""
        own = (self.id,) if self.kind is RefKind.PERSON else ()
        return unique((*own, *(id for party in self.on_behalf_of for id in party.people)))

    @property
    def ref(self) -> Ref | None:
        """What leads to its own file; None of a post and of a group."""
        return Ref(self.kind, self.id) if self.kind else None

    @property
    def is_several(self) -> bool:
        """Whether it is more than one, or may be."""
        return self.is_group and self.count != 1

    @property
    def is_named(self) -> bool:
        """Whether it is known who it is, and not only by post or as a group."""
        return self.kind is not None


def unique(values: Iterable[T]) -> tuple[T, ...]:
    """Each value once, in the order of their first."""
    return tuple(dict.fromkeys(values))
