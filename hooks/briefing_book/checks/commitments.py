"""What was promised and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..records.inherited import period_of
from .rule import Finding, Spot
from .survey import Survey


def check_overdue(survey: Survey) -> Iterator[Finding]:
    """A commitment whose day is past is no longer open."""
    for loaded in survey.briefings:
        for index, commitment in enumerate(loaded.record.commitments):
            if commitment.is_overdue(survey.today):
                yield Finding(
                    Spot(loaded, ("commitments", index, "due")),
                    f"this was due by {commitment.due} and is still {commitment.status.label}",
                    "write status: fulfilled, lapsed or withdrawn, or a later due, and why in"
                    " follow_ups",
                )


def check_due_too_early(survey: Survey) -> Iterator[Finding]:
    """A commitment is not due before it was made."""
    for loaded in survey.briefings:
        for index, commitment in enumerate(loaded.record.commitments):
            due, made = commitment.due, period_of(loaded.record, commitment)
            if due and due.last_day < made.first_day:
                yield Finding(
                    Spot(loaded, ("commitments", index, "due")),
                    f"this was due by {due}, before it was made ({made})",
                    "see which of the two is wrong",
                )
