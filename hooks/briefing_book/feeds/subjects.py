"""What feeds are written of: the whole Book, and each file in it but those of sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..addresses import HOME, base_of
from ..book.dossiers import (
    CityDossier,
    CountryDossier,
    OrganizationDossier,
    SideDossier,
    TopicDossier,
)
from ..book.holdings import Holdings
from ..book.person_dossier import PersonDossier
from ..book.site import Site
from ..book.trip_dossier import TripDossier
from ..records.directory import Ref

File = (
    CountryDossier | PersonDossier | OrganizationDossier | CityDossier | TripDossier | TopicDossier
)


@dataclass(frozen=True, eq=False)
class Subject:
    """A dossier with its name and the address of its page; `file` is None for the whole Book."""

    address: str
    title: str
    holdings: Holdings
    file: File | None = None

    @property
    def addresses(self) -> tuple[str, ...]:
        """The address of its page, then those that this had: what lies beside them lasts."""
        return (self.address, *(self.file.former_addresses if self.file else ()))

    @property
    def ref(self) -> Ref | None:
        """What leads to the file, where entries say why they stand in it."""
        return self.file.side.ref if isinstance(self.file, SideDossier) else None

    @property
    def base(self) -> str:
        """The way from the subject's folder to the root of the site."""
        return base_of(self.address)


Writer = Callable[[Subject], bytes]
"""Writes a subject in one format."""


def list_subjects(site: Site) -> Iterator[Subject]:
    """Every subject, the whole Book first."""
    book = site.book
    yield Subject(HOME, site.name, book.everything)
    for country in book.countries.values():
        yield _of(site, country.country.name, country)
    for person in book.people.values():
        yield _of(site, person.name, person)
    for organization in book.organizations.values():
        yield _of(site, organization.name, organization)
    for city in book.cities.values():
        yield _of(site, city.full_name, city)
    for trip in book.trips.values():
        yield _of(site, trip.record.title, trip)
    for topic in book.topics.values():
        yield _of(site, topic.name, topic)


def _of(site: Site, name: str, file: File) -> Subject:
    return Subject(file.address, f"{name} – {site.name}", file.holdings, file)
