"""Link: a briefing and its items into entries, with every reference resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..addresses import briefing_address
from ..book.citing import Cited
from ..book.contacts import VISITS, is_correspondence, list_visited, list_visitors
from ..book.entries import BriefingEntry, BriefingHead, ItemEntry, choose_telling
from ..book.parties import unique
from ..model.briefing import Briefing
from ..model.places import each_place
from ..records.directory import Ref
from ..records.inherited import is_remote, principals_of
from ..records.loaded import Loaded
from ..records.order import order_briefing
from ..values.vocabulary import BriefingKind, Concern, Kind
from .concerns import Concerns
from .differences import hand_down
from .held_back import why_held_back
from .items import (
    Frame,
    differing,
    link_agreement,
    link_commitment,
    link_figure,
    link_meeting,
    link_statement,
)
from .linker import Linker
from .parties import link_parties


def link_briefing(linker: Linker, loaded: Loaded[Briefing]) -> BriefingEntry:
    """The entry of a briefing with the entries of all its items."""
    record, resolve = loaded.record, linker.resolve
    head = _link_head(linker, loaded)
    frame = Frame(linker, loaded, head, order_briefing(loaded))
    meetings = tuple(link_meeting(frame, *each) for each in enumerate(record.meetings))
    frame = replace(frame, meetings={meeting.id: meeting for meeting in meetings})
    statements = tuple(link_statement(frame, *each) for each in enumerate(record.statements))
    commitments = tuple(link_commitment(frame, *each) for each in enumerate(record.commitments))
    figures = tuple(link_figure(frame, *each) for each in enumerate(record.figures))
    agreements = tuple(link_agreement(frame, *each) for each in enumerate(record.agreements))
    items: tuple[ItemEntry, ...] = (
        *meetings, *statements, *commitments, *agreements, *figures
    )  # fmt: skip
    told = choose_telling(head.event, items)
    people = (
        *(id for party in head.principals for id in party.people),
        *(id for item in told for id in item.people),
    )
    travellers = link_parties(resolve, principals_of(record, resolve.records.trips), record.date)
    sort = resolve.sort(record.kind, BriefingKind)
    built_in = sort.built_in if sort else None
    held = [meeting for meeting in meetings if meeting.is_held]
    where = head.where
    # Of those who merely met somewhere it is not said that they travelled.
    is_told = bool(travellers) or built_in in VISITS
    visitors = list_visitors(built_in, where, travellers, held) if where and is_told else ()
    visited = list_visited(built_in, where, travellers, held, is_stop=record.trip is not None)
    entry = BriefingEntry(
        kind=Kind.BRIEFING, id=loaded.id, address=head.address, title=record.title,
        briefing=head, event=head.event, order=frame.order, period=record.date,
        where=head.where, is_remote=is_remote(record, resolve.directory),
        topics=unique((*resolve.topics(record.topics), *(t for i in told for t in i.topics))),
        cited=unique((*resolve.cite(record.sources), *_cited_by(told))),
        differences=(), concerns=_merge_concerns(head, built_in, told), people=unique(people),
        path=loaded.path, line=loaded.line, record=record, sort=sort, visitors=visitors,
        meetings=meetings, statements=statements, commitments=commitments,
        agreements=agreements, figures=figures,
        postponed_from=linker.postponed_to.get(loaded.id, ()),
        visited=visited if head.event.is_held else (),
    )  # fmt: skip
    return hand_down(differing(resolve, entry, record.accounts))


def _link_head(linker: Linker, loaded: Loaded[Briefing]) -> BriefingHead:
    record, resolve = loaded.record, linker.resolve
    return BriefingHead(
        id=loaded.id,
        title=record.title,
        address=briefing_address(loaded.id),
        period=record.date,
        where=resolve.where(each_place(record.place), record.date.first_day),
        trip=resolve.trip(record.trip),
        principals=link_parties(resolve, record.principals, record.date),
        event=linker.state_of(record),
        held_back=why_held_back(record, linker.now, resolve.locale),
        first_published=record.first_published,
    )


def _merge_concerns(
    head: BriefingHead, kind: BriefingKind | None, items: Sequence[ItemEntry]
) -> Mapping[Ref, tuple[Concern, ...]]:
    """Whom a briefing concerns: its place, its principals' countries, and all its items do.

    In a letter nobody takes part: its principals wrote it or received it.
    """
    concerns = Concerns()
    if head.where:
        concerns.add(Concern.PLACE, head.where.countries)
    if not is_correspondence(kind, items):
        concerns.add_parties(Concern.PARTICIPANT, head.principals)
    for item in items:
        concerns.merge(item.concerns)
    concerns.add_missing(Concern.CORRESPONDENT, head.principals)
    return concerns.freeze()


def _cited_by(entries: Iterable[ItemEntry]) -> list[Cited]:
    return [cited for entry in entries for cited in entry.cited]
