"""Every kind of record that the model has."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_book.model.record import Record


def list_records(parent: type[Record] = Record) -> Iterator[type[Record]]:
    """All of them, with those that only lend their keys to others."""
    for child in parent.__subclasses__():
        yield child
        yield from list_records(child)


def list_written() -> Iterator[type[Record]]:
    """Those that an editor writes."""
    return (record for record in list_records() if not record.__subclasses__())
