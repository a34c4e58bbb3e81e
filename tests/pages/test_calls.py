"""A call is in no place: nothing says of it where it was, unless it has a place of its own."""

from __future__ import annotations

import pytest

from briefing_book.book.entries import MeetingEntry
from briefing_book.feeds.calendar import open_calendar
from briefing_book.feeds.data import open_data
from briefing_book.feeds.subjects import list_subjects
from briefing_book.feeds.table import open_table
from briefing_book.model.references import RefKind
from briefing_book.records.directory import Ref
from reading import Reader

IN_CYPRUS = """
    title: Day in Nicosia
    date: 2023-11-05
    place: {city: Nicosia, country: CY}
    principals: [blinken]
"""
CALL = """
    meetings: [{id: a, format: call, start: 12:30, participants: [blinken, sudani]}]
    statements: [{id: said, speaker: sudani, quote: We agree., meeting: a}]
"""


def meeting_in(reader: Reader) -> MeetingEntry:
    [entry] = reader.site.book.everything.meetings
    return entry


class TestOfACall:
    reader = Reader({"one.yml": IN_CYPRUS + CALL}, url="https://example.org/")

    @pytest.mark.parametrize("item", ["a", "said"])
    def test_its_page_says_nothing_of_a_place(self, item: str) -> None:
        page = self.reader.read(f"briefings/one/{item}/")
        assert "Place" not in page.facts
        assert "Nicosia" not in page.part("bb-cite").text.partition(" In: ")[0]
        assert "Nicosia" not in page.lead if item == "a" else page.heading

    def test_it_did_not_take_place_in_the_country_of_its_briefing(self) -> None:
        assert Ref(RefKind.COUNTRY, "CY") not in meeting_in(self.reader).concerns
        assert self.reader.read("countries/cy/").glance["Meetings"] == "0 none"

    def test_lists_leave_its_place_empty(self) -> None:
        [row] = self.reader.read("meetings/").rows
        assert row[2] == ""

    def test_exports_have_no_place(self) -> None:
        whole = next(list_subjects(self.reader.site))
        table = open_table(self.reader.site)(whole).decode()
        [call] = [line for line in table.splitlines() if line.startswith("meeting,")]
        assert "Nicosia" not in call.partition(",CY")[0]
        data = open_data(self.reader.site)(whole).decode()
        [call] = [line for line in data.splitlines() if '"kind":"meeting","id"' in line]
        assert "Nicosia" not in call.partition('"briefing"')[0]
        calendar = open_calendar(self.reader.site)(whole).decode()
        call = calendar.partition("SUMMARY:Call")[2].partition("END:VEVENT")[0]
        assert "URL:" in call
        assert "LOCATION" not in call


def test_a_place_of_its_own_is_told() -> None:
    reader = Reader(
        {
            "one.yml": IN_CYPRUS
            + """
    meetings:
      - {id: a, format: virtual, participants: [blinken, sudani], place: {country: IQ}}
    """
        }
    )
    assert reader.read("briefings/one/a/").facts["Place"] == "Iraq city not given"


@pytest.mark.parametrize("more", ["    kind: call", "    kind: correspondence", CALL])
def test_a_briefing_of_calls_does_not_ask_for_a_place(more: str) -> None:
    reader = Reader({"one.yml": f"    title: Call\n    date: 2023-11-05\n{more}"})
    assert "Place" not in reader.read("briefings/one/").facts


def test_a_briefing_of_a_meeting_too_says_that_its_place_is_not_given() -> None:
    reader = Reader(
        {
            "one.yml": """
        title: Talks
        date: 2023-11-05
        meetings: [{id: a, format: call}, {id: b}]
    """
        }
    )
    assert reader.read("briefings/one/").facts["Place"] == "place not given"


def test_a_call_takes_no_doubt_about_the_place_of_its_briefing() -> None:
    reader = Reader(
        {
            "one.yml": IN_CYPRUS
            + CALL
            + """
    sources: [article]
    accounts: [{field: place, value: Larnaca, source: record}]
    """
        }
    )
    assert meeting_in(reader).doubts == ()
