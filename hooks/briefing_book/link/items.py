"""Link: meetings, statements, commitments, agreements and figures into entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import TypedDict, TypeVar

from ..addresses import item_address
from ..book.citing import Cited, Difference, Link
from ..book.entries import (
    AgreementEntry,
    BriefingHead,
    CommitmentEntry,
    Entry,
    EventState,
    FigureEntry,
    FollowUpEntry,
    MeetingEntry,
    ReadoutEntry,
    StatementEntry,
)
from ..book.parties import Party, Where, unique
from ..model.briefing import Briefing
from ..model.item import Item
from ..model.items import Agreement, Commitment, Figure, Meeting, Statement, Wording
from ..model.parts import Account
from ..model.places import each_place
from ..model.record import Record
from ..model.references import full_id
from ..quotes.quotations import judge_quotations, list_quotations_of, may_have_words
from ..records.event_status import status_of_item
from ..records.inherited import (
    counted_in,
    is_day_open,
    is_item_remote,
    period_of,
    places_of,
    sources_of,
    topics_of,
)
from ..records.kinds import Sort
from ..records.loaded import Loaded
from ..records.order import Order, order_item
from ..records.places import shared_zone
from ..records.timing import time_meeting
from ..values.dates import Period, one_day_of
from ..values.vocabulary import AgreementKind, Concern, Kind, MeetingKind, StatementKind, Term
from ..wording.titles import (
    say_further,
    title_commitment,
    title_figure,
    title_meeting,
    title_statement,
)
from ..world.time_zones import load_zone
from .concerns import Concerns
from .differences import link_differences
from .linker import Linker
from .parties import link_parties
from .resolve import Resolver

E = TypeVar("E", bound=Entry)
K = TypeVar("K", bound=Term)


class _Common(TypedDict):
    """The fields that every entry takes from its item and briefing."""

    id: str
    address: str
    briefing: BriefingHead
    event: EventState
    order: Order
    period: Period
    where: Where | None
    is_remote: bool
    topics: tuple[Link, ...]
    cited: tuple[Cited, ...]
    differences: tuple[Difference, ...]
    path: str
    line: int


@dataclass(frozen=True)
class Frame:
    """What the items of a briefing share; its meetings, once they are linked, by id."""

    linker: Linker
    loaded: Loaded[Briefing]
    head: BriefingHead
    order: Order
    meetings: Mapping[str, MeetingEntry] = field(default_factory=dict)

    @property
    def resolve(self) -> Resolver:
        """Finds what the items refer to."""
        return self.linker.resolve

    def link_meeting(self, id: str | None) -> Link | None:
        """The link to the meeting of that id."""
        meeting = self.meetings.get(id or "")
        return Link(meeting.id, meeting.title, meeting.address) if meeting else None


def link_meeting(frame: Frame, index: int, item: Meeting) -> MeetingEntry:
    """The entry of a meeting."""
    common, resolve = _link_common(frame, ("meetings", index), item), frame.resolve
    sort = resolve.sort(item.kind, MeetingKind)
    participants = link_parties(resolve, item.participants, common["period"])
    also_present = link_parties(resolve, item.also_present, common["period"])
    readouts = tuple(
        ReadoutEntry(
            readout,
            link_parties(resolve, readout.issued_by, common["period"]),
            resolve.cite(readout.sources),
        )
        for readout in item.readouts
    )
    concerns = _concerns_of(common)
    concerns.add_parties(Concern.PARTICIPANT, participants)
    # A readout is one side's account, so who issued it was there.
    for readout in readouts:
        concerns.add_parties(Concern.PARTICIPANT, readout.issued_by)
    concerns.add_parties(Concern.PRESENT, also_present)
    zone = _find_zone(frame, item)
    timing = time_meeting(frame.loaded.record, item, load_zone(zone) if zone else None)
    entry = MeetingEntry(
        kind=Kind.MEETING, title=title_meeting(item, participants, common["where"], sort),
        timing=timing, zone=zone,
        sort=sort, concerns=concerns.freeze(), people=_people_of(participants, also_present),
        record=item, participants=participants, also_present=also_present, readouts=readouts,
        **common,
    )  # fmt: skip
    return differing(resolve, entry, item.accounts)


def _find_zone(frame: Frame, item: Meeting) -> str | None:
    """The time zone of a meeting's place; it matters only where a time of day is known."""
    briefing, directory = frame.loaded.record, frame.resolve.directory
    places = places_of(briefing, item, directory)
    has_time = any(one and one.time_of_day is not None for one in (item.start, item.end))
    return shared_zone(places, directory) if places and has_time else None


def link_statement(frame: Frame, index: int, item: Statement) -> StatementEntry:
    """The entry of a statement."""
    common, resolve = _link_common(frame, ("statements", index), item), frame.resolve
    speakers = link_parties(resolve, item.speaker, common["period"])
    addressed_to = link_parties(resolve, item.addressed_to, common["period"])
    about = link_parties(resolve, item.about, common["period"])
    concerns = _concerns_of(common)
    concerns.add_parties(Concern.SPEAKER, speakers)
    concerns.add_parties(Concern.ADDRESSED, addressed_to)
    concerns.add_parties(Concern.ABOUT, about)
    entry = StatementEntry(
        kind=Kind.STATEMENT, title=title_statement(item), concerns=concerns.freeze(),
        people=_people_of(speakers, addressed_to, about), record=item,
        sort=_sort_of(resolve, item.kind, StatementKind), speakers=speakers,
        addressed_to=addressed_to, meeting=frame.link_meeting(item.meeting), about=about,
        **common,
    )  # fmt: skip
    return _verify(frame, index, entry)


def _sort_of(resolve: Resolver, kind: str, vocabulary: type[K]) -> Sort[K]:
    sort = resolve.sort(kind, vocabulary)
    assert sort is not None, f"{kind} was not checked"
    return sort


def _verify(frame: Frame, index: int, entry: StatementEntry) -> StatementEntry:
    """The statement with its differences, and with what was verified of it and of them."""
    resolve = frame.resolve
    quotations = list_quotations_of(frame.loaded, index, entry.record)
    accounts = set()
    for quotation, standing in judge_quotations(quotations, resolve.records.quote_lock):
        if quotation.account is None:
            cited = zip(quotation.sources, resolve.cite(quotation.sources), strict=True)
            verified = (
                one
                for by, one in cited
                if quotation.origin_of(by) in standing.origins
                and may_have_words(quotation, by, resolve.records)
            )
            entry = replace(entry, verified=tuple(verified))
        elif standing.proofs and entry.record.wording is Wording.QUOTE:
            accounts.add(quotation.account)
    return differing(resolve, entry, entry.record.accounts, accounts)


def link_commitment(frame: Frame, index: int, item: Commitment) -> CommitmentEntry:
    """The entry of a commitment."""
    common, resolve = _link_common(frame, ("commitments", index), item), frame.resolve
    made_by = link_parties(resolve, item.made_by, common["period"])
    made_to = link_parties(resolve, item.made_to, common["period"])
    about = link_parties(resolve, item.about, common["period"])
    concerns = _concerns_of(common)
    concerns.add_parties(Concern.PROMISED_BY, made_by)
    concerns.add_parties(Concern.PROMISED_TO, made_to)
    concerns.add_parties(Concern.ABOUT, about)
    entry = CommitmentEntry(
        kind=Kind.COMMITMENT, title=title_commitment(item), concerns=concerns.freeze(),
        people=_people_of(made_by, made_to, about), record=item, made_by=made_by,
        made_to=made_to, about=about, meeting=frame.link_meeting(item.meeting),
        follow_ups=tuple(
            FollowUpEntry(step.date, step.note, resolve.cite(step.sources))
            for step in item.follow_ups
        ),
        is_overdue=item.is_overdue(frame.linker.today),
        further=say_further(item), **common,
    )  # fmt: skip
    return differing(resolve, entry, item.accounts)


def link_agreement(frame: Frame, index: int, item: Agreement) -> AgreementEntry:
    """The entry of an agreement."""
    common, resolve = _link_common(frame, ("agreements", index), item), frame.resolve
    linker = frame.linker
    parties = link_parties(resolve, item.parties, common["period"])
    signed_by = link_parties(resolve, item.signed_by, common["period"])
    concerns = _concerns_of(common)
    concerns.add_parties(Concern.PARTY, parties)
    concerns.add_parties(Concern.SIGNED, signed_by)
    entry = AgreementEntry(
        kind=Kind.AGREEMENT, title=item.title, concerns=concerns.freeze(),
        people=_people_of(parties, signed_by), record=item,
        sort=_sort_of(resolve, item.kind, AgreementKind), parties=parties, signed_by=signed_by,
        stage=item.stage_on(linker.today),
        text=resolve.cite((item.text,))[0] if isinstance(item.text, Record) else None,
        meeting=frame.link_meeting(item.meeting),
        supersedes=linker.items.get(item.supersedes or ""),
        superseded_by=linker.superseded_by.get(full_id(frame.head.id, item.id)), **common,
    )  # fmt: skip
    return differing(resolve, entry, item.accounts)


def link_figure(frame: Frame, index: int, item: Figure) -> FigureEntry:
    """The entry of a figure."""
    common, resolve = _link_common(frame, ("figures", index), item), frame.resolve
    attributed_to = link_parties(resolve, item.attributed_to, common["period"])
    day = common["period"].first_day
    own_places = unique(place.country for place in each_place(item.place) if place.country)
    counted = resolve.countries(counted_in(item), day)
    concerns = Concerns()
    concerns.add(Concern.COUNTED, counted)
    concerns.add(Concern.COUNTED, resolve.countries(own_places))
    concerns.add_parties(Concern.ATTRIBUTED, attributed_to)
    linker = frame.linker
    entry = FigureEntry(
        kind=Kind.FIGURE, title=title_figure(item), concerns=concerns.freeze(),
        people=_people_of(attributed_to), record=item, country=next(iter(counted), None),
        attributed_to=attributed_to, supersedes=linker.items.get(item.supersedes or ""),
        superseded_by=linker.superseded_by.get(full_id(frame.head.id, item.id)), **common,
    )  # fmt: skip
    return differing(resolve, entry, item.accounts)


def differing(
    resolve: Resolver, entry: E, accounts: tuple[Account, ...], verified: Set[int] = frozenset()
) -> E:
    """The entry with what its sources have otherwise."""
    if not accounts:
        return entry
    return replace(entry, differences=link_differences(accounts, entry, resolve, verified))


def _link_common(frame: Frame, at: tuple[str, int], item: Item) -> _Common:
    briefing, resolve = frame.loaded.record, frame.resolve
    period = period_of(briefing, item)
    return _Common(
        id=item.id,
        address=item_address(frame.head.id, item.id),
        briefing=frame.head,
        event=_state_of(frame, item),
        order=order_item(item, briefing, frame.order),
        period=one_day_of(period) if is_day_open(briefing, item) else period,
        where=resolve.where(places_of(briefing, item, resolve.directory), period.first_day),
        is_remote=is_item_remote(briefing, item, resolve.directory),
        topics=resolve.topics(topics_of(briefing, item)),
        cited=resolve.cite(sources_of(briefing, item)),
        differences=(),
        path=frame.loaded.path,
        line=frame.loaded.document.find(at).line,
    )


def _state_of(frame: Frame, item: Item) -> EventState:
    """That of its own, else, of what falls with its briefing, that of the briefing."""
    status = status_of_item(item, frame.loaded.record, frame.linker.today)
    if isinstance(item, Meeting) and item.event_status:
        return frame.linker.state(item, status)
    of_briefing = frame.head.event
    return of_briefing if of_briefing.status is status else EventState(status)


def _concerns_of(common: _Common) -> Concerns:
    concerns = Concerns()
    where = common["where"]
    concerns.add(Concern.PLACE, where.countries if where else ())
    return concerns


def _people_of(*groups: Iterable[Party]) -> tuple[str, ...]:
    return unique(id for group in groups for party in group for id in party.people)
