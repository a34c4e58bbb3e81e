from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values.edtf import parse_period
from briefing_book.values.other_dates import read_dates


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2024-5-6", "2024-05-06"), ("2024/05/06", "2024-05-06"), ("20240506", "2024-05-06"),
        ("6.5.2024", "2024-05-06"), ("06. 05. 2024", "2024-05-06"), ("25/12/2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"), ("05/11/2023", "2023-11-05 2023-05-11"),
        ("05-11-2023", "2023-11-05 2023-05-11"), ("05/05/2023", "2023-05-05"),
        ("6 May 2024", "2024-05-06"), ("May 6th, 2024", "2024-05-06"),
        ("6. Mai 2024", "2024-05-06"),
        ("1er août 2024", "2024-08-01"), ("Monday, the 6th of May 2024", "2024-05-06"),
        ("6 Sept. 2024", "2024-09-06"), ("May 2024", "2024-05"), ("11/2023", "2023-11"),
        ("2023/11", "2023-11"), ("2023-11-05 to 2023-11-07", "2023-11-05/2023-11-07"),
        ("2023-11-05/07", "2023-11-05/2023-11-07"), ("5-7 November 2023", "2023-11-05/2023-11-07"),
        ("November 5-7, 2023", "2023-11-05/2023-11-07"),
        ("30 October – 2 November 2023", "2023-10-30/2023-11-02"),
        ("31.12.2023 bis 1.1.2024", "2023-12-31/2024-01-01"),
        ("1917-10-25 (O.S.)", "1917-11-07"), ("25 October 1917, old style", "1917-11-07"),
        ("28 February 1900 O. S.", "1900-03-12"), ("1582-10-05 Julian", "1582-10-15"),
        ("05/11/2023 - 07/11/2023", "2023-11-05/2023-11-07 2023-05-11/2023-07-11"),
    ],
)  # fmt: skip
def test_a_date_in_another_form_has_the_readings_that_it_may_have(text: str, meant: str) -> None:
    assert read_dates(text) == tuple(meant.split())


@pytest.mark.parametrize(
    "text",
    ["", "today", "6.5.24", "30 February 2024", "32/01/2024", "2024-13-32", "6 Brumaire 2024",
     "October 1917 (O.S.)", "9999-12-31 (O.S.)", "the 6th",
     "2023-W45", "6 May", "7-5 November 2023", "1 " * 40],
)  # fmt: skip
def test_what_can_not_be_told_has_none(text: str) -> None:
    assert read_dates(text) == ()


@given(
    st.dates(date(1000, 1, 1)), st.sampled_from(["en_GB", "en_US", "fr", "de"]),
    st.sampled_from(["full", "long"]),
)  # fmt: skip
def test_a_day_as_a_language_writes_it_out_is_that_day(day: date, locale: str, style: str) -> None:
    assert read_dates(format_date(day, style, locale)) == (day.isoformat(),)


@given(st.text("0123456789./- –", max_size=25) | st.text(max_size=70))
def test_every_reading_is_one_that_the_format_has(text: str) -> None:
    for reading in read_dates(text):
        assert str(parse_period(reading))
