"""Corrections of a briefing, as the list of all corrections shows them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..addresses import correction_address, correction_anchor
from ..model.parts import Correction
from .entries import BriefingEntry


@dataclass(frozen=True, eq=False, slots=True)
class CorrectionEntry:
    """A correction and the briefing that was corrected.

    `id` is its own within the briefing and lasts: the day, `2023-11-08`, for a second one of the
    same day `2023-11-08-2`.
    """

    record: Correction
    briefing: BriefingEntry
    id: str

    @property
    def anchor(self) -> str:
        """The id of its place on the briefing's page."""
        return correction_anchor(self.id)

    @property
    def address(self) -> str:
        """The address of its place on the briefing's page."""
        return correction_address(self.briefing.id, self.id)


def list_corrections(briefing: BriefingEntry) -> tuple[CorrectionEntry, ...]:
    """The corrections of a briefing, in the order of the record."""
    on_day: Counter[str] = Counter()
    found = []
    for record in briefing.record.corrections:
        day = record.date.isoformat()
        on_day[day] += 1
        number = f"-{on_day[day]}" if on_day[day] > 1 else ""
        found.append(CorrectionEntry(record, briefing, day + number))
    return tuple(found)
