from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from briefing_book.clock import read_clock


def test_the_clock_stands_where_the_build_says() -> None:
    assert read_clock({"SOURCE_DATE_EPOCH": "1704110400"}) == datetime(2024, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}])
def test_else_it_is_now_in_utc(environment: dict[str, str]) -> None:
    now = read_clock(environment)
    assert now.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - now) < timedelta(minutes=1)


def test_an_epoch_that_is_no_number_is_no_time() -> None:
    with pytest.raises(ValueError, match="soon"):
        read_clock({"SOURCE_DATE_EPOCH": "soon"})
