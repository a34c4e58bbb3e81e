"""What entries refer to, as JSON has it: parties, places, sources, differences."""

from __future__ import annotations

from collections.abc import Iterable

from ..book.citing import Cited, Difference, Link
from ..book.entries import (
    BriefingHead,
    Entry,
    OtherDay,
)
from ..book.parties import Body, Country, Location, Party, Where
from ..book.site import Site
from ..values.vocabulary import Attribution
from ..wording.kinds import sort_of
from .record_data import Object, describe_record


def describe_sort(entry: Entry) -> Object | None:
    """What kind of its like it is, in words and among the built-in ones."""
    sort = sort_of(entry)
    return {"id": sort.id, "label": sort.label, "sort_of": sort.built_in.value} if sort else None


def describe_head(head: BriefingHead) -> Object:
    """The briefing that something stands in."""
    return {"id": head.id, "title": head.title, "address": head.address}


def describe_link(link: Link | None) -> Object | None:
    """A page by its title and address."""
    return {"title": link.title, "address": link.address} if link else None


def describe_day(day: OtherDay | None) -> Object | None:
    """A day that something was put off from or to, with its page."""
    return {"date": str(day.period), **(describe_link(day.link) or {})} if day else None


def describe_country(country: Country) -> Object:
    """A country by code and name."""
    return {"code": country.code, "name": country.name}


def describe_where(where: Where | None) -> Object:
    """The first of the places, and all of them where there are several."""
    places = [describe_place(place) for place in where.places] if where else []
    return {"place": next(iter(places), None), "places": places[1:] and places}


def describe_place(place: Location) -> Object:
    """A place with its country and where on earth it is."""
    at = place.position
    return filled(
        name=place.name,
        venue=place.venue,
        city=place.city,
        city_id=place.city_id,
        address=place.address,
        country=describe_country(place.country) if place.country else None,
        latitude=at.latitude if at else None,
        longitude=at.longitude if at else None,
    )


def describe_party(party: Party) -> Object:
    """Somebody who took part, spoke or signed, with what is known of them."""
    terms = party.attribution
    return filled(
        name=party.name,
        kind=party.kind.value if party.kind else "group" if party.is_group else "post",
        id=party.id,
        address=party.address,
        post=party.post,
        role=party.role,
        count=party.count,
        country=describe_country(party.country) if party.country else None,
        countries=[describe_country(country) for country in party.countries],
        organization=describe_body(party.organization) if party.organization else None,
        organizations=[describe_body(body) for body in party.organizations],
        **describe_where(party.place),
        attribution="" if terms is Attribution.ON_RECORD else terms.value,
        on_behalf_of=describe_parties(party.on_behalf_of),
    )


def describe_body(body: Body) -> Object:
    """An organization by id and name."""
    return {"id": body.id, "name": body.name}


def describe_parties(parties: Iterable[Party]) -> list[Object]:
    """Each of the parties."""
    return [describe_party(party) for party in parties]


def describe_source(site: Site, id: str) -> Object:
    """A source with its page."""
    file = site.book.sources[id]
    return {"address": file.address, **describe_record(file.record)}


def describe_cited(cited: Cited) -> Object:
    """A source and where in it."""
    if not cited.id:
        return describe_record(cited.source)
    return filled(source=cited.id, locator=cited.locator)


def describe_all(cited: Iterable[Cited]) -> list[Object]:
    """Each of the sources and where in them."""
    return [describe_cited(one) for one in cited]


def describe_difference(found: Difference) -> Object:
    """On what sources differ, and what each of them has."""
    versions = [
        filled(
            value=str(version.value),
            note=version.note,
            cites=describe_all(version.cited),
            verified=version.is_verified or None,
        )
        for version in found.versions
    ]
    return {"field": found.field, "versions": versions}


def filled(**values: object) -> Object:
    """The values that there are."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
