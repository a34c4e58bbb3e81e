"""Where a place is, by which clock it lives, and whether two places are one."""

from __future__ import annotations

from ..model.places import Place
from ..text.folding import fold_words
from ..world.gazetteer import LatLon, find_city, find_zone, only_zone
from .directory import Directory


def is_one_place(one: Place, other: Place) -> bool:
    """Whether both are in one country, and in one city where both name one."""
    if one.country != other.country:
        return False
    return not one.city or not other.city or fold_words(one.city) == fold_words(other.city)


def find_position(place: Place, directory: Directory, *, large: bool = False) -> LatLon | None:
    """Its coordinates, else where its city lies, else None.

    The cities of a former country are looked for in those that it is today. With `large`, only a
    large city is found, which is quick.
    """
    if place.coordinates:
        return LatLon(*place.coordinates)
    if not place.city:
        return None
    found = (find_city(place.city, code, large=large) for code in _list_codes(place, directory))
    return next((position for position in found if position), None)


def zone_of(place: Place, directory: Directory, *, large: bool = False) -> str | None:
    """Its time zone, as IANA names it: that of the city, else of the country if it has only one.

    With `large`, only a large city is found, which is quick.
    """
    codes = _list_codes(place, directory)
    if place.city:
        in_cities = (find_zone(place.city, code, large=large) for code in codes)
        if found := next((zone for zone in in_cities if zone), None):
            return found
    return only_zone(codes[0]) if len(codes) == 1 else None


def _list_codes(place: Place, directory: Directory) -> tuple[str, ...]:
    """The country and, of a former one, those that it is today."""
    return (place.country, *directory.successors(place.country))
