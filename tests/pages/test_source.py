from __future__ import annotations

from reading import Reader, Reading

SOURCES = """
    article:
      title: What happened in Baghdad?
      publisher: The Daily Example
      author: Jo Doe
      published: 2023-11-06
      accessed: 2023-11-07
      url: https://example.org/baghdad
      archived_url: https://archive.example/baghdad
      language: ar
    record: {title: Official record}
    plan: {title: Plan of the tour}
"""
TALKS = """
    title: Talks
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    sources: [record]
    meetings:
      - id: m
        participants: [blinken, sudani]
        readouts: [{issued_by: US, text: We warned., sources: [article]}]
    statements:
      - id: s
        speaker: blinken
        quote: Stay.
        accounts: [{field: quote, value: Go., source: article}]
    commitments:
      - id: c
        text: To act.
        made_by: IQ
        follow_ups: [{date: 2023-12, note: Done., sources: [article]}]
    figures: [{id: f, what: Attacks, value: 5}]
"""
TRIP = """
    title: Tour of the Gulf
    sources: [plan]
    stops: [{date: 2023-11-07, place: {country: QA}}]
"""


def reader() -> Reader:
    return Reader({"one.yml": TALKS, "trips/gulf.yml": TRIP, "sources.yml": SOURCES})


def read(id: str) -> Reading:
    return reader().read(f"sources/{id}/")


class TestWhatItIs:
    def test_all_that_is_known_of_it_stands_there(self) -> None:
        facts = read("article").part("bb-facts")
        assert facts.facts == {
            "Publisher": "The Daily Example",
            "Author": "Jo Doe",
            "Published": "6 November 2023",
            "Read on": "7 November 2023",
            "Address": "https://example.org/baghdad",
            "Archived at": "https://archive.example/baghdad",
            "Language": "Arabic",
        }
        assert "https://archive.example/baghdad" in facts.links

    def test_what_is_not_known_is_said(self) -> None:
        assert read("record").part("bb-facts").facts == {
            "Publisher": "not given", "Author": "not given", "Published": "date not given",
            "Address": "not given",
        }  # fmt: skip

    def test_a_title_that_asks_keeps_its_mark_alone(self) -> None:
        page = reader().page("sources/article/")
        assert page.description == "What happened in Baghdad? 4 entries cite it."


class TestWhatRestsOnIt:
    def test_everything_that_names_it_anywhere_does(self) -> None:
        page = read("article")
        assert page.lead == "4 entries cite it."
        archive = reader().read("sources/article/2023/")
        assert [entry.lines[1] for entry in archive.parts("bb-entry")] == [
            "Briefing Talks",
            "Meeting Antony Blinken and Mohammed Shia al-Sudani",
            "Statement “Stay.” sources differ on the words",
            "Commitment To act",
        ]

    def test_its_own_page_has_the_newest_of_each(self) -> None:
        page = read("record")
        assert page.headings[:5] == [
            "What happened", "What was said", "What was promised", "What was counted",
            "Everything, by year",
        ]  # fmt: skip

    def test_a_trip_may_rest_on_it_and_nothing_else(self) -> None:
        page = read("plan")
        assert page.lead == "1 trip cites it."
        assert page.part("bb-facts").links == {"Tour of the Gulf": "trips/gulf/"}
        assert "Everything, by year" not in page.headings
