from __future__ import annotations

from datetime import date

import pytest

from briefing_book.model.dated_names import DatedName
from briefing_book.records.dated_names import find_name

ASTANA = [
    DatedName.model_validate({"name": "Tselinograd", "from": "1961", "to": "1992-06"}),
    DatedName.model_validate({"name": "Nur-Sultan", "from": "2019-03-23", "to": "2022-09-16"}),
]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1960, 12, 31), None),
        (date(1961, 1, 1), "Tselinograd"),
        (date(1992, 6, 30), "Tselinograd"),
        (date(1992, 7, 1), None),
        (date(2019, 3, 23), "Nur-Sultan"),
        (date(2022, 9, 16), "Nur-Sultan"),
        (date(2022, 9, 17), None),
    ],
)
def test_a_name_holds_from_its_first_day_to_its_last(day: date, name: str | None) -> None:
    assert find_name(ASTANA, day) == name


def test_a_name_without_a_beginning_held_from_the_first() -> None:
    assert find_name([DatedName.model_validate({"name": "Ava Berg", "to": "2015"})], date.min)
