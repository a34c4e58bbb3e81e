from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values.dates import PartialDate, has_days, is_day, overlap
from briefing_book.values.edtf import parse_date, parse_day, parse_period
from values.partial_dates import partial_dates


@given(partial_dates())
def test_a_date_begins_before_it_ends(day: PartialDate) -> None:
    assert day.first_day <= day.last_day


@given(st.dates())
def test_a_full_day_means_one_day(day: date) -> None:
    parsed = parse_date(day.isoformat())
    assert parsed.first_day == parsed.last_day == day == parse_day(day.isoformat())


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


IN_ORDER = """
    0987-06-01                  17XX                        19XX
    195X                        1953-03                     1972-24
    1989-11-09                  2000                        200X
    ../2024                     2024-01-01                  2024-01
    2024-33                     2024                        2024?
    [..2024-02]                 2024-02-29/..               2024-21
    2024-03-02                  2024-04-01                  2024-34
    2024-05-01                  2024-05-01?                 2024-05-01/2024-05-03
    2024-05                     2024-05~                    [2024-05-02,2024-05-09]
    ../2024-05-03               2024-05-03                  2024-05-03%
    [2024-05-03..2024-05-04]    2024-05-03/2024-05-05       2024-05-03/..
    [2024-05-04..2024-05-05]    /2024-05-06                 2024-05-06
    2024-05-06/2024-05          2024-22                     2024-09-01/2024-10
    2024-12-01                  2024-24                     2025-01
"""


def test_dates_are_sorted_by_their_earliest_day_and_then_by_how_exact_they_are() -> None:
    expected = IN_ORDER.split()
    assert len(expected) > 40
    periods = {text: parse_period(text) for text in expected}
    backwards = list(reversed(expected))
    assert sorted(backwards, key=lambda text: periods[text].order) == expected


@pytest.mark.parametrize(
    "text", ["[2024-05-03..2024-05-05]", "2024-05-03?", "2024-05-03~/2024-05-05", "../2024-05-03",
             "2024-05-03/..", "2024-05-03/", "2024-05", "2024-05-03/2024-06"],
)  # fmt: skip
def test_what_is_not_known_for_sure_is_no_day_and_has_no_days(text: str) -> None:
    period = parse_period(text)
    assert not is_day(period)
    assert not has_days(period)


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("../2024-05-03", "2023", True),
        ("../2024-05-03", "2024-05-04", False),
        ("2024-05-03/..", "2031", True),
        ("2024-05-03/", "2024-05-02", False),
        ("[2024-05-03, 2024-05-09]", "2024-05-09", True),
        ("../2024-05", "2024-05/..", True),
    ],
)
def test_what_has_no_known_end_may_have_a_day_in_common_with_all_beyond(
    one: str, other: str, may: bool
) -> None:
    assert overlap(parse_period(one), parse_period(other)) is may
    assert overlap(parse_period(other), parse_period(one)) is may
