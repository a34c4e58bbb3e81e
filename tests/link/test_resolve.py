from __future__ import annotations

from datetime import date

import pytest

from books import link_one, make_records
from briefing_book.book.entries import MeetingEntry, StatementEntry
from briefing_book.book.parties import Country, Party
from briefing_book.link.parties import link_party
from briefing_book.link.resolve import Resolver
from briefing_book.model.places import Place
from briefing_book.model.references import RefKind
from briefing_book.model.registries import Post
from briefing_book.records.directory import Directory
from briefing_book.records.posts import find_post
from briefing_book.values.dates import Period
from briefing_book.values.edtf import parse_date, parse_period
from content import LOCALE

BAGHDAD = {"city": "Baghdad", "country": "IQ", "coordinates": ["1.5", "2.5"]}


def post(title: str, since: str = "", until: str = "") -> Post:
    dates = {"from": since, "to": until}
    written = {key: text for key, text in dates.items() if text}
    return Post.model_validate({"title": title, **written})


def resolver(**files: str) -> Resolver:
    records = make_records({f"{name}.yml": text for name, text in files.items()})
    return Resolver(records, Directory(records), LOCALE)


def meeting_with(*participants: str) -> MeetingEntry:
    lines = "".join(f"\n      - {who}" for who in participants)
    entry = link_one(f"""
title: Talks
date: 2023-11-05
meetings:
  - id: talks
    participants:{lines}
""")
    return entry.meetings[0]


def said_by(speaker: str) -> StatementEntry:
    entry = link_one(f"""
        title: Talks
        date: 2023-11-05
        statements: [{{id: said, speaker: {speaker}, quote: No.}}]
    """)
    return entry.statements[0]


class TestThePostHeldOnADay:
    def held(self, posts: list[Post], day: str) -> str:
        found = find_post(posts, date.fromisoformat(day))
        return found.title if found else ""

    def test_a_post_is_held_on_its_first_day(self) -> None:
        assert self.held([post("Secretary", "2021-01-26", "2025-01-20")], "2021-01-26")

    def test_a_post_is_held_on_its_last_day(self) -> None:
        assert self.held([post("Secretary", "2021-01-26", "2025-01-20")], "2025-01-20")

    @pytest.mark.parametrize("day", ["2021-01-25", "2025-01-21"])
    def test_a_post_is_not_held_on_the_day_before_or_after(self, day: str) -> None:
        assert not self.held([post("Secretary", "2021-01-26", "2025-01-20")], day)

    @pytest.mark.parametrize("day", ["1900-01-01", "2021-01-26"])
    def test_without_a_beginning_it_was_always_held(self, day: str) -> None:
        assert self.held([post("Secretary", until="2021-01-26")], day)

    @pytest.mark.parametrize("day", ["2021-01-26", "2100-01-01"])
    def test_without_an_end_it_is_still_held(self, day: str) -> None:
        assert self.held([post("Secretary", since="2021-01-26")], day)

    @pytest.mark.parametrize(
        ("since", "until", "day"),
        [
            ("2021", "2022", "2021-01-01"),
            ("2021", "2022", "2022-12-31"),
            ("2021-02", "2021-02", "2021-02-01"),
            ("2021-02", "2021-02", "2021-02-28"),
        ],
    )
    def test_a_month_or_year_counts_from_its_first_to_its_last_day(
        self, since: str, until: str, day: str
    ) -> None:
        assert self.held([post("Secretary", since, until)], day)

    def test_of_two_posts_on_one_day_the_first_in_the_list_is_shown(self) -> None:
        posts = [post("Secretary", "2021-01-26"), post("Adviser", "2013-01-01", "2021-01-26")]
        assert self.held(posts, "2021-01-26") == "Secretary"

    def test_the_post_is_that_of_the_day_and_not_today_s(self) -> None:
        posts = [post("Secretary", "2021-01-26"), post("Deputy", "2015-01-09", "2017-01-20")]
        assert self.held(posts, "2016-05-01") == "Deputy"

    def test_where_only_the_year_is_known_a_post_that_began_in_it_is_shown(self) -> None:
        file = resolver(
            people="""
            blinken: {name: Antony Blinken, posts: [{title: Secretary, from: 2021-01-26}]}
        """
        )
        assert link_party(file, "blinken", parse_period("2021")).post == "Secretary"
        assert link_party(file, "blinken", parse_period("2020")).post == ""

    def test_in_a_period_the_post_of_its_first_day_counts(self) -> None:
        file = resolver(
            people="""
            blinken:
              name: Antony Blinken
              posts:
                - {title: Secretary, from: 2021-01-26}
                - {title: Nominee, from: 2020-11-23, to: 2021-01-25}
        """
        )
        when = parse_period("2021-01-20/2021-01-30")
        assert link_party(file, "blinken", when).post == "Nominee"

    def test_where_no_time_is_known_only_a_post_without_beginning_is_shown(self) -> None:
        file = resolver()
        assert link_party(file, "hussein", None).post == "Foreign Minister"
        assert link_party(file, "blinken", None).post == ""

    def test_the_country_is_that_of_the_post_on_the_day(self) -> None:
        file = resolver(
            people="""
            annan:
              name: Kofi Annan
              posts:
                - {title: Secretary-General, from: 1997, to: 2006}
                - {title: Envoy, country: GH, from: 2007, to: 2018}
        """
        )
        assert link_party(file, "annan", parse_period("2000")).country is None
        assert link_party(file, "annan", parse_period("2010")).country == Country("GH", "Ghana")


class TestParticipants:
    @pytest.mark.parametrize(
        "text", ["blinken", "Antony Blinken", "antony blinken", "Antony J. Blinken"]
    )
    def test_a_person_is_found_by_id_name_and_alias(self, text: str) -> None:
        (who,) = meeting_with(text).participants
        assert who == Party(
            "Antony Blinken", RefKind.PERSON, "blinken", "people/blinken/",
            "Secretary of State", Country("US", "United States"),
        )  # fmt: skip

    def test_a_person_with_a_role_keeps_the_post(self) -> None:
        (who,) = meeting_with("{person: blinken, role: chair}").participants
        assert (who.name, who.post, who.role) == ("Antony Blinken", "Secretary of State", "chair")

    def test_the_holder_of_a_post_stays_unnamed(self) -> None:
        (who,) = meeting_with("{post: President, country: CY, role: host}").participants
        assert who == Party("President", country=Country("CY", "Cyprus"), role="host")
        assert not who.is_named
        assert who.address == ""

    def test_a_group_keeps_its_number_and_countries(self) -> None:
        (who,) = meeting_with("{group: envoys, count: 5, countries: [JO, EG]}").participants
        assert (who.name, who.count, who.is_group, who.is_named) == ("envoys", 5, True, False)
        assert [side.name for side in who.sides] == ["Jordan", "Egypt"]

    def test_participants_stay_in_the_order_of_the_file(self) -> None:
        meeting = meeting_with("sudani", "{post: President, country: CY}", "blinken")
        assert [who.name for who in meeting.participants] == [
            "Mohammed Shia al-Sudani", "President", "Antony Blinken",
        ]  # fmt: skip
        assert meeting.people == ("sudani", "blinken")


class TestSpeakersAndIssuers:
    def test_a_person_speaks_in_the_post_of_the_day(self) -> None:
        speaker = said_by("Antony J. Blinken").speakers[0]
        assert (speaker.kind, speaker.post) == (RefKind.PERSON, "Secretary of State")

    def test_an_organization_speaks_for_its_country(self) -> None:
        speaker = said_by("Pentagon").speakers[0]
        assert (speaker.kind, speaker.name) == (RefKind.ORGANIZATION, "Department of Defense")
        assert speaker.country == Country("US", "United States")

    def test_an_organization_without_a_country_speaks_for_none(self) -> None:
        assert said_by("un").speakers[0].country is None

    def test_a_country_speaks_and_leads_to_its_page(self) -> None:
        speaker = said_by("IQ").speakers[0]
        assert (speaker.kind, speaker.name) == (RefKind.COUNTRY, "Iraq")
        assert speaker.address == "countries/iq/"

    @pytest.mark.parametrize(
        ("issuer", "name"), [("IQ", "Iraq"), ("Pentagon", "Department of Defense")]
    )
    def test_a_readout_is_issued_by_a_country_or_an_organization(
        self, issuer: str, name: str
    ) -> None:
        assert link_party(resolver(), issuer, None).name == name


class TestPlaces:
    def test_a_city_is_found_on_the_map(self) -> None:
        where = resolver().where([Place(city=("Baghdad",), country="IQ")])
        assert where
        assert where.full == "Baghdad, Iraq"
        (place,) = where.places
        assert place.position
        assert round(place.position.latitude) == 33

    def test_coordinates_that_are_written_win(self) -> None:
        where = resolver().where([Place.model_validate(BAGHDAD)])
        assert where
        (place,) = where.places
        assert place.position
        assert (place.position.latitude, place.position.longitude) == (1.5, 2.5)

    def test_a_country_alone_is_short_and_full_at_once(self) -> None:
        where = resolver().where([Place(country="CY")])
        assert where
        assert (where.short, where.full) == ("Cyprus", "Cyprus")
        assert where.places[0].position is None

    def test_a_city_of_a_former_country_is_found_in_what_it_is_today(self) -> None:
        file = resolver(places="SUHH: {name: Soviet Union, to: 1991-12-26, now: [UA, RU]}")
        where = file.where([Place(city=("Moscow",), country="SUHH")])
        assert where
        assert where.full == "Moscow, Soviet Union"
        (place,) = where.places
        assert place.position
        assert round(place.position.latitude) == 56

    def test_a_name_in_the_places_file_replaces_the_usual_one(self) -> None:
        assert resolver(places="PS: {name: Palestine}").country("PS").name == "Palestine"


class TestSources:
    def test_a_source_leads_to_its_page_and_keeps_its_locator(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            sources: [article, {source: record, locator: record 4180}]
        """)
        assert [(one.id, one.locator, one.address) for one in entry.cited] == [
            ("article", "", "sources/article/"),
            ("record", "record 4180", "sources/record/"),
        ]

    def test_a_source_that_is_written_out_has_no_page(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            sources: [{title: A letter, publisher: The archive}]
        """)
        assert [(one.source.title, one.address) for one in entry.cited] == [("A letter", "")]


def test_a_period_without_end_days_still_finds_posts() -> None:
    when = Period(parse_date("2023"), parse_date("2024-02"))
    assert link_party(resolver(), "blinken", when).post == "Secretary of State"
