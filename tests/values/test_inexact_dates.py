from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values.edtf import parse_period
from briefing_book.values.inexact_dates import read_inexact_dates


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("c. 1905", ["1905~"]),
        ("circa 1905", ["1905~"]),
        ("ca. May 2024", ["2024-05~"]),
        ("about 6 May 2024", ["2024-05-06~"]),
        ("~2024-05", ["2024-05~"]),
        ("1905 (?)", ["1905?"]),
        ("probably May 2024", ["2024-05?"]),
        ("before 2024-05-06", ["../2024-05-06"]),
        ("on or before 6 May 2024", ["../2024-05-06"]),
        ("after 6 May 2024", ["[2024-05-06..]"]),
        ("since May 2024", ["2024-05/.."]),
        ("from 2024-05-06 onwards", ["2024-05-06/.."]),
        ("between 3 and 5 May 2024", ["[2024-05-03..2024-05-05]"]),
        ("between 2024-05-03 and 2024-05-05", ["[2024-05-03..2024-05-05]"]),
        ("between 30 April and 2 May 2024", ["[2024-04-30..2024-05-02]"]),
        ("between May and July 2024", ["[2024-05..2024-07]"]),
        ("3 or 5 May 2024", ["[2024-05-03, 2024-05-05]"]),
        ("zwischen 3. und 5. Mai 2024", ["[2024-05-03..2024-05-05]"]),
        ("Spring 2024", ["2024-21"]),
        ("the winter of 2024/25", ["2024-24"]),
        ("printemps 2024", ["2024-21"]),
        ("Q2 2024", ["2024-Q2"]),
        ("2024 Q2", ["2024-Q2"]),
        ("second quarter of 2024", ["2024-Q2"]),
        ("the 1950s", ["195X"]),
        ("19th century", ["18XX"]),
        ("before spring 2024", ["../2024-21"]),
        ("before 05/06/2024", ["../2024-06-05", "../2024-05-06"]),
        ("between 5 and 3 May 2024", []),
        ("early 2024", []),
        ("Easter 2024", []),
        ("n.d.", []),
        ("before lunch", []),
        ("2024-05-06", []),
        ("x" * 200, []),
    ],
)
def test_a_date_in_words_has_the_readings_that_it_may_have(text: str, readings: list[str]) -> None:
    assert list(read_inexact_dates(text)) == readings


@given(st.text() | st.from_regex(r"(before|between|c\.|since) [0-9a-z./ -]{0,20}", fullmatch=True))
def test_whatever_is_read_is_a_date(text: str) -> None:
    for reading in read_inexact_dates(text):
        assert str(parse_period(reading))
