"""The page of an organization: its whole file, with its officials and its members."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import Section
from ..book.dossiers import OrganizationDossier
from ..book.site import Site
from ..text.english import count_of
from .archive import list_archive
from .glance import Count
from .page import Crumb, Page, View
from .side import say_last_contact, view_side


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every organization on record, and one for each of its years."""
    section = Section.ORGANIZATIONS
    for file in site.book.organizations.values():
        name = file.name
        yield Page(
            address=file.address,
            title=name,
            description=_lead(site, file),
            template="organization.html",
            view=lambda file=file: _view(site, file),  # type: ignore[misc]
            crumbs=(section,),
            source=(file.path, f"entry {file.id}"),
            section=section,
        )
        here = (section, Crumb(name, file.address))
        yield from list_archive(file.address, name, file.holdings, section, here, file.body.ref)


def _lead(site: Site, file: OrganizationDossier) -> str:
    """The first line: how much is on record; last contact, where and with whom."""
    return say_last_contact(site, file, f"{count_of(len(file.contacts), 'contact')} on record.")


def _view(site: Site, file: OrganizationDossier) -> View:
    journeys = len(file.journeys)
    own = Count("Visits", journeys, "by its officials" if journeys else "none", "#happened")
    return {**view_side(site, file, _lead(site, file), own), "known": site.book.knows}
