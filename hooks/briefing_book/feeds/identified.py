"""Those whom an entry names, with the identifiers that registers of the world have for them."""

from __future__ import annotations

from collections.abc import Iterator

from ..book.entries import Entry
from ..book.site import Site
from ..model.identifiers import Identifiers
from ..model.references import RefKind
from ..records.directory import Ref
from ..wording.identifiers import Identified, find_identifiers


def list_identified(site: Site, entry: Entry) -> Iterator[tuple[Ref, Identifiers]]:
    """The countries, organizations, people and topics of an entry that have identifiers."""
    for ref, file in _list_files(site, entry):
        identifiers = find_identifiers(file) if file else None
        if identifiers:
            yield ref, identifiers


def _list_files(site: Site, entry: Entry) -> Iterator[tuple[Ref, Identified | None]]:
    for ref in entry.concerns:
        yield ref, site.book.find_side(ref)
    for id in entry.people:
        yield Ref(RefKind.PERSON, id), site.book.people.get(id)
    for topic in entry.topics:
        yield Ref(RefKind.TOPIC, topic.id), site.book.topics.get(topic.id)
