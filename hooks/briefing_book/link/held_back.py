"""Why a briefing is not published."""

from __future__ import annotations

from datetime import datetime

from ..model.briefing import Briefing
from ..records.release import is_public
from ..values.in_words import say_day
from ..values.vocabulary import ReleaseStatus


def why_held_back(briefing: Briefing, now: datetime, locale: str) -> str:
    """Why a briefing is not published at `now`, in words for the preview; empty where it is."""
    if is_public(briefing, now):
        return ""
    if briefing.status is ReleaseStatus.DRAFT or briefing.embargoed_until is None:
        return "draft"
    until = briefing.embargoed_until
    return f"embargoed until {say_day(until.date(), locale)}, {until:%H:%M} ({until.tzname()})"
