from __future__ import annotations

from collections.abc import Iterable

from books import link_one, make_book
from briefing_book.book.book import Book
from briefing_book.book.citing import Link
from briefing_book.book.dossiers import CountryDossier
from briefing_book.book.holdings import Tally
from briefing_book.book.parties import Country, Party, Side
from briefing_book.book.tallies import is_individual, tally, tally_people, tally_topics
from briefing_book.text.folding import alphabetical

BAGHDAD = """
    title: Stop in Baghdad
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    principals: [blinken]
    topics: [security, trade]
    meetings:
      - {id: talks, topics: [security], participants:
         [blinken, sullivan, sudani, {post: Minister of Oil, country: IQ}, {group: staff}]}
    statements:
      - {id: said, topics: [security], speaker: blinken, quote: No., about: [IQ, IR]}
      - {id: also, topics: [security], speaker: IQ, quote: Yes.}
"""


def names(found: tuple[Tally[Party], ...]) -> list[tuple[str, int]]:
    return [(one.what.name, one.count) for one in found]


def countries(found: Iterable[Tally[Side]] | Iterable[Tally[Country]]) -> list[tuple[str, int]]:
    return [(one.what.ref.id, one.count) for one in found]


def topics(found: tuple[Tally[Link], ...]) -> list[tuple[str, int]]:
    return [(one.what.title, one.count) for one in found]


def file_of(book: Book, code: str) -> CountryDossier:
    return book.countries[code]


class TestCounting:
    def test_most_often_comes_first_then_the_alphabet(self) -> None:
        assert tally("cabcab" + "c", str) == (Tally("c", 3), Tally("a", 2), Tally("b", 2))

    def test_accents_and_case_do_not_disturb_the_alphabet(self) -> None:
        found = ["Zambia", "Cuba", "Åland", "Côte d’Ivoire", "Croatia", "czechia", "Azerbaijan"]
        assert sorted(found, key=alphabetical) == [
            "Åland", "Azerbaijan", "Côte d’Ivoire", "Croatia", "Cuba", "czechia", "Zambia",
        ]  # fmt: skip

    def test_a_briefing_does_not_count_what_its_items_have_already(self) -> None:
        assert topics(tally_topics(make_book({"a.yml": BAGHDAD}).everything.entries)) == [
            ("Security", 3),
            ("Trade", 1),
        ]

    def test_a_briefing_without_items_counts_itself(self) -> None:
        book = make_book({
            "a.yml": "title: A\ndate: 2023\nplace: {country: IQ}\nprincipals: [blinken]",
            "b.yml": BAGHDAD,
        })  # fmt: skip
        assert dict(countries(file_of(book, "IQ").counterparts))["US"] == 3

    def test_a_party_that_is_in_an_entry_twice_counts_once(self) -> None:
        entry = link_one("""
            title: T
            date: 2023
            commitments: [{id: c, text: T, made_by: [blinken], made_to: [blinken, sudani]}]
        """)
        assert names(tally_people([entry.commitments[0]], lambda _: True)) == [
            ("Antony Blinken", 1), ("Mohammed Shia al-Sudani", 1),
        ]  # fmt: skip


class TestPeople:
    def test_those_known_by_post_only_are_people_groups_and_countries_are_not(self) -> None:
        meeting, _, statement = link_one(BAGHDAD).items
        found = [party.name for party in meeting.participants if is_individual(party)]  # type: ignore[union-attr]
        assert found == [
            "Antony Blinken", "Jake Sullivan", "Mohammed Shia al-Sudani", "Minister of Oil",
        ]  # fmt: skip
        assert not is_individual(statement.speakers[0])  # type: ignore[union-attr]

    def test_somebody_stands_there_once_whatever_posts_were_held(self) -> None:
        book = make_book({
            "people.yml": """
                ann:
                  name: Ann
                  posts:
                    - {title: Minister, country: IQ, from: 2023}
                    - {title: Envoy, country: FR, to: 2022}
            """,
            "topics.yml": "security: {name: Security}",
            "a.yml": "title: A\ndate: 2022\ntopics: [security]\nmeetings: "
                     "[{id: m, participants: [ann]}]",
            "b.yml": "title: B\ndate: 2023\ntopics: [security]\nmeetings: "
                     "[{id: m, participants: [ann]}]",
        })  # fmt: skip
        (found,) = book.topics["security"].people
        assert (found.what.name, found.what.post, found.count) == ("Ann", "Minister", 2)

    def test_two_unnamed_presidents_of_two_countries_are_two(self) -> None:
        entry = link_one("""
            title: T
            date: 2023
            meetings: [{id: m, participants:
              [{post: President, country: CY}, {post: President, country: IL}]}]
        """)
        assert names(tally_people([entry], lambda _: True)) == []
        assert names(tally_people(entry.items, lambda _: True)) == [
            ("President", 1), ("President", 1),
        ]  # fmt: skip


class TestCountersOfACountry:
    def test_its_people_are_those_who_stood_for_it_on_the_day(self) -> None:
        book = make_book({"a.yml": BAGHDAD})
        assert names(file_of(book, "IQ").people) == [
            ("Minister of Oil", 1), ("Mohammed Shia al-Sudani", 1),
        ]  # fmt: skip
        assert names(file_of(book, "US").people) == [("Antony Blinken", 2), ("Jake Sullivan", 1)]

    def test_its_counterparts_are_the_other_countries_in_its_entries(self) -> None:
        iraq = file_of(make_book({"a.yml": BAGHDAD}), "IQ")
        assert countries(iraq.counterparts) == [("US", 2), ("IR", 1)]

    def test_a_counterpart_that_was_only_spoken_of_is_marked(self) -> None:
        book = make_book({"a.yml": BAGHDAD})
        assert {side.ref.id for side in file_of(book, "IQ").spoken_of} == {"IR"}
        assert file_of(book, "IR").spoken_of == frozenset()

    def test_it_is_not_marked_once_it_took_part(self) -> None:
        more = "title: M\ndate: 2023\nmeetings: [{id: m, participants: "
        more += "[sudani, {post: President, country: IR}]}]"
        book = make_book({"a.yml": BAGHDAD, "b.yml": more})
        assert file_of(book, "IQ").spoken_of == frozenset()

    def test_a_country_that_was_elsewhere_in_the_same_briefing_is_no_counterpart(self) -> None:
        book = make_book({"a.yml": """
            title: A
            date: 2023
            place: {country: CH}
            meetings: [{id: m, participants: [blinken, {post: President, country: IR}]}]
            statements: [{id: s, speaker: guterres, quote: No., about: [IQ, SY]}]
        """})  # fmt: skip
        assert countries(file_of(book, "IQ").counterparts) == [("SY", 1)]

    def test_its_topics_and_cities_are_counted(self) -> None:
        more = "title: M\ndate: 2023\nplace: {city: Erbil, country: IQ}"
        iraq = file_of(make_book({"a.yml": BAGHDAD, "b.yml": more}), "IQ")
        assert topics(iraq.topics) == [("Security", 3), ("Trade", 1)]
        assert [(city.what.city, city.count) for city in iraq.cities] == [
            ("Baghdad", 4),
            ("Erbil", 1),
        ]

    def test_a_city_that_one_record_locates_is_located(self) -> None:
        book = make_book({
            "a.yml": "title: A\ndate: 2023-02\nplace: {city: Camp X, country: IQ}",
            "b.yml": "title: B\ndate: 2023-01\n"
                     "place: {city: Camp X, country: IQ, coordinates: [33.1, 44.2]}",
        })  # fmt: skip
        (city,) = file_of(book, "IQ").cities
        assert city.what.position
        assert city.what.position.latitude == 33.1


class TestCountersOfAPerson:
    def test_counterparts_sat_on_the_other_side(self) -> None:
        people = make_book({"a.yml": BAGHDAD}).people
        assert names(people["blinken"].counterparts) == [
            ("Minister of Oil", 1), ("Mohammed Shia al-Sudani", 1), ("staff", 1),
        ]  # fmt: skip
        assert names(people["sudani"].counterparts) == [
            ("Antony Blinken", 1), ("Jake Sullivan", 1), ("staff", 1),
        ]  # fmt: skip

    def test_at_a_meeting_at_home_compatriots_are_counterparts(self) -> None:
        more = "title: M\ndate: 2023\nmeetings: [{id: m, participants: [blinken, sullivan]}]"
        people = make_book({"a.yml": more}).people
        assert names(people["blinken"].counterparts) == [("Jake Sullivan", 1)]

    def test_the_country_that_a_person_stands_for_is_none_that_it_dealt_with(self) -> None:
        people = make_book({"a.yml": BAGHDAD}).people
        assert countries(people["blinken"].sides) == [("IQ", 2), ("IR", 1)]
        assert countries(people["sudani"].sides) == [("US", 1)]
