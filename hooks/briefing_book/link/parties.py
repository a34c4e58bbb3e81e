"""Parties as they are written become parties as of a day: with post, side and address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypedDict, assert_never

from ..addresses import person_address
from ..book.parties import Body, Country, Party
from ..model.parties import (
    CountryParty,
    GroupParty,
    OrganizationParty,
    PartyForm,
    PersonParty,
    PostParty,
)
from ..model.places import each_place
from ..model.references import PARTY, RefKind
from ..records.posts import choose_post
from ..values.dates import Period
from .resolve import Resolver

Days = tuple[date, date | None]
_BEFORE_ALL: Days = (date.min, None)


class _Sides(TypedDict, total=False):
    country: Country | None
    organization: Body | None


def link_parties(
    resolve: Resolver, written: Iterable[str | PartyForm], when: Period | None
) -> tuple[Party, ...]:
    """The parties, each as of that time.

    Where no time is known, people are shown with the post that has no beginning on record.
    """
    return tuple(link_party(resolve, one, when) for one in written)


def link_party(resolve: Resolver, written: str | PartyForm, when: Period | None) -> Party:
    """A party of any form, as of that time."""
    days = (when.first_day, when.last_day) if when else _BEFORE_ALL
    if isinstance(written, str):
        return _refer(resolve, written, days)
    return replace(
        _take_form(resolve, written, days),
        role=written.role or "",
        attribution=written.attribution,
        place=resolve.where(each_place(written.place), _day(days)),
        on_behalf_of=link_parties(resolve, written.on_behalf_of, when),
    )


def _take_form(resolve: Resolver, written: PartyForm, days: Days) -> Party:
    match written:
        case PersonParty():
            return _link_person(resolve, written, days)
        case PostParty():
            sides = link_sides(resolve, written.country, written.organization, _day(days))
            return Party(written.post, **sides)
        case GroupParty():
            return Party(
                written.group,
                count=written.count,
                countries=resolve.countries(written.countries, _day(days)),
                organizations=tuple(resolve.body(one, _day(days)) for one in written.organizations),
                is_group=True,
            )
        case OrganizationParty():
            return _link_organization(resolve, written.organization, days)
        case CountryParty():
            return _link_country(resolve, written.country, days)
        case _:
            assert_never(written)


def _refer(resolve: Resolver, text: str, days: Days) -> Party:
    ref = resolve.directory.find(text, PARTY)
    match ref.kind if ref else None:
        case RefKind.PERSON:
            return _find_person(resolve, text, "", days)
        case RefKind.COUNTRY:
            return _link_country(resolve, text, days)
        case RefKind.ORGANIZATION:
            return _link_organization(resolve, text, days)
        case _:
            return Party(text)


def _link_person(resolve: Resolver, written: PersonParty, days: Days) -> Party:
    """A person in the post that is written, for whom that says; else in the one held that day."""
    person = _find_person(resolve, written.person, written.post or "", days)
    if written.country or written.organization:
        sides = link_sides(resolve, written.country, written.organization, _day(days))
        person = replace(person, **sides)
    return person


def _find_person(resolve: Resolver, text: str, titled: str, days: Days) -> Party:
    ref = resolve.directory.find(text, (RefKind.PERSON,))
    if ref is None:
        return Party(text)
    person = resolve.records.people[ref.id].record
    post = choose_post(person.posts, titled, *days)
    sides = link_sides(resolve, post.country, post.organization, _day(days)) if post else {}
    title = titled or (post.title if post else "")
    name = resolve.directory.call(RefKind.PERSON, ref.id, _day(days))
    return Party(name, RefKind.PERSON, ref.id, person_address(ref.id), title, **sides)


def _day(days: Days) -> date | None:
    """The day whose names count; None where no time is known, of the present ones."""
    return None if days == _BEFORE_ALL else days[0]


def link_sides(
    resolve: Resolver, country: str | None, organization: str | None, day: date | None = None
) -> _Sides:
    """The country or organization of a post; a ministry acts for its country."""
    body = resolve.body(organization, day) if organization else None
    if body and body.is_of_country:
        return {"country": body.country, "organization": body}
    return {"country": resolve.country(country, day) if country else None, "organization": body}


def _link_country(resolve: Resolver, code: str, days: Days) -> Party:
    country = resolve.country(code, _day(days))
    return Party(country.name, RefKind.COUNTRY, code, country.address, country=country)


def _link_organization(resolve: Resolver, text: str, days: Days) -> Party:
    body = resolve.body(text, _day(days))
    return Party(
        body.name, RefKind.ORGANIZATION, body.id, body.address,
        country=body.country, organization=body,
    )  # fmt: skip
