from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values.dates import (
    PartialDate,
    Period,
    Start,
    parse_date,
    parse_day,
    parse_moment,
    parse_period,
    parse_start,
)
from briefing_book.values.vocabulary import PartOfDay
from values.partial_dates import partial_dates


@given(partial_dates())
def test_a_date_is_read_back_from_its_text(day: PartialDate) -> None:
    assert parse_date(str(day)) == day


@given(partial_dates())
def test_a_date_begins_before_it_ends(day: PartialDate) -> None:
    assert day.first_day <= day.last_day


@given(st.dates())
def test_a_full_day_means_one_day(day: date) -> None:
    parsed = parse_date(day.isoformat())
    assert parsed.first_day == parsed.last_day == day == parse_day(day.isoformat())


@given(partial_dates(), partial_dates())
def test_a_period_is_read_back_from_its_text_unless_it_is_reversed(
    start: PartialDate, end: PartialDate
) -> None:
    if end.last_day < start.first_day:
        with pytest.raises(ValueError, match="before it begins"):
            parse_period(f"{start}/{end}")
    else:
        period = parse_period(f"{start}/{end}")
        assert period == Period(start, end) == parse_period(str(period))
        assert period.first_day <= period.last_day
        assert period.is_single == (start == end)


@given(st.text() | st.from_regex(r"[0-9:/TZ+ -]{0,30}", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (parse_date, parse_day, parse_period, parse_start, parse_moment):
        try:
            parse(text)
        except ValueError as error:
            assert str(error)


@given(st.datetimes(timezones=st.timezones().map(lambda _: UTC)))
def test_a_moment_is_read_back_from_its_text(moment: datetime) -> None:
    assert parse_moment(moment.isoformat()) == moment


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-11-05", date(2023, 11, 5), date(2023, 11, 5)),
        ("2023-11-03/2023-11-04", date(2023, 11, 3), date(2023, 11, 4)),
        ("2023-11/2024", date(2023, 11, 1), date(2024, 12, 31)),
        ("2023-11/2023-11-05", date(2023, 11, 1), date(2023, 11, 5)),
    ],
)
def test_a_date_means_all_days_that_it_may_be(text: str, first: date, last: date) -> None:
    period = parse_period(text)
    assert (period.first_day, period.last_day) == (first, last)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2023-02-29", "there is no 29 February 2023: February has 28 days"),
        ("2023-04-31", "there is no 31 April 2023: April has 30 days"),
        ("2023-13", "there is no month 13"),
        ("2023-00-01", "there is no month 00"),
        ("0000", "there is no year 0000"),
        ("2023-11-5", '"2023-11-5" is not a date'),
        ("20231105", '"20231105" is not a date'),
        ("5 November 2023", '"5 November 2023" is not a date'),
        ("٢٠٢٣", '"٢٠٢٣" is not a date'),
        ("2023-11-05\n", '"2023-11-05" is not a date'),
        ("", '"" is not a date'),
        ("2" * 100, f'"{"2" * 60}…" is not a date'),
    ],
)
def test_a_date_that_there_is_not_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_date(text)
    assert str(caught.value) == message


@pytest.mark.parametrize("text", ["2023-11", "2023"])
def test_where_a_day_is_asked_a_month_or_a_year_is_not_enough(text: str) -> None:
    with pytest.raises(ValueError, match="is not a full day"):
        parse_day(text)


@pytest.mark.parametrize("text", ["2023-11-05/", "/2023-11-05", "05/11/2023", "11/2023", "/"])
def test_half_a_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is neither a date nor a period"):
        parse_period(text)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("12:30", Start(time(12, 30))),
        ("9:05", Start(time(9, 5))),
        ("12:30:15", Start(time(12, 30, 15))),
        ("00:00", Start(time(0))),
        ("morning", Start(part=PartOfDay.MORNING)),
        ("night", Start(part=PartOfDay.NIGHT)),
        ("2023-11-05T12:30", Start(time(12, 30), date(2023, 11, 5))),
        ("2023-11-05 12:30", Start(time(12, 30), date(2023, 11, 5))),
        ("2023-11-05T12:30Z", Start(time(12, 30), date(2023, 11, 5), timedelta(0))),
        (
            "2023-11-05T12:30:00-05:30",
            Start(time(12, 30), date(2023, 11, 5), -timedelta(hours=5.5)),
        ),
    ],
)
def test_a_start_is_a_time_a_date_with_a_time_or_a_part_of_the_day(text: str, start: Start) -> None:
    assert parse_start(text) == start


@pytest.mark.parametrize(
    "text",
    ["24:00", "12:60", "12.30", "noon", "12:30 pm", "2023-11-05", "2023-11-05T24:00",
     "2023-11-05T12:30+0300", "2023-11-05T12:30+24:00", "2023-W44-7T12:30", "2023-02-30T12:30"],
)  # fmt: skip
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_start(text)


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
    starts = [*map(parse_start, texts), Start()]
    ordered = sorted(starts, key=lambda start: start.order)
    assert [ordered.index(start) for start in starts] == [0, 2, 1, 4, 3, 5, 6]


def test_months_are_named_in_english_whatever_the_locale_of_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(calendar, "month_name", ["", *(["Monat"] * 12)])
    with pytest.raises(ValueError, match="there is no 31 June 2023: June has 30 days"):
        parse_date("2023-06-31")
