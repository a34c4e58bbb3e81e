"""What every item of a briefing has."""

from __future__ import annotations

from ..values.fields import (
    DatePeriod,
    FormerItemIds,
    Id,
    Names,
)
from .parts import (
    Accounts,
    Allowances,
    Sources,
)
from .places import Places
from .record import Record


class Item(Record):
    """What meetings, statements, commitments, agreements and figures share.

    What one of them does not say itself it takes from its briefing; a statement, commitment or
    agreement that names its `meeting` takes date and place from the meeting.
    """

    id: Id
    """Its id, unique in its briefing and part of its address, `/briefings/BRIEFING/ID/`. It stays
    when the text changes.
    """
    date: DatePeriod | None = None
    """When it was; where it says nothing, when the briefing was. An agreement has `signed` for it.
    """
    place: Places | None = None
    """Where it was; where it says nothing, where the briefing was. A call is in no place unless it
    has one of its own.
    """
    topics: Names = ()
    """What it is about. It replaces the topics of the briefing; `[]` for none of them."""
    sources: Sources = ()
    """Which sources say so. They replace those of the briefing; `[]` for none of them."""
    accounts: Accounts = ()
    former_ids: FormerItemIds = ()
    """Ids that it had before: their addresses lead to this one. One that it had in another briefing
    has the id of that before it, and a slash. The very first one stands first: feeds and calendars
    know it by that.
    """
    allow: Allowances = ()
