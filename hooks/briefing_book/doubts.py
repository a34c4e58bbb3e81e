"""Doubts: what an item takes from its briefing, it takes with what sources say otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from .entries import BriefingEntry, Difference, FigureEntry, ItemEntry
from .occasions import own_period

T = TypeVar("T", bound=ItemEntry)


def hand_down(entry: BriefingEntry) -> BriefingEntry:
    """The briefing with items that have its doubts about the day and the place they take from it.

    A statement or commitment takes both from its meeting where it names one.
    """
    doubts = _on_when_and_where(entry.differences)
    meetings = tuple(_inherit(item, doubts) for item in entry.meetings)
    of_meetings = {meeting.address: _on_when_and_where(meeting.doubts) for meeting in meetings}
    if not doubts and not any(of_meetings.values()):
        return entry
    return replace(
        entry,
        meetings=meetings,
        statements=tuple(
            _inherit(item, of_meetings[item.meeting.address] if item.meeting else doubts)
            for item in entry.statements
        ),
        commitments=tuple(
            _inherit(item, of_meetings[item.meeting.address] if item.meeting else doubts)
            for item in entry.commitments
        ),
        figures=tuple(_inherit(item, doubts) for item in entry.figures),
    )


def _on_when_and_where(found: Iterable[Difference]) -> tuple[Difference, ...]:
    return tuple(one for one in found if one.field in ("date", "place"))


def _inherit(item: T, doubts: Iterable[Difference]) -> T:
    """The item with the doubts about what it does not say itself."""
    own = set()
    if own_period(item.record) or (isinstance(item, FigureEntry) and item.has_time_counted):
        own.add("date")
    if item.record.place:
        own.add("place")
    return replace(item, inherited=tuple(found for found in doubts if found.field not in own))
