"""Addresses that were published once: withdrawn briefings, and redirects from former ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..addresses import Section
from ..book.book import Book
from ..book.dossiers import CityDossier, SideDossier, SourceDossier, TopicDossier
from ..book.person_dossier import PersonDossier
from ..book.site import Site
from .archive import list_addresses
from .page import Crumb, Page

_File = SideDossier | CityDossier | PersonDossier | TopicDossier | SourceDossier


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every withdrawn address and every former one."""
    for gone in site.book.withdrawn:
        for address in gone.addresses:
            yield Page(
                address, "Withdrawn", "withdrawn.html",
                lambda gone=gone: {"reason": gone.reason, "since": gone.since},  # type: ignore[misc]
                "This briefing was withdrawn.", (Section.BRIEFINGS,), section=Section.BRIEFINGS,
                is_former=True,
            )  # fmt: skip
    for former, present in site.book.redirects:
        yield _lead_on(site, former, present, Section.BRIEFINGS)
    for trip in site.book.trips.values():
        for former in trip.former_addresses:
            yield _lead_on(site, former, trip.address, Section.TRIPS)
    for section, file in _list_files(site.book):
        for former in file.former_addresses:
            yield _lead_on(site, former, file.address, section)
            beneath = (list_addresses(root, file.holdings) for root in (former, file.address))
            for address, present in zip(*beneath, strict=True):
                yield _lead_on(site, address, present, section)


def _lead_on(site: Site, former: str, present: str, section: Section) -> Page:
    return Page(
        former, "Moved", "moved.html", lambda: {"to": Crumb(site.full_address(present), present)},
        "This page has moved.", (section,), section=section, moved_to=present, is_former=True,
    )  # fmt: skip


def _list_files(book: Book) -> Iterator[tuple[Section, _File]]:
    """All that have an archive beneath them."""
    tables: tuple[tuple[Section, Mapping[str, _File]], ...] = (
        (Section.COUNTRIES, book.countries), (Section.PEOPLE, book.people),
        (Section.ORGANIZATIONS, book.organizations), (Section.TOPICS, book.topics),
        (Section.SOURCES, book.sources), (Section.PLACES, book.cities),
    )  # fmt: skip
    return ((section, file) for section, files in tables for file in files.values())
