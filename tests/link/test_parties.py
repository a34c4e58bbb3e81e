from __future__ import annotations

import pytest

from books import link_one, make_records
from briefing_book.book.contacts import is_contact
from briefing_book.book.entries import BriefingEntry, StatementEntry
from briefing_book.book.parties import Party
from briefing_book.link.parties import link_parties
from briefing_book.link.resolve import Resolver
from briefing_book.model.items import Meeting
from briefing_book.model.references import RefKind
from briefing_book.records.directory import Directory, Ref
from briefing_book.values.edtf import parse_period
from briefing_book.values.vocabulary import Attribution
from content import LOCALE

FILES = {
    "people.yml": """
baco:
  name: Jed Baco
  posts:
    - {title: Minister to Argentina, country: US}
    - {title: Minister to Uruguay, country: US}
sol: {name: Ana Sol, posts: [{title: Foreign Minister, country: FR}]}
lind: {name: Bo Lind, posts: [{title: Chancellor, country: DE}]}
ott: {name: Ida Ott, posts: [{title: Secretary General, organization: nato}]}
berg: {name: Kai Berg, posts: [{title: Director, organization: office}]}
""",
    "organizations.yml": """
nato: {name: NATO, kind: international}
office: {name: Foreign Office, kind: government, country: DE}
relief: {name: Relief, kind: ngo, country: NO}
""",
}


def link(*written: str) -> tuple[Party, ...]:
    lines = "".join(f"\n  - {party}" for party in written)
    records = make_records({
        **FILES, "talks.yml": f"title: T\ndate: 2024\nmeetings: [{{id: m}}]\nprincipals:{lines}\n",
    })  # fmt: skip
    resolve = Resolver(records, Directory(records), LOCALE)
    return link_parties(resolve, records.briefings["talks"].record.principals, parse_period("2024"))


def sides_of(written: str) -> list[str]:
    (party,) = link(written)
    return [side.name for side in party.sides]


@pytest.mark.parametrize(
    ("written", "sides"),
    [
        ("Ana Sol", ["France"]),
        ("FR", ["France"]),
        ("NATO", ["NATO"]),
        ("Ida Ott", ["NATO"]),
        ("{post: Secretary General, organization: NATO}", ["NATO"]),
        ("{post: President, country: CY}", ["Cyprus"]),
        ("{group: ambassadors, countries: [CY, NO]}", ["Cyprus", "Norway"]),
        ("{group: staff, organizations: [NATO]}", ["NATO"]),
        # A ministry acts for its country; what only has its seat there acts for itself.
        ("Foreign Office", ["Germany"]),
        ("Kai Berg", ["Germany"]),
        ("Relief", ["Relief"]),
        # Who stands in for somebody acts for them.
        ("{person: Ana Sol, on_behalf_of: Bo Lind}", ["Germany"]),
        ("{country: FR, on_behalf_of: [DE, NATO]}", ["Germany", "NATO"]),
        # For whom it is said here counts more than the post on record.
        ("{person: Ana Sol, post: Chair, organization: NATO}", ["NATO"]),
        ("{group: students}", []),
    ],
)  # fmt: skip
def test_everybody_acts_for_a_side(written: str, sides: list[str]) -> None:
    assert sides_of(written) == sides


def test_of_several_posts_the_one_that_is_written_is_shown() -> None:
    found = link("Jed Baco", "{person: Jed Baco, post: minister to uruguay}")
    assert [party.post for party in found] == ["Minister to Argentina", "minister to uruguay"]


def test_a_party_says_in_what_way_it_took_part() -> None:
    (party,) = link(
        "{person: Ana Sol, role: chair, place: {city: Lyon, country: FR}, attribution: on_record}"
    )
    assert party.place
    assert (party.role, party.place.full, party.attribution) == (
        "chair", "Lyon, France", Attribution.ON_RECORD,
    )  # fmt: skip


def test_it_stands_in_the_files_of_both_whoever_acted_and_on_whose_behalf() -> None:
    (party,) = link("{person: Ana Sol, on_behalf_of: Bo Lind}")
    assert party.people == ("sol", "lind")
    assert [side.name for side in party.files] == ["France", "Germany"]


def test_a_statement_of_several_is_one_and_in_the_file_of_each() -> None:
    entry = link_one("""
        title: Joint statement
        date: 2023-11-05
        statements: [{id: said, speaker: [FR, DE, PL], quote: We agree.}]
    """)
    (statement,) = entry.statements
    assert isinstance(statement, StatementEntry)
    assert [party.name for party in statement.speakers] == ["France", "Germany", "Poland"]
    assert {ref.id for ref in entry.concerns} == {"FR", "DE", "PL"}


def test_a_letter_stands_in_the_files_of_both_sides() -> None:
    entry = link_one("""
        title: Letter
        date: 2023-11-05
        statements: [{id: s, speaker: blinken, addressed_to: [IQ, guterres], quote: Dear all.}]
    """)
    assert {ref.id for ref in entry.concerns} == {"US", "IQ"}
    assert entry.people == ("blinken", "guterres")


def met(participants: str, also: str = "[]") -> BriefingEntry:
    return link_one(f"""
        title: Talks
        date: 2023-11-05
        meetings: [{{id: m, participants: {participants}, also_present: {also}}}]
    """)


def test_who_was_there_besides_is_on_file_and_no_side_that_met() -> None:
    meeting = met("[blinken, sudani]", "[guterres, hussein]").meetings[0]
    assert "hussein" in meeting.people
    assert "hussein" not in {party.id for party in meeting.participants}
    assert not is_contact(meeting, Ref(RefKind.PERSON, "hussein"))


@pytest.mark.parametrize(
    ("ref", "participants", "is_one"),
    [
        (Ref(RefKind.ORGANIZATION, "un"), "[un, blinken]", True),
        (Ref(RefKind.ORGANIZATION, "un"), "[blinken, sudani]", False),
        (Ref(RefKind.PERSON, "blinken"), "[blinken, sudani]", True),
        (Ref(RefKind.PERSON, "sullivan"), "[blinken, sullivan]", False),
        (Ref(RefKind.PERSON, "sullivan"), "[blinken, sullivan, sudani]", True),
        (Ref(RefKind.COUNTRY, "US"), "[blinken, {person: sullivan, on_behalf_of: IQ}]", True),
    ],
)  # fmt: skip
def test_a_contact_is_with_another_side(ref: Ref, participants: str, is_one: bool) -> None:
    assert is_contact(met(participants).meetings[0], ref) is is_one


def test_a_meeting_is_read_as_it_is_written_with_one_party_or_several() -> None:
    one = Meeting.model_validate({"id": "m", "participants": {"post": "King", "country": "NO"}})
    several = Meeting.model_validate(
        {"id": "m", "participants": [{"post": "King", "country": "NO"}]}
    )
    assert one == several


@pytest.mark.parametrize(
    ("kind", "to", "is_one"),
    [
        ("letter", "IQ", True), ("note_verbale", "un", True), ("demarche", "sudani", True),
        ("letter", "sullivan", False),  # of one's own side
        ("interview", "un", False), ("speech", "IQ", False),
    ],
)  # fmt: skip
def test_what_went_from_one_side_to_another_is_a_contact_of_both(
    kind: str, to: str, is_one: bool
) -> None:
    entry = link_one(f"""
        title: Letter
        date: 2023-11-05
        statements: [{{id: s, kind: {kind}, speaker: blinken, addressed_to: {to}, quote: Dear.}}]
    """)
    (statement,) = entry.statements
    assert is_contact(statement, Ref(RefKind.COUNTRY, "US")) is is_one
    assert is_contact(statement, Ref(RefKind.PERSON, "blinken")) is is_one
    (addressee,) = statement.addressed_to
    for side in addressee.sides:
        assert is_contact(statement, side.ref) is is_one
