"""What is ahead, was put off or called off, as pages show it: apart from what was held."""

from __future__ import annotations

from collections.abc import Iterable

from ..book.entries import BriefingEntry, Entry
from ..book.holdings import Holdings
from .page import View


def view_not_held(holdings: Holdings) -> View:
    """What the sections of a page show; the items of a briefing that stands there are left out."""
    return {
        "ahead": _leave_out_items(holdings.ahead),
        "called_off": _leave_out_items(holdings.called_off),
    }


def _leave_out_items(entries: Iterable[Entry]) -> list[Entry]:
    found = list(entries)
    whole = {entry.id for entry in found if isinstance(entry, BriefingEntry)}
    return [
        entry for entry in found
        if isinstance(entry, BriefingEntry) or entry.briefing.id not in whole
    ]  # fmt: skip
