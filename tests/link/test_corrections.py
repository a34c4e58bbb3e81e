from __future__ import annotations

from books import link_one, make_book
from briefing_book.book.corrections import list_corrections

TWO_ON_A_DAY = """
    title: Talks
    date: 2023-11-05
    corrections:
      - {date: 2023-11-08, note: The day was wrong.}
      - {date: 2023-11-07, note: The name was wrong.}
      - {date: 2023-11-08, note: The place was wrong.}
"""
ONE_LATER = """
    title: Visit
    date: 2022-01-01
    corrections: [{date: 2023-11-09, note: Nobody came.}]
"""


def test_those_of_a_briefing_stand_in_the_order_of_its_record() -> None:
    notes = [one.record.note for one in list_corrections(link_one(TWO_ON_A_DAY))]
    assert notes == ["The day was wrong.", "The name was wrong.", "The place was wrong."]


def test_each_has_an_id_and_an_address_of_its_own() -> None:
    found = list_corrections(link_one(TWO_ON_A_DAY))
    assert [one.id for one in found] == ["2023-11-08", "2023-11-07", "2023-11-08-2"]
    assert found[2].address == "briefings/one/#correction-2023-11-08-2"


def test_an_id_stays_when_another_day_is_added_or_the_note_is_worded_anew() -> None:
    text = TWO_ON_A_DAY.replace("The place was wrong.", "The place was Oslo.")
    text = text.replace("corrections:\n", "corrections:\n      - {date: 2023-11-06, note: N.}\n")
    ids = {one.record.note: one.id for one in list_corrections(link_one(text))}
    assert ids["The place was Oslo."] == "2023-11-08-2"


def test_those_of_all_briefings_stand_newest_first() -> None:
    book = make_book({"talks.yml": TWO_ON_A_DAY, "visit.yml": ONE_LATER})
    assert [(str(one.record.date), one.briefing.id) for one in book.corrections] == [
        ("2023-11-09", "visit"), ("2023-11-08", "talks"), ("2023-11-08", "talks"),
        ("2023-11-07", "talks"),
    ]  # fmt: skip
    assert [one.record.note for one in book.corrections[1:3]] == [
        "The day was wrong.", "The place was wrong.",
    ]  # fmt: skip
