"""A trip and its stops."""

from __future__ import annotations

from pydantic import field_validator

from ..values.fields import Count, DatePeriod, Prose, Title
from .parties import Parties
from .parts import (
    Allowances,
    EventStatusKey,
    EventStatusNote,
    FormerIdsKey,
    RescheduledTo,
    Sources,
    check_rescheduled,
)
from .places import Places
from .record import Record


class Stop(Record):
    """A stop of a trip that has no briefing yet. When you write its briefing, take the stop out."""

    date: DatePeriod
    """When it is or was."""
    event_status: EventStatusKey = None
    event_status_note: EventStatusNote = None
    rescheduled_to: RescheduledTo = None
    place: Places
    """Where it is or was: a place, or a list of several."""
    order: Count | None = None
    """Which stop or briefing of a day comes first: the one with the lower number."""
    note: Prose | None = None
    """What is known of it."""
    sources: Sources = ()
    """Which sources say so. A stop has only its own: it takes over nothing from its trip."""

    _check_rescheduled = field_validator("rescheduled_to")(check_rescheduled)


class Trip(Record):
    """A journey with several stops: a file in `briefings/trips/`, whose name is its id.

    The itinerary is made from the briefings that name the trip, in the order of their dates.
    """

    title: Title
    """A title that makes sense alone, in a list or a search result."""
    principals: Parties = ()
    """Who travelled."""
    summary: Prose | None = None
    """Why and where to."""
    sources: Sources = ()
    """Which sources say so."""
    stops: tuple[Stop, ...] = ()
    """Stops that have no briefing yet."""
    former_ids: FormerIdsKey = ()
    allow: Allowances = ()
