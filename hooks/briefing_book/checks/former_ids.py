"""A former id is no present one and stands once, so that every address leads to one place.

For items what counts is the id together with that of the briefing, present or former.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..model.references import full_id
from ..problems import Loc, Problem
from ..records.directory import Directory
from ..records.inherited import expand_former_id, list_items
from ..records.loaded import Loaded, Records
from ..world.countries import load_codes

_TABLES = ("people", "organizations", "places", "cities", "topics", "sources", "trips")


def check_former_ids(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every former id that leads elsewhere too."""
    for name in _TABLES:
        yield from _check_table(getattr(records, name), is_of_countries=name == "places")
    yield from _check_items(records)


def _check_table(table: Mapping[str, Loaded[Any]], *, is_of_countries: bool) -> Iterator[Problem]:
    taken = {id: f"an id of {loaded.path}" for id, loaded in table.items()}
    if is_of_countries:
        taken |= dict.fromkeys(load_codes() - taken.keys(), "a code of ISO 3166-1")
    for loaded in table.values():
        for index, former in enumerate(loaded.record.former_ids):
            yield from _claim(taken, [former], loaded, ("former_ids", index))


def _check_items(records: Records) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for loaded in records.briefings.values():
        for _loc, item in list_items(loaded.record):
            for id in (loaded.id, *loaded.record.aliases):
                taken.setdefault(full_id(id, item.id), f"an id of {loaded.path}")
    for loaded in records.briefings.values():
        aliases = loaded.record.aliases
        for loc, item in list_items(loaded.record):
            for index, former in enumerate(item.former_ids):
                ids = [full_id(*one) for one in expand_former_id(loaded.id, aliases, former)]
                yield from _claim(taken, ids, loaded, (*loc, "former_ids", index))


def _claim(
    taken: dict[str, str], ids: Sequence[str], loaded: Loaded[Any], at: Loc
) -> Iterator[Problem]:
    """Take the ids that a former id stands for, or say who has one of them."""
    if owner := next((taken[id] for id in ids if id in taken), ""):
        yield loaded.problem(
            at, "duplicate-id", f'the former id "{ids[-1]}" is taken',
            f"it is {owner}: remove it here or there",
        )  # fmt: skip
    for id in ids:
        taken.setdefault(id, f"an id of {loaded.path}")
