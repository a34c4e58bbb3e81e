"""Every place that is written somewhere: the one list for rules about places and their names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..model.items import Item
from ..model.places import Place
from ..model.references import PARTY, kinds_of
from ..problems import Loc
from ..records.inherited import list_items
from .rule import Spot
from .survey import Survey


def list_places(survey: Survey) -> Iterator[tuple[Spot, Place]]:
    """The places of briefings, of their items and those who have a part in them, and of stops."""
    for briefing in survey.briefings:
        if place := briefing.record.place:
            yield Spot(briefing, ("place",)), place
        for loc, item in list_items(briefing.record):
            for at, place in _list_in(item):
                yield Spot(briefing, (*loc, *at)), place
    for trip in survey.records.trips.values():
        for index, stop in enumerate(trip.record.stops):
            yield Spot(trip, ("stops", index, "place")), stop.place


def _list_in(item: Item) -> Iterator[tuple[Loc, Place]]:
    if item.place:
        yield ("place",), item.place
    for key in _keys_of_parties(type(item)):
        for index, party in enumerate(getattr(item, key)):
            if not isinstance(party, str) and party.place:
                yield (key, index, "place"), party.place


@cache
def _keys_of_parties(item: type[Item]) -> tuple[str, ...]:
    return tuple(key for key in item.model_fields if kinds_of(item, key) == PARTY)
