"""What linking an entry takes: the resolver, the moment, and links to all that is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from ..addresses import briefing_address, item_address
from ..book.citing import Link
from ..book.entries import EventState, OtherDay
from ..model.briefing import Briefing
from ..model.items import Agreement, Figure, Meeting
from ..model.references import full_id
from ..model.trip import Stop
from ..records.event_status import status_of
from ..records.inherited import period_of
from ..records.loaded import Loaded
from ..records.order import order_briefing
from ..values.vocabulary import EventStatus
from ..wording.titles import title_figure
from .grouping import group
from .resolve import Resolver


@dataclass(frozen=True)
class Linker:
    """Resolves the records' references, as of `now` (with an offset).

    `items` has every figure and agreement that is published, by its full id, with its title;
    `superseded_by` has those that replace others; `days` every briefing by its id, and
    `postponed_to` what was put off to it.
    """

    resolve: Resolver
    now: datetime
    items: Mapping[str, Link]
    superseded_by: Mapping[str, Link]
    days: Mapping[str, OtherDay]
    postponed_to: Mapping[str, tuple[OtherDay, ...]]

    @classmethod
    def of(cls, resolve: Resolver, now: datetime, published: Iterable[Loaded[Briefing]]) -> Linker:
        """Make the linker for the briefings that are published.

        Of several items that replace the same one, the newest counts.
        """
        items: dict[str, Link] = {}
        newer: dict[str, Link] = {}
        days: dict[str, OtherDay] = {}
        postponed: list[tuple[str, OtherDay]] = []
        for briefing in sorted(published, key=order_briefing):
            title, address = briefing.record.title, briefing_address(briefing.id)
            day = OtherDay(Link(briefing.id, title, address), briefing.record.date)
            days[briefing.id] = day
            postponed += _list_postponed(briefing, day)
            replacing: tuple[Agreement | Figure, ...] = (
                *briefing.record.agreements, *briefing.record.figures
            )  # fmt: skip
            for item in replacing:
                name = title_figure(item) if isinstance(item, Figure) else item.title
                link = Link(item.id, name, item_address(briefing.id, item.id))
                items[full_id(briefing.id, item.id)] = link
                if item.supersedes:
                    newer[item.supersedes] = link
        to = {id: tuple(found) for id, found in group(postponed).items()}
        return cls(
            resolve, now, items=MappingProxyType(items), superseded_by=MappingProxyType(newer),
            days=MappingProxyType(days), postponed_to=MappingProxyType(to),
        )  # fmt: skip

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.now.date()

    def state_of(self, event: Briefing | Stop) -> EventState:
        """Whether a briefing's event, or a stop that has no briefing, took place."""
        return self.state(event, status_of(event, self.today))

    def state(self, event: Briefing | Meeting | Stop, status: EventStatus) -> EventState:
        """The status of an event with what is known of why, and where it was put off to."""
        to = self.days.get(event.rescheduled_to or "")
        return EventState(status, event.event_status_note or "", to)


def _list_postponed(loaded: Loaded[Briefing], day: OtherDay) -> Iterator[tuple[str, OtherDay]]:
    """What of a briefing was put off, each with the id of the briefing to which it was."""
    briefing = loaded.record
    if briefing.rescheduled_to:
        yield briefing.rescheduled_to, day
    for meeting in briefing.meetings:
        if meeting.rescheduled_to:
            address = item_address(loaded.id, meeting.id)
            link = Link(meeting.id, meeting.title or briefing.title, address)
            yield meeting.rescheduled_to, OtherDay(link, period_of(briefing, meeting))
