"""Every reference that stands in a record, with its place: what checks resolve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .directory import RefKind
from .model import (
    Account,
    Briefing,
    Citation,
    Commitment,
    Figure,
    GroupParticipant,
    Item,
    Meeting,
    Organization,
    Person,
    PersonParticipant,
    Place,
    PostParticipant,
    Record,
    Sources,
    Statement,
    Stop,
    Territory,
    Trip,
)
from .yaml_reader import Loc

PARTY = (RefKind.COUNTRY, RefKind.PERSON, RefKind.ORGANIZATION)
"""Who can speak, promise or count; tried in this order."""
ISSUER = (RefKind.COUNTRY, RefKind.ORGANIZATION)
"""Who can issue a readout."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: where it stands in its record, its text, and what it may lead to."""

    loc: Loc
    text: str
    kinds: tuple[RefKind, ...]


def list_references(record: Record) -> Iterator[Reference]:
    """All references of a record, in the order of the format."""
    if isinstance(record, Briefing):
        yield from _in_briefing(record)
    elif isinstance(record, Trip):
        yield from _each(("principals",), record.principals, RefKind.PERSON)
        yield from _in_sources(("sources",), record.sources)
        for index, stop in enumerate(record.stops):
            yield from _in_stop(("stops", index), stop)
    elif isinstance(record, Person):
        for index, post in enumerate(record.posts):
            yield from _one(("posts", index, "country"), post.country, RefKind.COUNTRY)
    elif isinstance(record, Organization):
        yield from _one(("country",), record.country, RefKind.COUNTRY)
    elif isinstance(record, Territory):
        yield from _each(("now",), record.now, RefKind.COUNTRY)


def _in_briefing(briefing: Briefing) -> Iterator[Reference]:
    yield from _in_place(("place",), briefing.place)
    yield from _one(("trip",), briefing.trip, RefKind.TRIP)
    yield from _each(("principals",), briefing.principals, RefKind.PERSON)
    yield from _each(("topics",), briefing.topics, RefKind.TOPIC)
    yield from _in_sources(("sources",), briefing.sources)
    yield from _in_accounts(("accounts",), briefing.accounts)
    for index, meeting in enumerate(briefing.meetings):
        yield from _in_meeting(("meetings", index), meeting)
    for index, statement in enumerate(briefing.statements):
        yield from _in_statement(("statements", index), statement)
    for index, commitment in enumerate(briefing.commitments):
        yield from _in_commitment(("commitments", index), commitment)
    for index, figure in enumerate(briefing.figures):
        yield from _in_figure(("figures", index), figure)


def _in_item(at: Loc, item: Item) -> Iterator[Reference]:
    yield from _in_place((*at, "place"), item.place)
    yield from _each((*at, "topics"), item.topics, RefKind.TOPIC)
    yield from _in_sources((*at, "sources"), item.sources)
    yield from _in_accounts((*at, "accounts"), item.accounts)


def _in_meeting(at: Loc, meeting: Meeting) -> Iterator[Reference]:
    yield from _in_item(at, meeting)
    for index, participant in enumerate(meeting.participants):
        here = (*at, "participants", index)
        if isinstance(participant, PersonParticipant):
            yield from _one((*here, "person"), participant.person, RefKind.PERSON)
        elif isinstance(participant, PostParticipant):
            yield from _one((*here, "country"), participant.country, RefKind.COUNTRY)
        elif isinstance(participant, GroupParticipant):
            yield from _each((*here, "countries"), participant.countries, RefKind.COUNTRY)
    for index, readout in enumerate(meeting.readouts):
        here = (*at, "readouts", index)
        yield from _one((*here, "issued_by"), readout.issued_by, *ISSUER)
        yield from _in_sources((*here, "sources"), readout.sources)


def _in_statement(at: Loc, statement: Statement) -> Iterator[Reference]:
    yield from _in_item(at, statement)
    yield from _one((*at, "speaker"), statement.speaker, *PARTY)
    yield from _one((*at, "meeting"), statement.meeting, RefKind.MEETING)
    yield from _each((*at, "about"), statement.about, RefKind.COUNTRY)


def _in_commitment(at: Loc, commitment: Commitment) -> Iterator[Reference]:
    yield from _in_item(at, commitment)
    yield from _each((*at, "made_by"), commitment.made_by, *PARTY)
    yield from _each((*at, "made_to"), commitment.made_to, *PARTY)
    yield from _one((*at, "meeting"), commitment.meeting, RefKind.MEETING)
    for index, follow_up in enumerate(commitment.follow_ups):
        yield from _in_sources((*at, "follow_ups", index, "sources"), follow_up.sources)


def _in_figure(at: Loc, figure: Figure) -> Iterator[Reference]:
    yield from _in_item(at, figure)
    yield from _one((*at, "country"), figure.country, RefKind.COUNTRY)
    yield from _one((*at, "attributed_to"), figure.attributed_to, *PARTY)
    yield from _one((*at, "supersedes"), figure.supersedes, RefKind.FIGURE)


def _in_stop(at: Loc, stop: Stop) -> Iterator[Reference]:
    yield from _in_place((*at, "place"), stop.place)
    yield from _in_sources((*at, "sources"), stop.sources)


def _in_place(at: Loc, place: Place | None) -> Iterator[Reference]:
    if place is not None:
        yield from _one((*at, "country"), place.country, RefKind.COUNTRY)


def _in_sources(at: Loc, sources: Sources) -> Iterator[Reference]:
    for index, cited in enumerate(sources):
        if isinstance(cited, Citation):
            yield Reference((*at, index, "source"), cited.source, (RefKind.SOURCE,))


def _in_accounts(at: Loc, accounts: tuple[Account, ...]) -> Iterator[Reference]:
    for index, account in enumerate(accounts):
        loc = (*at, index, "source", "source")
        yield Reference(loc, account.source.source, (RefKind.SOURCE,))


def _one(loc: Loc, text: str | None, *kinds: RefKind) -> Iterator[Reference]:
    if text is not None:
        yield Reference(loc, text, kinds)


def _each(at: Loc, texts: tuple[str, ...], *kinds: RefKind) -> Iterator[Reference]:
    for index, text in enumerate(texts):
        yield Reference((*at, index), text, kinds)
