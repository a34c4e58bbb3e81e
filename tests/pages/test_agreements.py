"""What was signed: its page, its list, and the files of its parties and signers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reading import Reader

SIGNING = """
    title: Signing in Amman
    date: 2023-11-05
    kind: signing
    place: {city: Amman, country: JO}
    trip: tour
    topics: [trade]
    principals: [blinken]
    sources: [article]
    meetings: [{id: ceremony, participants: [blinken, sudani]}]
    agreements:
      - id: aid
        title: Agreement on aid
        kind: treaty
        parties: [US, IQ]
        signed_by: [blinken, sudani]
        KEYS
        meeting: ceremony
"""


def read_signing(keys: str = "", briefing: str = "", **files: str) -> Reader:
    """The site of a signing on 5 November 2023, as of 1 January 2024."""
    text = f"{SIGNING.replace('KEYS', keys)}    {briefing}\n"
    more = {f"{name}.yml": content for name, content in files.items()}
    return Reader(
        {"one.yml": text, "trips/tour.yml": "title: Tour\nprincipals: [blinken]\n", **more}
    )


class TestState:
    @pytest.mark.parametrize(
        ("keys", "badge", "said"),
        [
            ("", "signed", "Signed; entry into force not given"),
            ("entered_into_force: 2023-12-01", "in force", "In force since 1 December 2023"),
            ("entered_into_force: 2024-01-01", "in force", "In force since 1 January 2024"),
            (
                "entered_into_force: 2024-01-02",
                "signed, not in force",
                "Signed, not in force; enters into force on 2 January 2024",
            ),
            (
                "entered_into_force: 2025-03",
                "signed, not in force",
                "Signed, not in force; enters into force in March 2025",
            ),
            (
                "entered_into_force: 2025-03~",
                "signed, not in force",
                "Signed, not in force; enters into force about March 2025",
            ),
            (
                "entered_into_force: 2025-33",
                "signed, not in force",
                "Signed, not in force; enters into force in the first quarter of 2025",
            ),
            (
                "{provisionally_applied_from: 2023-12-01, entered_into_force: 2027}",
                "provisionally applied",
                "Provisionally applied since 1 December 2023; enters into force in 2027",
            ),
            (
                "provisionally_applied_from: 2024-06-01",
                "signed",
                "Signed; will be provisionally applied from 1 June 2024;"
                " entry into force not given",
            ),
            (
                "{entered_into_force: 2023-11-06, terminated: 2030-12-31}",
                "in force",
                "In force since 6 November 2023; ends on 31 December 2030",
            ),
            (
                "{entered_into_force: 2023-11-06, terminated: 2023-12-31}",
                "terminated",
                "Terminated on 31 December 2023; had been in force since 6 November 2023",
            ),
        ],
    )
    def test_is_told_by_the_day_of_the_build(self, keys: str, badge: str, said: str) -> None:
        lines = "\n        ".join(keys.strip("{}").split(", "))
        page = read_signing(lines).read("briefings/one/aid/")
        assert page.facts["State"] == said
        assert page.parts("bb-status")[0].text == badge

    def test_changes_with_the_clock_alone(self) -> None:
        keys = "entered_into_force: 2024-05-03"
        text = SIGNING.replace("KEYS", keys)
        files = {"one.yml": text, "trips/tour.yml": "title: Tour\n"}
        later = Reader(files, now=datetime(2024, 5, 3, tzinfo=UTC))
        [row] = later.read("agreements/").rows
        assert row[-1] == "in force since 3 May 2024"
        [row] = Reader(files).read("agreements/").rows
        assert row[-1] == "signed, not in force; enters into force on 3 May 2024"

    def test_nobody_waits_for_a_joint_declaration_to_enter_into_force(self) -> None:
        text = SIGNING.replace("KEYS", "").replace("kind: treaty", "kind: joint_declaration")
        page = Reader({"one.yml": text, "trips/tour.yml": "title: Tour\n"}).read(
            "briefings/one/aid/"
        )
        assert page.facts["State"] == "Signed"
        assert page.lead.startswith("Joint declaration of the United States and Iraq")


class TestPage:
    def test_says_what_was_signed_between_whom_when_and_where(self) -> None:
        page = read_signing().read("briefings/one/aid/")
        assert page.heading == "Agreement on aid"
        assert page.lead.startswith(
            "Treaty between the United States and Iraq, signed Sunday, 5 November 2023, in Amman."
        )
        assert page.facts["Signed"] == "Sunday, 5 November 2023"
        assert page.facts["Between"] == "United States; Iraq"
        assert page.links["Antony Blinken"] == "people/blinken/"

    def test_has_the_text_or_the_source_that_has_it(self) -> None:
        own = read_signing("text: The one *helps* the other.").read("briefings/one/aid/")
        assert "The one helps the other." in own.text
        cited = read_signing("text: {source: record, locator: annex}").read("briefings/one/aid/")
        assert cited.facts["Text"] == "Official record, annex"
        assert cited.links["Official record"] == "sources/record/"

    def test_an_id_under_text_is_that_of_a_source(self) -> None:
        page = read_signing("text: record").read("briefings/one/aid/")
        assert page.facts["Text"] == "Official record"

    def test_leads_to_what_it_supersedes_and_back(self) -> None:
        older = """
            title: An earlier signing
            date: 1999
            agreements: [{id: old, title: First agreement on aid, parties: [US, IQ]}]
        """
        reader = read_signing("supersedes: earlier/old", earlier=older)
        newer = reader.read("briefings/one/aid/")
        assert newer.links["First agreement on aid"] == "briefings/earlier/old/"
        old = reader.read("briefings/earlier/old/")
        assert "A newer agreement supersedes this one: Agreement on aid." in old.text

    def test_says_that_it_is_not_given_who_signed(self) -> None:
        text = SIGNING.replace("KEYS", "").replace("signed_by: [blinken, sudani]", "")
        page = Reader({"one.yml": text, "trips/tour.yml": "title: Tour\n"}).read(
            "briefings/one/aid/"
        )
        assert "Who signed is not given." in page.text

    def test_cites_it_with_its_parties_and_its_state(self) -> None:
        page = read_signing("entered_into_force: 2023-12-01").read("briefings/one/aid/")
        assert page.part("bb-cite").text.startswith(
            "How to cite United States and Iraq: Agreement on aid, in force since 1 December 2023."
            " Treaty, Amman, Jordan, 5 November 2023. In: Signing in Amman."
        )


class TestFiles:
    @pytest.mark.parametrize(
        "address",
        ["countries/iq/", "countries/us/", "people/blinken/", "topics/trade/", "trips/tour/",
         "briefings/one/", "briefings/one/ceremony/"],
    )  # fmt: skip
    def test_of_parties_signers_topic_trip_and_meeting_have_it(self, address: str) -> None:
        page = read_signing().read(address)
        assert "What was signed" in page.headings
        assert page.links["Agreement on aid"] == "briefings/one/aid/"

    def test_say_why_they_have_it(self) -> None:
        page = read_signing().read("countries/iq/2023/")
        assert "a party to it; signed by its officials" in page.text

    def test_count_it_where_there_is_one(self) -> None:
        reader = read_signing("entered_into_force: 2023-12-01")
        assert reader.read("countries/iq/").glance["Agreements"] == "1 1 in force"


def test_a_book_without_agreements_shows_nothing_of_them() -> None:
    reader = Reader({"one.yml": "title: Talks\ndate: 2023-11-05\nplace: {country: IQ}\n"})
    assert "agreements/" not in reader.pages
    for address in ("", "countries/iq/", "briefings/one/"):
        assert "greement" not in reader.read(address).text


def test_what_was_to_be_signed_at_a_cancelled_event_was_not_signed() -> None:
    reader = read_signing("entered_into_force: 2023-12-01", "event_status: cancelled")
    page = reader.read("briefings/one/aid/")
    assert "State" not in page.facts
    assert page.facts["Entry into force"] == "planned for 1 December 2023"
    assert "Was to be signed by:" in page.text
    assert "in force since" not in page.text
    assert reader.site.book.everything.agreements == ()
    assert "What was to be signed" in reader.read("briefings/one/").headings
    assert "to be signed by its officials" in reader.read("briefings/one/aid/").text


def test_what_is_to_be_signed_is_told_as_ahead() -> None:
    text = SIGNING.replace("2023-11-05", "2024-03-04").replace("KEYS", "")
    reader = Reader({"one.yml": text, "trips/tour.yml": "title: Tour\n"})
    assert "What is to be signed" in reader.read("briefings/one/").headings
    page = reader.read("briefings/one/aid/")
    assert ", to be signed Monday, 4 March 2024, in Amman." in page.lead
    assert "To be signed by:" in page.text


def test_an_agreement_alone_is_no_contact() -> None:
    text = """
        title: Signing
        date: 2023-11-05
        agreements: [{id: a, title: Aid, parties: [US, IQ], signed_by: [blinken, sudani]}]
    """
    reader = Reader({"one.yml": text})
    assert reader.read("countries/iq/").lead == "No contact on record. 1 agreement on record."


@pytest.mark.parametrize(
    ("status", "says"),
    [("cancelled", "which was to be signed"), ("postponed", "which was to be signed"),
     ("scheduled", ", to be signed")],
)  # fmt: skip
def test_no_line_says_that_it_was_signed_where_it_was_not(status: str, says: str) -> None:
    reader = read_signing("", f"event_status: {status}")
    page = reader.read("briefings/one/aid/")
    assert says in page.lead
    assert f"Agreement on aid, signing {status}." in page.part("bb-cite").text
    for address in ("briefings/one/", "countries/iq/", "people/blinken/", "briefings/one/aid/"):
        assert "Signed by" not in reader.read(address).text


def test_lists_of_countries_and_topics_count_agreements_where_there_are_some() -> None:
    reader = read_signing()
    for address in ("countries/", "topics/"):
        labels = [column.label for column in reader.page(address).view()["table"].columns]
        assert "Agreements" in labels
    bare = Reader({"one.yml": "title: Talks\ndate: 2023-11-05\nplace: {country: IQ}\n"})
    labels = [column.label for column in bare.page("countries/").view()["table"].columns]
    assert labels[2:-1] == ["Visits", "Meetings", "Statements", "Commitments", "Figures"]
