"""The file of a trip, its stops and what each source tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..addresses import (
    trip_address,
)
from ..model.trip import Trip
from ..records.source_stories import Clash
from ..values.dates import Period
from .citing import Cited, Link
from .entries import BriefingEntry, EventState
from .holdings import Holdings, Tally
from .parties import Country, Party, Where


@dataclass(frozen=True, eq=False)
class StopEntry:
    """A stop of a trip: a briefing, or what is known where there is none yet.

    `cited` are the sources that it rests on, `told_by` all that have it, be it otherwise.
    """

    number: int
    period: Period
    where: Where | None
    briefing: BriefingEntry | None
    note: str
    cited: tuple[Cited, ...]
    told_by: tuple[Cited, ...]
    trip: Link
    event: EventState

    @property
    def short(self) -> str:
        """Where it was, in short; of a briefing whose place is not known, its title."""
        if self.where:
            return self.where.short
        return self.briefing.title if self.briefing else ""


@dataclass(frozen=True, eq=False)
class Story:
    """A source of a trip whose own story does not hold together, and where.

    A stop in a clash has the number that it has in the trip's file.
    """

    source: Cited
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, eq=False)
class TripDossier:
    """A trip with its itinerary in order, and the sources that its stops rest on.

    `period` is from the first to the last stop that took place, else of those that are ahead;
    `countries` are those that it led to, each with the number of stops there; `stories` are those
    of sources that, taken at their word, contradict themselves.
    """

    id: str
    record: Trip
    path: str
    principals: tuple[Party, ...]
    period: Period | None
    stops: tuple[StopEntry, ...]
    sources: tuple[Cited, ...]
    cited: tuple[Cited, ...]
    holdings: Holdings
    countries: tuple[Tally[Country], ...]
    topics: tuple[Tally[Link], ...]
    stories: tuple[Story, ...]

    @property
    def stops_made(self) -> tuple[StopEntry, ...]:
        """The stops that took place."""
        return tuple(stop for stop in self.stops if stop.event.is_held)

    @property
    def stops_ahead(self) -> tuple[StopEntry, ...]:
        """The stops that are still to come."""
        return tuple(stop for stop in self.stops if stop.event.is_ahead)

    @property
    def address(self) -> str:
        """The address of the trip's page."""
        return trip_address(self.id)

    @property
    def former_addresses(self) -> tuple[str, ...]:
        """The addresses that its page had."""
        return tuple(map(trip_address, self.record.former_ids))

    @property
    def link(self) -> Link:
        """What others refer to it by."""
        return Link(self.id, self.record.title, self.address)


def _by_first_day(period: Period) -> date:
    return period.first_day
