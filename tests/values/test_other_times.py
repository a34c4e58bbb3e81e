from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values.other_times import read_moments, read_times
from briefing_book.values.times import parse_start


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2.30 pm", "14:30"), ("2:30 PM", "14:30"), ("2pm", "14:00"), ("9 a.m.", "09:00"),
        ("12 am", "00:00"), ("12.15 p.m.", "12:15"), ("14h30", "14:30"), ("14 h", "14:00"),
        ("14.30 Uhr", "14:30"), ("1430", "14:30"), ("noon", "12:00"), ("at 9:05", "09:05"),
        ("3 o'clock", "03:00 15:00"), ("14:30 local time", "14:30"),
        ("14", ""), ("13 pm", ""), ("25:00", ""), ("14:60", ""), ("lunch", ""), ("midnight", ""),
        ("14:30 lunch", ""),
    ],
)  # fmt: skip
def test_a_time_in_another_form_has_the_readings_that_it_may_have(text: str, meant: str) -> None:
    assert [reading.time for reading in read_times(text)] == meant.split()


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("14:00 CEST", "+02:00"), ("14:00Z", "+00:00"), ("2 pm GMT", "+00:00"),
        ("14:00+02:00", "+02:00"), ("14:00 UTC-3", "-03:00"), ("14:00 +0530", "+05:30"),
        ("14:00 IST", ""), ("14:00 BST", ""), ("14:00", ""),
    ],
)  # fmt: skip
def test_a_zone_is_an_offset_where_it_means_only_one(text: str, offset: str) -> None:
    assert [(at.time, at.offset) for at in read_times(text)] == [("14:00", offset)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2023-11-05 14h30", "2023-11-05T14:30"),
        ("5 November 2023, 2.30 pm", "2023-11-05T14:30"),
        ("2023-11-05T21:00 CET", "2023-11-05T21:00+01:00"),
        ("5/11/2023 14:30", "2023-11-05T14:30 2023-05-11T14:30"),
        ("2023-11-05", ""), ("14:30", ""), ("November 2023 14:30", ""),
    ],
)  # fmt: skip
def test_a_day_with_a_time_is_read_together(text: str, meant: str) -> None:
    assert read_moments(text) == tuple(meant.split())


@given(st.text("0123456789:.hapm -+ZCET", max_size=25) | st.text(max_size=70))
def test_every_reading_is_one_that_the_format_has(text: str) -> None:
    for at in read_times(text):
        assert parse_start(at.time).time_of_day is not None
    for moment in read_moments(text):
        assert parse_start(moment).day is not None
