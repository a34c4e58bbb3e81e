from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.text.nearest import Nearest
from work import count_lines

NAMES = ["Antony Blinken", "antony-blinken", "Mohammed Shia al-Sudani", "IQ", "Fidan", "Abbas"]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Antony Blinkin", "Antony Blinken"),
        ("antony-blinkn", "antony-blinken"),
        ("ANTONY BLINKEN", "Antony Blinken"),
        ("iq", "IQ"),
        ("Fiddan", "Fidan"),
        ("sudani", "Mohammed Shia al-Sudani"),
        ("al-Sudani", "Mohammed Shia al-Sudani"),
        ("Nobody", None),
        ("", None),
        ("a" * 100_000, None),
    ],
)
def test_the_nearest_word_is_found_or_none(word: str, found: str | None) -> None:
    assert Nearest(NAMES).find(word) == found


def test_of_words_that_differ_in_case_only_the_first_is_found() -> None:
    assert Nearest(["us", "US"]).find("uS") == Nearest(["US", "us"]).find("uS") == "US"


@given(st.lists(st.text()), st.text())
def test_what_is_found_is_a_known_word(known: list[str], word: str) -> None:
    assert Nearest(known).find(word) in [*known, None]


def test_a_misspelt_word_among_twice_as_many_names_is_hardly_more_work() -> None:
    firsts, lasts = ("ali", "omar", "jo", "anna", "maria"), ("hassan", "smith")

    def look(number: int) -> int:
        names = [f"{first}{n}-{last}" for n in range(number) for first in firsts for last in lasts]
        nearest = Nearest(names)
        nearest.find("alli0-hasan")
        return count_lines(lambda: [nearest.find(f"alli{n}-hasan") for n in range(20)]).total()

    assert look(200) < 1.5 * look(100)
