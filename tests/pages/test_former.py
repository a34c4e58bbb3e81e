from __future__ import annotations

from uuid import UUID

import pytest

from books import make_book
from briefing_book.book.site import Site
from briefing_book.feeds import count_files, write_formats
from briefing_book.feeds.identity import identify_entry
from content import LOCALE
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


MOVED = {
    "people.yml": """
        rex: {name: Rex Roe, former_ids: [roe-rex-w, roe], posts: [{title: Secretary, country: US}]}
    """,
    "organizations.yml": "council: {name: Northern Council, former_ids: [north]}",
    "places.yml": "XKX: {name: Kosovo, former_ids: [XK]}",
    "topics.yml": "fisheries: {name: Fisheries, former_ids: [fish]}",
    "sources.yml": "paper: {title: Paper, former_ids: [the-paper]}",
    "trips/tour.yml": """
        title: Tour
        former_ids: [trip]
    """,
    "talks.yml": """
        title: Talks
        date: 2023-11-05
        trip: tour
        principals: [rex]
        topics: [fisheries]
        sources: [paper]
        aliases: [lunch]
        meetings:
          - {id: m, participants: [rex, council, XKX], former_ids: [first, dinner/talks]}
        statements: [{id: s, speaker: rex, quote: We agree., former_ids: [dinner/said]}]
    """,
}


class TestFormerIds:
    READER = Reader(MOVED)

    @pytest.mark.parametrize(
        ("former", "present"),
        [
            ("people/roe-rex-w/", "people/rex/"), ("people/roe/", "people/rex/"),
            ("people/roe/2023/", "people/rex/2023/"),
            ("organizations/north/", "organizations/council/"),
            ("organizations/north/2023/", "organizations/council/2023/"),
            ("countries/xk/", "countries/xkx/"), ("countries/xk/2023/", "countries/xkx/2023/"),
            ("topics/fish/", "topics/fisheries/"), ("sources/the-paper/", "sources/paper/"),
            ("trips/trip/", "trips/tour/"),
            ("briefings/talks/first/", "briefings/talks/m/"),
            ("briefings/lunch/first/", "briefings/talks/m/"),
            ("briefings/lunch/m/", "briefings/talks/m/"),
            ("briefings/dinner/talks/", "briefings/talks/m/"),
            ("briefings/dinner/said/", "briefings/talks/s/"),
        ],
    )  # fmt: skip
    def test_whatever_has_another_id_its_old_address_leads_on(
        self, former: str, present: str
    ) -> None:
        page = self.READER.page(former)
        assert page.moved_to == present
        assert page.is_former
        assert not self.READER.page(present).is_former
        assert self.READER.list_dead_links(former) == []

    def test_it_stands_in_the_section_of_what_it_leads_to(self) -> None:
        assert self.READER.read("people/roe/").crumbs == ["People"]
        assert self.READER.read("countries/xk/").crumbs == ["Countries"]

    def test_what_lies_beside_a_page_stays_where_programs_fetch_it(self) -> None:
        site = Site(make_book(MOVED), LOCALE)
        files = dict(write_formats(site))
        assert len(files) == count_files(site)
        for name in ("feed.xml", "calendar.ics", "record.csv", "record.json"):
            assert files[f"people/roe/{name}"] == files[f"people/rex/{name}"]
            assert files[f"trips/trip/{name}"] == files[f"trips/tour/{name}"]

    def test_feeds_and_calendars_know_an_item_by_its_very_first_id(self) -> None:
        def identify(files: dict[str, str], id: str) -> UUID:
            site = Site(make_book(files), LOCALE)
            entries = site.book.everything.entries
            return identify_entry(site, next(one for one in entries if one.id == id))

        before = {**MOVED, "dinner.yml": MOVED["talks.yml"]}
        del before["talks.yml"]
        before["dinner.yml"] = """
            title: Talks
            date: 2023-11-05
            trip: tour
            topics: [fisheries]
            sources: [paper]
            principals: [rex, council, XKX]
            statements: [{id: said, speaker: rex, quote: We agree.}]
        """
        assert identify(MOVED, "s") == identify(before, "said")

    def test_nobody_who_is_not_on_record_has_a_former_page(self) -> None:
        files = {"people.yml": "rex: {name: Rex Roe, former_ids: [roe]}"}
        assert "people/roe/" not in Reader(files).pages
