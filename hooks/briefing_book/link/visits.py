"""Visits: whether somebody came from abroad."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..book.entries import MeetingEntry, Party, Where
from ..values.vocabulary import MeetingFormat


def is_visit(
    where: Where | None, travellers: Sequence[Party], meetings: Iterable[MeetingEntry]
) -> bool:
    """Whether a briefing is of a visit to the country of its place.

    Travellers at home are on no visit; one who stands for no country, or for one that is not
    known, is at home nowhere. Where it is not said who travelled, those who met in person tell,
    and calls alone are no visit. Where nothing tells, a stop counts as a visit.

    Args:
        where: the briefing's place.
        travellers: its principals.
        meetings: its meetings.
    """
    if where is None:
        return False
    if travellers:
        return any(party.country != where.country for party in travellers)
    met = list(meetings)
    present = [meeting for meeting in met if meeting.record.format is MeetingFormat.IN_PERSON]
    if met and not present:
        return False
    homes = [
        country
        for meeting in present
        for party in meeting.participants
        for country in party.all_countries
    ]
    return not homes or any(home != where.country for home in homes)
