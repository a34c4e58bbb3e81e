from __future__ import annotations

import pytest

from briefing_book.values.edtf import parse_period
from briefing_book.world.code_history import HISTORIES
from briefing_book.world.countries import load_codes


def test_every_code_is_one_of_today() -> None:
    assert set(HISTORIES) <= load_codes()


def test_the_former_codes_are_those_of_iso_3166_3() -> None:
    former = {former.code for history in HISTORIES.values() for former in history.formers}
    assert former - {""} == {
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
    assert (HISTORIES[code].find(parse_period(when)) is not None) is was_another


@pytest.mark.parametrize(
    ("when", "code"),
    [("1985", "YUCS"), ("2003-02-03", "YUCS"), ("2003-02-04", "CSXX"), ("2005", "CSXX")],
)
def test_a_code_may_have_stood_for_more_than_one_thing_before(when: str, code: str) -> None:
    former = HISTORIES["RS"].find(parse_period(when))
    assert former
    assert former.code == code


def test_what_a_code_stood_for_is_told_in_the_order_of_time() -> None:
    for history in HISTORIES.values():
        days = [day for former in history.formers for day in (former.begin, former.until)]
        assert days == sorted(days)
