"""Release control: what is published at a given moment, and what is held back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from .dossiers import Withdrawn
from .load import Loaded
from .model import Briefing
from .vocabulary import ReleaseStatus
from .wording import say_day


def is_public(briefing: Briefing, now: datetime) -> bool:
    """Whether the briefing, or that it was withdrawn, may be known at `now` (with an offset)."""
    if briefing.status is ReleaseStatus.DRAFT:
        return False
    return briefing.embargoed_until is None or briefing.embargoed_until <= now


def why_held(briefing: Briefing, now: datetime) -> str:
    """Why a briefing is not published at `now`, in words for the preview; empty where it is."""
    if is_public(briefing, now):
        return ""
    if briefing.status is ReleaseStatus.DRAFT or briefing.embargoed_until is None:
        return "draft"
    until = briefing.embargoed_until
    return f"embargoed until {say_day(until.date())}, {until:%H:%M} ({until.tzname()})"


def is_withdrawn(briefing: Briefing) -> bool:
    """Whether only the fact, the day and the reason of its withdrawal are published."""
    return briefing.status is ReleaseStatus.WITHDRAWN


def list_addresses(id: str, briefing: Briefing) -> tuple[str, ...]:
    """The addresses of a briefing and all its items under that id."""
    root = f"briefings/{id}/"
    items = (*briefing.meetings, *briefing.statements, *briefing.commitments, *briefing.figures)
    return (root, *(f"{root}{item.id}/" for item in items))


def link_withdrawn(loaded: Loaded[Briefing]) -> Withdrawn:
    """What is left of a briefing that was withdrawn."""
    record = loaded.record
    addresses = list_addresses(loaded.id, record)
    return Withdrawn(loaded.id, addresses, record.withdrawn_reason or "", record.withdrawn_on)


def list_redirects(public: Iterable[Loaded[Briefing]]) -> Iterator[tuple[str, str]]:
    """From every former address to the present one, for briefings and all their items."""
    for loaded in public:
        present = list_addresses(loaded.id, loaded.record)
        for alias in loaded.record.aliases:
            yield from zip(list_addresses(alias, loaded.record), present, strict=True)
