from __future__ import annotations

from reading import Reader

WITHDRAWN = """
    title: A mistake
    date: 2023-11-05
    status: withdrawn
    withdrawn_reason: It did *not* take place.
    withdrawn_on: 2023-11-08
    aliases: [first-name]
    meetings: [{id: m, participants: [blinken, sudani]}]
    corrections: [{date: 2023-11-06, note: The day was wrong.}]
"""
RENAMED = """
    title: Stop in Baghdad
    date: 2023-11-05
    aliases: [2023-11-04-baghdad]
    meetings: [{id: m, participants: [blinken, sudani]}]
"""


class TestWithdrawn:
    def test_every_address_says_since_when_and_why_and_nothing_else(self) -> None:
        reader = Reader({"one.yml": WITHDRAWN})
        for address in ("briefings/one/", "briefings/one/m/"):
            page = reader.read(address)
            assert page.lines == [
                "Briefings", "Withdrawn",
                "This briefing was withdrawn on Wednesday, 8 November 2023.",
                "It did not take place.",
            ]  # fmt: skip
            assert reader.page(address).is_former
            assert reader.page(address).title == "Withdrawn"
            assert reader.page(address).description == "This briefing was withdrawn."

    def test_where_the_day_is_not_given_it_says_so(self) -> None:
        text = WITHDRAWN.replace("withdrawn_on: 2023-11-08", "")
        page = Reader({"one.yml": text}).read("briefings/one/")
        assert page.part("bb-notice").text == (
            "This briefing was withdrawn. Since when is not given."
        )

    def test_it_is_in_no_list(self) -> None:
        reader = Reader({"one.yml": WITHDRAWN})
        assert reader.read("briefings/").lead == "No briefing is on record yet."
        assert reader.read("timeline/").lead == "No entry is on record yet."
        assert reader.read("corrections/").lead == "No correction is on record yet."


class TestMoved:
    def test_every_former_address_leads_to_the_present_one(self) -> None:
        reader = Reader({"one.yml": RENAMED}, url="https://example.org/book/")
        for item in ("", "m/"):
            former = f"briefings/2023-11-04-baghdad/{item}"
            assert reader.page(former).moved_to == f"briefings/one/{item}"
            page = reader.read(former)
            address = f"https://example.org/book/briefings/one/{item}"
            assert page.part("bb-notice").text == f"This page has moved to {address}."
            assert page.part("bb-notice").links == {address: f"briefings/one/{item}"}
