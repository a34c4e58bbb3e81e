"""The corrections of all briefings in one list."""

from __future__ import annotations

from collections.abc import Iterable

from ..book.corrections import CorrectionEntry, list_corrections
from ..book.entries import BriefingEntry


def link_corrections(briefings: Iterable[BriefingEntry]) -> tuple[CorrectionEntry, ...]:
    """The corrections of all briefings, newest first; those of one day in the given order."""
    found = [one for briefing in briefings for one in list_corrections(briefing)]
    return tuple(sorted(found, key=lambda one: one.record.date, reverse=True))
