from __future__ import annotations

from datetime import date

import pytest

from briefing_book.records.event_status import status_of, status_of_item
from content import Load

TODAY = date(2024, 1, 1)


def read(load: Load, text: str) -> str:
    """The statuses of a briefing and its items, as of the first of January 2024."""
    record = load({"one.yml": f"title: One\n{text}"}).briefings["one"].record
    items = (*record.meetings, *record.statements)
    return " ".join(
        [status_of(record, TODAY), *(status_of_item(item, record, TODAY) for item in items)]
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("date: 2023-12-31", "held"),
        ("date: 2024-01-01", "held"),
        ("date: 2024-01-02", "scheduled"),
        ("date: 2024-01", "held"),
        ("date: 2024-02", "scheduled"),
        ("date: 2023-12-31/2024-01-03", "held"),
        ("date: [2023-12-31..2024-01-03]", "scheduled"),
        ("date: [2023-12-31, 2024-01-01]", "held"),
        ("date: [..2024-01-01]", "held"),
        ("date: ../2024-01-02", "scheduled"),
        ("date: 2023-12-31/..", "held"),
        ("date: 202X", "held"),
        ("date: 2024-01-02~", "scheduled"),
        ("date: 2023-12-31\nevent_status: cancelled", "cancelled"),
        ("date: 2024-01-02\nevent_status: postponed", "postponed"),
        ("date: 2023-12-31\nevent_status: scheduled", "scheduled"),
    ],
)
def test_an_event_was_held_unless_it_says_otherwise_or_its_day_is_ahead(
    load: Load, text: str, status: str
) -> None:
    assert read(load, text) == status


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("date: 2023\nevent_status: cancelled\nmeetings: [{id: a}]", "cancelled cancelled"),
        (
            "date: 2023\nevent_status: cancelled\nmeetings: [{id: a, event_status: held}]",
            "cancelled held",
        ),
        ("date: 2023\nmeetings: [{id: a, event_status: postponed}]", "held postponed"),
        ("date: 2023-12-31/2024-01-03\nmeetings: [{id: a, date: 2024-01-02}]", "held scheduled"),
        ("date: 2024-01-02\nmeetings: [{id: a, date: 2023-12-31}]", "scheduled scheduled"),
    ],
)
def test_a_meeting_falls_with_its_briefing_unless_it_says_itself(
    load: Load, text: str, statuses: str
) -> None:
    assert read(load, text) == statuses


def test_words_stand_though_the_visit_was_called_off_but_not_those_of_its_meeting(
    load: Load,
) -> None:
    text = """\
date: 2023
event_status: cancelled
meetings: [{id: talks}]
statements:
  - {id: why, speaker: NO, quote: The visit is off.}
  - {id: toast, speaker: NO, quote: Welcome., meeting: talks}
"""
    assert read(load, text) == "cancelled cancelled held cancelled"
