from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from briefing_book.records.timing import Timing, last_day_of, time_meeting
from content import Load

OSLO = ZoneInfo("Europe/Oslo")


def time_one(
    load: Load, facts: str, day: str = "2024-05-06", zone: ZoneInfo | None = None
) -> Timing:
    """The timing of the one meeting of a briefing."""
    text = f"title: Talks\ndate: {day}\nmeetings: [{{id: m, {facts}}}]"
    record = load({"one.yml": text}).briefings["one"].record
    return time_meeting(record, record.meetings[0], zone)


def say(timing: Timing) -> list[str | None]:
    moments = (timing.begins, timing.ends)
    said = [moment.isoformat(timespec="minutes") if moment else None for moment in moments]
    return [*said, timing.duration.text if timing.duration else None]


@pytest.mark.parametrize(
    ("facts", "begins", "ends", "duration"),
    [
        ("start: 14:30, end: 16:00", "2024-05-06T14:30", "2024-05-06T16:00", "1 hour 30 minutes"),
        ("start: 14:30, duration: 2 hours", "2024-05-06T14:30", "2024-05-06T16:30", "2 hours"),
        ("start: 14:30, end: 16:00, duration: about 2 hours", "2024-05-06T14:30",
         "2024-05-06T16:00", "about 2 hours"),
        ("start: 22:00, end: 00:30", "2024-05-06T22:00", "2024-05-07T00:30", "2 hours 30 minutes"),
        ("start: 2024-05-06T10:00, end: 2024-05-07T11:00", "2024-05-06T10:00", "2024-05-07T11:00",
         "25 hours"),
        ("start: 14:30+02:00, end: 16:00", "2024-05-06T14:30+02:00", "2024-05-06T16:00+02:00",
         "1 hour 30 minutes"),
        ("start: 14:30, end: 16:00+02:00", "2024-05-06T14:30+02:00", "2024-05-06T16:00+02:00",
         "1 hour 30 minutes"),
        ("start: 23:00-05:00, end: 06:00Z", "2024-05-06T23:00-05:00", "2024-05-07T06:00+00:00",
         "2 hours"),
        ("start: morning, end: 12:00", None, None, None),
        ("end: 12:00", None, None, None),
        ("start: 14:30", "2024-05-06T14:30", None, None),
    ],
)  # fmt: skip
def test_an_end_is_written_or_follows_and_so_does_the_duration(
    load: Load, facts: str, begins: str | None, ends: str | None, duration: str | None
) -> None:
    assert say(time_one(load, facts)) == [begins, ends, duration]


def test_a_duration_follows_where_the_day_is_not_known_and_no_moment_does(load: Load) -> None:
    for day in ("2024-05", "[2024-05-06..2024-05-08]", "2024-05-06~"):
        timing = time_one(load, "start: 14:30, end: 16:00", day)
        assert say(timing) == [None, None, "1 hour 30 minutes"]


def test_the_clock_of_the_place_is_put_forward_while_they_meet(load: Load) -> None:
    timing = time_one(load, "start: 23:30, end: 03:30", "2024-03-30", OSLO)
    assert say(timing) == ["2024-03-30T23:30+01:00", "2024-03-31T03:30+02:00", "3 hours"]
    timing = time_one(load, "start: 23:30, duration: 3 hours", "2024-03-30", OSLO)
    assert say(timing) == ["2024-03-30T23:30+01:00", "2024-03-31T03:30+02:00", "3 hours"]


def test_a_written_offset_counts_and_not_the_zone_of_the_place(load: Load) -> None:
    timing = time_one(load, "start: 14:30Z, end: 15:00", zone=OSLO)
    assert say(timing) == ["2024-05-06T14:30+00:00", "2024-05-06T15:00+00:00", "30 minutes"]


@pytest.mark.parametrize("facts", ["start: 22:00, end: 00:30", "start: 22:00, duration: 3 hours"])
def test_a_briefing_lasts_into_the_night_after_with_its_meeting(load: Load, facts: str) -> None:
    text = f"title: Talks\ndate: 2024-05-06\nmeetings: [{{id: m, {facts}}}]"
    record = load({"one.yml": text}).briefings["one"].record
    assert last_day_of(record) == date(2024, 5, 7)


def test_on_the_last_day_of_the_calendar_there_is_no_night_after(load: Load) -> None:
    timing = time_one(load, "start: 22:00, end: 00:30", "9999-12-31")
    assert say(timing) == ["9999-12-31T22:00", None, None]
