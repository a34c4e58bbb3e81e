"""Link: records into entries, with every reference resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from types import MappingProxyType
from typing import TypedDict, TypeVar

from .concerns import Concerns
from .dates import Period
from .entries import BriefingEntry, BriefingHead, Cited, CommitmentEntry, Country, Difference, Entry
from .entries import FigureEntry, FollowUpEntry, Link, MeetingEntry, Order, Party, ReadoutEntry
from .entries import StatementEntry, Where
from .directory import RefKind
from .load import Loaded
from .model import Briefing, Commitment, Figure, Item, Meeting, Statement
from .resolve import Resolver
from .titles import title_commitment, title_figure, title_meeting, title_statement
from .vocabulary import CommitmentStatus, Concern, Kind

T = TypeVar("T")

_LAST = 10**6


class _Common(TypedDict):
    """The fields that every entry takes from its item and briefing."""

    id: str
    address: str
    briefing: BriefingHead
    order: Order
    period: Period
    where: Where | None
    topics: tuple[Link, ...]
    cited: tuple[Cited, ...]
    differences: tuple[Difference, ...]
    path: str
    line: int


@dataclass(frozen=True)
class Linker:
    """Resolves the records' references, as of `now` (with an offset).

    `figures` names every figure that is published, by briefing-id/item-id, with its title;
    `superseded_by` has the figures that replace others.
    """

    resolve: Resolver
    now: datetime
    figures: Mapping[str, Link]
    superseded_by: Mapping[str, Link]

    @classmethod
    def of(
        cls, resolve: Resolver, now: datetime, published: Iterable[Loaded[Briefing]]
    ) -> Linker:
        """Make the linker for the briefings that are published."""
        figures: dict[str, Link] = {}
        newer: dict[str, Link] = {}
        for briefing in published:
            for figure in briefing.record.figures:
                link = Link(title_figure(figure), f"briefings/{briefing.id}/{figure.id}/")
                figures[f"{briefing.id}/{figure.id}"] = link
                if figure.supersedes:
                    newer[figure.supersedes] = link
        return cls(resolve, now, MappingProxyType(figures), MappingProxyType(newer))

    def link_briefing(self, loaded: Loaded[Briefing]) -> BriefingEntry:
        """The entry of a briefing with the entries of all its items."""
        record = loaded.record
        day = record.date.first_day
        where = self.resolve.where(record.place)
        principals = tuple(self.resolve.person(name, day) for name in record.principals)
        trip = self.resolve.trip(record.trip)
        head = BriefingHead(
            loaded.id, record.title, f"briefings/{loaded.id}/", record.date, where, trip, principals
        )
        meetings = tuple(
            self._meeting(loaded, head, index, item) for index, item in enumerate(record.meetings)
        )
        by_id = {meeting.id: Link(meeting.title, meeting.address) for meeting in meetings}
        statements = tuple(
            self._statement(loaded, head, index, item, by_id)
            for index, item in enumerate(record.statements)
        )
        commitments = tuple(
            self._commitment(loaded, head, index, item, by_id)
            for index, item in enumerate(record.commitments)
        )
        figures = tuple(
            self._figure(loaded, head, index, item) for index, item in enumerate(record.figures)
        )
        items = (*meetings, *statements, *commitments, *figures)
        cited = tuple(dict.fromkeys((*self.resolve.cite(record.sources), *_cited_by(items))))
        concerns = Concerns()
        concerns.add(Concern.PLACE, [where.country] if where else [])
        concerns.add(Concern.PARTICIPANT, _countries_of(principals))
        for item in items:
            concerns.merge(item.concerns)
        return BriefingEntry(
            kind=Kind.BRIEFING, id=loaded.id, address=head.address, title=record.title,
            briefing=head, order=_order_briefing(loaded), period=record.date, where=where,
            topics=_unique([*self.resolve.topics(record.topics), *(t for i in items for t in i.topics)]),
            cited=cited,
            differences=self.resolve.differences(record.accounts, record, cited),
            concerns=concerns.freeze(),
            people=_unique([*_ids_of(principals), *(id for item in items for id in item.people)]),
            path=loaded.path, line=1, record=record, meetings=meetings, statements=statements,
            commitments=commitments, figures=figures, is_visit=_is_visit(where, principals),
        )  # fmt: skip

    def _meeting(
        self, loaded: Loaded[Briefing], head: BriefingHead, index: int, item: Meeting
    ) -> MeetingEntry:
        common = self._common(loaded, head, ("meetings", index), item)
        day = common["period"].first_day
        participants = tuple(self.resolve.participant(who, day) for who in item.participants)
        readouts = tuple(
            ReadoutEntry(readout, self.resolve.issuer(readout.issued_by), self.resolve.cite(readout.sources))
            for readout in item.readouts
        )
        concerns = Concerns()
        concerns.add(Concern.PLACE, _country_of(common["where"]))
        concerns.add(Concern.PARTICIPANT, _countries_of(participants))
        title = title_meeting(item, participants, common["where"])
        return MeetingEntry(
            kind=Kind.MEETING, title=title, concerns=concerns.freeze(),
            people=_ids_of(participants), record=item, participants=participants,
            readouts=readouts, **common,
        )  # fmt: skip

    def _statement(
        self, loaded: Loaded[Briefing], head: BriefingHead, index: int, item: Statement,
        meetings: Mapping[str, Link],
    ) -> StatementEntry:  # fmt: skip
        common = self._common(loaded, head, ("statements", index), item)
        speaker = self.resolve.party(item.speaker, common["period"].first_day)
        about = tuple(self.resolve.country(code) for code in item.about)
        concerns = Concerns()
        concerns.add(Concern.PLACE, _country_of(common["where"]))
        concerns.add(Concern.SPEAKER, speaker.all_countries)
        concerns.add(Concern.ABOUT, about)
        return StatementEntry(
            kind=Kind.STATEMENT, title=title_statement(item), concerns=concerns.freeze(),
            people=_ids_of([speaker]), record=item, speaker=speaker,
            meeting=meetings.get(item.meeting or ""), about=about, **common,
        )  # fmt: skip

    def _commitment(
        self, loaded: Loaded[Briefing], head: BriefingHead, index: int, item: Commitment,
        meetings: Mapping[str, Link],
    ) -> CommitmentEntry:  # fmt: skip
        common = self._common(loaded, head, ("commitments", index), item)
        day = common["period"].first_day
        made_by = tuple(self.resolve.party(text, day) for text in item.made_by)
        made_to = tuple(self.resolve.party(text, day) for text in item.made_to)
        concerns = Concerns()
        concerns.add(Concern.PLACE, _country_of(common["where"]))
        concerns.add(Concern.PROMISED_BY, _countries_of(made_by))
        concerns.add(Concern.PROMISED_TO, _countries_of(made_to))
        is_open = item.status is CommitmentStatus.OPEN
        return CommitmentEntry(
            kind=Kind.COMMITMENT, title=title_commitment(item), concerns=concerns.freeze(),
            people=_ids_of([*made_by, *made_to]), record=item, made_by=made_by, made_to=made_to,
            meeting=meetings.get(item.meeting or ""),
            follow_ups=tuple(
                FollowUpEntry(Period(step.date, step.date), step.note, self.resolve.cite(step.sources))
                for step in item.follow_ups
            ),
            is_overdue=is_open and item.due is not None and item.due.last_day < self.now.date(),
            **common,
        )  # fmt: skip

    def _figure(
        self, loaded: Loaded[Briefing], head: BriefingHead, index: int, item: Figure
    ) -> FigureEntry:
        common = self._common(loaded, head, ("figures", index), item)
        day = common["period"].first_day
        source = self.resolve.party(item.attributed_to, day) if item.attributed_to else None
        country = self.resolve.country(item.country) if item.country else None
        concerns = Concerns()
        concerns.add(Concern.COUNTED, [country] if country else [])
        concerns.add(Concern.ATTRIBUTED, _countries_of([source] if source else []))
        return FigureEntry(
            kind=Kind.FIGURE, title=title_figure(item), concerns=concerns.freeze(),
            people=_ids_of([source] if source else []), record=item, country=country,
            attributed_to=source, supersedes=self.figures.get(item.supersedes or ""),
            superseded_by=self.superseded_by.get(f"{loaded.id}/{item.id}"), **common,
        )  # fmt: skip

    def _common(
        self, loaded: Loaded[Briefing], head: BriefingHead, at: tuple[str, int], item: Item
    ) -> _Common:
        briefing = loaded.record
        period = item.date or briefing.date
        cited = self.resolve.cite(item.sources or briefing.sources)
        start = item.start if isinstance(item, Meeting) else None
        day = (start.day if start else None) or period.first_day
        return _Common(
            id=item.id, address=f"{head.address}{item.id}/", briefing=head,
            order=(day, briefing.order or _LAST, start.order if start else _start(briefing),
                   period.last_day, loaded.id),
            period=period, where=self.resolve.where(item.place) if item.place else head.where,
            topics=self.resolve.topics(item.topics or briefing.topics), cited=cited,
            differences=self.resolve.differences(item.accounts, item, cited), path=loaded.path,
            line=loaded.document.find(at).line,
        )  # fmt: skip


def _start(briefing: Briefing) -> time:
    """When the first meeting whose time is known began."""
    starts = [meeting.start.order for meeting in briefing.meetings if meeting.start]
    return min(starts, default=time.max)


def _order_briefing(loaded: Loaded[Briefing]) -> Order:
    briefing = loaded.record
    period = briefing.date
    return (
        period.first_day, briefing.order or _LAST, _start(briefing), period.last_day, loaded.id
    )  # fmt: skip


def _is_visit(where: Where | None, principals: Iterable[Party]) -> bool:
    """Whether somebody came from abroad: a principal at home is on no visit."""
    if where is None:
        return False
    homes = [party.country for party in principals]
    return not homes or any(home != where.country for home in homes)


def _countries_of(parties: Iterable[Party]) -> list[Country]:
    return [country for party in parties for country in party.all_countries]


def _country_of(where: Where | None) -> list[Country]:
    return [where.country] if where else []


def _ids_of(parties: Iterable[Party]) -> tuple[str, ...]:
    return _unique(party.id for party in parties if party.kind is RefKind.PERSON)


def _cited_by(entries: Iterable[Entry]) -> list[Cited]:
    return [cited for entry in entries for cited in entry.cited]


def _unique(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
