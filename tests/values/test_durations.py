from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values.durations import parse_duration


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("more than 1 hour", 3600, 3600),
        ("about 90 minutes", 5400, 5400),
        ("1.5 hours", 5400, 5400),
        ("45 min", 2700, 2700),
        ("45 mins.", 2700, 2700),
        ("2h", 7200, 7200),
        ("2 hrs", 7200, 7200),
        ("30 s", 30, 30),
        ("30 secs", 30, 30),
        ("2 to 3 Days", 172800, 259200),
        ("1 week", 604800, 604800),
        ("1 hour 15 minutes", 4500, 4500),
        ("1 hour and 15 minutes", 4500, 4500),
        ("1 hour, 15 minutes", 4500, 4500),
        ("1h30", 5400, 5400),
        ("1h 30m", 5400, 5400),
        ("about 1h30min", 5400, 5400),
        ("An hour", 3600, 3600),
        ("two days", 172800, 172800),
        ("half an hour", 1800, 1800),
        ("more than half a day", 43200, 43200),
        ("an hour and a half", 5400, 5400),
        ("two and a half hours", 9000, 9000),
        ("one minute and 30 seconds", 90, 90),
        ("half a second", Decimal("0.5"), Decimal("0.5")),
    ],
)
def test_a_duration_is_known_in_seconds(text: str, low: Decimal, high: Decimal) -> None:
    assert parse_duration(text).seconds == (low, high)


@pytest.mark.parametrize("text", ["5", "5 people", "5 months", "1 hour 5 people"])
def test_a_duration_without_a_unit_of_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="has no unit of time"):
        parse_duration(text)


@pytest.mark.parametrize(
    "text", ["", "hour", "half", "a half", "an hour 5", "ahour", "all day", "1:30", "1 hour 5 mm"]
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_duration(text)


def test_what_is_added_up_keeps_its_words_and_counts_in_one_unit() -> None:
    duration = parse_duration("about 1 hour  15 minutes")
    assert duration.text == "about 1 hour 15 minutes"
    assert (str(duration.low), duration.unit, duration.qualifier.value) == (
        "75",
        "minutes",
        "about",
    )


WORDS = "a an one two half and hour hours minutes h min m s 1 15 30 about over , .".split()


@given(st.text() | st.lists(st.sampled_from([*WORDS, ""]), max_size=7).map(" ".join))
def test_any_text_is_a_duration_or_refused(text: str) -> None:
    try:
        duration = parse_duration(text)
    except ValueError as error:
        assert str(error)
    else:
        assert duration.seconds
        assert 0 <= duration.seconds[0] <= duration.seconds[1]
