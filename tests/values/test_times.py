from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values.times import EventTime, parse_end, parse_moment, parse_start
from briefing_book.values.vocabulary import PartOfDay


@given(st.text() | st.from_regex(r"[0-9:/TZ+ -]{0,30}", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (parse_start, parse_moment):
        try:
            parse(text)
        except ValueError as error:
            assert str(error)


@given(st.datetimes(timezones=st.timezones().map(lambda _: UTC)))
def test_a_moment_is_read_back_from_its_text(moment: datetime) -> None:
    assert parse_moment(moment.isoformat()) == moment


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("12:30", EventTime(time(12, 30))),
        ("9:05", EventTime(time(9, 5))),
        ("12:30:15", EventTime(time(12, 30, 15))),
        ("00:00", EventTime(time(0))),
        ("12:30+03:00", EventTime(time(12, 30), offset=timedelta(hours=3))),
        ("12:30:15Z", EventTime(time(12, 30, 15), offset=timedelta(0))),
        ("12:30-03:30", EventTime(time(12, 30), offset=-timedelta(hours=3.5))),
        ("morning", EventTime(part=PartOfDay.MORNING)),
        ("night", EventTime(part=PartOfDay.NIGHT)),
        ("2023-11-05T12:30", EventTime(time(12, 30), date(2023, 11, 5))),
        ("2023-11-05 12:30", EventTime(time(12, 30), date(2023, 11, 5))),
        ("2023-11-05T12:30Z", EventTime(time(12, 30), date(2023, 11, 5), timedelta(0))),
        (
            "2023-11-05T12:30:00-05:30",
            EventTime(time(12, 30), date(2023, 11, 5), -timedelta(hours=5.5)),
        ),
    ],
)
def test_a_start_is_a_time_a_date_with_a_time_or_a_part_of_the_day(
    text: str, start: EventTime
) -> None:
    assert parse_start(text) == start


@pytest.mark.parametrize(
    "text",
    ["24:00", "12:60", "12:30+3", "12:30+0300", "12:30+24:00", "12:30 +03:00", "12:30z",
      "12.30", "noon", "12:30 pm", "2023-11-05", "2023-11-05T24:00",
     "2023-11-05T12:30+0300", "2023-11-05T12:30+24:00", "2023-W44-7T12:30", "2023-02-30T12:30"],
)  # fmt: skip
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_start(text)


def test_an_end_is_a_time_and_no_part_of_the_day() -> None:
    assert parse_end("2023-11-05T14:00+03:00") == parse_start("2023-11-05T14:00+03:00")
    with pytest.raises(ValueError, match="neither a time of day"):
        parse_end("evening")


@pytest.mark.parametrize("text", ["2023-11-05T21:00", "2023-11-05", "21:00", "tomorrow"])
def test_a_moment_without_its_offset_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_moment(text)


@pytest.mark.parametrize("text", ["0001-01-01T00:00+03:00", "9999-12-31T23:59-03:00"])
def test_a_moment_beyond_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="out of the calendar"):
        parse_moment(text)


def test_a_day_is_sorted_by_time_then_part_of_day_then_what_has_neither() -> None:
    texts = ["morning", "12:30", "afternoon", "18:30", "evening", "night"]
    starts = [*map(parse_start, texts), EventTime()]
    ordered = sorted(starts, key=lambda start: start.order)
    assert [ordered.index(start) for start in starts] == [0, 2, 1, 4, 3, 5, 6]
