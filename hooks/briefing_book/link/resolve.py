"""What a record refers to, resolved: parties, places, topics and sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import assert_never

from ..addresses import person_address, topic_address, trip_address
from ..book.entries import Cited, Country, Link, Party, Where
from ..model.parts import (
    Citation,
    GroupParticipant,
    Participant,
    PersonParticipant,
    Place,
    PostParticipant,
    Sources,
)
from ..model.references import ISSUER, PARTY, RefKind
from ..records.directory import Directory, Ref
from ..records.loaded import Records
from ..records.places import find_position
from ..records.posts import find_post
from ..values.dates import Period


@dataclass(frozen=True)
class Resolver:
    """Knows all records; what can't be found stays the text that was written.

    `locale` is that of the site, in which countries are named and dates said.
    """

    records: Records
    directory: Directory
    locale: str

    def where(self, place: Place | None) -> Where | None:
        """A place with its country's name and its position."""
        if place is None:
            return None
        if place not in self._places:
            position = find_position(place, self.directory)
            self._places[place] = Where(place.city, self.country(place.country), position)
        return self._places[place]

    @cached_property
    def _places(self) -> dict[Place, Where]:
        """Those that were asked for: every item asks for its own."""
        return {}

    def country(self, code: str) -> Country:
        """A country by its code."""
        if code not in self._countries:
            self._countries[code] = Country(code, self.directory.country_name(code, self.locale))
        return self._countries[code]

    @cached_property
    def _countries(self) -> dict[str, Country]:
        """Those that were asked for: to name one takes longer than all else about it."""
        return {}

    def cite(self, sources: Sources) -> tuple[Cited, ...]:
        """The sources that are cited, those by id with their record."""
        return tuple(
            self._cite(cited) if isinstance(cited, Citation) else Cited(cited) for cited in sources
        )

    def source(self, id: str) -> Cited:
        """A source by its id, without a place in it."""
        return Cited(self.records.sources[id].record, id)

    def party(self, text: str, when: Period) -> Party:
        """A person, an organization or a country by its reference, as of that time."""
        ref = self.directory.find(text, PARTY)
        if ref is None:
            return Party(text)
        if ref.kind is RefKind.PERSON:
            return self.person(ref.id, when)
        return self._body(ref)

    def participant(self, participant: Participant, when: Period) -> Party:
        """A participant of any of the three shapes, as of that time."""
        role = participant.role or ""
        match participant:
            case PersonParticipant():
                return replace(self.person(participant.person, when), role=role)
            case PostParticipant():
                return Party(participant.post, country=self.country(participant.country), role=role)
            case GroupParticipant():
                return Party(
                    participant.group,
                    count=participant.count,
                    countries=tuple(self.country(code) for code in participant.countries),
                    role=role,
                    is_group=True,
                )
            case _:
                assert_never(participant)

    def person(self, text: str, when: Period | None) -> Party:
        """A person by reference, with the post held at that time.

        Where no time is known, with the post that has no beginning on record.
        """
        ref = self.directory.find(text, (RefKind.PERSON,))
        if ref is None:
            return Party(text)
        person = self.records.people[ref.id].record
        days = (when.first_day, when.last_day) if when else (date.min, None)
        post = find_post(person.posts, *days)
        return Party(
            person.name,
            RefKind.PERSON,
            ref.id,
            person_address(ref.id),
            post.title if post else "",
            self.country(post.country) if post and post.country else None,
        )

    def issuer(self, text: str) -> Party:
        """A country or an organization by reference."""
        ref = self.directory.find(text, ISSUER)
        return self._body(ref) if ref else Party(text)

    def _body(self, ref: Ref) -> Party:
        if ref.kind is RefKind.COUNTRY:
            country = self.country(ref.id)
            return Party(country.name, ref.kind, ref.id, country.address, country=country)
        organization = self.records.organizations[ref.id].record
        code = organization.country
        home = self.country(code) if code else None
        return Party(organization.name, ref.kind, ref.id, country=home)

    def trip(self, id: str | None) -> Link | None:
        """The trip of that id."""
        trip = self.records.trips.get(id or "")
        return Link(trip.id, trip.record.title, trip_address(trip.id)) if trip else None

    def topics(self, ids: Sequence[str]) -> tuple[Link, ...]:
        """The topics of these ids."""
        topics = self.records.topics
        return tuple(
            Link(id, topics[id].record.name, topic_address(id)) for id in ids if id in topics
        )

    def _cite(self, citation: Citation) -> Cited:
        return replace(self.source(citation.source), locator=citation.locator or "")
