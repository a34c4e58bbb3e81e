from __future__ import annotations

import pytest

from books import make_book
from briefing_book.book.book import Book
from briefing_book.book.dossiers import OrganizationDossier
from briefing_book.values.vocabulary import Concern

ORGANIZATIONS = """
    nato: {name: NATO, kind: international, members: ["NO", works, club]}
    works: {name: Nordic Works, kind: company, country: "NO"}
    pentagon: {name: Department of Defense, country: US}
    club: {name: Club, kind: other}
"""
PEOPLE = """
    chief:
      name: Ann Chief
      posts:
        - {title: Prime Minister, country: "NO", from: 2000, to: 2005}
        - {title: Secretary General, organization: nato, from: 2014}
    old: {name: Old Chief, posts: [{title: Secretary General, organization: nato, to: 2013}]}
    idle: {name: Idle, posts: [{title: Clerk, organization: nato}]}
    austin: {name: Lloyd Austin, posts: [{title: Secretary, organization: pentagon}]}
    store: {name: Jonas Store, posts: [{title: Prime Minister, country: "NO"}]}
"""


def book(text: str) -> Book:
    return make_book({
        "people.yml": PEOPLE, "organizations.yml": ORGANIZATIONS,
        "one.yml": f"title: One\ndate: 2023-11-05\nplace: {{city: Oslo, country: 'NO'}}\n{text}",
    })  # fmt: skip


def file_of(text: str, id: str = "nato") -> OrganizationDossier:
    return book(text).organizations[id]


def contacts(file: OrganizationDossier) -> list[str]:
    return [f"{entry.kind} {entry.id}" for entry in file.contacts]


TALKS = "meetings: [{id: a, participants: [chief, store]}]"


class TestWhoHasAFile:
    def test_an_organization_that_an_entry_concerns(self) -> None:
        assert set(book(TALKS).organizations) == {"nato"}

    def test_none_that_is_merely_in_the_registry(self) -> None:
        assert not book("meetings: [{id: a, participants: [store]}]").organizations

    def test_they_stand_by_name(self) -> None:
        found = book("statements: [{id: s, speaker: [nato, works, pentagon], quote: Yes.}]")
        assert list(found.organizations) == ["pentagon", "nato", "works"]

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("principals: [chief]", Concern.PARTICIPANT),
            (TALKS, Concern.PARTICIPANT),
            ("meetings: [{id: a, also_present: nato}]", Concern.PRESENT),
            ("statements: [{id: s, speaker: nato, quote: Yes.}]", Concern.SPEAKER),
            ("statements: [{id: s, speaker: store, quote: Yes., about: nato}]", Concern.ABOUT),
            ("statements: [{id: s, speaker: store, quote: Yes., addressed_to: nato}]",
             Concern.ADDRESSED),
            ("commitments: [{id: c, text: To help., made_by: nato}]", Concern.PROMISED_BY),
            ("commitments: [{id: c, text: To help., made_by: store, made_to: nato}]",
             Concern.PROMISED_TO),
            ("figures: [{id: f, what: Boats, value: 3, attributed_to: nato}]", Concern.ATTRIBUTED),
        ],
    )  # fmt: skip
    def test_every_entry_stands_in_it_with_the_reason(self, text: str, why: Concern) -> None:
        file = file_of(text)
        assert file.holdings.briefings[0].concerns[file.body.ref] == (why,)

    def test_a_member_does_not_stand_in_its_file_nor_it_in_the_member_s(self) -> None:
        found = book("statements: [{id: s, speaker: nato, quote: Yes.}]")
        assert set(found.organizations) == {"nato"}
        assert found.countries["NO"].holdings.statements[0].concerns == {
            found.countries["NO"].side.ref: (Concern.PLACE,),
            found.organizations["nato"].side.ref: (Concern.SPEAKER,),
        }


class TestItsContacts:
    def test_are_meetings_of_its_officials_with_another_side(self) -> None:
        assert contacts(file_of(TALKS)) == ["meeting a"]

    def test_are_none_among_its_own(self) -> None:
        assert contacts(file_of("meetings: [{id: a, participants: [chief, nato]}]")) == []

    def test_are_journeys_of_which_no_meeting_tells(self) -> None:
        file = file_of("principals: [chief]")
        assert contacts(file) == ["briefing one"]
        assert [entry.id for entry in file.journeys] == ["one"]

    def test_are_a_ministry_s_too_though_it_acts_for_its_country(self) -> None:
        text = "meetings: [{id: a, participants: [austin, store]}]"
        assert contacts(file_of(text, "pentagon")) == ["meeting a"]
        assert [entry.id for entry in book(text).countries["US"].contacts] == ["a"]

    def test_are_none_of_a_ministry_with_its_own_country(self) -> None:
        text = "meetings: [{id: a, participants: [austin, US]}]"
        assert contacts(file_of(text, "pentagon")) == []

    def test_are_no_journey_of_a_ministry_in_its_own_country(self) -> None:
        text = "kind: visit\nprincipals: [austin, chief]\nplace: {country: US}"
        found = make_book({
            "people.yml": PEOPLE, "organizations.yml": ORGANIZATIONS,
            "one.yml": f"title: One\ndate: 2023-11-05\n{text}",
        })  # fmt: skip
        assert found.organizations["nato"].journeys
        assert not found.organizations["pentagon"].journeys


class TestWhomItDealtWith:
    def test_its_counterparts_are_countries_and_organizations(self) -> None:
        text = "meetings: [{id: a, participants: [chief, works, austin]}]"
        sides = [(one.what.name, one.count) for one in file_of(text).counterparts]
        assert sides == [("Nordic Works", 1), ("United States", 1)]

    def test_a_ministry_is_no_counterpart_of_its_own_country_nor_the_other_way_round(self) -> None:
        found = book("meetings: [{id: a, participants: [austin, store]}]")
        norway = found.countries["NO"].side
        assert [one.what for one in found.countries["US"].counterparts] == [norway]
        assert [one.what for one in found.organizations["pentagon"].counterparts] == [norway]


class TestWhoIsInIt:
    def test_its_officials_are_those_on_record_with_the_latest_post_first(self) -> None:
        file = file_of("meetings: [{id: a, participants: [chief], also_present: old}]")
        assert [(one.person.title, one.post.title) for one in file.officials] == [
            ("Ann Chief", "Secretary General"), ("Old Chief", "Secretary General"),
        ]  # fmt: skip

    def test_its_members_are_countries_and_organizations_in_the_order_of_the_file(self) -> None:
        assert [side.name for side in file_of(TALKS).members] == ["Norway", "Nordic Works", "Club"]

    def test_a_person_s_post_says_which_organization_and_country_it_is_for(self) -> None:
        found = book("meetings: [{id: a, participants: [chief, austin]}]")
        posts = [*found.people["chief"].posts, *found.people["austin"].posts]
        assert [
            (held.organization.name if held.organization else "",
             held.country.name if held.country else "")
            for held in posts
        ] == [("", "Norway"), ("NATO", ""), ("Department of Defense", "United States")]  # fmt: skip


def test_a_trip_links_to_its_principals_that_are_on_record_and_names_the_others() -> None:
    found = make_book({
        "people.yml": PEOPLE, "organizations.yml": ORGANIZATIONS,
        "one.yml": "title: One\ndate: 2023-11-05\ntrip: t\nprincipals: [nato]",
        "trips/t.yml": "title: Trip\nprincipals: [nato, works, chief]",
    })  # fmt: skip
    assert [party.address for party in found.trips["t"].principals] == [
        "organizations/nato/", "", "",
    ]  # fmt: skip
