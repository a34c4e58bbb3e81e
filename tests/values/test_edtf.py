from __future__ import annotations

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values.dates import PartialDate, Period
from briefing_book.values.edtf import parse_date, parse_day, parse_period
from values.partial_dates import partial_dates


@given(partial_dates())
def test_a_date_is_read_back_from_its_text(day: PartialDate) -> None:
    assert parse_date(str(day)) == day


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


@given(st.text() | st.from_regex(r"[0-9X?~%Q/., \[\]-]{0,30}", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (parse_date, parse_day, parse_period):
        try:
            parse(text)
        except ValueError as error:
            assert str(error)


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


@pytest.mark.parametrize(
    "text", ["05/11/2023", "11/2023", "/", "../..", "/..", "../", "2023/2024/2025"]
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is neither a date nor a period"):
        parse_period(text)


@pytest.mark.parametrize(
    ("text", "edtf", "earliest", "latest"),
    [
        ("2024-05~", "2024-05~", "2024-05-01", "2024-05-31"),
        ("2024?", "2024?", "2024-01-01", "2024-12-31"),
        ("2024-05-03%", "2024-05-03%", "2024-05-03", "2024-05-03"),
        ("[2024-05-03..2024-05-05]", "[2024-05-03..2024-05-05]", "2024-05-03", "2024-05-05"),
        ("[2024-05-05,2024-05-03]", "[2024-05-05, 2024-05-03]", "2024-05-03", "2024-05-05"),
        ("[ 2021, 2023 .. 2024 ]", "[2021, 2023..2024]", "2021-01-01", "2024-12-31"),
        ("[2024-05-03]", "2024-05-03", "2024-05-03", "2024-05-03"),
        ("[2024-05-03..2024-05-03]", "2024-05-03", "2024-05-03", "2024-05-03"),
        ("../2024-05-06", "../2024-05-06", None, "2024-05-06"),
        ("[..2024-05-06]", "[..2024-05-06]", None, "2024-05-06"),
        ("/2024-05-06", "/2024-05-06", None, "2024-05-06"),
        ("2024-05-06/..", "2024-05-06/..", "2024-05-06", None),
        ("[2024-05..]", "[2024-05..]", "2024-05-01", None),
        ("2024-05-06/", "2024-05-06/", "2024-05-06", None),
        ("2024-Q2", "2024-34", "2024-04-01", "2024-06-30"),
        ("2024-36", "2024-36", "2024-10-01", "2024-12-31"),
        ("2024-21", "2024-21", "2024-03-01", "2024-05-31"),
        ("2023-24", "2023-24", "2023-12-01", "2024-02-29"),
        ("9999-24", "9999-24", "9999-12-01", "9999-12-31"),
        ("202X", "202X", "2020-01-01", "2029-12-31"),
        ("19XX", "19XX", "1900-01-01", "1999-12-31"),
        ("2024-05-XX", "2024-05", "2024-05-01", "2024-05-31"),
        ("2024-XX-XX", "2024", "2024-01-01", "2024-12-31"),
        ("2024-05~/2024-06?", "2024-05~/2024-06?", "2024-05-01", "2024-06-30"),
        ("2024-21/2024-23", "2024-21/2024-23", "2024-03-01", "2024-11-30"),
    ],
)
def test_what_is_known_inexactly_has_an_earliest_and_a_latest_day(
    text: str, edtf: str, earliest: str | None, latest: str | None
) -> None:
    period = parse_period(text)
    found = [str(day) if day else None for day in (period.earliest, period.latest)]
    assert (str(period), found) == (edtf, [earliest, latest])
    assert parse_period(edtf) == period


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-0044-03-15", '"-0044-03-15" is not in the years 0001 to 9999'),
        ("12024-05-06", '"12024-05-06" is not in the years 0001 to 9999'),
        ("Y12024", '"Y12024" is not in the years 0001 to 9999'),
        ("000X", "there is no year 000X"),
        ("2024-25", "there is no month 25"),
        ("2024-Q5", '"2024-Q5" is not a date'),
        ("202X-05", '"202X-05" has a month in a year that is not known'),
        ("2024-05-06/2024-05-01", "the period ends (2024-05-01) before it begins (2024-05-06)"),
        ("[2024-05-05..2024-05-03]", "the period ends (2024-05-03) before it begins (2024-05-05)"),
        ("[2024?, 2025]", '"2024?" stands in brackets, where no date has a ?, ~ or %'),
        ("[..2024, 2025]", '"" is not a date'),
        ("[2023-02-29, 2024]", "there is no 29 February 2023: February has 28 days"),
        ("{2024, 2025}", '"{2024, 2025}" is not a date'),
        ("[]", '"" is not a date'),
        ("[..]", '"" is not a date'),
    ],
)
def test_what_is_no_date_of_edtf_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_period(text)
    assert str(caught.value) == message


def test_months_are_named_in_english_whatever_the_locale_of_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(calendar, "month_name", ["", *(["Monat"] * 12)])
    with pytest.raises(ValueError, match="there is no 31 June 2023: June has 30 days"):
        parse_date("2023-06-31")
