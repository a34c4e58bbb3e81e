"""A briefing: one event, or one stop of a trip."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from ..values.fields import (
    Count,
    DatePeriod,
    Day,
    Id,
    KindOfEvent,
    Moment,
    Names,
    Prose,
    Title,
    fail,
)
from ..values.vocabulary import ReleaseStatus
from .items import Agreement, Commitment, Figure, Meeting, Statement
from .parties import Parties
from .parts import (
    Accounts,
    Allowances,
    Correction,
    EventStatusKey,
    EventStatusNote,
    RescheduledTo,
    Sources,
    check_rescheduled,
)
from .places import Places
from .record import Record

NO_REASON = "add status: withdrawn, or remove withdrawn_reason"
"""What to do about a reason for a withdrawal where nothing is withdrawn."""


class Briefing(Record):
    """One event, or one stop of a trip: when, where, whose, and all that is on record of it.

    A file anywhere in `briefings/`, except in `briefings/trips/`; its name is its id.
    """

    title: Title
    """A title that makes sense alone, in a list or a search result."""
    date: DatePeriod
    """When it was, or is to be."""
    kind: KindOfEvent | None = None
    """What kind of event it was. A meeting, a call, an interview or a press conference is no visit;
    where nothing is said, who came from where and whom they met tells whether it was one.
    """
    event_status: EventStatusKey = None
    event_status_note: EventStatusNote = None
    rescheduled_to: RescheduledTo = None
    order: Count | None = None
    """Which briefing of a day comes first, where the times of their meetings don't tell: the one
    with the lower number.
    """
    place: Places | None = None
    """Where it was: a place, or a list of several."""
    trip: Id | None = None
    """The trip that it was a stop of: the name of a file in `trips/`."""
    principals: Parties = ()
    """Whose briefing it is: who travelled, or received. The post that each of them held on that day
    is added from people.yml. Somebody who is not at home in the country of the `place` is on a
    visit there.
    """
    topics: Names = ()
    """What it is about: ids from topics.yml."""
    summary: Prose | None = None
    """What happened, in a few sentences."""
    status: ReleaseStatus = ReleaseStatus.PUBLISHED
    """Whether it is published. A draft is left out; withdrawn, its content is taken away and its
    address stays.
    """
    withdrawn_reason: Annotated[Prose | None, Field(validate_default=True)] = None
    """Why it was withdrawn; needed then, and only then."""
    withdrawn_on: Day | None = None
    """The day since when it has been withdrawn."""
    first_published: Day | None = None
    """The day on which it was first published; without it, that of the event counts. What is new on
    the home page and in feeds goes by it, so that a visit of 1972 entered today is on top today.
    """
    embargoed_until: Moment | None = None
    """The moment until which it is not published. It comes out with the first build after it."""
    sources: Sources = ()
    """Which sources say so: what all of the briefing rests on."""
    meetings: tuple[Meeting, ...] = ()
    """Who met whom."""
    statements: tuple[Statement, ...] = ()
    """What was said."""
    commitments: tuple[Commitment, ...] = ()
    """What was promised."""
    agreements: tuple[Agreement, ...] = ()
    """What was signed."""
    figures: tuple[Figure, ...] = ()
    """What was counted."""
    accounts: Accounts = ()
    corrections: tuple[Correction, ...] = ()
    """What was changed after publication."""
    aliases: tuple[Id, ...] = ()
    """Former ids of this briefing. Their addresses, and those of its items, lead here. The very
    first id stands first: feeds and calendars know the briefing by it.
    """
    allow: Allowances = ()

    _check_rescheduled = field_validator("rescheduled_to")(check_rescheduled)

    @field_validator("withdrawn_reason")
    @classmethod
    def _says_why_it_was_withdrawn(cls, reason: str | None, info: ValidationInfo) -> str | None:
        status = info.data.get("status")
        if status is ReleaseStatus.WITHDRAWN and reason is None:
            raise fail(
                "withdrawn-without-reason",
                "a withdrawn briefing says why",
                "add withdrawn_reason: with one sentence",
                at="status",
            )
        if status not in (None, ReleaseStatus.WITHDRAWN) and reason is not None:
            raise fail(
                "reason-without-withdrawn",
                f"this is why the briefing was withdrawn, but its status is {status}",
                NO_REASON,
            )
        return reason

    @cached_property
    def meetings_by_id(self) -> Mapping[str, Meeting]:
        """Its meetings by their ids; every item that names one asks for it."""
        return {meeting.id: meeting for meeting in reversed(self.meetings)}
