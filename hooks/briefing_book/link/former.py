"""Addresses that have moved or gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..addresses import briefing_address, item_address
from ..book.dossiers import Withdrawn
from ..model.briefing import Briefing
from ..records.inherited import expand_former_id, list_items
from ..records.loaded import Loaded


def list_addresses(id: str, briefing: Briefing) -> tuple[str, ...]:
    """The addresses of a briefing and all its items under that id."""
    items = (item_address(id, item.id) for _loc, item in list_items(briefing))
    return (briefing_address(id), *items)


def link_withdrawn(loaded: Loaded[Briefing]) -> Withdrawn:
    """What is left of a briefing that was withdrawn."""
    record = loaded.record
    addresses = list_addresses(loaded.id, record)
    return Withdrawn(loaded.id, addresses, record.withdrawn_reason or "", record.withdrawn_on)


def list_redirects(public: Iterable[Loaded[Briefing]]) -> Iterator[tuple[str, str]]:
    """From every former address to the present one, for briefings and all their items."""
    for loaded in public:
        id, record = loaded.id, loaded.record
        present = list_addresses(id, record)
        for alias in record.aliases:
            yield from zip(list_addresses(alias, record), present, strict=True)
        for _loc, item in list_items(record):
            for former in item.former_ids:
                for ids in expand_former_id(id, record.aliases, former):
                    yield item_address(*ids), item_address(id, item.id)
