"""With whom the last contact was, wherever that is told."""

from __future__ import annotations

import pytest

from reading import Reader

LETTER = """
    title: A letter
    date: 2023-11-05
    principals: [hussein]
    statements:
      - id: a
        kind: letter
        speaker: blinken
        addressed_to: [hussein, un, {post: Envoy, organization: nato}]
        paraphrase: Come.
"""
ORGANIZATIONS = """
    un: {name: United Nations}
    nato: {name: NATO, kind: international, members: [US, un]}
    works: {name: Nordic Works, kind: company, country: "NO"}
"""
FROM = "No visit on record. Last contact: Sunday, 5 November 2023, with "


def read(address: str, text: str) -> str:
    return Reader({"organizations.yml": ORGANIZATIONS, "one.yml": text}).read(address).lead


@pytest.mark.parametrize(
    ("address", "whom"),
    [
        ("countries/iq/", "Secretary of State Antony Blinken."),
        ("people/hussein/", "Secretary of State Antony Blinken."),
        ("organizations/nato/", "Secretary of State Antony Blinken."),
        (
            "countries/us/",
            "Foreign Minister Fuad Hussein, the United Nations and the Envoy of NATO.",
        ),
    ],
)
def test_of_a_letter_it_is_the_other_end_and_nobody_who_got_it_too(address: str, whom: str) -> None:
    assert read(address, LETTER).endswith(f"Last contact: Sunday, 5 November 2023, with {whom}")


MET = """
    title: Talks
    date: 2023-11-05
    place: {city: Oslo, country: "NO"}
    principals: [blinken]
    meetings: [{id: m, participants: [blinken, works, IQ]}]
    sources: [article]
    accounts: [{field: date, value: 2023-11-04, source: {source: record}}]
"""
WHEN = "Last contact: Sunday, 5 November 2023, in Oslo (sources differ on the day), with "


@pytest.mark.parametrize("address", ["organizations/works/", "countries/iq/"])
def test_who_met_in_its_own_name_met_others(address: str) -> None:
    assert WHEN in read(address, MET)
    assert "with Secretary of State Antony Blinken" in read(address, MET)


def test_lists_say_that_sources_differ_on_its_day() -> None:
    reader = Reader({"organizations.yml": ORGANIZATIONS, "one.yml": MET})
    for address in ("countries/", "people/", "organizations/"):
        assert reader.read(address).rows[0][-1] == "Sun, 5 Nov 2023 sources differ on the day"


def test_the_country_where_a_company_is_seated_or_met_is_nobody_whom_it_met() -> None:
    page = Reader({"organizations.yml": ORGANIZATIONS, "one.yml": MET}).read("organizations/works/")
    assert page.section("With").lines == ["With entries", "Iraq 1", "United States 1"]


def test_members_and_what_they_are_members_of_lead_to_one_another() -> None:
    reader = Reader({"organizations.yml": ORGANIZATIONS, "one.yml": LETTER})
    members = {"United Nations": "organizations/un/", "United States": "countries/us/"}
    assert reader.read("organizations/nato/").section("Members").links == members
    for address in members.values():
        assert reader.read(address).section("Member of").links == {"NATO": "organizations/nato/"}


def test_an_organization_that_is_not_on_record_leaves_no_trace_with_its_members() -> None:
    talks = "title: Talks\ndate: 2023-11-05\nmeetings: [{id: m, participants: [blinken, IQ]}]\n"
    reader = Reader({"organizations.yml": ORGANIZATIONS, "one.yml": talks})
    assert "NATO" not in reader.read("countries/us/").text
