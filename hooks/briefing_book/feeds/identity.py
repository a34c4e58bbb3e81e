"""What a reader's program knows an entry by: an id that lasts, and when the entry last changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import assert_never
from uuid import UUID, uuid5

from ..addresses import briefing_address, correction_address, item_address
from ..book.corrections import CorrectionEntry
from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    BriefingHead,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.news import entered_on
from ..book.site import Site
from ..records.inherited import list_former_ids

_NAMESPACE = UUID("5b0f1d7a-6c59-4f0e-9a53-0d2f4f6b9c11")
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def identify(site: Site, address: str) -> UUID:
    """The id of what has this address: a UUID made from names (RFC 9562, version 5).

    Atom wants an absolute IRI and a calendar a text, unique in the world and the same forever. A
    page's own address would do where the site's is known; where it is not (a build to look at, an
    internal disk), a `tag:` URI would need the name of a host or a mailbox that the publisher owns,
    and any name written here would be somebody else's or nobody's. A UUID needs no owner, so there
    is one kind of id everywhere. It is made from the site's address without its scheme, for the
    move to https changes nothing, else from the site's name.
    """
    owner = site.url.partition("://")[2].strip("/") or site.name
    return uuid5(uuid5(_NAMESPACE, owner), address)


def identify_entry(site: Site, entry: Entry) -> UUID:
    """The id of an entry. It outlasts a new id: the very first that it had counts."""
    if isinstance(entry, BriefingEntry):
        return identify(site, briefing_address(_first_id(site, entry.briefing)))
    aliases = site.book.briefings[entry.briefing.id].record.aliases
    former = list_former_ids(entry.briefing.id, aliases, entry.record)
    return identify(site, item_address(*next(former, (entry.briefing.id, entry.id))))


def identify_correction(site: Site, correction: CorrectionEntry) -> UUID:
    """The id of a correction, which outlasts a new name of the file and of its note's wording."""
    first = _first_id(site, correction.briefing.briefing)
    return identify(site, correction_address(first, correction.id))


def _first_id(site: Site, head: BriefingHead) -> str:
    """The first id that a briefing ever had."""
    return next(iter(site.book.briefings[head.id].record.aliases), head.id)


def changed_on(site: Site, entry: Entry) -> datetime:
    """When the entry last changed, as far as the record says: 00:00 UTC of a day.

    That is the day on which it came on record or, where that is later, its newest correction or
    follow-up, or the day on which an agreement entered into force or ended. The clock of the build
    has a say only in that nothing changes after it.
    """
    last = max((entered_on(entry), *_changes(site, entry)))
    return begin_day(min(last, site.book.today))


def published_on(site: Site, entry: Entry) -> datetime:
    """When the entry was first published, as far as the record says: 00:00 UTC of a day.

    Where that is not written, it is the entry's first day.
    """
    first = entry.briefing.first_published or entry.period.first_day
    return begin_day(min(first, site.book.today))


def begin_day(day: date) -> datetime:
    """00:00 UTC of a day."""
    return datetime.combine(day, time(), UTC)


def last_change(site: Site, entries: Iterable[Entry]) -> datetime:
    """When the newest of the changes was; 1 January 1970 where there is no entry at all."""
    return newest_of(changed_on(site, entry) for entry in entries)


def newest_of(moments: Iterable[datetime]) -> datetime:
    """The last of the moments; 1 January 1970 where there is none at all."""
    return max(moments, default=_LONG_AGO)


def _changes(site: Site, entry: Entry) -> Iterable[date]:
    match entry:
        case BriefingEntry():
            return (correction.date for correction in entry.record.corrections)
        case CommitmentEntry():
            return (step.period.first_day for step in entry.follow_ups)
        case AgreementEntry():
            return (day for day in _list_turns(entry) if day <= site.book.today)
        case MeetingEntry() | StatementEntry() | FigureEntry():
            return ()
        case _:
            assert_never(entry)


def _list_turns(entry: AgreementEntry) -> Iterable[date]:
    """The first days on which an agreement that was signed is in another state than before."""
    record = entry.record
    turns = (record.provisionally_applied_from, record.entered_into_force, record.terminated)
    return (turn.first_day for turn in turns if turn and entry.is_held)
