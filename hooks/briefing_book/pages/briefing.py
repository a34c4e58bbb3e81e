"""The page of a briefing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..addresses import Section, year_address
from ..book.corrections import list_corrections
from ..book.entries import BriefingEntry, MeetingEntry
from ..book.sides import part_sides
from ..book.site import Site, concerned
from ..book.tallies import is_individual, tally_people
from ..text.english import capitalize, count_all, end_sentence
from ..text.excerpts import shorten
from ..text.prose import plain_prose
from ..values.vocabulary import EventStatus, MeetingFormat
from ..wording.not_held import mark_state, say_event
from ..wording.parties import say_parties
from .page import Crumb, Crumbs, Page, View

_MET = {
    MeetingFormat.IN_PERSON: ("met", "meet", "", " for"),
    MeetingFormat.CALL: ("spoke with", "speak with", " in a call", " of"),
    MeetingFormat.VIRTUAL: ("met", "meet", " virtually", " for"),
    MeetingFormat.HYBRID: ("met", "meet", " in a hybrid meeting", " of"),
    MeetingFormat.CORRESPONDENCE: ("corresponded with", "correspond with", "", " for"),
}
_BEFORE_VERB = {
    EventStatus.SCHEDULED: "is to",
    EventStatus.POSTPONED: "was to",
    EventStatus.CANCELLED: "was to",
}


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every briefing."""
    stops = {
        stop.briefing.id: (stop.number, len(trip.stops))
        for trip in site.book.trips.values()
        for stop in trip.stops
        if stop.briefing
    }
    for entry in site.book.briefings.values():
        yield Page(
            address=entry.address,
            title=f"{mark_state(entry)}{entry.title} ({site.place_and_day(entry)})",
            description=describe(site, entry),
            template="briefing.html",
            view=lambda entry=entry: _view(site, entry, stops),  # type: ignore[misc]
            crumbs=crumbs_to(entry),
            source=(entry.path, ""),
            section=Section.BRIEFINGS,
        )


def crumbs_to_year(year: int) -> Crumbs:
    """The way to what lies in a year: the list of briefings and the year."""
    briefings = Section.BRIEFINGS
    return (briefings, Crumb(str(year), year_address(briefings.address, year)))


def crumbs_to(entry: BriefingEntry) -> Crumbs:
    """The way to a briefing; what was not held stands in no year."""
    if not entry.is_held:
        return (Section.BRIEFINGS,)
    return crumbs_to_year(entry.period.first_day.year)


def describe(site: Site, entry: BriefingEntry) -> str:
    """The briefing in a sentence: its summary, else what is on record; whether it was held."""
    state = "" if entry.is_held else say_event(entry, site.locale)
    summary = entry.record.summary
    told = shorten(plain_prose(summary), 200) if summary else _count(entry)
    return f"{state} {told}".strip()


def _view(site: Site, entry: BriefingEntry, stops: Mapping[str, tuple[int, int]]) -> View:
    return {
        "entry": entry,
        "lead": _lead(entry),
        "stop": stops.get(entry.id),
        "sides": [side for side, _why in concerned(site, entry)],
        "people": tally_people(entry.items, is_individual),
        "corrections": list_corrections(entry),
        "walks": site.book.walks.get(entry.id, ()),
    }


def _lead(entry: BriefingEntry) -> str:
    """Who met whom and for how long, or was to, then what is on record."""
    if len(entry.meetings) == 1:
        return f"{_met(entry.meetings[0])} {_count(entry)}".strip()
    return _count(entry)


def _met(meeting: MeetingEntry) -> str:
    if len(meeting.participants) < 2:
        return ""
    own, others = part_sides(meeting.participants)
    met, meet, how, by_time = _MET[meeting.record.format]
    verb = met if meeting.is_held else f"{_BEFORE_VERB[meeting.event.status]} {meet}"
    lasted = meeting.timing.duration
    duration = f"{by_time} {lasted.text}" if lasted else ""
    said = f"{capitalize(say_parties(own))} {verb} {say_parties(others)}{how}{duration}"
    return end_sentence(said)


def _count(entry: BriefingEntry) -> str:
    said = count_all(
        (
            (sum(meeting.is_held for meeting in entry.meetings), "meeting"),
            (len(entry.statements), "statement"),
            (len(entry.commitments), "commitment"),
            (sum(agreement.is_held for agreement in entry.agreements), "agreement"),
            (len(entry.figures), "figure"),
        )
    )
    return f"On record: {said}." if said else "Nothing further is on record."
