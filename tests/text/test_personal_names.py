from __future__ import annotations

import pytest

from briefing_book.text.personal_names import put_family_first


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("Ana Žmak", "Žmak, Ana"),
        ("Ursula von der Leyen", "Leyen, Ursula von der"),
        ("Mohammed al-Sudani", "Sudani, Mohammed al-"),
        ("Mohammed bin Salman", "Salman, Mohammed bin"),
        ("Bill Pace Jr.", "Pace, Bill Jr."),
        ("Sanford Roe, Jr.", "Roe, Sanford Jr."),
        ("Charles III", "Charles, III"),
        ("王毅", "王毅"),
        ("安倍 晋三", "安倍 晋三"),
        ("김 대중", "김 대중"),
        ("Al Gore", "Gore, Al"),
    ],
)
def test_a_name_is_sorted_by_its_last_word(name: str, sorted_as: str) -> None:
    assert put_family_first(name) == sorted_as
