"""What the Book is made of: records with every reference resolved, frozen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ..model.briefing import Briefing
from ..model.items import Agreement, Commitment, Figure, Meeting, Readout, Statement, Wording
from ..model.references import full_id
from ..records.directory import Ref
from ..records.kinds import Sort
from ..records.order import Order
from ..records.timing import Timing
from ..values.dates import Period
from ..values.vocabulary import (
    AgreementKind,
    AgreementStage,
    BriefingKind,
    Concern,
    EventStatus,
    Kind,
    MeetingKind,
    StatementKind,
)
from .citing import Cited, Difference, Link
from .parties import Country, Party, Where, unique


@dataclass(frozen=True, slots=True)
class ReadoutEntry:
    """One side's account of a meeting."""

    record: Readout
    issued_by: tuple[Party, ...]
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class OtherDay:
    """What is on record of an event for another day, and what day that is."""

    link: Link
    period: Period


@dataclass(frozen=True, slots=True)
class EventState:
    """Whether something took place; why not, and where it was put off to, where that is known."""

    status: EventStatus
    note: str = ""
    rescheduled_to: OtherDay | None = None

    @property
    def is_held(self) -> bool:
        """Whether it took place; else it is ahead, or was put off or called off."""
        return self.status is EventStatus.HELD

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to come."""
        return self.status is EventStatus.SCHEDULED


@dataclass(frozen=True, slots=True)
class BriefingHead:
    """What an entry needs to know of the briefing it stands in.

    `held_back` says in a preview why it is not published; what is published has none. `event` is
    whether what the briefing is about took place; `first_published` is known where an editor wrote
    it.
    """

    id: str
    title: str
    address: str
    period: Period
    where: Where | None
    trip: Link | None
    principals: tuple[Party, ...]
    event: EventState
    held_back: str = ""
    first_published: date | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class BaseEntry:
    """What all kinds of `Entry` have in common.

    `differences` are those on the entry itself, `inherited` those on the day or the place that an
    item takes over from its briefing. `concerns` says in the files of which countries and
    organizations it stands, and why; `event` is whether it took place; `people` are the ids of
    those in whose files it stands; `path` and `line` are where its YAML is. What `is_remote` was in
    no place, as a call is.
    """

    kind: Kind
    id: str
    address: str
    title: str
    briefing: BriefingHead
    event: EventState
    order: Order
    period: Period
    where: Where | None
    topics: tuple[Link, ...]
    cited: tuple[Cited, ...]
    differences: tuple[Difference, ...]
    concerns: Mapping[Ref, tuple[Concern, ...]]
    people: tuple[str, ...]
    path: str
    line: int
    inherited: tuple[Difference, ...] = ()
    is_remote: bool = False

    @property
    def full_id(self) -> str:
        """The id by which it is known among all entries."""
        return full_id(self.briefing.id, self.id)

    @property
    def is_held(self) -> bool:
        """Whether it took place; else it is ahead, or was put off or called off."""
        return self.event.is_held

    @property
    def doubts(self) -> tuple[Difference, ...]:
        """All on which sources differ, be it taken over."""
        return (*self.differences, *self.inherited)

    @property
    def all_cited(self) -> tuple[Cited, ...]:
        """Every source that the entry names anywhere, accounts included, each once."""
        groups = (self.cited, *self._cited_within())
        return unique(cited for group in groups for cited in group)

    def _cited_within(self) -> Iterable[Iterable[Cited]]:
        return [version.cited for found in self.differences for version in found.versions]


@dataclass(frozen=True, kw_only=True, eq=False)
class MeetingEntry(BaseEntry):
    """A meeting with its participants; `sort` is its kind, where that is known.

    `timing` is when it began and ended; `zone` the time zone of its place, as IANA names it.
    """

    record: Meeting
    timing: Timing
    zone: str | None
    sort: Sort[MeetingKind] | None
    participants: tuple[Party, ...]
    also_present: tuple[Party, ...]
    readouts: tuple[ReadoutEntry, ...]

    def _cited_within(self) -> Iterable[Iterable[Cited]]:
        yield from super()._cited_within()
        yield from (readout.cited for readout in self.readouts)


@dataclass(frozen=True, kw_only=True, eq=False)
class StatementEntry(BaseEntry):
    """A statement with its speakers, its kind (`sort`), to whom it went and what it is about.

    `verified` are those of its sources in whose text its quote was found, word for word; of one
    that is known in translation only, its translation.
    """

    record: Statement
    sort: Sort[StatementKind]
    speakers: tuple[Party, ...]
    addressed_to: tuple[Party, ...]
    meeting: Link | None
    about: tuple[Party, ...]
    verified: tuple[Cited, ...] = ()

    @property
    def is_proved(self) -> bool:
        """Whether the speaker's own words were found in the text of a source."""
        return self.record.wording is Wording.QUOTE and bool(self.verified)


@dataclass(frozen=True, slots=True)
class FollowUpEntry:
    """What happened to a commitment later."""

    period: Period
    note: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class CommitmentEntry(BaseEntry):
    """A commitment with those who made it and to whom.

    `further` is what its text has after the sentence that is its title, as plain text.
    """

    record: Commitment
    made_by: tuple[Party, ...]
    made_to: tuple[Party, ...]
    about: tuple[Party, ...]
    meeting: Link | None
    follow_ups: tuple[FollowUpEntry, ...]
    is_overdue: bool
    further: str = ""

    @property
    def is_mutual(self) -> bool:
        """Whether all who promised it did so to one another."""
        return len(self.made_by) > 1 and set(self.made_by) == set(self.made_to)

    @property
    def last_follow_up(self) -> FollowUpEntry | None:
        """The newest of what happened since."""
        return max(self.follow_ups, key=lambda step: step.period.last_day, default=None)

    def _cited_within(self) -> Iterable[Iterable[Cited]]:
        yield from super()._cited_within()
        yield from (step.cited for step in self.follow_ups)


@dataclass(frozen=True, kw_only=True, eq=False)
class AgreementEntry(BaseEntry):
    """An agreement with its parties, who signed it, its kind (`sort`), and how far it has come.

    `stage` counts only where it was signed, which is where it was held. `text` is the source that
    has its text, if one is cited for that.
    """

    record: Agreement
    sort: Sort[AgreementKind]
    parties: tuple[Party, ...]
    signed_by: tuple[Party, ...]
    stage: AgreementStage
    text: Cited | None
    meeting: Link | None
    supersedes: Link | None
    superseded_by: Link | None

    def _cited_within(self) -> Iterable[Iterable[Cited]]:
        yield from super()._cited_within()
        yield (self.text,) if self.text else ()


@dataclass(frozen=True, kw_only=True, eq=False)
class FigureEntry(BaseEntry):
    """A figure with where it was counted and by whom."""

    record: Figure
    country: Country | None
    attributed_to: tuple[Party, ...]
    supersedes: Link | None
    superseded_by: Link | None

    @property
    def has_time_counted(self) -> bool:
        """Whether it says which time it covers, so that the day of its report matters less."""
        return bool(self.record.period or self.record.as_of)


ItemEntry = MeetingEntry | StatementEntry | CommitmentEntry | AgreementEntry | FigureEntry


def choose_telling(event: EventState, items: Iterable[ItemEntry]) -> tuple[ItemEntry, ...]:
    """The items that a briefing of this event sums up: of one that was held, those that were."""
    return tuple(item for item in items if item.is_held or not event.is_held)


@dataclass(frozen=True, kw_only=True, eq=False)
class BriefingEntry(BaseEntry):
    """A briefing with all its items.

    `sort` is the kind of the event, where that is known; `visitors` are those who came from
    elsewhere, as far as it is a visit; `visited` the countries to which it was one, if it took
    place; `postponed_from` is what was to be before, and was put off to it.
    """

    record: Briefing
    sort: Sort[BriefingKind] | None
    meetings: tuple[MeetingEntry, ...]
    statements: tuple[StatementEntry, ...]
    commitments: tuple[CommitmentEntry, ...]
    agreements: tuple[AgreementEntry, ...]
    figures: tuple[FigureEntry, ...]
    visitors: tuple[Party, ...]
    visited: tuple[Country, ...]
    postponed_from: tuple[OtherDay, ...]

    @property
    def is_visit(self) -> bool:
        """Whether it was a visit, and took place."""
        return bool(self.visited)

    @property
    def full_id(self) -> str:
        """The id by which it is known among all entries."""
        return self.id

    @property
    def telling_items(self) -> tuple[ItemEntry, ...]:
        """The items that the briefing sums up."""
        return choose_telling(self.event, self.items)

    @property
    def items(self) -> tuple[ItemEntry, ...]:
        """All items in the order of the format."""
        return (
            *self.meetings,
            *self.statements,
            *self.commitments,
            *self.agreements,
            *self.figures,
        )

    def _cited_within(self) -> Iterable[Iterable[Cited]]:
        yield from super()._cited_within()
        yield from (item.all_cited for item in self.telling_items)


Entry = BriefingEntry | ItemEntry
"""Anything with a page of its own that happened at a time.

The kinds are a closed set: what depends on the kind is a `match` that ends in `assert_never`, so
that the type checker finds every place where a kind is not handled yet.
"""
