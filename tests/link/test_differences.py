from __future__ import annotations

import pytest

from books import link_one, make_book
from briefing_book.book.citing import Difference, Version
from briefing_book.book.entries import Entry
from briefing_book.values.dates import Period
from briefing_book.values.edtf import parse_period
from briefing_book.wording.sentences import say_difference


def read(version: Version) -> tuple[str, list[str]]:
    """The value in words, and each source with where in it."""
    cited = [f"{one.id or one.source.title} {one.locator}".strip() for one in version.cited]
    return str(version.value), cited


def only(entry: Entry) -> Difference:
    (difference,) = entry.differences
    return difference


def recorded(item: str, field: str) -> str:
    """What is on record under `field` of the only item, according to its difference."""
    entry = link_one(f"""
title: Talks
date: 2023-11-05
place: {{city: Baghdad, country: IQ}}
topics: [security, trade]
sources: [article, record]
{item}, accounts: [{{field: {field}, value: "2020", source: record}}]}}]
""")
    (found,) = entry.items
    value, cited = read(only(found).versions[0])
    assert cited == ["article"]
    return value


class TestVersions:
    def test_the_one_on_record_comes_first_with_the_sources_that_do_not_differ(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            sources: [{source: article, locator: p. 1}, {source: record, locator: no. 2}, readout]
            accounts:
              - {field: date, value: 2023-11-04, source: {source: article, locator: p. 3}}
        """)
        difference = only(entry)
        assert difference.field == "date"
        assert [read(version) for version in difference.versions] == [
            ("2023-11-05", ["record no. 2", "readout"]),
            ("2023-11-04", ["article p. 3"]),
        ]

    def test_every_account_of_a_key_is_a_version_of_one_difference(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            sources: [record]
            accounts:
              - {field: date, value: 2023-11-04, source: article, note: It says Saturday.}
              - {field: place, value: Erbil, source: article}
              - {field: date, value: 2023-11-06, source: readout}
        """)
        dates, places = entry.differences
        assert [read(version) for version in dates.versions] == [
            ("2023-11-05", ["record"]),
            ("2023-11-04", ["article"]),
            ("2023-11-06", ["readout"]),
        ]
        assert [version.note for version in dates.versions] == ["", "It says Saturday.", ""]
        assert places.field == "place"

    def test_the_source_of_an_account_need_not_be_among_the_sources(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            accounts: [{field: date, value: 2023-11-04, source: article}]
        """)
        assert [read(version) for version in only(entry).versions] == [
            ("2023-11-05", []),
            ("2023-11-04", ["article"]),
        ]

    def test_one_source_may_have_both_versions_in_two_places(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            sources: [{source: article, locator: p. 3}]
            accounts:
              - {field: title, value: Other, source: {source: article, locator: headline}}
        """)
        assert [read(version)[1] for version in only(entry).versions] == [
            ["article p. 3"],
            ["article headline"],
        ]

    @pytest.mark.parametrize("more", ["", ", locator: p. 1"])
    def test_one_source_may_have_both_versions_in_one_place(self, more: str) -> None:
        entry = link_one(f"""
            title: Talks
            date: 2023-11-05
            sources: [{{source: article{more}}}]
            accounts: [{{field: title, value: Other, source: {{source: article{more}}}}}]
        """)
        difference = only(entry)
        assert difference.is_of_one_source
        assert difference.versions[0].cited == difference.versions[1].cited
        assert say_difference(difference) == "the source has two versions of the title"

    def test_two_sources_differ(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            sources: [record]
            accounts: [{field: title, value: Other, source: article}]
        """)
        assert not only(entry).is_of_one_source
        assert say_difference(only(entry)) == "sources differ on the title"

    def test_no_source_is_given_for_a_record_from_which_all_its_sources_differ(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            sources: [article, record]
            accounts:
              - {field: date, value: 2023-11-04, source: article}
              - {field: date, value: 2023-11-06, source: record}
        """)
        assert read(only(entry).versions[0]) == ("2023-11-05", [])

    def test_a_source_that_is_written_out_does_not_differ(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            sources: [article, {title: A letter}]
            accounts: [{field: date, value: 2023-11-04, source: article}]
        """)
        assert read(only(entry).versions[0]) == ("2023-11-05", ["A letter"])


class TestDates:
    @pytest.mark.parametrize("text", ["2023-11-04", "2023-11", "2023-11-03/2023-11-04"])
    def test_an_account_of_a_date_is_a_period(self, text: str) -> None:
        entry = link_one(f"""
            title: Talks
            date: 2023-11-05
            accounts: [{{field: date, value: {text}, source: article}}]
        """)
        assert [version.value for version in only(entry).versions] == [
            parse_period("2023-11-05"),
            parse_period(text),
        ]

    def test_an_account_that_is_no_date_stays_in_its_words(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            accounts: [{field: date, value: this Saturday, source: article}]
        """)
        assert only(entry).versions[1].value == "this Saturday"

    @pytest.mark.parametrize(
        ("item", "field"),
        [
            ("commitments: [{id: c, text: T, made_by: US, due: 2024-05", "due"),
            ("figures: [{id: f, what: W, value: 1, as_of: 2024-05", "as_of"),
            ("figures: [{id: f, what: W, value: 1, period: 2024-05", "period"),
        ],
    )
    def test_what_is_on_record_of_a_date_is_a_period_too(self, item: str, field: str) -> None:
        entry = link_one(f"""
title: Talks
date: 2023-11-05
{item}, accounts: [{{field: {field}, value: 2024-06, source: article}}]}}]
""")
        (found,) = entry.items
        values = [version.value for version in only(found).versions]
        assert values == [parse_period("2024-05"), parse_period("2024-06")]

    def test_an_item_that_takes_its_date_from_the_briefing_differs_from_that(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            statements:
              - id: s
                speaker: IQ
                quote: No.
                accounts: [{field: date, value: 2023-11-04, source: article}]
        """)
        value = only(entry.statements[0]).versions[0].value
        assert isinstance(value, Period)
        assert str(value) == "2023-11-05"


class TestWhatIsOnRecordInWords:
    @pytest.mark.parametrize(
        ("item", "field", "words"),
        [
            ("meetings: [{id: m, duration: more than 1 hour", "duration", "more than 1 hour"),
            ("meetings: [{id: m, start: morning", "start", "in the morning"),
            ("meetings: [{id: m, start: '12:30'", "start", "12:30"),
            ("meetings: [{id: m, format: in_person", "format", "in person"),
            ("meetings: [{id: m", "place", "Baghdad, Iraq"),
            ("meetings: [{id: m, place: {country: JO}", "place", "Jordan"),
            ("meetings: [{id: m", "topics", "Security and Trade"),
            ("meetings: [{id: m, title: Lunch", "title", "Lunch"),
            ("meetings: [{id: m, summary: Brief.", "summary", "Brief."),
            ("meetings: [{id: m", "duration", ""),
            ("meetings: [{id: m, readouts: [{issued_by: IQ, text: Fine.}]", "readouts", "Fine."),
            (
                "meetings: [{id: m, participants: [blinken, sudani, {post: King, country: JO}]",
                "participants",
                "Antony Blinken, Mohammed Shia al-Sudani and King of Jordan",
            ),
            ("statements: [{id: s, speaker: blinken, quote: No.", "quote", "No."),
            ("statements: [{id: s, speaker: blinken, quote: No.", "speaker", "Antony Blinken"),
            ("statements: [{id: s, speaker: IQ, quote: No., kind: communique", "kind",
             "communiqué"),
            ("statements: [{id: s, speaker: IQ, quote: No., about: [IR, SY]", "about",
             "Iran and Syria"),
            ("commitments: [{id: c, text: T, made_by: [US, sudani]", "made_by",
             "United States and Mohammed Shia al-Sudani"),
            ("commitments: [{id: c, text: T, made_by: US, follow_ups: [{date: 2024, note: Done.}]",
             "follow_ups", "Done."),
            ("figures: [{id: f, what: W, value: at least 17", "value", "at least 17"),
            ("figures: [{id: f, what: W, value: 1, country: IQ", "country", "Iraq"),
            ("figures: [{id: f, what: W, value: 1, attributed_to: Pentagon", "attributed_to",
             "Department of Defense"),
        ],
    )  # fmt: skip
    def test_ids_and_codes_become_names_and_nothing_is_empty(
        self, item: str, field: str, words: str
    ) -> None:
        assert recorded(item, field) == words

    def test_a_briefing_s_principals_and_trip_are_named(self) -> None:
        book = make_book({
            "a.yml": """
                title: A
                date: 2023-11-05
                principals: [blinken, sullivan]
                trip: tour
                accounts:
                  - {field: principals, value: Blinken alone, source: article}
                  - {field: trip, value: none, source: article}
            """,
            "trips/tour.yml": "title: The tour",
        })  # fmt: skip
        values = [found.versions[0].value for found in book.briefings["a"].differences]
        assert values == ["Antony Blinken and Jake Sullivan", "The tour"]

    def test_the_meeting_of_a_statement_is_named(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            meetings: [{id: lunch, title: Working lunch}]
            statements:
              - id: s
                speaker: IQ
                quote: No.
                meeting: lunch
                accounts: [{field: meeting, value: at the dinner, source: article}]
        """)
        assert only(entry.statements[0]).versions[0].value == "Working lunch"

    def test_a_figure_that_replaces_one_that_is_held_back_does_not_name_it(self) -> None:
        book = make_book({
            "a.yml": "title: A\ndate: 2023\nstatus: draft\n"
                     "figures: [{id: f, what: Secret, value: 1}]",
            "b.yml": "title: B\ndate: 2023\nfigures: [{id: g, what: W, value: 2, supersedes: a/f,"
                     " accounts: [{field: supersedes, value: nothing, source: article}]}]",
        })  # fmt: skip
        assert only(book.briefings["b"].figures[0]).versions[0].value == ""


def test_without_accounts_nothing_differs() -> None:
    assert link_one("title: Talks\ndate: 2023-11-05").differences == ()
