"""What a record refers to, resolved: parties, places, topics and sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ..addresses import topic_address, trip_address
from ..book.citing import Cited, Link
from ..book.parties import Body, Country, Location, Side, Where, unique
from ..model.dated_names import DatedName
from ..model.parts import Citation, Sources
from ..model.places import Place
from ..model.references import SIDE, RefKind
from ..records.dated_names import find_name
from ..records.directory import Directory, Ref
from ..records.kinds import Sort, T
from ..records.loaded import Records
from ..records.places import find_position
from ..text.folding import alphabetical
from .grouping import group


@dataclass(frozen=True)
class Resolver:
    """Knows all records; what can't be found stays the text that was written.

    `locale` is that of the site, in which countries are named and dates said.
    """

    records: Records
    directory: Directory
    locale: str

    def where(self, places: Sequence[Place], day: date | None = None) -> Where | None:
        """The places with the names of their countries and their positions; None of none.

        With a day, by the names of then.
        """
        return Where(tuple(self._locate(place, day) for place in places)) if places else None

    def _locate(self, place: Place, day: date | None) -> Location:
        city = self.directory.cities.find(place)
        registered = city.registered.record if city and city.registered else None
        former = find_name(registered.names, day) if registered and day else None
        return Location(
            former or (registered.name if registered else place.only_city),
            self.country(place.country, day) if place.country else None,
            find_position(place, self.directory),
            place.name or "",
            place.venue or "",
            city.id if city else "",
        )

    def country(self, code: str, day: date | None = None) -> Country:
        """A country by its code, with a day by the name that it had then."""
        if day and self.former_names(Ref(RefKind.COUNTRY, code)):
            return Country(code, self.directory.country_name(code, self.locale, day))
        if code not in self._countries:
            self._countries[code] = Country(code, self.directory.country_name(code, self.locale))
        return self._countries[code]

    def former_names(self, ref: Ref) -> tuple[DatedName, ...]:
        """The names that a country or an organization had besides its present one."""
        if ref.kind is RefKind.COUNTRY:
            return self.directory.former_country_names(ref.id, self.locale)
        return self.directory.former_names(ref.kind, ref.id)

    @cached_property
    def _countries(self) -> dict[str, Country]:
        """Those that were asked for: to name one takes longer than all else about it."""
        return {}

    def countries(self, codes: Iterable[str], day: date | None = None) -> tuple[Country, ...]:
        """The countries of these codes."""
        return tuple(self.country(code, day) for code in codes)

    def body(self, text: str, day: date | None = None) -> Body:
        """An organization by its reference. One of no kind, of a country, is of its government."""
        ref = self.directory.find(text, (RefKind.ORGANIZATION,))
        return self._body(ref.id, day) if ref else Body("", text, written=text)

    def side(self, ref: Ref) -> Side:
        """The country or organization that it leads to."""
        return self.country(ref.id) if ref.kind is RefKind.COUNTRY else self._body(ref.id)

    def _body(self, id: str, day: date | None = None) -> Body:
        record = self.records.organizations[id].record
        country = self.country(record.country, day) if record.country else None
        name = self.directory.call(RefKind.ORGANIZATION, id, day)
        return Body(id, name, country, record.acts_for_country)

    def member_of(self, ref: Ref) -> tuple[Side, ...]:
        """The organizations that have it as a member, by name."""
        return self._member_of.get(ref, ())

    @cached_property
    def _member_of(self) -> Mapping[Ref, tuple[Side, ...]]:
        found = group(
            (member, self._body(id))
            for id, loaded in self.records.organizations.items()
            for text in loaded.record.members
            if (member := self.directory.find(text, SIDE))
        )
        return {
            member: tuple(sorted(unique(bodies), key=lambda body: alphabetical(body.name)))
            for member, bodies in found.items()
        }

    def sort(self, kind: str | None, vocabulary: type[T]) -> Sort[T] | None:
        """A kind, built in or of kinds.yml."""
        return self.directory.find_sort(kind, vocabulary) if kind else None

    def cite(self, sources: Sources) -> tuple[Cited, ...]:
        """The sources that are cited, those by id with their record."""
        return tuple(
            self._cite(cited) if isinstance(cited, Citation) else Cited(cited) for cited in sources
        )

    def source(self, id: str) -> Cited:
        """A source by its id, without a place in it."""
        return Cited(self.records.sources[id].record, id)

    def trip(self, id: str | None) -> Link | None:
        """The trip of that id."""
        trip = self.records.trips.get(id or "")
        return Link(trip.id, trip.record.title, trip_address(trip.id)) if trip else None

    def topics(self, ids: Sequence[str]) -> tuple[Link, ...]:
        """The topics of these ids."""
        topics = self.records.topics
        return tuple(
            Link(id, self.directory.call(RefKind.TOPIC, id), topic_address(id))
            for id in ids
            if id in topics
        )

    def _cite(self, citation: Citation) -> Cited:
        return replace(self.source(citation.source), locator=citation.locator or "")
