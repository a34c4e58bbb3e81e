from __future__ import annotations

import pytest

from books import link_one
from briefing_book.model.references import RefKind
from briefing_book.records.directory import Ref
from briefing_book.wording.who_met import say_who_met

US, IRAQ, UN = (
    Ref(RefKind.COUNTRY, "US"), Ref(RefKind.COUNTRY, "IQ"), Ref(RefKind.ORGANIZATION, "un"),
)  # fmt: skip
MANY = "[blinken, sullivan, {group: officials, count: 5, countries: [US]}, sudani, un]"


def who_met(participants: str, ref: Ref | None = None, title: str = "") -> str:
    own = f"title: {title}, " if title else ""
    entry = link_one(f"""
        title: Talks
        date: 2023-11-05
        meetings: [{{id: m, {own}participants: {participants}}}]
    """)
    return say_who_met(entry.meetings[0], ref)


def test_nothing_is_said_where_the_title_says_it() -> None:
    assert who_met("[blinken, sudani]") == ""
    assert who_met("[blinken, sudani]", US) == ""
    assert who_met("[blinken, sullivan, sudani]", US) == ""


def test_who_met_stands_beside_a_title_of_the_meeting_s_own() -> None:
    assert who_met("[blinken, sudani]", title="Talks on bases") == (
        "Antony Blinken and Mohammed Shia al-Sudani"
    )


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        (US, "With 6 others of the delegation of the United States"),
        (IRAQ, "With 6 others of the delegation of the United States"),
        (UN, "With 6 others of the delegation of the United States"),
        (None, ""),
    ],
)
def test_in_a_file_the_others_of_each_delegation_are_counted(ref: Ref | None, said: str) -> None:
    assert who_met(MANY, ref) == said


def test_those_whom_nobody_counted_are_not_counted_here_either() -> None:
    staff = "[blinken, {group: staff, countries: [US]}, sudani, un]"
    assert who_met(staff, US, "Talks") == (
        "Antony Blinken, Mohammed Shia al-Sudani and the United Nations,"
        " with others of the delegation of the United States"
    )


def test_the_delegation_of_the_file_is_counted_first() -> None:
    both = "[blinken, sullivan, sudani, hussein, {group: staff, count: 3, countries: [IQ]}]"
    assert who_met(both, IRAQ) == (
        "With 4 others of the delegation of Iraq and one of that of the United States"
    )


SIX = "[blinken, sudani, 'NO', SE, FI, un]"


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        (Ref(RefKind.COUNTRY, "SE"), ""),
        (Ref(RefKind.COUNTRY, "FI"), "Among them Finland"),
        (UN, "Among them the United Nations"),
        (Ref(RefKind.PERSON, "blinken"), ""),
    ],
)
def test_a_file_names_its_own_subject_though_many_met(ref: Ref, said: str) -> None:
    assert who_met(SIX, ref) == said


def test_a_person_is_named_in_the_own_file_though_somebody_else_is_the_head() -> None:
    sullivan = Ref(RefKind.PERSON, "sullivan")
    assert who_met("[blinken, sullivan, sudani, hussein]", sullivan, "Talks") == (
        "Antony Blinken and Mohammed Shia al-Sudani, among them Jake Sullivan"
    )
