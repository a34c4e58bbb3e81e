"""Where a place is, by which clock it lives, and whether two places are one."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.places import Place
from ..text.folding import fold_words
from ..world.gazetteer import LatLon, find_city, find_zone, only_zone
from .directory import Directory


def is_one_place(one: Place, other: Place) -> bool:
    """Whether both have one name, or are in one country and in one city where both name one."""
    if one.name and other.name:
        return fold_words(one.name) == fold_words(other.name)
    if one.country is None or one.country != other.country:
        return False
    here, there = one.only_city, other.only_city
    return not here or not there or fold_words(here) == fold_words(there)


def share_place(some: Sequence[Place], others: Sequence[Place]) -> bool:
    """Whether one of these places may be one of those."""
    return any(is_one_place(one, other) for one in some for other in others)


def find_position(place: Place, directory: Directory, *, large: bool = False) -> LatLon | None:
    """Its coordinates, else where its city lies, else None; of a place with one city at most.

    The cities of a former country are looked for in those that it is today. With `large`, only a
    large city is found, which is quick.
    """
    if place.coordinates:
        return LatLon(*place.coordinates)
    if place.only_city is None or place.country is None:
        return None
    codes = _list_codes(place, directory)
    found = (find_city(place.only_city, code, large=large) for code in codes)
    return next((position for position in found if position), None)


def zone_of(place: Place, directory: Directory, *, large: bool = False) -> str | None:
    """Its time zone, as IANA names it: that of the city, else of the country if it has only one.

    With `large`, only a large city is found, which is quick.
    """
    codes = _list_codes(place, directory)
    if place.only_city:
        in_cities = (find_zone(place.only_city, code, large=large) for code in codes)
        if found := next((zone for zone in in_cities if zone), None):
            return found
    return only_zone(codes[0]) if len(codes) == 1 else None


def shared_zone(
    places: Sequence[Place], directory: Directory, *, large: bool = False
) -> str | None:
    """The time zone that all places are in; None where there are several, or one is not known."""
    zones = {zone_of(place, directory, large=large) for place in places}
    return zones.pop() if len(zones) == 1 else None


def _list_codes(place: Place, directory: Directory) -> tuple[str, ...]:
    """The country and, of a former one, those that it is today."""
    if place.country is None:
        return ()
    return (place.country, *directory.successors(place.country))
