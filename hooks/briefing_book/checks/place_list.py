"""Every place that is written somewhere: the one list for rules about places and their names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..model.items import Item
from ..model.places import Place, Places
from ..model.references import PARTY, kinds_of
from ..problems import Loc
from ..records.inherited import list_items
from .rule import Spot
from .survey import Survey


def list_places(survey: Survey) -> Iterator[tuple[Spot, Place]]:
    """The places of briefings, of their items and those who have a part in them, and of stops.

    Each is of one city at most; one that is written for several comes once for each.
    """
    for briefing in survey.briefings:
        for loc, place in _spell_out(("place",), briefing.record.place):
            yield Spot(briefing, loc), place
        for loc, item in list_items(briefing.record):
            for at, place in _list_in(item):
                yield Spot(briefing, (*loc, *at)), place
    for trip in survey.records.trips.values():
        for index, stop in enumerate(trip.record.stops):
            for loc, place in _spell_out(("stops", index, "place"), stop.place):
                yield Spot(trip, loc), place


def _list_in(item: Item) -> Iterator[tuple[Loc, Place]]:
    yield from _spell_out(("place",), item.place)
    for key in _keys_of_parties(type(item)):
        for index, party in enumerate(getattr(item, key)):
            if not isinstance(party, str):
                yield from _spell_out((key, index, "place"), party.place)


def _spell_out(at: Loc, places: Places | None) -> Iterator[tuple[Loc, Place]]:
    for index, place in enumerate(places or ()):
        for one in place.each():
            yield (*at, index), one


@cache
def _keys_of_parties(item: type[Item]) -> tuple[str, ...]:
    return tuple(key for key in item.model_fields if kinds_of(item, key) == PARTY)
