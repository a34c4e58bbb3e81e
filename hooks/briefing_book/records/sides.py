"""For which countries and organizations a party acts, read from what is written of it."""

from __future__ import annotations

from typing import assert_never

from ..model.parties import (
    CountryParty,
    GroupParty,
    OrganizationParty,
    PartyForm,
    PersonParty,
    PostParty,
)
from ..model.references import RefKind
from ..values.dates import Period
from .directory import Directory, Ref
from .loaded import Records
from .posts import choose_post

_COUNTRY = (RefKind.COUNTRY,)
_ORGANIZATION = (RefKind.ORGANIZATION,)


class Sides:
    """Finds the sides of parties as of a time: a ministry is of its country's."""

    def __init__(self, records: Records, directory: Directory, when: Period) -> None:
        """Look into these records, whose directory it is."""
        self._records = records
        self._directory = directory
        self._days = when.first_day, when.last_day

    def find(self, party: str | PartyForm) -> frozenset[Ref]:
        """The sides of a party; nothing where none is known."""
        if not isinstance(party, str) and party.on_behalf_of:
            return frozenset[Ref]().union(*map(self.find, party.on_behalf_of))
        match party:
            case str():
                found = self._find_named(party)
            case PersonParty():
                found = self._find_of_post(party.country, party.organization)
                found = found or self._find_of_person(party.person, party.post or "")
            case PostParty():
                found = self._find_of_post(party.country, party.organization)
            case OrganizationParty():
                found = self._find_of_post(None, party.organization)
            case CountryParty():
                found = self._find_of_post(party.country, None)
            case GroupParty():
                countries = (self._find_of_post(code, None) for code in party.countries)
                bodies = (self._find_of_post(None, id) for id in party.organizations)
                found = frozenset[Ref]().union(*countries, *bodies)
            case _:
                assert_never(party)
        return found

    def _find_named(self, text: str) -> frozenset[Ref]:
        ref = self._directory.find_party(text)
        if ref is None:
            return frozenset()
        if ref.kind is RefKind.PERSON:
            return self._find_of_person(text, "")
        return frozenset({self._side_of(ref)})

    def _find_of_person(self, text: str, titled: str) -> frozenset[Ref]:
        ref = self._directory.find(text, (RefKind.PERSON,))
        posts = self._records.people[ref.id].record.posts if ref else ()
        post = choose_post(posts, titled, *self._days)
        return self._find_of_post(post.country, post.organization) if post else frozenset()

    def _find_of_post(self, country: str | None, organization: str | None) -> frozenset[Ref]:
        """The organization that a post is for, else the country."""
        text, kinds = (organization, _ORGANIZATION) if organization else (country, _COUNTRY)
        ref = self._directory.find(text, kinds) if text else None
        return frozenset({self._side_of(ref)}) if ref else frozenset()

    def _side_of(self, ref: Ref) -> Ref:
        if ref.kind is not RefKind.ORGANIZATION:
            return ref
        record = self._records.organizations[ref.id].record
        country = record.country if record.acts_for_country else None
        return (self._directory.find(country, _COUNTRY) if country else None) or ref
