from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from briefing_book.clock import read_clock
from briefing_book.report import BuildError


def test_the_clock_stands_where_the_build_says() -> None:
    assert read_clock({"SOURCE_DATE_EPOCH": "1704110400"}) == datetime(2024, 1, 1, 12, tzinfo=UTC)


def test_else_it_is_now_in_utc() -> None:
    now = read_clock({})
    assert now.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - now) < timedelta(minutes=1)


@pytest.mark.parametrize("epoch", ["0", "4294967295"])
def test_it_stands_at_whatever_a_gzip_file_can_say(epoch: str) -> None:
    assert read_clock({"SOURCE_DATE_EPOCH": epoch}).timestamp() == int(epoch)


@pytest.mark.parametrize(
    "epoch", ["", " ", "soon", "-1", "1.5", "4294967296", "9" * 5000, "1_000", "\u0661", "²"]
)
def test_an_epoch_that_is_no_such_number_is_told_in_a_sentence(epoch: str) -> None:
    with pytest.raises(BuildError) as caught:
        read_clock({"SOURCE_DATE_EPOCH": epoch})
    assert str(caught.value) == (
        f'SOURCE_DATE_EPOCH is "{epoch}": it has to be a number of seconds since 1970, from 0 to '
        "4294967295, or not to be set."
    )
