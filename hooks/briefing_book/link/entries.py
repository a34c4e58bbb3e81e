"""Link: records into entries, with every reference resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import TypedDict, TypeVar

from ..addresses import briefing_address, item_address
from ..book.contacts import is_visit
from ..book.entries import (
    BriefingEntry,
    BriefingHead,
    Cited,
    CommitmentEntry,
    Country,
    Difference,
    Entry,
    EventState,
    FigureEntry,
    FollowUpEntry,
    ItemEntry,
    Link,
    MeetingEntry,
    Party,
    ReadoutEntry,
    StatementEntry,
    Where,
    choose_telling,
)
from ..model.briefing import Briefing
from ..model.items import Commitment, Figure, Item, Meeting, Statement
from ..model.parts import Account
from ..model.references import RefKind, full_id
from ..model.trip import Stop
from ..quotes.quotations import judge_quotations, list_quotations_of
from ..records.event_status import status_of, status_of_item
from ..records.inherited import period_of, place_of, principals_of, sources_of, topics_of
from ..records.loaded import Loaded
from ..records.order import Order, order_briefing, order_item
from ..values.dates import Period, as_period
from ..values.vocabulary import Concern, EventStatus, Kind
from ..wording.titles import (
    say_further,
    title_commitment,
    title_figure,
    title_meeting,
    title_statement,
)
from .concerns import Concerns
from .differences import hand_down, link_differences
from .former import why_held
from .resolve import Resolver

E = TypeVar("E", bound=Entry)
T = TypeVar("T")


class _Common(TypedDict):
    """The fields that every entry takes from its item and briefing."""

    id: str
    address: str
    briefing: BriefingHead
    event: EventState
    order: Order
    period: Period
    where: Where | None
    topics: tuple[Link, ...]
    cited: tuple[Cited, ...]
    differences: tuple[Difference, ...]
    path: str
    line: int


@dataclass(frozen=True)
class _Frame:
    """What the items of a briefing share; its meetings, once they are linked, by id."""

    loaded: Loaded[Briefing]
    head: BriefingHead
    order: Order
    meetings: Mapping[str, MeetingEntry] = field(default_factory=dict)

    def link_meeting(self, id: str | None) -> Link | None:
        """The link to the meeting of that id."""
        meeting = self.meetings.get(id or "")
        return Link(meeting.id, meeting.title, meeting.address) if meeting else None


@dataclass(frozen=True)
class Linker:
    """Resolves the records' references, as of `now` (with an offset).

    `figures` has every figure that is published, by its full id, with its title;
    `superseded_by` has the figures that replace others; `briefings` every briefing by its id.
    """

    resolve: Resolver
    now: datetime
    figures: Mapping[str, Link]
    superseded_by: Mapping[str, Link]
    briefings: Mapping[str, Link]

    @classmethod
    def of(cls, resolve: Resolver, now: datetime, published: Iterable[Loaded[Briefing]]) -> Linker:
        """Make the linker for the briefings that are published.

        Of several figures that replace the same one, the newest counts.
        """
        figures: dict[str, Link] = {}
        newer: dict[str, Link] = {}
        briefings: dict[str, Link] = {}
        for briefing in sorted(published, key=order_briefing):
            title, address = briefing.record.title, briefing_address(briefing.id)
            briefings[briefing.id] = Link(briefing.id, title, address)
            for figure in briefing.record.figures:
                link = Link(figure.id, title_figure(figure), item_address(briefing.id, figure.id))
                figures[full_id(briefing.id, figure.id)] = link
                if figure.supersedes:
                    newer[figure.supersedes] = link
        links = (MappingProxyType(table) for table in (figures, newer, briefings))
        return cls(resolve, now, *links)

    def link_briefing(self, loaded: Loaded[Briefing]) -> BriefingEntry:
        """The entry of a briefing with the entries of all its items."""
        record = loaded.record
        head = self._head(loaded)
        frame = _Frame(loaded, head, order_briefing(loaded))
        meetings = tuple(
            self._meeting(frame, index, item) for index, item in enumerate(record.meetings)
        )
        frame = replace(frame, meetings={meeting.id: meeting for meeting in meetings})
        statements = tuple(
            self._statement(frame, index, item) for index, item in enumerate(record.statements)
        )
        commitments = tuple(
            self._commitment(frame, index, item) for index, item in enumerate(record.commitments)
        )
        figures = tuple(
            self._figure(frame, index, item) for index, item in enumerate(record.figures)
        )
        told = choose_telling(head.event, (*meetings, *statements, *commitments, *figures))
        topics = (*self.resolve.topics(record.topics), *(t for i in told for t in i.topics))
        people = (*_ids_of(head.principals), *(id for item in told for id in item.people))
        travellers = self._travellers(record)
        held = [meeting for meeting in meetings if meeting.is_held]
        entry = BriefingEntry(
            kind=Kind.BRIEFING, id=loaded.id, address=head.address, title=record.title,
            briefing=head, event=head.event, order=frame.order, period=record.date,
            where=head.where,
            topics=_unique(topics),
            cited=_unique((*self.resolve.cite(record.sources), *_cited_by(told))),
            differences=(), concerns=_merge_concerns(head, told), people=_unique(people),
            path=loaded.path, line=loaded.line, record=record, travellers=travellers,
            meetings=meetings, statements=statements, commitments=commitments, figures=figures,
            is_visit=head.event.is_held and is_visit(record.kind, head.where, travellers, held),
        )  # fmt: skip
        return hand_down(self._differing(entry, record.accounts))

    def _head(self, loaded: Loaded[Briefing]) -> BriefingHead:
        record = loaded.record
        return BriefingHead(
            id=loaded.id,
            title=record.title,
            address=briefing_address(loaded.id),
            period=record.date,
            where=self.resolve.where(record.place),
            trip=self.resolve.trip(record.trip),
            principals=tuple(self.resolve.person(name, record.date) for name in record.principals),
            event=self.state_of(record),
            held=why_held(record, self.now, self.resolve.locale),
        )

    def state_of(self, event: Briefing | Stop) -> EventState:
        """Whether a briefing's event, or a stop that has no briefing, took place."""
        return self._state(event, status_of(event, self.now.date()))

    def _state_of_item(self, item: Item, frame: _Frame) -> EventState:
        """That of its own, else, of what falls with its briefing, that of the briefing."""
        status = status_of_item(item, frame.loaded.record, self.now.date())
        if isinstance(item, Meeting) and item.event_status:
            return self._state(item, status)
        of_briefing = frame.head.event
        return of_briefing if of_briefing.status is status else EventState(status)

    def _state(self, event: Briefing | Meeting | Stop, status: EventStatus) -> EventState:
        to = self.briefings.get(event.rescheduled_to or "")
        return EventState(status, event.event_status_note or "", to)

    def _travellers(self, record: Briefing) -> tuple[Party, ...]:
        """The briefing's principals, else its trip's, as of the days of the briefing."""
        names = principals_of(record, self.resolve.records.trips)
        return tuple(self.resolve.person(name, record.date) for name in names)

    def _meeting(self, frame: _Frame, index: int, item: Meeting) -> MeetingEntry:
        common = self._common(frame, ("meetings", index), item)
        participants = tuple(
            self.resolve.participant(who, common["period"]) for who in item.participants
        )
        readouts = tuple(
            ReadoutEntry(
                readout, self.resolve.issuer(readout.issued_by), self.resolve.cite(readout.sources)
            )
            for readout in item.readouts
        )
        concerns = Concerns()
        concerns.add(Concern.PLACE, _country_of(common["where"]))
        concerns.add(Concern.PARTICIPANT, _countries_of(participants))
        # A readout is one side's account, so who issued it was there.
        concerns.add(Concern.PARTICIPANT, _countries_of(readout.issued_by for readout in readouts))
        entry = MeetingEntry(
            kind=Kind.MEETING, title=title_meeting(item, participants, common["where"]),
            concerns=concerns.freeze(), people=_ids_of(participants), record=item,
            participants=participants, readouts=readouts, **common,
        )  # fmt: skip
        return self._differing(entry, item.accounts)

    def _statement(self, frame: _Frame, index: int, item: Statement) -> StatementEntry:
        common = self._common(frame, ("statements", index), item)
        speaker = self.resolve.party(item.speaker, common["period"])
        about = tuple(self.resolve.country(code) for code in item.about)
        concerns = Concerns()
        concerns.add(Concern.PLACE, _country_of(common["where"]))
        concerns.add(Concern.SPEAKER, speaker.all_countries)
        concerns.add(Concern.ABOUT, about)
        entry = StatementEntry(
            kind=Kind.STATEMENT, title=title_statement(item), concerns=concerns.freeze(),
            people=_ids_of([speaker]), record=item, speaker=speaker,
            meeting=frame.link_meeting(item.meeting), about=about, **common,
        )  # fmt: skip
        return self._verify(frame, index, entry)

    def _verify(self, frame: _Frame, index: int, entry: StatementEntry) -> StatementEntry:
        """The statement with its differences, and with what was verified of it and of them."""
        quotations = list_quotations_of(frame.loaded, index, entry.record)
        accounts = set()
        for quotation, standing in judge_quotations(quotations, self.resolve.records.quote_lock):
            if quotation.account is None:
                cited = zip(quotation.sources, self.resolve.cite(quotation.sources), strict=True)
                verified = (one for by, one in cited if quotation.origin_of(by) in standing.origins)
                entry = replace(entry, verified=tuple(verified))
            elif standing.proofs:
                accounts.add(quotation.account)
        return self._differing(entry, entry.record.accounts, accounts)

    def _commitment(self, frame: _Frame, index: int, item: Commitment) -> CommitmentEntry:
        common = self._common(frame, ("commitments", index), item)
        made_by = tuple(self.resolve.party(text, common["period"]) for text in item.made_by)
        made_to = tuple(self.resolve.party(text, common["period"]) for text in item.made_to)
        concerns = Concerns()
        concerns.add(Concern.PLACE, _country_of(common["where"]))
        concerns.add(Concern.PROMISED_BY, _countries_of(made_by))
        concerns.add(Concern.PROMISED_TO, _countries_of(made_to))
        entry = CommitmentEntry(
            kind=Kind.COMMITMENT, title=title_commitment(item), concerns=concerns.freeze(),
            people=_ids_of([*made_by, *made_to]), record=item, made_by=made_by, made_to=made_to,
            meeting=frame.link_meeting(item.meeting),
            follow_ups=tuple(
                FollowUpEntry(as_period(step.date), step.note, self.resolve.cite(step.sources))
                for step in item.follow_ups
            ),
            is_overdue=item.is_overdue(self.now.date()), further=say_further(item), **common,
        )  # fmt: skip
        return self._differing(entry, item.accounts)

    def _figure(self, frame: _Frame, index: int, item: Figure) -> FigureEntry:
        common = self._common(frame, ("figures", index), item)
        by = item.attributed_to
        source = self.resolve.party(by, common["period"]) if by else None
        own_place = item.place.country if item.place else None
        counted_in = item.country or own_place
        country = self.resolve.country(counted_in) if counted_in else None
        concerns = Concerns()
        concerns.add(Concern.COUNTED, [country] if country else [])
        concerns.add(Concern.COUNTED, [self.resolve.country(own_place)] if own_place else [])
        concerns.add(Concern.ATTRIBUTED, _countries_of([source] if source else []))
        entry = FigureEntry(
            kind=Kind.FIGURE, title=title_figure(item), concerns=concerns.freeze(),
            people=_ids_of([source] if source else []), record=item, country=country,
            attributed_to=source, supersedes=self.figures.get(item.supersedes or ""),
            superseded_by=self.superseded_by.get(full_id(frame.head.id, item.id)), **common,
        )  # fmt: skip
        return self._differing(entry, item.accounts)

    def _common(self, frame: _Frame, at: tuple[str, int], item: Item) -> _Common:
        briefing = frame.loaded.record
        return _Common(
            id=item.id,
            address=item_address(frame.head.id, item.id),
            briefing=frame.head,
            event=self._state_of_item(item, frame),
            order=order_item(item, briefing, frame.order),
            period=period_of(briefing, item),
            where=self.resolve.where(place_of(briefing, item)),
            topics=self.resolve.topics(topics_of(briefing, item)),
            cited=self.resolve.cite(sources_of(briefing, item)),
            differences=(),
            path=frame.loaded.path,
            line=frame.loaded.document.find(at).line,
        )

    def _differing(
        self, entry: E, accounts: tuple[Account, ...], verified: Set[int] = frozenset()
    ) -> E:
        if not accounts:
            return entry
        differences = link_differences(accounts, entry, self.resolve, verified)
        return replace(entry, differences=differences)


def _merge_concerns(
    head: BriefingHead, items: Iterable[ItemEntry]
) -> Mapping[str, tuple[Concern, ...]]:
    """Whom a briefing concerns: its place, its principals' countries, and all its items do."""
    concerns = Concerns()
    concerns.add(Concern.PLACE, _country_of(head.where))
    concerns.add(Concern.PARTICIPANT, _countries_of(head.principals))
    for item in items:
        concerns.merge(item.concerns)
    return concerns.freeze()


def _countries_of(parties: Iterable[Party]) -> list[Country]:
    return [country for party in parties for country in party.all_countries]


def _country_of(where: Where | None) -> list[Country]:
    return [where.country] if where else []


def _ids_of(parties: Iterable[Party]) -> tuple[str, ...]:
    return _unique(party.id for party in parties if party.kind is RefKind.PERSON)


def _cited_by(entries: Iterable[ItemEntry]) -> list[Cited]:
    return [cited for entry in entries for cited in entry.cited]


def _unique(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
