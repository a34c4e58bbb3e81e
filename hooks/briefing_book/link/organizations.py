"""The file of every organization: what the Book has on it, and who its officials are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..book.citing import Link
from ..book.dossiers import Official, OrganizationDossier
from ..book.entries import Entry
from ..book.parties import Side
from ..book.person_dossier import PersonDossier
from ..model.references import SIDE, RefKind
from ..records.posts import order_by_time
from .grouping import group
from .resolve import Resolver
from .sides import link_side, order_by_name


def link_organizations(
    entries: Iterable[Entry], people: Iterable[PersonDossier], resolve: Resolver
) -> Mapping[str, OrganizationDossier]:
    """The files of the organizations that entries concern, by id.

    Args:
        entries: all entries, held or not, newest first.
        people: the files of the people on record; others are nobody's officials.
        resolve: knows the organizations.

    Returns:
        The files in the order of the organizations' names.
    """
    entries_of = group(
        (ref.id, entry)
        for entry in entries
        for ref in entry.concerns
        if ref.kind is RefKind.ORGANIZATION
    )
    officials_of = group(
        (held.organization.id, Official(Link(file.id, file.name, file.address), held.post))
        for file in people
        for held in file.posts
        if held.organization
    )
    files = [
        _link_organization(id, found, officials_of.get(id, []), resolve)
        for id, found in entries_of.items()
    ]
    files.sort(key=order_by_name)
    return MappingProxyType({file.id: file for file in files})


def _link_organization(
    id: str, entries: list[Entry], officials: list[Official], resolve: Resolver
) -> OrganizationDossier:
    loaded, body = resolve.records.organizations[id], resolve.body(id)
    return OrganizationDossier(
        body=body,
        record=loaded.record,
        path=loaded.path,
        officials=tuple(
            sorted(officials, key=lambda official: order_by_time(official.post), reverse=True)
        ),
        members=tuple(_find_member(text, resolve) for text in loaded.record.members),
        **link_side(body, entries, resolve),
    )


def _find_member(text: str, resolve: Resolver) -> Side:
    ref = resolve.directory.find(text, SIDE)
    return resolve.side(ref) if ref else resolve.body(text)
