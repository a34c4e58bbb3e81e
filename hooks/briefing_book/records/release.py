"""What is public at a moment, and what was withdrawn."""

from __future__ import annotations

from datetime import datetime

from ..model.briefing import Briefing
from ..values.vocabulary import ReleaseStatus


def is_public(briefing: Briefing, now: datetime) -> bool:
    """Whether the briefing, or that it was withdrawn, may be known at `now` (with an offset)."""
    if briefing.status is ReleaseStatus.DRAFT:
        return False
    return briefing.embargoed_until is None or briefing.embargoed_until <= now


def is_withdrawn(briefing: Briefing) -> bool:
    """Whether only the fact, the day and the reason of its withdrawal are published."""
    return briefing.status is ReleaseStatus.WITHDRAWN
