from __future__ import annotations

from reading import Reader

TOPICS = """
    security:
      name: Security
      summary: Attacks on bases, and what is done against *them*.
    trade: {name: Trade}
"""
TALKS = """
    title: Talks
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    topics: [trade]
    meetings: [{id: m, participants: [blinken, sudani], topics: [security]}]
    statements: [{id: s, speaker: blinken, quote: Stay., topics: [security]}]
    commitments: [{id: c, text: To act., made_by: IQ, topics: [security]}]
    figures: [{id: f, what: Attacks, value: 5, topics: [security]}]
"""


def reader() -> Reader:
    return Reader({"one.yml": TALKS, "topics.yml": TOPICS})


class TestTopic:
    def test_the_first_line_says_how_much_and_when_last(self) -> None:
        assert reader().read("topics/security/").lead == (
            "5 entries on record. Newest: Sunday, 5 November 2023."
        )
        assert reader().read("topics/trade/").lead.startswith("1 entry on record.")

    def test_it_says_what_belongs_to_it(self) -> None:
        assert "Attacks on bases, and what is done against them." in (
            reader().read("topics/security/").lines
        )

    def test_the_four_questions_stand_in_the_promised_order(self) -> None:
        page = reader().read("topics/security/")
        assert page.headings[:5] == [
            "What happened", "What was said", "What was promised", "What was counted",
            "Everything, by year",
        ]  # fmt: skip
        assert page.section("What happened").titles == [
            "Antony Blinken and Mohammed Shia al-Sudani"
        ]

    def test_where_nobody_met_the_briefing_is_what_happened(self) -> None:
        assert reader().read("topics/trade/").section("What happened").titles == ["Talks"]

    def test_countries_and_people_have_their_counts(self) -> None:
        page = reader().read("topics/security/")
        assert page.section("Countries").lines[1:] == ["Iraq 3", "United States 2"]
        assert page.section("Who").lines[1:] == [
            "Antony Blinken Secretary of State, United States 2",
            "Mohammed Shia al-Sudani Prime Minister, Iraq 1",
        ]

    def test_the_title_stands_alone_in_its_description(self) -> None:
        page = reader().page("topics/security/")
        assert page.title == "Security"
        assert page.description.startswith("Security: 5 entries on record.")
