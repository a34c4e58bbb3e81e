"""The page of a briefing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..addresses import Section, year_address
from ..book.corrections import list_corrections
from ..book.entries import BriefingEntry, MeetingEntry
from ..book.site import Site, concerned
from ..book.tallies import is_individual, tally_people
from ..text.english import capitalize, count_of, join_all
from ..text.excerpts import shorten
from ..text.prose import plain_prose
from ..values.vocabulary import MeetingFormat
from ..wording.titles import say_parties
from .page import Crumb, Crumbs, Page, View

_MET = {
    MeetingFormat.IN_PERSON: ("met", "", " for"),
    MeetingFormat.CALL: ("spoke with", " in a call", " of"),
    MeetingFormat.VIRTUAL: ("met", " virtually", " for"),
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
            title=f"{entry.title} ({site.place_and_day(entry)})",
            description=describe(entry),
            template="briefing.html",
            view=lambda entry=entry: _view(site, entry, stops),  # type: ignore[misc]
            crumbs=crumbs_to_year(entry.period.first_day.year),
            source=(entry.path, ""),
            section=Section.BRIEFINGS,
        )


def crumbs_to_year(year: int) -> Crumbs:
    """The way to what lies in a year: the list of briefings and the year."""
    briefings = Section.BRIEFINGS
    return (briefings, Crumb(str(year), year_address(briefings.address, year)))


def describe(entry: BriefingEntry) -> str:
    """The briefing in a sentence: its summary, else what is on record."""
    if entry.record.summary:
        return shorten(plain_prose(entry.record.summary), 200)
    return _count(entry)


def _view(site: Site, entry: BriefingEntry, stops: Mapping[str, tuple[int, int]]) -> View:
    return {
        "entry": entry,
        "lead": _lead(entry),
        "stop": stops.get(entry.id),
        "countries": concerned(site, entry),
        "people": tally_people(entry.items, is_individual),
        "corrections": list_corrections(entry),
        "walks": site.book.walks.get(entry.id, ()),
    }


def _lead(entry: BriefingEntry) -> str:
    """Who met whom and for how long, then what is on record."""
    if len(entry.meetings) == 1:
        return f"{_met(entry.meetings[0])} {_count(entry)}".strip()
    return _count(entry)


def _met(meeting: MeetingEntry) -> str:
    if len(meeting.participants) < 2:
        return ""
    first, others = meeting.participants[:1], meeting.participants[1:]
    verb, how, by_time = _MET[meeting.record.format]
    duration = f"{by_time} {meeting.record.duration.text}" if meeting.record.duration else ""
    return f"{capitalize(say_parties(first))} {verb} {say_parties(others)}{how}{duration}."


def _count(entry: BriefingEntry) -> str:
    counts: Sequence[tuple[int, str]] = (
        (len(entry.meetings), "meeting"),
        (len(entry.statements), "statement"),
        (len(entry.commitments), "commitment"),
        (len(entry.figures), "figure"),
    )
    said = [count_of(number, noun) for number, noun in counts if number]
    return f"On record: {join_all(said)}." if said else "Nothing further is on record."
