from __future__ import annotations

import pytest

from reading import Reader

VISIT = """
    title: Stop in Baghdad
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    principals: [blinken]
"""


def glance(address: str = "countries/iq/", /, **files: str) -> dict[str, str]:
    return Reader({f"{name}.yml": text for name, text in files.items()}).read(address).glance


def one(more: str, address: str = "countries/iq/") -> dict[str, str]:
    return glance(address, one=VISIT + more)


class TestNothing:
    def test_what_is_not_on_record_is_said_to_be_none(self) -> None:
        assert one("") == {
            "Visits": "1 2023", "Meetings": "0 none", "Statements": "0 none",
            "Commitments": "0 none", "Figures": "0 none",
        }  # fmt: skip


class TestVisits:
    def test_several_years_are_a_range(self) -> None:
        earlier = VISIT.replace("2023-11-05", "2019-03-01")
        assert glance(one=VISIT, two=earlier)["Visits"] == "2 2019–2023"

    def test_journeys_of_its_own_officials_are_counted_beside(self) -> None:
        assert glance("countries/us/", one=VISIT)["Visits"] == "0 1 abroad by its officials"

    def test_both_are_said_where_there_are_both(self) -> None:
        abroad = """
            title: Visit to Washington
            date: 2023-12-01
            place: {city: Washington, country: US}
            principals: [sudani]
        """
        cell = glance("countries/us/", one=VISIT, two=abroad)["Visits"]
        assert cell == "1 2023, 1 abroad by its officials"


class TestMeetings:
    def test_those_in_the_country_are_counted(self) -> None:
        meetings = """
    meetings:
      - {id: a, participants: [blinken, sudani]}
      - {id: b, participants: [blinken, sudani], place: {country: JO}}
"""
        assert one(meetings)["Meetings"] == "2 1 in the country"
        assert one(meetings, "countries/us/")["Meetings"] == "2 none in the country"

    def test_of_a_person_it_says_when(self) -> None:
        meetings = "    meetings: [{id: a, participants: [blinken, sudani]}]\n"
        assert one(meetings, "people/sudani/")["Meetings"] == "1 2023"


class TestStatements:
    def test_a_single_one_is_about_the_country(self) -> None:
        said = "    statements: [{id: a, speaker: blinken, quote: Yes., about: IQ}]\n"
        assert one(said)["Statements"] == "1 about it"

    def test_several_may_all_be_about_it(self) -> None:
        said = """
    statements:
      - {id: a, speaker: blinken, quote: Yes., about: IQ}
      - {id: b, speaker: blinken, quote: No., about: IQ}
"""
        assert one(said)["Statements"] == "2 all about it"

    def test_those_about_it_and_those_by_its_officials_are_told_apart(self) -> None:
        said = """
    statements:
      - {id: a, speaker: blinken, quote: Yes., about: IQ}
      - {id: b, speaker: sudani, quote: No.}
      - {id: c, speaker: sudani, quote: Never.}
"""
        assert one(said)["Statements"] == "3 1 about it, 2 by its officials"

    def test_those_that_are_neither_were_made_there(self) -> None:
        said = "    statements: [{id: a, speaker: blinken, quote: Yes., about: IR}]\n"
        assert one(said)["Statements"] == "1 made there"

    @pytest.mark.parametrize(
        ("wording", "note"), [("quote: Yes.", "1 word for word"),
                              ("paraphrase: He agreed.", "none word for word")],
    )  # fmt: skip
    def test_of_a_person_it_says_how_many_are_word_for_word(self, wording: str, note: str) -> None:
        said = f"    statements: [{{id: a, speaker: blinken, {wording}}}]\n"
        assert one(said, "people/blinken/")["Statements"] == f"1 {note}"


class TestCommitments:
    @pytest.mark.parametrize(
        ("commitments", "note"),
        [
            (["status: open"], "1 open"),
            (["status: fulfilled"], "none open"),
            (["status: open", "status: lapsed"], "1 open"),
            (["status: open", "due: 2023-12-01"], "2 open, 1 of them overdue"),
            (["due: 2023-12-01"], "1 overdue"),
            (["due: 2024-01-01"], "1 open"),
            (["status: in_progress", "status: partly_fulfilled"], "2 open"),
            (["status: superseded"], "none open"),
            (["due: 2023-12-01, status: partly_fulfilled"], "1 overdue"),
            (["due: 2023-12-01, status: fulfilled"], "none open"),
        ],
    )
    def test_it_says_how_many_are_open_and_how_many_overdue(
        self, commitments: list[str], note: str
    ) -> None:
        promised = "    commitments:\n" + "".join(
            f"      - {{id: c{index}, text: To act., made_by: IQ, {more}}}\n"
            for index, more in enumerate(commitments)
        )
        assert one(promised)["Commitments"] == f"{len(commitments)} {note}"


class TestFigures:
    @pytest.mark.parametrize(
        ("when", "note"),
        [
            ("as_of: 2023-11-03", "as of 3 Nov 2023"),
            ("period: 2023-10-17/2023-11-03", "as of 3 Nov 2023"),
            ("period: 2023-10", "as of Oct 2023"),
            ("value: 6", "date not given"),
        ],
    )
    def test_it_says_of_when_the_newest_count_is(self, when: str, note: str) -> None:
        value = "" if when.startswith("value") else "value: 5, "
        counted = f"    figures: [{{id: a, what: Attacks, country: IQ, {value}{when}}}]\n"
        assert one(counted)["Figures"] == f"1 {note}"

    def test_the_newest_of_several_counts(self) -> None:
        counted = """
    figures:
      - {id: a, what: Attacks, country: IQ, value: 5, as_of: 2023-11-03}
      - {id: b, what: Attacks, country: IQ, value: 6, as_of: 2023-11}
      - {id: c, what: Attacks, country: IQ, value: 4, as_of: 2022}
"""
        assert one(counted)["Figures"] == "3 as of Nov 2023"


class TestLargeNumbers:
    def test_thousands_are_set_apart(self) -> None:
        said = "    statements:\n" + "".join(
            f"      - {{id: s{index}, speaker: blinken, quote: Yes., about: IQ}}\n"
            for index in range(1200)
        )
        assert one(said)["Statements"] == "1,200 all about it"
