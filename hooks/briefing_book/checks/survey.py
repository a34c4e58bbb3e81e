"""What the rules look at: all records, and what several rules ask of them, worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, NamedTuple

from ..model.briefing import Briefing
from ..model.items import Figure
from ..model.parties import GroupParty, PartyForm, PostParty
from ..model.places import Place
from ..model.references import Reference, RefKind, list_references
from ..model.registries import Person
from ..problems import Loc
from ..records.directory import Directory, Ref
from ..records.event_status import may_take_place
from ..records.inherited import counted_in, principals_of
from ..records.itinerary import ItineraryStop, list_itineraries
from ..records.loaded import Loaded, Records
from ..records.order import order_briefing
from ..records.places import find_position
from ..records.release import is_withdrawn
from ..text.english import ENGLISH, join_all, with_article
from ..text.folding import fold_name
from ..values.dates import Period, has_days
from ..world.code_history import HISTORIES
from ..world.countries import load_codes
from ..world.gazetteer import LatLon

MOST_COMPARED = 20
"""With how many others something is compared at most, so that the work grows with the record."""
_LONGEST = timedelta(days=31)


def is_stay(period: Period) -> bool:
    """Whether its days are known, and so few that somebody may have been there on each of them."""
    return has_days(period) and period.last_day - period.first_day <= _LONGEST


Identity = Ref | tuple[str, ...]
"""Who a party is: what it refers to, else what is written of it, so that it can be compared."""


class Referring(NamedTuple):
    """A place in a record that refers to something, by its id or code."""

    loaded: Loaded[Any]
    loc: Loc
    id: str


@dataclass(frozen=True, eq=False)
class Survey:
    """All records as of `today`. Withdrawn briefings are left out of what is worked out here."""

    records: Records
    directory: Directory
    today: date

    @cached_property
    def briefings(self) -> tuple[Loaded[Briefing], ...]:
        """Those that are not withdrawn, oldest first."""
        found = (one for one in self.records.briefings.values() if not is_withdrawn(one.record))
        return tuple(sorted(found, key=order_briefing))

    @cached_property
    def itineraries(self) -> Mapping[str, tuple[ItineraryStop, ...]]:
        """The itinerary of every trip, by the trip's id."""
        every = list_itineraries(self.records, self.events, self.directory)
        return {
            id: tuple(stop for stop in stops if may_take_place(stop.record, self.today))
            for id, stops in every.items()
        }

    @cached_property
    def events(self) -> tuple[Loaded[Briefing], ...]:
        """The briefings whose event was held or is to be, oldest first."""
        return tuple(one for one in self.briefings if may_take_place(one.record, self.today))

    @property
    def referred(self) -> frozenset[Ref]:
        """Everything that some record refers to."""
        return self._references.referred

    @property
    def broken(self) -> frozenset[RefKind]:
        """The kinds of records to which some reference leads that was meant otherwise."""
        return self._references.broken

    @property
    def people_named(self) -> tuple[Referring, ...]:
        """Where records refer to people."""
        return self._references.people

    @property
    def dated_countries_named(self) -> tuple[Referring, ...]:
        """Where records refer to countries that have not always been what their codes stand for."""
        return self._references.dated_countries

    def is_of_a_time(self, code: str) -> bool:
        """Whether the publisher gives the country a beginning or an end."""
        territory = self.directory.territory(code)
        return territory is not None and bool(territory.from_ or territory.to)

    def is_dated(self, code: str) -> bool:
        """Whether a code stands for its country from or until some day only."""
        return self.is_of_a_time(code) or code in HISTORIES

    def is_today(self, code: str) -> bool:
        """Whether a code is one of ISO 3166-1, for a country as it is today."""
        return code in load_codes() and not self.is_of_a_time(code)

    def travellers(self, briefing: Briefing) -> frozenset[str]:
        """The ids of its principals, else those of its trip."""
        return self.directory.find_people(principals_of(briefing, self.records.trips))

    def identify(self, parties: Iterable[str | PartyForm]) -> tuple[Identity, ...]:
        """The parties in a form that can be compared, in their order."""
        return tuple(self._identify(party) for party in parties)

    def identify_count(self, figure: Figure) -> tuple[object, ...]:
        """What a figure counts, where, by whom and over which time, so that it can be compared."""
        by = self.identify(figure.attributed_to)
        return (fold_name(figure.what), counted_in(figure), by, figure.period)

    def _identify(self, party: str | PartyForm) -> Identity:
        if ref := self.directory.find_party(party):
            return ref
        match party:
            case PostParty():
                return ("post", fold_name(party.post), party.country or party.organization or "")
            case GroupParty():
                return ("group", fold_name(party.group))
            case _:
                return ("unknown", str(party))

    def person(self, id: str) -> Loaded[Person]:
        """A person by id."""
        return self.records.people[id]

    def say_place(self, place: Place) -> str:
        """`Baghdad`, or the country as it stands in a sentence where no city is known."""
        if place.only_city or place.country is None:
            return place.only_city or place.name or ""
        return place.name or with_article(self.country_name(place.country))

    def say_places(self, places: Iterable[Place]) -> str:
        """All of them: `Kyoto and Tokyo`; empty where there is none."""
        return join_all([self.say_place(place) for place in places])

    def country_name(self, code: str) -> str:
        """The English name of a country, or its code where that is not known."""
        return self.directory.country_name(code, ENGLISH) if code in self._codes else code

    def locate(self, place: Place) -> LatLon | None:
        """Where a place is, as far as that is known; of towns only large ones, which is quick."""
        is_known = bool(place.coordinates) or place.country in self._codes
        return find_position(place, self.directory, large=True) if is_known else None

    @cached_property
    def _codes(self) -> frozenset[str]:
        return self.directory.country_codes()

    @cached_property
    def _references(self) -> _References:
        """In one pass, as to list references takes longer than what most rules do with them."""
        people: list[Referring] = []
        countries: list[Referring] = []
        known: dict[tuple[str, tuple[RefKind, ...]], Ref | None] = {}
        for loaded, reference in self._list_references():
            key = (reference.text, reference.kinds)
            if key not in known:
                known[key] = self.directory.find(*key)
            ref = known[key]
            if ref and ref.kind is RefKind.PERSON:
                people.append(Referring(loaded, reference.loc, ref.id))
            elif ref and ref.kind is RefKind.COUNTRY and self.is_dated(ref.id):
                countries.append(Referring(loaded, reference.loc, ref.id))
        referred = frozenset(ref for ref in known.values() if ref)
        broken = frozenset(
            kind for (_, kinds), ref in known.items() for kind in kinds if ref is None
        )
        return _References(referred, broken, tuple(people), tuple(countries))

    def _list_references(self) -> Iterator[tuple[Loaded[Any], Reference]]:
        records = self.records
        for table in (records.briefings, records.trips, records.people, records.organizations):
            for loaded in table.values():
                for reference in list_references(loaded.record):
                    yield loaded, reference


class _References(NamedTuple):
    referred: frozenset[Ref]
    broken: frozenset[RefKind]
    people: tuple[Referring, ...]
    dated_countries: tuple[Referring, ...]
