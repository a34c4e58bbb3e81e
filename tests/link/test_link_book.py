from __future__ import annotations

import random
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from books import NOW, REGISTRIES, make_book, make_records
from briefing_book.book.book import Book
from briefing_book.book.holdings import Holdings
from briefing_book.link import link_book
from briefing_book.model.briefing import Briefing
from briefing_book.model.parts import Source
from briefing_book.model.registries import Organization, Person, Topic
from briefing_book.model.trip import Trip
from briefing_book.records.directory import Directory
from briefing_book.records.document import Document
from briefing_book.records.loaded import Loaded, Records
from content import LOCALE
from work import list_growing

T = TypeVar("T")


def addresses(holdings: Holdings) -> list[str]:
    return [entry.address for entry in holdings.entries]


class TestCountryFiles:
    FIRST = "title: First\ndate: 2022-01-01\nplace: {country: IQ}\nprincipals: [blinken]"
    LAST = """
        title: Last
        date: 2023-11-05
        place: {country: JO}
        principals: [blinken]
        meetings: [{id: m, participants: [blinken, sudani]}]
    """

    def test_visits_are_to_the_country_and_not_by_it(self) -> None:
        countries = make_book({"a.yml": self.FIRST, "b.yml": self.LAST}).countries
        assert [visit.id for visit in countries["IQ"].visits] == ["a"]
        assert countries["US"].visits == ()

    def test_a_meeting_of_others_on_its_soil_is_no_visit_to_it(self) -> None:
        jordan = make_book({"b.yml": self.LAST}).countries["JO"]
        assert (jordan.visits, jordan.contacts) == ((), ())
        assert "briefings/b/" in addresses(jordan.holdings)

    def test_a_principal_at_home_is_no_visit(self) -> None:
        home = "title: Home\ndate: 2023\nplace: {country: US}\nprincipals: [blinken]"
        country = make_book({"a.yml": home}).countries["US"]
        assert (country.visits, country.contacts) == ((), ())
        assert addresses(country.holdings) == ["briefings/a/"]

    def test_contacts_are_visits_and_meetings_with_its_officials_wherever_they_were(self) -> None:
        iraq = make_book({"a.yml": self.FIRST, "b.yml": self.LAST}).countries["IQ"]
        last, first = iraq.contacts
        assert (first.address, last.address) == ("briefings/a/", "briefings/b/m/")

    def test_what_is_only_said_about_it_is_no_contact(self) -> None:
        text = "title: T\ndate: 2023\nplace: {country: IQ}\nprincipals: [blinken]\n"
        text += "statements: [{id: s, speaker: blinken, quote: No., about: [IR]}]"
        iran = make_book({"a.yml": text}).countries["IR"]
        assert iran.contacts == ()
        assert addresses(iran.holdings) == ["briefings/a/", "briefings/a/s/"]

    def test_names_that_the_publisher_sets_replace_the_usual_ones(self) -> None:
        book = make_book({
            "places.yml": "IQ: {name: Republic of Iraq}",
            "a.yml": self.FIRST,
        })  # fmt: skip
        assert [file.country.name for file in book.countries.values()] == [
            "Republic of Iraq", "United States",
        ]  # fmt: skip
        assert book.countries["IQ"].region == "Western Asia"

    def test_a_former_country_has_a_page_of_its_own(self) -> None:
        book = make_book({
            "places.yml": "SUHH: {name: Soviet Union, to: 1991-12-26, now: [RU, UA]}",
            "a.yml": "title: Reykjavik\ndate: 1986-10-11/1986-10-12\nplace: {country: IS}\n"
                     "meetings: [{id: m, participants: [{post: Leader, country: SUHH}]}]",
        })  # fmt: skip
        union = book.countries["SUHH"]
        assert (union.country.name, union.address, union.region) == (
            "Soviet Union", "countries/suhh/", None,
        )  # fmt: skip
        assert union.territory
        assert union.territory.now == ("RU", "UA")
        assert "RU" not in book.countries

    def test_they_stand_in_the_order_of_the_alphabet_whatever_the_accents(self) -> None:
        text = "title: T\ndate: 2023\nstatements: [{id: s, speaker: un, quote: No., "
        text += "about: [ZW, CI, CU, AX, HR, TR, TV]}]"
        book = make_book({"a.yml": text})
        assert list(book.countries) == ["AX", "CI", "HR", "CU", "TR", "TV", "ZW"]


class TestOtherFiles:
    def test_a_person_s_file_has_everything_that_the_person_has_a_part_in(self) -> None:
        book = make_book({"a.yml": """
            title: A
            date: 2023
            meetings: [{id: m, participants: [sudani]}, {id: n, participants: [hussein]}]
            statements: [{id: s, speaker: sudani, quote: No.}]
            commitments: [{id: c, text: T, made_by: US, made_to: [sudani]}]
            figures: [{id: f, what: W, value: 1, attributed_to: sudani}]
        """})  # fmt: skip
        file = book.people["sudani"]
        assert addresses(file.holdings) == [
            "briefings/a/", "briefings/a/m/", "briefings/a/s/", "briefings/a/c/", "briefings/a/f/",
        ]  # fmt: skip
        (held,) = file.posts
        assert held.country
        assert (held.post.title, held.country.name) == ("Prime Minister", "Iraq")

    def test_nobody_whom_nothing_mentions_has_a_file(self) -> None:
        book = make_book({"a.yml": "title: A\ndate: 2023\nprincipals: [blinken]"})
        assert list(book.people) == ["blinken"]
        assert (dict(book.topics), dict(book.sources), dict(book.trips)) == ({}, {}, {})

    def test_a_topic_s_file_has_the_items_that_are_about_it(self) -> None:
        book = make_book({"a.yml": """
            title: A
            date: 2023
            topics: [trade]
            statements:
              - {id: s, speaker: IQ, quote: No., topics: [security]}
              - {id: t, speaker: US, quote: No.}
        """})  # fmt: skip
        security, trade = book.topics["security"], book.topics["trade"]
        assert addresses(security.holdings) == ["briefings/a/", "briefings/a/s/"]
        assert addresses(trade.holdings) == ["briefings/a/", "briefings/a/t/"]
        assert [one.what.ref.id for one in security.sides] == ["IQ"]

    def test_a_source_s_file_has_all_that_cites_it_however_deep(self) -> None:
        book = make_book({
            "a.yml": """
                title: A
                date: 2023
                sources: [article]
                meetings: [{id: m, readouts: [{issued_by: IQ, text: T, sources: [readout]}]}]
                commitments: [{id: c, text: T, made_by: US, follow_ups:
                  [{date: 2023, note: N, sources: [record, {title: A letter}]}]}]
            """,
            "trips/tour.yml": "title: The tour\nsources: [article, {title: A diary}]",
        })  # fmt: skip
        sources = book.sources
        assert set(sources) == {"article", "readout", "record"}
        assert addresses(sources["readout"].holdings) == ["briefings/a/", "briefings/a/m/"]
        assert addresses(sources["record"].holdings) == ["briefings/a/", "briefings/a/c/"]
        assert [trip.title for trip in sources["article"].trips] == ["The tour"]
        assert [source.title for source in book.other_sources] == ["A diary", "A letter"]

    def test_the_source_of_an_account_has_a_file(self) -> None:
        text = "title: A\ndate: 2023\naccounts: [{field: date, value: 2022, source: record}]"
        book = make_book({"a.yml": text})
        assert addresses(book.sources["record"].holdings) == ["briefings/a/"]

    def test_trips_stand_newest_first(self) -> None:
        book = make_book({
            "a.yml": "title: A\ndate: 2022\ntrip: z-old",
            "b.yml": "title: B\ndate: 2023\ntrip: a-new",
            "trips/z-old.yml": "title: Old",
            "trips/a-new.yml": "title: New",
        })  # fmt: skip
        assert list(book.trips) == ["a-new", "z-old"]

    def test_an_empty_folder_gives_an_empty_book(self) -> None:
        book = make_book(dict.fromkeys(REGISTRIES, "") | {})
        assert addresses(book.everything) == []
        assert (dict(book.countries), book.redirects, book.other_sources) == ({}, (), ())


class TestWalks:
    FILES: Mapping[str, str] = {
        "a.yml": "title: A\ndate: 2023-01-01\nplace: {country: IQ}\ntrip: tour",
        "b.yml": "title: B\ndate: 2023-01-02\nplace: {country: JO}\ntrip: tour",
        "c.yml": "title: C\ndate: 2023-01-03\nplace: {country: CY}\ntrip: tour",
        "d.yml": "title: D\ndate: 2023-06-01\nkind: visit\nplace: {country: IQ}",
        "trips/tour.yml": "title: The tour\nstops: [{date: 2023-01-02, place: {country: IL}}]",
    }  # fmt: skip

    def neighbours(self, id: str) -> list[tuple[str, str | None, str | None]]:
        return [
            (
                walk.row.title,
                walk.previous.id if walk.previous else None,
                walk.next.id if walk.next else None,
            )
            for walk in make_book(self.FILES).walks.get(id, ())
        ]

    def test_a_briefing_knows_the_one_before_and_after_on_its_trip(self) -> None:
        assert self.neighbours("b") == [("The tour", "a", "c")]

    def test_the_first_of_a_trip_has_none_before_and_the_last_none_after(self) -> None:
        assert self.neighbours("a")[0] == ("The tour", None, "b")
        assert self.neighbours("c") == [("The tour", "b", None)]

    def test_it_knows_the_visits_to_the_same_country_before_and_after(self) -> None:
        assert self.neighbours("a")[1] == ("Iraq", None, "d")
        assert self.neighbours("d") == [("Iraq", "a", None)]

    def test_a_row_leads_to_its_page(self) -> None:
        (walk,) = make_book(self.FILES).walks["d"]
        assert walk.row.address == "countries/iq/"


class TestNewestFirst:
    def test_briefings_stand_newest_first_under_their_ids(self) -> None:
        book = make_book({
            "a.yml": "title: A\ndate: 2022", "b.yml": "title: B\ndate: 2023",
            "c.yml": "title: C\ndate: 2021",
        })  # fmt: skip
        assert list(book.briefings) == ["b", "a", "c"]

    def test_inside_a_briefing_the_order_is_that_of_the_format(self) -> None:
        book = make_book({"a.yml": """
            title: A
            date: 2023
            figures: [{id: z, what: W, value: 1}, {id: a, what: W, value: 2}]
            statements: [{id: y, speaker: IQ, quote: No.}, {id: b, speaker: IQ, quote: No.}]
            meetings: [{id: x}, {id: c}]
        """})  # fmt: skip
        assert [entry.id for entry in book.everything.entries] == [
            "a",
            "x",
            "c",
            "y",
            "b",
            "z",
            "a",
        ]

    def test_an_item_of_another_day_stands_at_its_own(self) -> None:
        book = make_book({
            "a.yml": "title: A\ndate: 2023-11-03/2023-11-05\n"
                     "meetings: [{id: m, date: 2023-11-05}]",
            "b.yml": "title: B\ndate: 2023-11-04",
        })  # fmt: skip
        assert addresses(book.everything) == ["briefings/a/m/", "briefings/b/", "briefings/a/"]


def outline(book: Book) -> list[Any]:
    """Every index of the Book as addresses and counts, in order."""
    return [
        addresses(book.everything),
        [(entry.address, entry.title, entry.concerns) for entry in book.everything.entries],
        [
            (
                file.address,
                addresses(file.holdings),
                [visit.address for visit in file.visits],
                [contact.address for contact in file.contacts],
                file.people,
                file.counterparts,
                sorted(file.spoken_of),
                file.topics,
                file.cities,
            )
            for file in book.countries.values()
        ],
        [
            (file.address, addresses(file.holdings), file.sides, file.counterparts, file.topics)
            for file in book.people.values()
        ],
        [
            (
                file.address,
                str(file.period),
                [(stop.number, stop.where) for stop in file.stops],
                file.cited,
            )
            for file in book.trips.values()
        ],
        [(file.address, addresses(file.holdings), file.people) for file in book.topics.values()],
        [(file.address, addresses(file.holdings), file.trips) for file in book.sources.values()],
        [source.title for source in book.other_sources],
        [
            (
                id,
                [
                    (walk.row, walk.previous and walk.previous.id, walk.next and walk.next.id)
                    for walk in walks
                ],
            )
            for id, walks in sorted(book.walks.items())
        ],
        [figure.superseded_by for figure in book.everything.figures],
        book.withdrawn,
        book.redirects,
    ]


@cache
def varied_records() -> Records:
    """Records of every kind, several of them at the same time and with the same names."""
    files = {
        "first.yml": """
            title: First
            date: 2023-11-05
            place: {city: Baghdad, country: IQ}
            principals: [blinken]
            trip: tour
            topics: [security, trade]
            sources: [article]
            meetings: [{id: m, participants: [blinken, sudani, {post: King, country: JO}],
              readouts: [{issued_by: IQ, text: T, sources: [readout]}]}]
            statements: [{id: s, speaker: blinken, quote: No., about: [IR, SY]}]
            commitments: [{id: c, text: To help., made_by: [IQ], made_to: [US, un]}]
            figures: [{id: f, what: Attacks, value: 1, country: IQ, attributed_to: pentagon}]
            accounts: [{field: date, value: 2023-11-04, source: record}]
        """,
        "trips/tour.yml": "title: Tour\nprincipals: [blinken]\n"
        "stops: [{date: 2023-11-05, place: {country: CY}}]",
    }
    for n in range(4):
        files[f"same-{n}.yml"] = f"""
            title: Same time
            date: 2023-11-05
            place: {{city: Geneva, country: CH}}
            principals: [guterres]
            trip: tour
            sources: [{{title: A letter, publisher: Archive {n}}}]
            aliases: [former-{n}]
            figures: [{{id: f, what: Attacks, value: {n + 1}, supersedes: first/f}}]
        """
        files[f"gone-{n}.yml"] = (
            "title: Gone\ndate: 2023-11-05\nstatus: withdrawn\nwithdrawn_reason: Wrong."
        )
        files[f"trips/same-{n}.yml"] = (
            "title: Tour\nstops: [{date: 2023-11-05, place: {country: CY}}]"
        )
    return make_records(files)


def shuffled(records: Records, seed: int) -> Records:
    chance = random.Random(seed)

    def shuffle(table: Mapping[str, T]) -> Mapping[str, T]:
        ids = list(table)
        chance.shuffle(ids)
        return MappingProxyType({id: table[id] for id in ids})

    return Records(
        briefings=shuffle(records.briefings),
        trips=shuffle(records.trips),
        people=shuffle(records.people),
        organizations=shuffle(records.organizations),
        places=shuffle(records.places),
        topics=shuffle(records.topics),
        sources=shuffle(records.sources),
    )


def link_records(records: Records) -> Book:
    return link_book(records, Directory(records), NOW, locale=LOCALE)


@cache
def expected_outline() -> list[Any]:
    return outline(link_records(varied_records()))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9))
def test_the_order_in_which_files_are_read_changes_nothing(seed: int) -> None:
    assert outline(link_records(shuffled(varied_records(), seed))) == expected_outline()


def many_records(count: int) -> Records:
    """That many briefings of a few people and countries, as a desk has them after years."""
    document = Document("briefings/x.yml", None, {}, {})
    codes = ["IQ", "JO", "IL", "CY", "TR", "FR", "EG", "QA"]

    def load(model: type[Any], id: str, **tree: Any) -> Loaded[Any]:
        return Loaded(id, model.model_validate(tree), document)

    def briefing(n: int) -> Loaded[Briefing]:
        code, other = codes[n % 8], f"p{n % 40}"
        return load(
            Briefing, f"b{n:05}", title=f"Stop {n}",
            date=f"{1950 + n % 70}-{1 + n % 12:02}-{1 + n % 28:02}", place={"country": code},
            principals=["p0"], trip=f"t{n // 10}", topics=["security"], sources=["article"],
            meetings=[{"id": "m", "participants": ["p0", other]}],
            statements=[{"id": "s", "speaker": "p0", "quote": f"Words {n}.", "about": [code]}],
            commitments=[{"id": "c", "text": "To help.", "made_by": [code], "made_to": "US"}],
            figures=[{"id": "f", "what": "Attacks", "value": "3", "attributed_to": "pentagon"}
                     | ({"supersedes": f"b{n - 1:05}/f"} if n else {})],
            accounts=[{"field": "date", "value": "1949", "source": "article"}],
        )  # fmt: skip

    def person(n: int) -> Loaded[Person]:
        posts = [{"title": "Envoy", "country": codes[n % 8]}]
        return load(Person, f"p{n}", name=f"Person {n}", posts=posts)

    return Records(
        briefings={loaded.id: loaded for loaded in map(briefing, range(count))},
        trips={f"t{n}": load(Trip, f"t{n}", title=f"Tour {n}") for n in range(count // 10 + 1)},
        people={loaded.id: loaded for loaded in map(person, range(40))},
        organizations={"pentagon": load(Organization, "pentagon", name="Pentagon", country="US")},
        topics={"security": load(Topic, "security", name="Security")},
        sources={"article": load(Source, "article", title="News report")},
    )


def test_four_times_the_briefings_are_about_four_times_the_work() -> None:
    few, many = many_records(60), many_records(240)
    assert list_growing(link_records, few, many, times=5) == {}
