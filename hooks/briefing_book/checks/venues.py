"""Venues, and the cities that they are in."""

from __future__ import annotations

from collections.abc import Iterator

from ..text.excerpts import quote
from ..text.folding import fold_words
from .place_list import list_places
from .rule import Finding, Spot
from .survey import Survey

_COMMON = frozenset(
    "a airport and base building castle center centre city conference convention council court"
    " department embassy federal foreign government governor grand guest hall headquarters home"
    " hotel house international king ministry minister ministers national of office old palace"
    " parliament people port presidential president prime queen residence royal s square state"
    " station supreme the town university villa".split()
)
"""Words that venues of many cities are called by."""


def check_venue_elsewhere(survey: Survey) -> Iterator[Finding]:
    """A venue is in one city of its country.

    It is reported where the venue is written with two of them, unless its name is one that many
    cities have, such as City Hall. The city that it is written with most is taken to be right.
    """
    found: dict[tuple[str, str], dict[str, list[Spot]]] = {}
    names: dict[str, str] = {}
    for spot, place in list_places(survey):
        city = survey.directory.cities.find(place, large=True)
        if not city or not place.venue or not place.country or not place.only_city:
            continue
        venue = fold_words(place.venue)
        if not set(venue.split()) <= _COMMON:
            names.setdefault(city.id, place.only_city)
            found.setdefault((venue, place.country), {}).setdefault(city.id, []).append(spot)
    for cities in found.values():
        first, *others = sorted(cities, key=lambda id: -len(cities[id]))
        for id in others:
            for spot in cities[id]:
                yield _report(spot, names[first], cities[first][0])


def _report(spot: Spot, city: str, other: Spot) -> Finding:
    return Finding(
        Spot(spot.loaded, (*spot.loc, "city")),
        f"this venue is in {quote(city)} in {other.loaded.path}",
        "write the same city, or tell the two venues apart",
        (Spot(other.loaded),),
    )
