"""An id is unique among its kind, and so is every address that is made from it.

The items of a briefing share the addresses under it, so their ids are unique in it. A former id
(`aliases`) is no briefing's id and stands in one briefing only. No id of a briefing, present or
former, is a bare year: `/briefings/2023/` is the archive of that year.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import is_year
from ..model.briefing import Briefing
from ..problems import Problem
from ..records.directory import Directory
from ..records.inherited import list_items
from ..records.loaded import Loaded, Records


def check_ids(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every id that is taken or reserved."""
    aliases: dict[str, str] = {}
    for briefing in records.briefings.values():
        yield from _check_items(briefing)
        yield from _check_aliases(briefing, records, aliases)
        if is_year(briefing.id):
            yield briefing.problem(
                (), "reserved-id", f'the file name "{briefing.id}.yml" is the address of a year',
                f"rename the file, for example to {briefing.id}-01-01-oslo.yml",
            )  # fmt: skip


def _check_items(briefing: Loaded[Briefing]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for loc, item in list_items(briefing.record):
        if item.id in seen:
            yield briefing.problem(
                (*loc, "id"), "duplicate-id", f'the id "{item.id}" is taken',
                f"one of the {seen[item.id]} of this briefing has it: choose another",
            )  # fmt: skip
        seen.setdefault(item.id, str(loc[0]))


def _check_aliases(
    briefing: Loaded[Briefing], records: Records, taken: dict[str, str]
) -> Iterator[Problem]:
    for index, alias in enumerate(briefing.record.aliases):
        if is_year(alias):
            yield briefing.problem(
                ("aliases", index), "reserved-id",
                f'the former id "{alias}" is the address of a year', "remove it",
            )  # fmt: skip
        owner = records.briefings.get(alias)
        other = owner.path if owner else taken.get(alias)
        if other is not None:
            yield briefing.problem(
                ("aliases", index), "duplicate-id", f'the former id "{alias}" is taken',
                f"it is an id of {other}: remove it here or there",
            )  # fmt: skip
        taken.setdefault(alias, briefing.path)
