"""Release control: what is published at a given moment, and what is held back."""

from __future__ import annotations

from datetime import datetime

from .model import Briefing
from .vocabulary import ReleaseStatus


def is_public(briefing: Briefing, now: datetime) -> bool:
    """Whether the briefing, or that it was withdrawn, may be known at `now` (with an offset)."""
    if briefing.status is ReleaseStatus.DRAFT:
        return False
    return briefing.embargoed_until is None or briefing.embargoed_until <= now


def is_withdrawn(briefing: Briefing) -> bool:
    """Whether only the fact and the reason of its withdrawal are published."""
    return briefing.status is ReleaseStatus.WITHDRAWN
