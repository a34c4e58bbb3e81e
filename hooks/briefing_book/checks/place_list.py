"""Every place that is written somewhere: the one list for rules about places and their names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..model.parties import Parties
from ..model.places import Place, Places
from ..model.record import Record
from ..model.references import PARTY, kinds_of
from ..problems import Loc
from ..records.inherited import list_items
from .rule import Spot
from .survey import Survey


def list_places(survey: Survey, *, with_withdrawn: bool = False) -> Iterator[tuple[Spot, Place]]:
    """The places of briefings, of their items and those who have a part in them, and of stops.

    Each is of one city at most; one that is written for several comes once for each.
    """
    whole = survey.records.briefings.values()
    for briefing in whole if with_withdrawn else survey.briefings:
        for loc, place in _list_in(briefing.record, briefing.record.place):
            yield Spot(briefing, loc), place
        for loc, item in list_items(briefing.record):
            for at, place in _list_in(item, item.place):
                yield Spot(briefing, (*loc, *at)), place
    for trip in survey.records.trips.values():
        for loc, place in _list_in(trip.record, None):
            yield Spot(trip, loc), place
        for index, stop in enumerate(trip.record.stops):
            for loc, place in _spell_out(("stops", index, "place"), stop.place):
                yield Spot(trip, loc), place


def _list_in(record: Record, own: Places | None) -> Iterator[tuple[Loc, Place]]:
    yield from _spell_out(("place",), own)
    for key in _keys_of_parties(type(record)):
        yield from _list_of_parties((key,), getattr(record, key))


def _list_of_parties(at: Loc, parties: Parties) -> Iterator[tuple[Loc, Place]]:
    for index, party in enumerate(parties):
        if not isinstance(party, str):
            yield from _spell_out((*at, index, "place"), party.place)
            yield from _list_of_parties((*at, index, "on_behalf_of"), party.on_behalf_of)


def _spell_out(at: Loc, places: Places | None) -> Iterator[tuple[Loc, Place]]:
    for index, place in enumerate(places or ()):
        for one in place.each():
            yield (*at, index), one


@cache
def _keys_of_parties(record: type[Record]) -> tuple[str, ...]:
    return tuple(key for key in record.model_fields if kinds_of(record, key) == PARTY)
