"""The words by which entries and files are found: in the search, and in the filter of a list.

They are what stands on the page and what readers may call it by: aliases of people and countries,
the day of the week, the words that a source has otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from ..book.dossiers import CityDossier, CountryDossier, OrganizationDossier
from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.parties import Country, Party
from ..book.person_dossier import PersonDossier
from ..book.site import Site
from ..book.tallies import codes_concerned, parties_of, represented_in
from ..book.trip_dossier import TripDossier
from ..model.items import Wording
from ..model.references import RefKind
from ..records.dated_names import list_other_names
from ..text.prose import plain_prose
from ..text.quote_marks import show_quote
from ..values.in_words import say_period
from .agreements import say_progress, text_of
from .kinds import say_kind
from .parties import name_party
from .sentences import say_organization, say_version
from .statements import say_wording


def list_words(site: Site, entry: Entry) -> Iterator[str]:
    """Texts with the words of an entry; what a reader is to see of them stands first."""
    yield from _list_own_words(site, entry)
    yield say_kind(entry)
    yield say_period(entry.period, site.locale, "full")
    for party in (*parties_of(entry), *represented_in(entry)):
        yield from _name(site, party)
    yield entry.where.full if entry.where else ""
    for place in entry.where.places if entry.where else ():
        if city := site.book.cities.get(place.city_id):
            yield city.name
            yield from city.other_names
    yield from _name_countries(site, codes_concerned(entry))
    for file in site.book.list_organizations(entry):
        yield from (file.name, *_call_organization(file))
    yield from (topic.title for topic in entry.topics)
    yield from _list_versions(site, entry)


def _list_own_words(site: Site, entry: Entry) -> Iterator[str]:
    """What only entries of this kind have."""
    match entry:
        case BriefingEntry():
            yield plain_prose(entry.record.summary or "")
        case MeetingEntry():
            yield plain_prose(entry.record.summary or "")
            yield entry.timing.duration.text if entry.timing.duration else ""
            yield from (plain_prose(readout.record.text) for readout in entry.readouts)
        case StatementEntry():
            yield show_quote(entry.record.quote or "")
            yield plain_prose(entry.record.paraphrase or "")
            yield show_quote(entry.record.translation or "")
            if entry.record.wording is Wording.TRANSLATION:
                yield say_wording(entry, site.locale)
        case CommitmentEntry():
            yield plain_prose(entry.record.text)
            yield entry.record.status.label
        case AgreementEntry():
            yield plain_prose(text_of(entry))
            yield say_progress(entry, site.locale)
            yield entry.record.registration or ""
        case FigureEntry():
            yield entry.record.what
            yield entry.record.value.text
        case _:
            assert_never(entry)


def list_words_of_city(site: Site, file: CityDossier) -> Iterator[str]:
    """All names that it has had, its country, and the houses in it."""
    yield from (file.name, *file.other_names)
    yield from (tally.what for tally in file.venues)
    yield from _name_countries(site, [file.country.code])


def list_words_of_country(site: Site, country: Country) -> Iterator[str]:
    """The code of a country, its aliases and former names."""
    yield country.code
    yield from _list_other_names(site.book.countries[country.code])


def list_words_of_organization(site: Site, file: OrganizationDossier) -> Iterator[str]:
    """What else it is called, what it is, and the country that it belongs to."""
    yield from _call_organization(file)
    yield say_organization(file.record.kind)
    yield from _name_countries(site, [file.body.country.code] if file.body.country else [])


def list_words_of_person(site: Site, file: PersonDossier) -> Iterator[str]:
    """Aliases, posts, and the countries and organizations that they are for."""
    yield from list_other_names(file.record)
    yield from (post.post.title for post in file.posts)
    yield from _name_countries(site, (post.country.code for post in file.posts if post.country))
    for body in (post.organization for post in file.posts if post.organization):
        yield body.name
        if known := site.book.organizations.get(body.id):
            yield from _call_organization(known)


def list_words_of_trip(site: Site, file: TripDossier) -> Iterator[str]:
    """What it was for, who travelled, and where to."""
    yield plain_prose(file.record.summary or "")
    yield from (name_party(party) for party in file.principals)
    yield from (stop.where.full for stop in file.stops if stop.where)
    yield from _name_countries(site, (tally.what.code for tally in file.countries))


def _name(site: Site, party: Party) -> Iterator[str]:
    yield name_party(party)
    yield party.post
    if party.kind is RefKind.PERSON and party.id in site.book.people:
        record = site.book.people[party.id].record
        yield record.name if record.names else ""
        yield from list_other_names(record)


def _call_organization(file: OrganizationDossier) -> Iterator[str]:
    """Its aliases and its id.

    An editor's short name, `pentagon` for the Department of Defense, is a reader's too.
    """
    yield from list_other_names(file.record)
    yield file.id.replace("-", " ")


def _name_countries(site: Site, codes: Iterable[str]) -> Iterator[str]:
    for code in codes:
        if file := site.book.countries.get(code):
            yield file.country.name
            yield from _list_other_names(file)


def _list_other_names(file: CountryDossier) -> Iterator[str]:
    yield from file.territory.aliases if file.territory else ()
    yield from (one.name for one in file.names)


def _list_versions(site: Site, entry: Entry) -> Iterator[str]:
    """What accounts have instead."""
    for found in entry.doubts:
        for version in found.versions[1:]:
            yield say_version(found, version, site.locale)
