"""What was published still has its address, or leads on from it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from ..load.published import LIST_NAME
from ..model.briefing import Briefing
from ..model.item import Item
from ..model.references import briefing_of, full_id
from ..problems import Level, Loc, Problem
from ..records.directory import Directory
from ..records.inherited import list_former_ids, list_items
from ..records.loaded import Loaded, Records
from ..text.nearest import Nearest
from ..values.vocabulary import ReleaseStatus
from ..world.countries import load_codes

_TABLES = {
    "briefing": "briefings", "person": "people", "organization": "organizations",
    "country": "places", "topic": "topics", "source": "sources", "trip": "trips",
}  # fmt: skip
_RULE = "address-lost"


class _Now(NamedTuple):
    """Something that has a page now: its record, where it stands in it, its key for former ids."""

    loaded: Loaded[Any]
    loc: Loc = ()
    key: str = "former_ids"


def check_published(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a warning for everything that was published, is gone and leads nowhere."""
    found = _Found(records)
    for (kind, id), line in records.published.lines.items():
        if _TABLES.get(kind, "briefings") in records.unread:
            continue  # it may be in what could not be read
        if kind == "item":
            yield from found.look_for_item(id, line)
        elif id not in found.ids(kind):
            yield found.tell(kind, id, line, found.list_new(kind))
        elif kind == "briefing" and id in records.briefings:
            yield from _look_at_release(records.briefings[id])


def _look_at_release(loaded: Loaded[Any]) -> Iterator[Problem]:
    if _is_draft(loaded):
        yield loaded.problem(
            ("status",), _RULE, f"{loaded.id} was published, and its address leads nowhere now",
            "write status: withdrawn, which keeps the address and says why", level=Level.WARNING,
        )  # fmt: skip


class _Found:
    """What is there now, by kinds and ids, present and former."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._published = records.published.lines
        self._ids: dict[str, Collection[str]] = {}

    def ids(self, kind: str) -> Collection[str]:
        """All ids of a kind that lead somewhere."""
        if kind not in self._ids:
            table = self._table(kind)
            key = _key_of(kind)
            former = {id for one in table.values() for id in getattr(one.record, key)}
            known = load_codes() if kind == "country" else frozenset()
            self._ids[kind] = known | table.keys() | former
        return self._ids[kind]

    def list_new(self, kind: str) -> Mapping[str, _Now]:
        """What of a kind has not been published yet, by its id."""
        table = self._table(kind)
        return {
            id: _Now(loaded, key=_key_of(kind))
            for id, loaded in table.items()
            if (kind, id) not in self._published and not _is_draft(loaded)
        }

    def look_for_item(self, id: str, line: int) -> Iterator[Problem]:
        """Yield a warning where an item leads nowhere; if its briefing does, that is told."""
        briefing = self._briefings.get(briefing_of(id))
        is_told = briefing is None and ("briefing", briefing_of(id)) in self._published
        if is_told or id in self._items:
            return
        own = {} if briefing is None else {
            one.id: _Now(briefing, loc)
            for loc, one in list_items(briefing.record)
            if ("item", full_id(briefing.id, one.id)) not in self._published
        }  # fmt: skip
        yield self.tell("item", id, line, own)

    def tell(self, kind: str, id: str, line: int, new: Mapping[str, _Now]) -> Problem:
        """The warning, at what it probably is now, else in the list."""
        message = f"the {kind} {id} was published, and its address leads nowhere now"
        short = id.rpartition("/")[2]
        likely = next(iter(new)) if len(new) == 1 else Nearest(new).find(short)
        if likely is None:
            hint = f"add {_key_of(kind)}: [{short}] to what it is now, or take the line out"
            return Problem(LIST_NAME, line, 1, _RULE, message, hint, Level.WARNING)
        loaded, loc, key = new[likely]
        hint = f"if this is it, add {key}: [{short}]"
        at = (*loc, "id") if loc else ()
        return loaded.problem(at, _RULE, message, hint, key=not at, level=Level.WARNING)

    def _table(self, kind: str) -> Mapping[str, Loaded[Any]]:
        table: Mapping[str, Loaded[Any]] = getattr(self._records, _TABLES[kind])
        return table

    @cached_property
    def _briefings(self) -> Mapping[str, Loaded[Any]]:
        """The briefings by all ids that they have or had."""
        return {
            id: loaded
            for loaded in self._records.briefings.values()
            for id in (*loaded.record.aliases, loaded.id)
        }

    @cached_property
    def _items(self) -> frozenset[str]:
        """The full ids of items, present and former."""
        return frozenset(
            full_id(*ids)
            for loaded in self._records.briefings.values()
            for _loc, item in list_items(loaded.record)
            for ids in _list_ids(loaded, item)
        )


def _list_ids(loaded: Loaded[Any], item: Item) -> Iterator[tuple[str, str]]:
    yield loaded.id, item.id
    yield from list_former_ids(loaded.id, loaded.record.aliases, item)


def _is_draft(loaded: Loaded[Any]) -> bool:
    return isinstance(loaded.record, Briefing) and loaded.record.status is ReleaseStatus.DRAFT


def _key_of(kind: str) -> str:
    return "aliases" if kind == "briefing" else "former_ids"
