"""Where a place is, by which clock it lives, and whether two places are one."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.places import Place
from ..text.folding import fold_words
from ..world.gazetteer import LatLon, only_zone
from .directory import Directory


def is_one_place(one: Place, other: Place, directory: Directory) -> bool:
    """Whether both have one name, or are in one country and in one city where both name one.

    A city may be written by any of its names.
    """
    if one.name and other.name:
        return fold_words(one.name) == fold_words(other.name)
    if one.country is None or one.country != other.country:
        return False
    here, there = one.only_city, other.only_city
    if not here or not there or fold_words(here) == fold_words(there):
        return True
    cities = [directory.cities.find(place, large=True) for place in (one, other)]
    return len({city.id for city in cities if city}) == 1


def share_place(some: Sequence[Place], others: Sequence[Place], directory: Directory) -> bool:
    """Whether one of these places may be one of those."""
    return any(is_one_place(one, other, directory) for one in some for other in others)


def find_position(place: Place, directory: Directory, *, large: bool = False) -> LatLon | None:
    """Its coordinates, else where its city lies, else None; of a place with one city at most.

    The cities of a former country are looked for in those that it is today. With `large`, only a
    large city is found, which is quick.
    """
    if place.coordinates:
        return LatLon(*place.coordinates)
    city = directory.cities.find(place, large=large)
    return city.position if city else None


def zone_of(place: Place, directory: Directory, *, large: bool = False) -> str | None:
    """Its time zone, as IANA names it: that of the city, else of the country if it has only one.

    With `large`, only a large city is found, which is quick.
    """
    city = directory.cities.find(place, large=large)
    if city and city.gazetted:
        return city.gazetted.zone
    if place.country is None or directory.successors(place.country):
        return None
    return only_zone(place.country)


def shared_zone(
    places: Sequence[Place], directory: Directory, *, large: bool = False
) -> str | None:
    """The time zone that all places are in; None where there are several, or one is not known."""
    zones = {zone_of(place, directory, large=large) for place in places}
    return zones.pop() if len(zones) == 1 else None
