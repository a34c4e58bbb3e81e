"""What a record refers to, resolved: parties, places, sources and differing accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .dates import Period, parse_period
from .directory import Directory, Ref, RefKind
from .entries import Cited, Country, Difference, Link, Party, Version, Where
from .gazetteer import Position, find_city
from .load import Records
from .model import Account, Briefing, Citation, GroupParticipant, Item, Participant
from .model import PersonParticipant, Place, Post, Sources
from .references import ISSUER, PARTY


@dataclass(frozen=True)
class Resolver:
    """Knows all records; what can't be found stays the text that was written."""

    records: Records
    directory: Directory

    def where(self, place: Place | None) -> Where | None:
        """A place with its country's name and its position."""
        if place is None:
            return None
        position = Position(*place.coordinates) if place.coordinates else None
        if position is None and place.city:
            position = find_city(place.city, place.country)
        return Where(place.city, self.country(place.country), position)

    def country(self, code: str) -> Country:
        """A country by its code."""
        return Country(code, self.directory.country_name(code))

    def cite(self, sources: Sources) -> tuple[Cited, ...]:
        """The sources that are cited, those by id with their record."""
        return tuple(
            self._cite(cited) if isinstance(cited, Citation) else Cited(cited) for cited in sources
        )

    def party(self, text: str, day: date) -> Party:
        """A person, an organization or a country by its reference, as of `day`."""
        ref = self.directory.find(text, PARTY)
        if ref is None:
            return Party(text)
        if ref.kind is RefKind.PERSON:
            return self.person(ref.id, day)
        return self._body(ref)

    def participant(self, participant: Participant, day: date) -> Party:
        """A participant of any of the three shapes, as of `day`."""
        role = participant.role or ""
        if isinstance(participant, PersonParticipant):
            person = self.person(participant.person, day)
            return _replace_role(person, role)
        if isinstance(participant, GroupParticipant):
            countries = tuple(self.country(code) for code in participant.countries)
            return Party(participant.group, count=participant.count, countries=countries,
                         role=role, is_group=True)  # fmt: skip
        return Party(participant.post, country=self.country(participant.country), role=role)

    def person(self, text: str, day: date) -> Party:
        """A person by reference, with the post held on `day`."""
        ref = self.directory.find(text, (RefKind.PERSON,))
        if ref is None:
            return Party(text)
        person = self.records.people[ref.id].record
        post = find_post(person.posts, day)
        country = self.country(post.country) if post and post.country else None
        return Party(person.name, RefKind.PERSON, ref.id, f"people/{ref.id}/",
                     post.title if post else "", country)  # fmt: skip

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
        return Party(organization.name, ref.kind, ref.id, country=self.country(code) if code else None)

    def trip(self, id: str | None) -> Link | None:
        """The trip of that id."""
        trip = self.records.trips.get(id or "")
        return Link(trip.record.title, f"trips/{trip.id}/") if trip else None

    def topics(self, ids: Sequence[str]) -> tuple[Link, ...]:
        """The topics of these ids."""
        topics = self.records.topics
        return tuple(Link(topics[id].record.name, f"topics/{id}/") for id in ids if id in topics)

    def _cite(self, citation: Citation) -> Cited:
        source = self.records.sources[citation.source].record
        return Cited(source, citation.source, citation.locator or "")

    def differences(
        self, accounts: Sequence[Account], record: Item | Briefing, cited: Sequence[Cited]
    ) -> tuple[Difference, ...]:
        """One difference for each key: what is on record, then what each account has."""
        by_field: dict[str, list[Version]] = {}
        for account in accounts:
            version = Version(
                _read_value(account), (self._cite(account.source),), account.note or ""
            )
            by_field.setdefault(account.field, []).append(version)
        return tuple(
            Difference(field, (_recorded(record, field, cited, versions), *versions))
            for field, versions in by_field.items()
        )


def find_post(posts: Sequence[Post], day: date) -> Post | None:
    """The first post of the list that was held on the day; an open end counts as held."""
    for post in posts:
        since = post.from_.first_day if post.from_ else date.min
        until = post.to.last_day if post.to else date.max
        if since <= day <= until:
            return post
    return None


def _read_value(account: Account) -> str | Period:
    if account.field in ("date", "due", "period", "as_of"):
        try:
            return parse_period(account.value)
        except ValueError:
            return account.value
    return account.value


def _recorded(
    record: Item | Briefing, field: str, cited: Sequence[Cited], versions: Sequence[Version]
) -> Version:
    """The version on record, with the sources that are not said to differ from it."""
    differing = {source.id for version in versions for source in version.cited}
    rest = tuple(source for source in cited if not source.id or source.id not in differing)
    value = getattr(record, field, None)
    if isinstance(value, Period):
        return Version(value, rest)
    if isinstance(value, Place):
        return Version(value.city or value.country, rest)
    text = getattr(value, "text", None) or getattr(value, "label", None)
    return Version(text or (str(value) if value else ""), rest or tuple(cited))


def _replace_role(party: Party, role: str) -> Party:
    if not role:
        return party
    return Party(party.name, party.kind, party.id, party.address, party.post, party.country, role)
