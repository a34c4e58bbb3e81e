"""Where something happened: one place or several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator

from ..values import forms
from ..values.fields import Coordinates, Name, Title, Titles, fail
from .record import Record

MOST_PLACES = 100
"""The places of the longest list: each is compared with those of other events."""

_NO_COUNTRY = "write country: and its code; a ship, an aircraft or the open sea has a name: instead"


class Place(Record):
    """Where something happened.

    Place and party are two things: a meeting in Oslo stands in Norway's file, whoever took part.
    Where it was in several places, write a list of them. A call is in none: write with each of
    those who took part in it where from.
    """

    name: Title | None = None
    """What readers are told of a place that is no city and may be in no country: a ship, an
    aircraft, the open sea. It stands as it is within a sentence, after `in` unless it begins with
    a word such as `aboard`, `at` or `off`.
    """
    venue: Title | None = None
    """The house or hall in it, such as a palace, a ministry or an airport."""
    city: Titles = ()
    """The city, in the language of the site: a name, or an id of cities.yml. Leave it out where no
    source gives it. A list of cities is short for as many places in the country.
    """
    country: Annotated[Name | None, Field(validate_default=True)] = None
    """The country: its two capitals in ISO 3166-1, or a code from places.yml. Only a place with a
    name and no city may be in none.
    """
    coordinates: Coordinates | None = None
    """Latitude and longitude in degrees, north and east above zero. For a place that the map does
    not find by its name: a village, an air base, a ship.
    """

    @field_validator("country")
    @classmethod
    def _is_somewhere(cls, country: str | None, info: ValidationInfo) -> str | None:
        if country is None and not info.data.get("name"):
            raise fail("missing-key", 'the key "country" is missing', _NO_COUNTRY)
        if country is None and info.data.get("city"):
            message = 'the key "country" is missing: a city lies in a country'
            raise fail("missing-key", message, "write country: and its code, or remove city")
        return country

    @field_validator("coordinates")
    @classmethod
    def _is_one_point(
        cls, coordinates: tuple[float, float] | None, info: ValidationInfo
    ) -> tuple[float, float] | None:
        if coordinates and len(info.data.get("city", ())) > 1:
            message = "these are the coordinates of one place, and there are several cities"
            raise fail("bad-coordinates", message, "write a list of places, each with its own")
        return coordinates

    def each(self) -> Iterator[Place]:
        """The places for which it stands: one for each of its cities."""
        if len(self.city) < 2:
            yield self
        for city in self.city if len(self.city) > 1 else ():
            yield self.model_copy(update={"city": (city,)})

    @property
    def only_city(self) -> str | None:
        """The city of a place that stands for one; None where none is given."""
        return self.city[0] if self.city else None


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str | dict | Record) else value


def _limit_number(value: tuple[Place, ...]) -> tuple[Place, ...]:
    if not value:
        raise fail("empty-value", "this list is empty", "write a place, or remove the key")
    if sum(max(1, len(place.city)) for place in value) > MOST_PLACES:
        message = f"these are more than {MOST_PLACES} places"
        raise fail("too-many-places", message, "write the most important ones")
    return value


Places = Annotated[
    tuple[Place, ...], BeforeValidator(_as_list), AfterValidator(_limit_number), forms.ONE_OR_MORE
]
"""Places, one at least; a single one may stand without a list."""


def each_place(places: Places | None) -> tuple[Place, ...]:
    """The places, those that are short for several cities spelt out; none where none is given."""
    return tuple(one for place in places or () for one in place.each())
