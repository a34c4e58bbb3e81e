from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from icalendar import Calendar, Event

from books import make_book
from briefing_book.book.site import Site
from briefing_book.feeds.calendar import open_calendar
from briefing_book.text.characters import one_line
from content import LOCALE
from feeds.samples import HOSTILE, URL, baghdad, make_site, poison, subject_at, write_one


def calendar_at(address: str, site: Site | None = None) -> Calendar:
    site = site or make_site()
    return read(open_calendar(site)(subject_at(address, site)))


def read(data: bytes) -> Calendar:
    """The calendar, which has what RFC 5545 asks of one (sections 3.1, 3.6 and 3.6.1)."""
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
        assert not any((octet < 0x20 and octet != 0x09) or octet == 0x7F for octet in line)
    calendar = Calendar.from_ical(data)
    assert isinstance(calendar, Calendar)
    assert not calendar.errors
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    assert calendar.subcomponents
    for event in events(calendar):
        assert not event.errors
        assert event["uid"]
        assert event.decoded("dtstamp").utcoffset() == UTC.utcoffset(None)
        if "dtend" in event:
            start, end = event.decoded("dtstart"), event.decoded("dtend")
            assert type(start) is type(end)
            assert end > start
    uids = [event["uid"] for event in events(calendar)]
    assert len(set(uids)) == len(uids)
    return calendar


def events(calendar: Calendar) -> list[Event]:
    return calendar.events


def event_of(calendar: Calendar, title: str) -> Event:
    return next(event for event in events(calendar) if title in str(event["summary"]))


def events_on(day: str) -> list[Event]:
    """The events of a briefing of that date."""
    site = Site(make_book({"one.yml": f"title: Talks\ndate: {day}"}), LOCALE)
    return events(calendar_at("", site))


def event_of_meeting(facts: str, day: str = "2023-11-05") -> Event | None:
    """The event of the one meeting of a briefing, where it has one."""
    text = f"title: A day\ndate: {day}\nmeetings: [{{id: m, title: Talks, {facts}}}]"
    calendar = calendar_at("", Site(make_book({"one.yml": text}), LOCALE))
    return next((event for event in events(calendar) if event["summary"] == "Talks"), None)


def calendar_of_agreement(keys: str, status: str = "held") -> Calendar:
    text = f"""
        title: Signing
        date: 2023-11-05
        event_status: {status}
        place: {{city: Oslo, country: "NO"}}
        agreements: [{{id: a, title: Aid, parties: [US, IQ], {keys}}}]
    """
    return calendar_at("", Site(make_book({"one.yml": text}), LOCALE))


class TestBriefings:
    def test_are_whole_days_and_the_end_is_the_day_after(self) -> None:
        event = event_of(calendar_at(""), "Baghdad")
        assert event.decoded("dtstart") == date(2023, 11, 5)
        assert event.decoded("dtend") == date(2023, 11, 6)
        assert type(event.decoded("dtstart")) is date

    def test_last_as_many_days_as_the_period_has(self) -> None:
        event = event_of(calendar_at(""), "Amman")
        assert event.decoded("dtstart") == date(2023, 11, 3)
        assert event.decoded("dtend") == date(2023, 11, 6)

    def test_say_where_on_what_and_which_page(self) -> None:
        event = event_of(calendar_at("countries/iq/"), "Baghdad")
        assert event["location"] == "Baghdad, Iraq"
        assert event["url"] == URL + baghdad().address
        assert event.categories == ["Security"]
        assert event.decoded("geo") == (33.34058, 44.40088)
        assert "He came without notice." in str(event["description"])

    def test_have_their_kind_among_their_categories(self) -> None:
        text = "{title: Talks, date: 2023-11-05, kind: state_visit, topics: [security]}"
        [event] = events(calendar_at("", Site(make_book({"one.yml": text}), LOCALE)))
        assert event.categories == ["state visit", "Security"]
        assert "State visit." in str(event["description"])

    def test_leave_nobody_busy(self) -> None:
        assert event_of(calendar_at(""), "Baghdad")["transp"] == "TRANSPARENT"

    @pytest.mark.parametrize(
        "day",
        ["2023-11", "2023", "2023-11/2023-12", "2023-11-30/2023-12", "[2023-11-03..2023-11-05]",
         "[2023-11-03, 2023-11-05]", "2023-11-03~", "2023-11-03?/2023-11-05", "../2023-11-03",
         "2023-11-03/..", "2023-11-03/", "2022-Q2", "2022-21"],
    )  # fmt: skip
    def test_of_no_known_day_are_left_out(self, day: str) -> None:
        assert events_on(day) == []

    def test_on_the_last_day_there_is_have_no_end(self) -> None:
        (event,) = events_on("9999-12-31")
        assert event.decoded("dtstart") == date.max
        assert "dtend" not in event


class TestMeetings:
    def test_begin_and_end_in_utc_where_the_offset_is_known(self) -> None:
        event = event_of(calendar_at(""), "and the Foreign Minister of Cyprus")
        assert event.decoded("dtstart") == datetime(2023, 11, 5, 9, 30, tzinfo=UTC)
        assert event.decoded("dtend") == datetime(2023, 11, 5, 10, 30, tzinfo=UTC)
        assert "more than 1 hour" in str(event["description"])
        assert event["url"] == f"{URL}{baghdad().address}talks/"

    def test_begin_at_the_local_time_where_it_is_not(self) -> None:
        event = event_of_meeting("start: 12:30")
        assert event
        assert event.decoded("dtstart") == datetime(2023, 11, 5, 12, 30)
        assert "dtend" not in event

    @pytest.mark.parametrize(
        ("place", "begins"),
        [
            ("{city: Oslo, country: NO}", "2024-07-01T10:30:00+00:00"),
            ("{city: Tokyo, country: JP}", "2024-07-01T03:30:00+00:00"),
            ("{city: New York City, country: US}", "2024-07-01T16:30:00+00:00"),
            ("{city: Kathmandu, country: NP}", "2024-07-01T06:45:00+00:00"),
            ("{country: NO}", "2024-07-01T10:30:00+00:00"),
            ("{country: US}", "2024-07-01T12:30:00"),
            ("{city: Nowhere at All, country: US}", "2024-07-01T12:30:00"),
        ],
    )
    def test_begin_and_end_at_the_right_hour_in_the_zone_of_their_place(
        self, place: str, begins: str
    ) -> None:
        event = event_of_meeting(f"start: 12:30, end: 14:00, place: {place}", "2024-07-01")
        assert event
        start, end = event.decoded("dtstart"), event.decoded("dtend")
        assert start.isoformat() == begins
        assert end - start == timedelta(minutes=90)

    def test_of_one_moment_in_three_zones_begin_together(self) -> None:
        meetings = [
            event_of_meeting(f"start: {start}, place: {place}", "2024-01-15")
            for start, place in (
                ("15:00", "{city: Berlin, country: DE}"),
                ("09:00", "{city: Washington, country: US}"),
                ("17:30", "{city: Tehran, country: IR}"),
            )
        ]
        begins = {event.decoded("dtstart") for event in meetings if event}
        assert begins == {datetime(2024, 1, 15, 14, tzinfo=UTC)}

    def test_may_end_in_the_night_after(self) -> None:
        event = event_of_meeting("start: 22:00, end: 00:30, place: {city: Oslo, country: NO}")
        assert event
        assert event.decoded("dtstart") == datetime(2023, 11, 5, 21, tzinfo=UTC)
        assert event.decoded("dtend") == datetime(2023, 11, 5, 23, 30, tzinfo=UTC)

    def test_take_their_day_from_where_it_is_known(self) -> None:
        event = event_of_meeting("start: 2023-11-04T09:00", "2023-11-03/2023-11-06")
        assert event
        assert event.decoded("dtstart") == datetime(2023, 11, 4, 9)

    @pytest.mark.parametrize(
        ("facts", "day"),
        [
            ("duration: 1 hour", "2023-11-05"),
            ("start: evening", "2023-11-05"),
            ("start: 12:30", "2023-11"),
            ("start: 12:30", "2023-11-03/2023-11-04"),
            ("start: 12:30", "[2023-11-03..2023-11-05]"),
            ("start: 12:30", "2023-11-03?"),
            ("start: 12:30", "[..2023-11-03]"),
        ],
    )
    def test_of_no_known_time_or_day_are_left_out(self, facts: str, day: str) -> None:
        assert event_of_meeting(facts, day) is None

    @pytest.mark.parametrize(
        ("duration", "minutes"), [("90 minutes", 90), ("1 to 2 hours", 120), ("1.5 hours", 90)]
    )
    def test_end_by_the_number_that_was_given(self, duration: str, minutes: int) -> None:
        event = event_of_meeting(f"start: 09:00, duration: {duration}")
        assert event
        length = event.decoded("dtend") - event.decoded("dtstart")
        assert length.total_seconds() == minutes * 60

    @pytest.mark.parametrize(
        "duration", ["0 minutes", "0.5 seconds", "99999999999999999999 weeks", "40 days"]
    )
    def test_have_no_end_that_nobody_could_draw(self, duration: str) -> None:
        event = event_of_meeting(f"start: 09:00, duration: {duration}")
        assert event
        assert "dtend" not in event

    @pytest.mark.parametrize("start", ["9999-12-31T23:00-10:00", "0001-01-01T01:00+10:00"])
    def test_beyond_the_calendar_are_left_out(self, start: str) -> None:
        assert event_of_meeting(f"start: {start}", start[:10]) is None


class TestAgreements:
    @pytest.mark.parametrize(
        ("keys", "status"),
        [
            ("entered_into_force: 2023-12-01", "CONFIRMED"),
            ("entered_into_force: 2024-05-03", "TENTATIVE"),
        ],
    )
    def test_stand_on_the_day_of_their_entry_into_force(self, keys: str, status: str) -> None:
        event = event_of(calendar_of_agreement(keys), "Entry into force: Aid")
        assert event.decoded("dtstart") == date.fromisoformat(keys[-10:])
        assert event["status"] == status
        assert event["transp"] == "TRANSPARENT"
        assert "location" not in event

    @pytest.mark.parametrize("keys", ["registration: I-1", "entered_into_force: 2024-05"])
    def test_without_such_a_day_are_left_out(self, keys: str) -> None:
        assert len(events(calendar_of_agreement(keys))) == 1

    def test_that_were_not_signed_are_left_out(self) -> None:
        calendar = calendar_of_agreement("entered_into_force: 2024-05-03", "cancelled")
        assert [str(event["summary"]) for event in events(calendar)] == ["Signing"]


class TestCalendars:
    def test_have_a_name(self) -> None:
        calendar = calendar_at("countries/iq/")
        assert calendar["name"] == calendar["x-wr-calname"] == "Iraq – Briefing Book"

    def test_without_events_have_a_component_that_does_nothing(self) -> None:
        calendar = calendar_at("topics/energy/", make_site())
        assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]

    def test_have_no_addresses_where_that_of_the_site_is_not_known(self) -> None:
        calendar = calendar_at("countries/iq/", make_site(url=""))
        assert "url" not in calendar
        assert not any("url" in event for event in events(calendar))

    def test_bear_the_day_of_the_last_change_and_not_of_the_build(self) -> None:
        stamp = event_of(calendar_at(""), "Baghdad").decoded("dtstamp")
        assert stamp == datetime(2023, 11, 8, tzinfo=UTC)


class TestHostileTexts:
    @given(HOSTILE)
    def test_come_through(self, text: str) -> None:
        found = events(read(write_one(open_calendar(make_site()), *poison(text), title=text)))
        shown = one_line(text)
        assert len(found) == 3
        *held, agreement = found
        assert one_line(str(agreement["summary"])) == one_line(f"Entry into force: {text}")
        for event in held:
            assert str(event["summary"]) == shown
            assert str(event["location"]) == one_line(f"{text}, {text}, Iraq")
            assert event.categories == [shown]
