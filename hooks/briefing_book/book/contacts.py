"""Contact and visit: the one definition of each, for pages, lists, feeds and exports alike.

**A visit** is by somebody who is not at home there. Home is the country for which one acts; who
acts for an organization is at home in no country. A
briefing of a meeting, a call, an interview and the like is of no visit, and neither is one at which
others met on the soil of a country that took no part.

**A contact** of a country, an organization or a person is a meeting that was held, in which
somebody who acts for it met somebody of another side; a letter, a note, a telegram or a démarche
that went from one side to another; and a visit that was held: of the country
that was visited, and of those whom the visitors act for where none of its meetings tells of it.
What merely lies on a country's soil is no contact of it. An agreement alone is none either: it may
go round to be signed, and where its signers met, a meeting or a visit tells so.

What was not held, be it ahead, put off or called off, is neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeGuard, assert_never

from ..model.references import RefKind
from ..records.directory import Ref
from ..values.vocabulary import BriefingKind, StatementKind
from .entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    ItemEntry,
    MeetingEntry,
    StatementEntry,
)
from .parties import Country, Party, Where, unique

Contact = BriefingEntry | MeetingEntry | StatementEntry
"""The kinds of entry that may be a contact."""

EXCHANGES = frozenset(
    {
        StatementKind.LETTER,
        StatementKind.NOTE_VERBALE,
        StatementKind.TELEGRAM,
        StatementKind.DEMARCHE,
    }
)
"""The kinds of statements that are contacts of those between whom they went."""
VISITS = frozenset(
    {
        BriefingKind.VISIT,
        BriefingKind.STATE_VISIT,
        BriefingKind.OFFICIAL_VISIT,
        BriefingKind.WORKING_VISIT,
        BriefingKind.PRIVATE_VISIT,
        BriefingKind.TRANSIT,
    }
)
"""The kinds of briefing that are visits whatever else is known."""
_MAY_BE_VISITS = frozenset(
    {
        None,
        BriefingKind.SUMMIT,
        BriefingKind.CONFERENCE,
        BriefingKind.CEREMONY,
        BriefingKind.FUNERAL,
        BriefingKind.INAUGURATION,
        BriefingKind.SIGNING,
        BriefingKind.CONSULTATION,
        BriefingKind.NEGOTIATION,
        BriefingKind.OTHER,
    }
)


_RESIDENT = re.compile(
    r"\b(?:ambassad|embajador|embaixador|botschafter|high commissioner|chargé|consul\b|nuncio"
    r"|permanent representative|attaché)",
    re.IGNORECASE,
)
"""Who has such a post lives there, and comes from nowhere to a talk."""


def list_visited(
    kind: BriefingKind | None,
    where: Where | None,
    travellers: Sequence[Party],
    meetings: Sequence[MeetingEntry],
    *,
    is_stop: bool = False,
) -> tuple[Country, ...]:
    """The countries to which a briefing is of a visit, of those of its places.

    It is where somebody came from elsewhere. Where nothing tells who came, a stop of a trip counts
    as a visit, and what says that it was one; words that were spoken there tell nothing, and calls
    alone are none. A place without a country, such as a ship, is visited by nobody.

    Args:
        kind: what kind of event the briefing says it was.
        where: the briefing's places.
        travellers: its principals, else those of its trip.
        meetings: its meetings, as far as they were held.
        is_stop: whether it is a stop of a trip.
    """
    if where is None or kind not in VISITS | _MAY_BE_VISITS:
        return ()
    return tuple(
        country
        for country in where.countries
        if _is_visited(_Stay(kind, country, where, travellers, meetings), is_stop=is_stop)
    )


def list_visitors(
    kind: BriefingKind | None,
    where: Where,
    travellers: Sequence[Party],
    meetings: Iterable[MeetingEntry],
) -> tuple[Party, ...]:
    """Those who came from elsewhere: of the principals those who are not at home there.

    One who acts for no country, or for one that is not known, is at home nowhere. Where no
    principal is said to have come, those who met in person tell; where there are principals, the
    hosts of a visit, only if it is said that it was one. Who is at home at one of several places
    came to none of them but as a principal.
    """
    meetings = tuple(meetings)
    stays = (_Stay(kind, country, where, travellers, meetings) for country in where.countries)
    return unique(party for stay in stays for party in stay.find_visitors())


@dataclass(frozen=True)
class _Stay:
    """What a briefing tells of one of the countries of its places."""

    kind: BriefingKind | None
    country: Country
    where: Where
    travellers: Sequence[Party]
    meetings: Sequence[MeetingEntry]

    @property
    def present(self) -> list[MeetingEntry]:
        """The meetings in a room; where the briefing was in several countries, those in this."""
        is_alone = self.where.countries == (self.country,)
        return [
            meeting
            for meeting in self.meetings
            if meeting.record.format.is_in_a_room
            and (is_alone or (meeting.where and self.country in meeting.where.countries))
        ]

    def find_visitors(self) -> list[Party]:
        """Those who came to the country from elsewhere."""
        present = self.present
        came = [
            party
            for party in self.travellers
            if self.country not in party.sides
            and not _lives_there(self.kind, party)
            and not self._joined_elsewhere(party, present)
        ]
        if came or (self.travellers and self.kind not in VISITS):
            return came
        return [
            party
            for meeting in present
            for party in meeting.participants
            if party.sides and set(party.sides).isdisjoint(self.where.countries)
            and not _lives_there(self.kind, party) and not _joined_from(party, self.country)
        ]  # fmt: skip

    def _joined_elsewhere(self, traveller: Party, present: Iterable[MeetingEntry]) -> bool:
        """Whether the meetings have a principal take part from elsewhere each time."""
        own = [
            party
            for meeting in present
            for party in meeting.participants
            if traveller.ref and party.ref == traveller.ref
        ]
        return bool(own) and all(_joined_from(party, self.country) for party in own)


def _is_visited(stay: _Stay, *, is_stop: bool) -> bool:
    present = stay.present
    came = bool(stay.find_visitors())
    if not came and not stay.travellers and (is_stop or stay.kind in VISITS):
        is_known = any(party.sides for meeting in present for party in meeting.participants)
        came = not is_known and (bool(present) or not stay.meetings)
    return came and (stay.kind in VISITS or not _met_others_only(stay.country, present))


def _lives_there(kind: BriefingKind | None, party: Party) -> bool:
    """Whether somebody is an ambassador or the like, where it is not said that it was a visit."""
    post = party.post or ("" if party.is_named else party.name)
    return kind not in VISITS and _RESIDENT.search(post) is not None


def _joined_from(party: Party, country: Country) -> bool:
    """Whether a party took part from outside the country in a meeting that was held there."""
    return party.place is not None and country not in party.place.countries


def _met_others_only(country: Country, meetings: Sequence[MeetingEntry]) -> bool:
    """Whether several sides met on the country's soil, and that country is known to be none."""
    sides = [party.sides for meeting in meetings for party in parties_present(meeting)]
    if any(not those or country in those for those in sides):
        return False
    return len({side for those in sides for side in those}) > 1


def is_contact(entry: Entry, ref: Ref) -> TypeGuard[Contact]:
    """Whether an entry is a contact of the country, organization or person."""
    if not entry.is_held:
        return False
    match entry:
        case MeetingEntry():
            return _met_another_side(entry, ref)
        case StatementEntry():
            parties = (*entry.speakers, *entry.addressed_to)
            return is_exchange(entry) and _are_of_two_sides(parties, ref)
        case BriefingEntry():
            return is_visit_to(entry, ref) or _is_only_journey(entry, ref)
        case CommitmentEntry() | AgreementEntry() | FigureEntry():
            return False
        case _:
            assert_never(entry)


def is_exchange(entry: StatementEntry) -> bool:
    """Whether words went from one to another: a letter, a note, a telegram, a démarche."""
    return bool(entry.addressed_to) and entry.sort.built_in in EXCHANGES


def is_correspondence(kind: BriefingKind | None, items: Iterable[ItemEntry]) -> bool:
    """Whether a briefing is of letters and the like alone, at which nobody takes part."""
    items = tuple(items)
    if any(isinstance(item, MeetingEntry) for item in items):
        return False
    said = [item for item in items if isinstance(item, StatementEntry)]
    return kind is BriefingKind.CORRESPONDENCE or (bool(said) and all(map(is_exchange, said)))


def list_correspondents(entry: StatementEntry, ref: Ref) -> tuple[Party, ...]:
    """The other end of a letter: those who got it, or who wrote it. Two who got it are no ends."""
    is_own = any(acts_for(party, ref) for party in entry.speakers)
    return entry.addressed_to if is_own else entry.speakers


def is_visit_to(entry: BriefingEntry, ref: Ref) -> bool:
    """Whether a briefing is of a visit to the country that was held."""
    return any(country.ref == ref for country in entry.visited)


def is_journey_of(entry: BriefingEntry, ref: Ref) -> bool:
    """Whether a briefing is of a visit elsewhere, by somebody who acts for it."""
    own = [party for party in entry.visitors if acts_for(party, ref)]
    home = {one.side for party in own for one in party.acts_for if one.ref == ref}
    return bool(own) and any(country not in home for country in entry.visited)


def acts_for(party: Party, ref: Ref) -> bool:
    """Whether a party acts for the country or organization, or is the person."""
    if ref.kind is RefKind.PERSON:
        return party.kind is RefKind.PERSON and party.id == ref.id
    return any(one.ref == ref for one in party.acts_for)


def _is_only_journey(entry: BriefingEntry, ref: Ref) -> bool:
    """Whether it is a visit elsewhere of which no meeting on record tells that contact."""
    return is_journey_of(entry, ref) and not any(
        meeting.is_held and _met_another_side(meeting, ref) for meeting in entry.meetings
    )


def _met_another_side(meeting: MeetingEntry, ref: Ref) -> bool:
    """Whether somebody who acts for it met somebody of another side.

    Where only one side is on record, the briefing's principals stand for the other.
    """
    return _are_of_two_sides(parties_present(meeting), ref, meeting.briefing.principals)


def _are_of_two_sides(parties: Sequence[Party], ref: Ref, besides: Sequence[Party] = ()) -> bool:
    """Whether somebody among the parties acts for it, and somebody is of another side.

    Those `besides` may be of the other side, and do not count for its own.
    """
    own = [party for party in parties if acts_for(party, ref)]
    sides = {side for party in own for side in party.sides}
    return bool(own) and any(
        not acts_for(party, ref) and sides.isdisjoint(party.sides) for party in (*parties, *besides)
    )


def parties_present(meeting: MeetingEntry) -> tuple[Party, ...]:
    """Who met: the participants, and who issued a readout, which is one side's account."""
    issuers = (party for readout in meeting.readouts for party in readout.issued_by)
    return (*meeting.participants, *issuers)
