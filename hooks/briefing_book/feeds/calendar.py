"""iCalendar (RFC 5545): briefings and entries into force as whole days, meetings by their time.

What is not known to the day has no place in a calendar and is left out: a month, one of three days,
"about then". All of the days would tell of something that lasted as long, and `TENTATIVE` means a
plan that may change. An agreement stands on the day of its entry into force; its signing is told by
its briefing. A time is written in UTC where its offset is written or its place tells the zone, so
that it is right in any; else as it stands, "floating": the hour on the clock of those who met.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import assert_never

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.site import Site
from ..text.characters import one_line
from ..values.dates import Period, as_period, has_days
from ..values.vocabulary import EventStatus
from ..wording.kinds import say_kind
from ..wording.summaries import summarize
from .identity import changed_on, identify_entry
from .subjects import Subject, Writer

_END = b"END:VCALENDAR"
_STATUS = {
    EventStatus.HELD: "CONFIRMED",
    EventStatus.SCHEDULED: "TENTATIVE",
    EventStatus.POSTPONED: "CANCELLED",
    EventStatus.CANCELLED: "CANCELLED",
}
"""The word of RFC 5545, 3.8.1.11; it has none for what was put off, whose day is free again."""
_MakeEvent = Callable[[Entry], bytes]


def open_calendar(site: Site) -> Writer:
    """The writer of calendars for a site; the event of an entry is written once."""

    @cache
    def make_event(entry: Entry) -> bytes:
        return _make_event(site, entry)

    return lambda subject: _write(site, subject, make_event)


def _write(site: Site, subject: Subject, make_event: _MakeEvent) -> bytes:
    holdings = subject.holdings
    entries: tuple[Entry, ...] = (
        *holdings.briefings, *holdings.meetings, *holdings.agreements, *holdings.not_held
    )  # fmt: skip
    events = [event for entry in entries if (event := make_event(entry))]
    calendar = Calendar()
    calendar.add("prodid", "-//Briefing Book//Record//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", one_line(subject.title))
    calendar.add("x-wr-calname", one_line(subject.title))
    if site.url:
        calendar.add("url", site.full_address(subject.address))
    if not events:
        calendar.add_component(_make_utc())
    head, end, rest = calendar.to_ical().rpartition(_END)
    return b"".join((head, *events, end, rest))


def _make_utc() -> Timezone:
    """A calendar without any component is not allowed (section 3.6): this one has no effect."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    zone = Timezone()
    zone.add("tzid", "UTC")
    zone.add_component(standard)
    return zone


def _make_event(site: Site, entry: Entry) -> bytes:
    """The event of an entry, nothing where its day or time is not known."""
    span = _span(entry)
    if span is None:
        return b""
    start, end = span
    event = Event()
    event.add("uid", str(identify_entry(site, entry)))
    event.add("dtstamp", changed_on(site, entry))
    event.add("dtstart", start)
    if end is not None:
        event.add("dtend", end)
    event.add("status", _find_status(site, entry))
    event.add("summary", one_line(_name(entry)))
    event.add("description", summarize(site, entry))
    where = None if isinstance(entry, AgreementEntry) else entry.where
    if where:
        event.add("location", one_line(where.full))
        positions = [place.position for place in where.places]
        if len(positions) == 1 and positions[0]:  # GEO is a single point
            event.add("geo", (positions[0].latitude, positions[0].longitude))
    if site.url:
        event.add("url", site.full_address(entry.address))
    categories = [*filter(None, [say_kind(entry)]), *(topic.title for topic in entry.topics)]
    if categories:
        event.add("categories", [one_line(category) for category in categories])
    if not isinstance(entry, MeetingEntry):
        event.add("transp", "TRANSPARENT")  # a whole day on record leaves nobody busy
    data: bytes = event.to_ical()
    return data


def _name(entry: Entry) -> str:
    """What happens: the event of an agreement is its entry into force, not its signing."""
    is_agreement = isinstance(entry, AgreementEntry)
    return f"Entry into force: {entry.title}" if is_agreement else entry.title


def _find_status(site: Site, entry: Entry) -> str:
    in_force = entry.record.entered_into_force if isinstance(entry, AgreementEntry) else None
    is_ahead = in_force is not None and in_force.first_day > site.book.today
    return _STATUS[EventStatus.SCHEDULED if is_ahead else entry.event.status]


def _span(entry: Entry) -> tuple[date, date | None] | None:
    """When it begins and ends; None for what has no place in a calendar."""
    match entry:
        case BriefingEntry():
            return _span_days(entry.period)
        case MeetingEntry():
            return _span_meeting(entry)
        case AgreementEntry():
            in_force = entry.record.entered_into_force if entry.is_held else None
            return _span_days(as_period(in_force)) if in_force else None
        case StatementEntry() | CommitmentEntry() | FigureEntry():
            return None
        case _:
            assert_never(entry)


def _span_days(period: Period) -> tuple[date, date | None] | None:
    """The first day and the day after the last; None where a day is not known."""
    if not has_days(period):
        return None
    if period.last_day == date.max:
        return period.first_day, None
    return period.first_day, period.last_day + timedelta(days=1)


def _span_meeting(entry: MeetingEntry) -> tuple[datetime, datetime | None] | None:
    """When a meeting began and ended; None where its day or time is not known."""
    begins, ends = entry.timing.begins, entry.timing.ends
    try:
        return (_in_utc(begins), _in_utc(ends) if ends else None) if begins else None
    except OverflowError:  # at either end of the calendar
        return None


def _in_utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo is None else moment.astimezone(UTC)
