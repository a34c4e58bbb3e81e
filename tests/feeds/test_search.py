from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest

from books import make_book
from briefing_book.book.site import Site
from briefing_book.feeds.search import add_records, list_records, respell
from content import LOCALE

MATERIALS = r"[\s\-]+"
BRIEFING = """
    title: Talks on grain & “food”
    date: 2023-11-05
    place: {city: Łódź, country: PL}
    principals: [blinken]
    topics: [trade]
    summary: Nobody called it *“unacceptable”*.
    sources: [article]
    meetings:
      - {id: talks, participants: [blinken, sudani], duration: more than 1 hour}
    statements:
      - {id: words, speaker: blinken, quote: "Don't do it <now>.", language: en}
    commitments:
      - {id: promise, text: To report, made_by: [IQ], due: 2023-12, status: open}
    figures:
      - {id: count, what: Attacks, value: at least 17, attributed_to: pentagon}
"""


@pytest.fixture(scope="module")
def records() -> dict[str, dict[str, Any]]:
    """The records by the addresses that they lead to."""
    site = Site(make_book({"one.yml": BRIEFING}), LOCALE)
    return {str(record["location"]): dict(record) for record in list_records(site)}


def separator(given: str = MATERIALS) -> str:
    index = json.dumps({"config": {"separator": given}, "docs": []})
    made = json.loads(add_records(index, Site(make_book({}), LOCALE)))
    return str(made["config"]["separator"])


def words(text: str) -> list[str]:
    """The words that Material finds in a text of its index."""
    escaped = html.escape(text, quote=False)
    return [word for word in re.split(separator(), escaped) if word]


class TestRecords:
    @pytest.mark.parametrize(
        ("address", "title"),
        [
            ("briefings/one/", "Briefing: Talks on grain & “food” · Łódź, 5 November 2023"),
            ("briefings/one/count/", "Figure: Attacks: at least 17 · Łódź, 5 November 2023"),
            ("countries/pl/", "Poland"),
            ("people/sudani/", "Mohammed Shia al-Sudani"),
            ("organizations/pentagon/", "Department of Defense"),
            ("topics/trade/", "Topic: Trade"),
            ("sources/article/", "Source: News report"),
        ],
    )
    def test_a_title_says_what_where_and_when(
        self, records: dict[str, dict[str, Any]], address: str, title: str
    ) -> None:
        assert html.unescape(records[address]["title"]) == title

    def test_a_statement_is_titled_with_who_said_it(
        self, records: dict[str, dict[str, Any]]
    ) -> None:
        title = records["briefings/one/words/"]["title"]
        assert title.startswith("Statement: Antony Blinken, ")

    @pytest.mark.parametrize(
        ("address", "found"),
        [
            ("briefings/one/talks/", "more than 1 hour"),
            ("briefings/one/talks/", "Prime Minister"),
            ("briefings/one/talks/", "Antony J. Blinken"),
            ("briefings/one/promise/", "open"),
            ("briefings/one/promise/", "Iraq"),
            ("briefings/one/count/", "pentagon"),
            ("briefings/one/", "Lodz"),
            ("countries/iq/", "IQ"),
            ("briefings/one/", "Sunday"),
            ("people/sudani/", "Iraq"),
            ("organizations/pentagon/", "Pentagon"),
            ("organizations/pentagon/", "United States"),
        ],
    )
    def test_a_text_has_the_words_that_readers_look_for(
        self, records: dict[str, dict[str, Any]], address: str, found: str
    ) -> None:
        assert found in records[address]["text"]

    @pytest.mark.parametrize(
        "address",
        ["countries/iq/", "briefings/one/", "briefings/one/a/", "people/sudani/", "trips/tour/"],
    )
    def test_what_concerns_a_country_is_found_by_its_aliases(self, address: str) -> None:
        files = {
            "places.yml": "IQ: {name: Iraq, aliases: [Iraqi]}",
            "trips/tour.yml": "title: Tour",
            "one.yml": """
                {title: Talks, date: 2023, trip: tour, place: {country: IQ},
                 meetings: [{id: a, participants: [sudani]}]}""",
        }
        found = {str(one["location"]): one for one in list_records(Site(make_book(files), LOCALE))}
        assert "Iraqi" in str(found[address]["text"])

    @pytest.mark.parametrize(
        "address",
        ["organizations/nato/", "people/chief/", "briefings/one/", "briefings/one/a/",
         "briefings/one/b/"],
    )  # fmt: skip
    def test_what_concerns_an_organization_is_found_by_its_names(self, address: str) -> None:
        files = {
            "organizations.yml": "nato: {name: Alliance, aliases: [OTAN], kind: international}",
            "people.yml": "chief: {name: Ann, posts: [{title: Head, organization: nato}]}",
            "one.yml": """
                {title: Talks, date: 2023, meetings: [{id: a, participants: [chief]}],
                 statements: [{id: b, speaker: chief, quote: Yes., about: nato}]}""",
        }
        found = {str(one["location"]): one for one in list_records(Site(make_book(files), LOCALE))}
        text = f"{found[address]['title']} {found[address]['text']}"
        assert {"Alliance", "OTAN"} <= set(words(text))

    def test_what_a_source_has_otherwise_is_found_too(self) -> None:
        files = {
            "one.yml": """
                title: Talks
                date: 2023-11-05
                accounts: [{field: date, value: 2023-11-04, source: article}]
                statements:
                  - {id: a, speaker: NO, quote: Yes.,
                     accounts: [{field: quote, value: Certainly., source: article}]}"""
        }
        found = {str(one["location"]): one for one in list_records(Site(make_book(files), LOCALE))}
        assert "Saturday, 4 November 2023" in str(found["briefings/one/"]["text"])
        assert "Certainly." in str(found["briefings/one/a/"]["text"])

    def test_markup_in_a_text_is_escaped_and_apostrophes_are_not(
        self, records: dict[str, dict[str, Any]]
    ) -> None:
        text = records["briefings/one/words/"]["text"]
        assert "Don't do it &lt;now&gt;." in text

    def test_prose_is_without_its_markup(self, records: dict[str, dict[str, Any]]) -> None:
        assert "called it “unacceptable”." in records["briefings/one/"]["text"]

    def test_the_records_of_other_pages_stay(self) -> None:
        about = {"location": "about/", "title": "About", "text": ""}
        index = json.dumps({"config": {"separator": MATERIALS}, "docs": [about]})
        made = json.loads(add_records(index, Site(make_book({"one.yml": BRIEFING}), LOCALE)))
        assert made["docs"][0] == about
        assert len(made["docs"]) > 10


class TestWords:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("“unacceptable”.", ["unacceptable"]),
            ("[Iraq] is … here,", ["Iraq", "is", "here"]),
            ("al-Sudani/Blinken", ["al", "Sudani", "Blinken"]),
            ("Don't do it", ["Don't", "do", "it"]),
            ("the ‘peace’ and 'war'", ["the", "peace’", "and", "war'"]),
            ("AT&T <b>", ["AT", "T", "b"]),
            ("3–4 November", ["3", "4", "November"]),
            ("at least 1,700", ["at", "least", "1", "700"]),
            ("(a) b: c; d! e? f_g", ["a", "b", "c", "d", "e", "f", "g"]),
            ("Öztürk Łódź ºC µm ª", ["Öztürk", "Łódź", "ºC", "µm", "ª"]),
            ("مرحبا، 両外相。", ["مرحبا", "両外相"]),
        ],
    )
    def test_punctuation_ends_a_word(self, text: str, found: list[str]) -> None:
        assert words(text) == found

    def test_a_separator_that_the_publisher_has_set_stays(self) -> None:
        assert separator("[\\s]+") == "[\\s]+"


class TestSpellings:
    @pytest.mark.parametrize(
        ("text", "typed"),
        [
            ("Türkiye", "Turkiye"),
            ("Łódź and Malmö", "Lodz Malmo"),
            ("Yildiz Y\u0131ld\u0131z", ""),
            ("Straße Køge", "Strasse Koge"),
            ("Don't", "Don’t"),
            ("Côte d’Ivoire", "Cote d'Ivoire Ivoire"),
            ("Oslo", ""),
        ],
    )
    def test_a_word_is_found_however_it_is_typed(self, text: str, typed: str) -> None:
        assert respell(text) == typed
