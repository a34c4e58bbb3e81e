from __future__ import annotations

from reading import Reader

CORRECTED = """
    title: Talks of {year}
    date: {year}-11-05
    corrections:
      - {{date: {year}-11-08, note: "The *day* was wrong, see [the paper](https://example.org/)."}}
      - {{date: {year}-12-01, note: And the place.}}
"""
MANY = [
    f"{{date: 2023-{month:02}-{day:02}, note: N.}}" for month in range(1, 8) for day in range(1, 29)
]


def read(*years: int) -> Reader:
    return Reader({f"talks-{year}.yml": CORRECTED.format(year=year) for year in years})


class TestAll:
    def test_each_has_its_day_its_briefing_and_what_was_changed_newest_first(self) -> None:
        page = read(2023).read("corrections/")
        assert page.heading == "Corrections"
        assert page.lead == "2 corrections on record, newest first."
        assert page.headings[:2] == ["December 2023", "November 2023"]
        assert page.section("December 2023").lines[1:] == [
            "Fri, 1 Dec 2023", "Talks of 2023", "And the place.",
        ]  # fmt: skip
        assert page.section("November 2023").lines[1:] == [
            "Wed, 8 Nov 2023", "Talks of 2023", "The day was wrong, see the paper.",
        ]  # fmt: skip

    def test_each_leads_to_its_place_on_the_page_of_the_briefing(self) -> None:
        reader = read(2023)
        links = reader.read("corrections/").section("November 2023").links
        assert links["Talks of 2023"] == "briefings/talks-2023/#correction-2023-11-08"
        assert 'id="correction-2023-11-08"' in reader.html("briefings/talks-2023/")

    def test_they_can_be_followed_in_a_feed(self) -> None:
        take = read(2023).read("corrections/").section("Take with you")
        assert take.links == {"Feed": "corrections/feed.xml"}

    def test_where_there_is_none_it_says_so(self) -> None:
        page = Reader({}).read("corrections/")
        assert page.lead == "No correction is on record yet."
        assert page.headings == ["Take with you"]


class TestByYear:
    def test_every_year_has_a_page(self) -> None:
        reader = read(2022, 2023)
        assert reader.read("corrections/").section("By year").links == {
            "2023": "corrections/2023/", "2022": "corrections/2022/",
        }  # fmt: skip
        page = reader.read("corrections/2022/")
        assert page.heading == "Corrections, 2022"
        assert page.crumbs == ["Corrections"]
        assert page.headings == ["December 2022", "November 2022", "Take with you"]

    def test_many_are_paged_by_the_hundred(self) -> None:
        text = f"title: Talks\ndate: 2023\ncorrections: [{', '.join(MANY)}]"
        reader = Reader({"one.yml": text})
        first, second = reader.read("corrections/2023/"), reader.read("corrections/2023/2/")
        assert reader.read("corrections/").lead == (
            "196 corrections on record, newest first; 100 of them here."
        )
        assert (len(first.parts("bb-entry")), len(second.parts("bb-entry"))) == (100, 96)
        assert second.heading == "Corrections, 2023, page 2 of 2"
        assert first.part("bb-pager").links == {"Older": "corrections/2023/2/"}
        assert second.part("bb-pager").links == {"Newer": "corrections/2023/"}
