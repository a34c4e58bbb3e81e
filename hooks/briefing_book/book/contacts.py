"""Contact and visit: the one definition of each, for pages, lists, feeds and exports alike.

**A visit** is by somebody who is not at home there. Home is the country for which one acts. A
briefing of a meeting, a call, an interview and the like is of no visit, and neither is one at which
others met on the soil of a country that took no part.

**A contact** of a country is a meeting that was held, in which somebody who acts for it met
somebody who does not; and a visit that was held: of the country that was visited, and of the one
that the visitors act for where none of its meetings tells of it. What merely lies on a country's
soil is no contact of it.

What was not held, be it ahead, put off or called off, is neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeGuard, assert_never

from ..values.vocabulary import BriefingKind, MeetingFormat
from .entries import (
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    Party,
    StatementEntry,
    Where,
)

Contact = BriefingEntry | MeetingEntry
"""The kinds of entry that may be a contact."""

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


def is_visit(
    kind: BriefingKind | None,
    where: Where | None,
    travellers: Sequence[Party],
    meetings: Iterable[MeetingEntry],
) -> bool:
    """Whether a briefing is of a visit to the country of its place.

    Travellers at home are on no visit; one who acts for no country, or for one that is not known,
    is at home nowhere. Where it is not said who travelled, those who met in person tell, and calls
    alone are no visit. Where nothing tells, a stop counts as a visit.

    Args:
        kind: what kind of event the briefing says it was.
        where: the briefing's place.
        travellers: its principals, else those of its trip.
        meetings: its meetings, as far as they were held.
    """
    if where is None or kind not in VISITS | _MAY_BE_VISITS:
        return False
    met = list(meetings)
    present = [meeting for meeting in met if meeting.record.format is MeetingFormat.IN_PERSON]
    if travellers:
        came = any(party.country != where.country for party in travellers)
    else:
        parties = [party for meeting in present for party in meeting.participants]
        homes = [country for party in parties for country in party.all_countries]
        came = any(home != where.country for home in homes) or not (homes or (met and not present))
    return came and (kind in VISITS or not _met_others_only(where.country.code, present))


def _met_others_only(code: str, meetings: Sequence[MeetingEntry]) -> bool:
    """Whether several sides met on the country's soil, and that country is known to be none."""
    parties = [_codes_of(party) for meeting in meetings for party in _parties(meeting)]
    if any(not codes or code in codes for codes in parties):
        return False
    return len(frozenset().union(*parties)) > 1


def is_contact(entry: Entry, code: str) -> TypeGuard[Contact]:
    """Whether an entry is a contact of the country of that code."""
    if not entry.is_held:
        return False
    match entry:
        case MeetingEntry():
            return _met_another_side(entry, code)
        case BriefingEntry():
            return is_visit_to(entry, code) or _is_only_journey(entry, code)
        case StatementEntry() | CommitmentEntry() | FigureEntry():
            return False
        case _:
            assert_never(entry)


def is_visit_to(entry: BriefingEntry, code: str) -> bool:
    """Whether a briefing is of a visit to the country that was held."""
    return entry.is_visit and entry.where is not None and entry.where.country.code == code


def is_journey_of(entry: BriefingEntry, code: str) -> bool:
    """Whether a briefing is of a visit abroad, by somebody who acts for the country."""
    abroad = entry.is_visit and entry.where is not None and entry.where.country.code != code
    return abroad and any(code in _codes_of(party) for party in entry.travellers)


def _is_only_journey(entry: BriefingEntry, code: str) -> bool:
    """Whether it is a visit abroad of which no meeting on record tells that country's contact."""
    return is_journey_of(entry, code) and not any(
        meeting.is_held and _met_another_side(meeting, code) for meeting in entry.meetings
    )


def _met_another_side(meeting: MeetingEntry, code: str) -> bool:
    """Whether somebody who acts for the country met somebody who does not.

    Where only one side is on record, the briefing's principals stand for the other.
    """
    parties = _parties(meeting)
    if not any(code in _codes_of(party) for party in parties):
        return False
    others = (*parties, *meeting.briefing.principals)
    return any(code not in _codes_of(party) for party in others)


def _parties(meeting: MeetingEntry) -> tuple[Party, ...]:
    """Who was there: the participants, and who issued a readout, which is one side's account."""
    return (*meeting.participants, *(readout.issued_by for readout in meeting.readouts))


def _codes_of(party: Party) -> frozenset[str]:
    return frozenset(country.code for country in party.all_countries)
