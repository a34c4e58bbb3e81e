"""What a figure or an agreement supersedes is an older one, and never leads back to it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.briefing import Briefing
from ..model.items import Agreement, Figure, name_item
from ..model.references import full_id
from ..problems import Loc, Problem
from ..records.directory import Directory
from ..records.inherited import list_items
from ..records.loaded import Records
from .circles import find_circles


def check_replacements(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every item that supersedes itself, at once or by way of others."""
    older: dict[str, str] = {}
    for briefing in records.briefings.values():
        for _loc, item in _list_replacing(briefing.record):
            if item.supersedes:
                older[full_id(briefing.id, item.id)] = item.supersedes
    in_circles = find_circles(older)
    for briefing in records.briefings.values():
        for loc, item in _list_replacing(briefing.record):
            if full_id(briefing.id, item.id) in in_circles:
                yield briefing.problem(
                    (*loc, "supersedes"), "supersedes-itself",
                    f"what {item.supersedes} supersedes leads back here",
                    f"the newer {name_item(str(loc[0]))} names the older one, and not the other way"
                    " round",
                )  # fmt: skip


def _list_replacing(briefing: Briefing) -> Iterator[tuple[Loc, Agreement | Figure]]:
    for loc, item in list_items(briefing):
        if isinstance(item, Agreement | Figure):
            yield loc, item
