"""What was promised and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..vocabulary import CommitmentStatus
from .rule import Finding, Spot
from .survey import Survey


def check_overdue(survey: Survey) -> Iterator[Finding]:
    """A commitment whose day is past is no longer open."""
    for loaded in survey.briefings:
        for index, commitment in enumerate(loaded.record.commitments):
            due, is_open = commitment.due, commitment.status is CommitmentStatus.OPEN
            if due and is_open and due.last_day < survey.today:
                yield Finding(
                    Spot(loaded, ("commitments", index, "due")),
                    f"this was due by {due} and is still open",
                    "write status: fulfilled, lapsed or withdrawn, and what happened in follow_ups",
                )
