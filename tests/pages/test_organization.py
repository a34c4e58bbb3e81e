from __future__ import annotations

import pytest

from content import CASES
from reading import Reader, Reading

ORGANIZATIONS = """
    nato:
      name: North Atlantic Treaty Organization
      aliases: [NATO, OTAN]
      kind: international
      members: [IS, "NO", works]
    works: {name: Nordic Works, kind: company, country: "NO"}
    pentagon: {name: Department of Defense, country: US}
    front: {name: Front, kind: armed_group, country: IQ}
    club: {name: Club}
"""
PEOPLE = """
    chief: {name: Ann Chief, posts: [{title: Secretary General, organization: nato, from: 2014}]}
    old: {name: Old Chief, posts: [{title: Secretary General, organization: nato, to: 2013}]}
    store: {name: Jonas Store, posts: [{title: Prime Minister, country: "NO"}]}
    austin: {name: Lloyd Austin, posts: [{title: Secretary, organization: pentagon}]}
"""
TALKS = """
    title: Talks of {day}
    date: {day}
    place: {{city: Oslo, country: "NO"}}
    meetings: [{{id: m, duration: 2 hours, participants: [store, chief], also_present: old}}]
    statements:
      - {{id: s, speaker: chief, quote: Stay until {day}., about: works}}
      - {{id: t, speaker: store, quote: Stay., about: nato}}
    commitments: [{{id: c, text: To help., made_by: nato, made_to: "NO"}}]
    figures: [{{id: f, what: Boats, value: 3, attributed_to: nato}}]
"""


def reader(*days: str, **files: str) -> Reader:
    texts = {f"{day}.yml": TALKS.format(day=day) for day in days}
    return Reader({
        "people.yml": PEOPLE, "organizations.yml": ORGANIZATIONS, **texts,
        **{f"{id}.yml": text for id, text in files.items()},
    })  # fmt: skip


def read(*days: str, id: str = "nato", **files: str) -> Reading:
    return reader(*days, **files).read(f"organizations/{id}/")


def said(line: str) -> str:
    return f"title: One\ndate: 2023-11-05\n{line}"


class TestFirstLine:
    def test_it_counts_contacts_and_says_the_last_of_them(self) -> None:
        assert read("2023-11-05", "2023-11-04").lead == (
            "2 contacts on record. Last contact: Sunday, 5 November 2023, in Oslo, with"
            " Prime Minister Jonas Store."
        )

    def test_of_those_who_travelled_it_says_whom_they_met(self) -> None:
        text = said("principals: [chief]\nmeetings: [{id: m, participants: [chief, store]}]")
        assert read(one=text).lead.endswith(", with Prime Minister Jonas Store.")

    def test_without_contact_it_says_what_is_on_record(self) -> None:
        text = said("statements: [{id: s, speaker: club, quote: Yes.}]")
        assert read(id="club", one=text).lead == ("No contact on record. 1 statement on record.")

    def test_what_is_only_spoken_of_is_said_to_be(self) -> None:
        text = said("statements: [{id: s, speaker: store, quote: Yes., about: club}]")
        assert read(id="club", one=text).lead == (
            "No contact on record. It is spoken of in 1 statement."
        )


class TestWhatItIs:
    @pytest.mark.parametrize(
        ("id", "lines"),
        [
            ("nato", ["An international organization."]),
            ("works", ["A company of Norway."]),
            ("pentagon", ["An organization of the United States."]),
            ("front", ["An armed group of Iraq."]),
        ],
    )
    def test_its_kind_and_its_country_are_said(self, id: str, lines: list[str]) -> None:
        text = said(f"statements: [{{id: s, speaker: {id}, quote: Yes.}}]")
        assert read(id=id, one=text).section("What it is").lines[1:] == lines

    def test_where_neither_is_known_nothing_is_said(self) -> None:
        text = said("statements: [{id: s, speaker: club, quote: Yes.}]")
        assert "What it is" not in read(id="club", one=text).headings

    def test_other_names_are_listed(self) -> None:
        assert read("2023-11-05").section("Also called").lines[1:] == ["NATO", "OTAN"]


class TestSections:
    def test_it_has_all_that_a_country_has(self) -> None:
        assert read("2023-11-05").headings == [
            "Whom its officials met", "What was said", "What was promised", "What was counted",
            "Officials", "Members", "Everything, by year", "What it is", "Also called",
            "Who entries", "With entries", "Take with you",
        ]  # fmt: skip

    def test_the_strip_counts_all_of_it(self) -> None:
        assert read("2023-11-05").glance == {
            "Visits": "0 none", "Meetings": "1 2023",
            "Statements": "2 1 about it, 1 by its officials", "Commitments": "1 1 open",
            "Figures": "1 date not given",
        }  # fmt: skip

    def test_its_officials_stand_with_their_posts(self) -> None:
        officials = read("2023-11-05").section("Officials")
        assert officials.lines[1:] == [
            "since 2014", "Ann Chief", "Secretary General",
            "until 2013", "Old Chief", "Secretary General",
        ]  # fmt: skip
        assert officials.links == {
            "Ann Chief": "people/chief/", "Old Chief": "people/old/",
        }  # fmt: skip

    def test_its_members_are_named_and_those_on_record_are_links(self) -> None:
        members = read("2023-11-05").section("Members")
        assert members.lines[1:] == ["Iceland, Norway, Nordic Works"]
        assert members.links == {
            "Norway": "countries/no/", "Nordic Works": "organizations/works/",
        }  # fmt: skip

    def test_one_without_officials_and_members_has_no_such_section(self) -> None:
        text = said("statements: [{id: s, speaker: club, quote: Yes.}]")
        headings = read(id="club", one=text).headings
        assert not {"Officials", "Members"} & set(headings)

    def test_its_archive_says_why_each_entry_is_there(self) -> None:
        found = reader("2023-11-05").read("organizations/nato/2023/")
        assert found.crumbs == ["Organizations", "North Atlantic Treaty Organization"]
        assert "its officials took part" in found.text
        assert "promised by it" in found.text


class TestWhereverItStands:
    @pytest.mark.parametrize(
        "address",
        ["briefings/2023-11-05/", "briefings/2023-11-05/c/", "briefings/2023-11-05/f/",
         "people/chief/", "commitments/", "figures/"],
    )  # fmt: skip
    def test_it_is_a_link(self, address: str) -> None:
        links = reader("2023-11-05").read(address).links
        assert "organizations/nato/" in links.values()

    def test_beside_a_briefing_it_stands_with_the_reasons(self) -> None:
        block = reader("2023-11-05").read("briefings/2023-11-05/").section("Organizations")
        assert block.lines[1:] == [
            "North Atlantic Treaty Organization its officials took part; said by its"
            " officials; about it; promised by it; counted by its officials",
            "Nordic Works about it",
        ]

    def test_the_latest_post_for_it_names_it_in_the_list_of_people(self) -> None:
        found = reader("2023-11-05")
        row = found.read("people/").rows[0]
        assert row[:2] == ["Ann Chief", "Secretary General North Atlantic Treaty Organization"]
        assert found.page("people/chief/").description.startswith(
            "Secretary General, North Atlantic Treaty Organization."
        )

    def test_a_person_and_a_topic_stand_with_those_they_dealt_with(self) -> None:
        text = said("topics: [security]\nmeetings: [{id: a, participants: [chief, store, club]}]")
        found = reader(one=text)
        for address, title in (
            ("people/store/", "Organizations"), ("topics/security/", "Countries and organizations"),
        ):  # fmt: skip
            section = found.read(address).section(title)
            assert section.links["Club"] == "organizations/club/"
        assert found.read("people/chief/").section("Countries and organizations").lines[1:] == [
            "Club 1", "Norway 1",
        ]  # fmt: skip

    def test_a_post_for_one_that_is_not_on_record_names_it_without_a_link(self) -> None:
        people = "chief: {name: Ann Chief, posts: [{title: Chair, organization: club, to: 2000}]}"
        text = said("principals: [chief]")
        posts = reader(one=text, people=people).read("people/chief/").section("Posts")
        assert posts.lines[1:] == ["until 2000", "Chair", "Club"]
        assert posts.links == {}


class TestWhereverSomebodyIsNamed:
    """In the forms of a party, and in all roles that they can have."""

    def test_every_link_leads_to_a_page(self) -> None:
        paths = (CASES / "good" / "parties").glob("*.yml")
        reader = Reader({path.name: path.read_text("utf-8") for path in paths})
        dead = {address: reader.list_dead_links(address) for address in reader.pages}
        assert {address: links for address, links in dead.items() if links} == {}

    def test_a_party_that_is_only_present_has_a_file_too(self) -> None:
        text = said("meetings: [{id: a, participants: [store], also_present: [club, IS]}]")
        reader_ = reader(one=text)
        assert reader_.read("briefings/one/a/").links["Club"] == "organizations/club/"
        for address in ("organizations/club/2023/", "countries/is/2023/"):
            assert "present besides" in reader_.read(address).text


class TestTheList:
    def test_it_says_what_each_is_how_much_there_is_and_the_last_contact(self) -> None:
        found = reader("2023-11-05").read("organizations/")
        assert found.lead == "2 organizations on record."
        assert found.rows == [
            ["Nordic Works", "company", "Norway", "2", "0", "1", "none on record"],
            ["North Atlantic Treaty Organization", "international", "", "6", "1", "2",
             "Sun, 5 Nov 2023"],
        ]  # fmt: skip

    def test_it_finds_them_by_their_other_names(self) -> None:
        html = reader("2023-11-05").html("organizations/")
        assert "OTAN" in html

    def test_without_any_it_says_so(self) -> None:
        found = Reader({"one.yml": "title: One\ndate: 2023"}).read("organizations/")
        assert found.lead == "No organization is on record yet."
