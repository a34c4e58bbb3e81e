from __future__ import annotations

import pytest

from briefing_book.values.dates import parse_period
from briefing_book.world.code_history import CHANGES
from briefing_book.world.countries import load_codes


def test_every_code_is_one_of_today() -> None:
    assert set(CHANGES) <= load_codes()


def test_the_former_codes_are_those_of_iso_3166_3() -> None:
    former = {change.former for change in CHANGES.values() if change.former}
    assert former == {
        "AIDJ", "ANHH", "CSHH", "CSXX", "GEHH", "PCHH", "RHZW", "SUHH", "TPTL", "VDVN", "YDYE",
        "YUCS",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "when", "was_another"),
    [
        ("SK", "1992-12-31", True),
        ("SK", "1993-01-01", False),
        ("SK", "1992/1993", False),
        ("SK", "1992", True),
        ("RU", "1991-12-25", True),
        ("RU", "1991-12", False),
        ("RU", "1910", False),
        ("EE", "1939", False),
        ("EE", "1950", True),
    ],
)
def test_a_period_lies_before_the_change_as_a_whole(
    code: str, when: str, was_another: bool
) -> None:
    assert CHANGES[code].covers(parse_period(when)) is was_another
