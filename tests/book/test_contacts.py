from __future__ import annotations

import pytest

from books import make_book
from briefing_book.book.book import Book

PEOPLE = """
    modi: {name: Narendra Modi, posts: [{title: Prime Minister, country: IN}]}
    store: {name: Jonas Store, posts: [{title: Prime Minister, country: NO}]}
    aide: {name: An Aide, posts: [{title: State Secretary, country: IN}]}
    macron: {name: Emmanuel Macron, posts: [{title: President, country: FR}]}
"""


def book(text: str, **files: str) -> Book:
    return make_book({"people.yml": PEOPLE, "one.yml": f"title: One\ndate: 2023-11-05\n{text}",
                      **{f"{id}.yml": more for id, more in files.items()}})  # fmt: skip


def contacts(found: Book) -> dict[str, list[str]]:
    """The contacts of every country, by kind and id."""
    return {
        code: [f"{entry.kind} {entry.id}" for entry in file.contacts]
        for code, file in found.countries.items()
    }


IN_OSLO = "place: {city: Oslo, country: 'NO'}\n"


class TestAVisit:
    @pytest.mark.parametrize(
        ("text", "is_visit"),
        [
            ("principals: [modi]", True),
            ("principals: [store]", False),
            ("principals: [modi]\nkind: state_visit", True),
            ("principals: [modi]\nkind: interview", False),
            ("principals: [modi]\nkind: call", False),
            ("principals: [modi]\nkind: press_conference", False),
            ("principals: [modi]\nevent_status: cancelled", False),
            ("principals: [modi]\nmeetings: [{id: a, participants: [modi, store]}]", True),
            ("principals: [modi]\nmeetings: [{id: a, participants: [modi, macron]}]", False),
            ("principals: [modi]\nmeetings: [{id: a, participants: [modi, aide]}]", True),
            (
                "principals: [modi]\nkind: working_visit\n"
                "meetings: [{id: a, participants: [modi, macron]}]",
                True,
            ),
        ],
    )
    def test_is_by_somebody_from_elsewhere_who_came_to_see_the_country(
        self, text: str, is_visit: bool
    ) -> None:
        found = book(IN_OSLO + text)
        assert found.briefings["one"].is_visit is is_visit
        assert len(found.countries["NO"].visits) == int(is_visit)


class TestAContact:
    def test_is_a_meeting_with_another_side_of_each_side(self) -> None:
        found = book(IN_OSLO + "meetings: [{id: a, participants: [modi, macron]}]")
        assert contacts(found) == {"FR": ["meeting a"], "IN": ["meeting a"], "NO": []}

    def test_is_not_what_merely_lies_on_a_country_s_soil(self) -> None:
        found = book(IN_OSLO + "statements: [{id: s, speaker: modi, quote: Peace.}]")
        assert contacts(found)["IN"] == []

    def test_is_no_meeting_of_one_side_alone(self) -> None:
        found = book("meetings: [{id: a, participants: [modi, aide]}]")
        assert contacts(found) == {"IN": []}

    def test_counts_the_principals_where_only_who_was_met_is_on_record(self) -> None:
        found = book("principals: [modi]\nmeetings: [{id: a, participants: [store]}]")
        assert contacts(found)["NO"] == ["meeting a"]

    def test_is_a_journey_of_which_no_meeting_tells(self) -> None:
        found = book(IN_OSLO + "principals: [modi]")
        assert contacts(found) == {"IN": ["briefing one"], "NO": ["briefing one"]}

    def test_is_a_journey_once_where_its_meetings_tell(self) -> None:
        text = IN_OSLO + "principals: [modi]\nmeetings: [{id: a, participants: [modi, store]}]"
        assert contacts(book(text))["IN"] == ["meeting a"]

    @pytest.mark.parametrize("status", ["scheduled", "postponed", "cancelled"])
    def test_was_held(self, status: str) -> None:
        text = IN_OSLO + "principals: [modi]\nmeetings: [{id: a, participants: [modi, store]}]"
        found = book(f"{text}\nevent_status: {status}")
        assert contacts(found) == {"IN": [], "NO": []}
