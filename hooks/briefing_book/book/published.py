"""Everything that has a page of its own, as a kind and an id."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.references import RefKind
from .book import Book
from .entries import BriefingEntry


def list_published(book: Book) -> Iterator[tuple[str, str]]:
    """The kind and the id of everything that is published, be it withdrawn since."""
    for entry in book.everything.on_record:
        yield ("briefing" if isinstance(entry, BriefingEntry) else "item"), entry.full_id
    for gone in book.withdrawn:
        yield "briefing", gone.id
    tables = (
        (RefKind.COUNTRY, book.countries), (RefKind.PERSON, book.people),
        (RefKind.ORGANIZATION, book.organizations), (RefKind.TOPIC, book.topics),
        (RefKind.SOURCE, book.sources), (RefKind.TRIP, book.trips),
    )  # fmt: skip
    for kind, files in tables:
        yield from ((kind.value, id) for id in files)
