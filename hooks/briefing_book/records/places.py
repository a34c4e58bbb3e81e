"""Where a place is, and whether two places are one."""

from __future__ import annotations

from ..model.places import Place
from ..text.folding import fold_words
from ..world.gazetteer import LatLon, find_city
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
    codes = (place.country, *directory.successors(place.country))
    found = (find_city(place.city, code, large=large) for code in codes)
    return next((position for position in found if position), None)
