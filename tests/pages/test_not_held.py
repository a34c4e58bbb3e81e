"""What was not held is shown, and changes nothing that is said of what was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from books import make_book
from briefing_book.book.site import Site
from briefing_book.feeds.data import open_data
from briefing_book.feeds.search import list_records
from briefing_book.feeds.subjects import list_subjects
from briefing_book.pages import list_pages
from briefing_book.pages.render import render_page
from briefing_book.wording.summaries import summarize
from content import LOCALE
from reading import Reader

HELD = {
    "oslo.yml": """
        title: Talks in Oslo
        date: 2023-11-05
        place: {city: Oslo, country: "NO"}
        trip: tour
        principals: [blinken]
        topics: [security]
        sources: [article]
        meetings: [{id: talks, participants: [blinken, {post: Minister, country: "NO"}]}]
        statements: [{id: words, speaker: sudani, quote: Peace., about: [US]}]
        agreements: [{id: aid, title: Aid, parties: [US, IQ], signed_by: [blinken, sudani]}]
    """,
    "baghdad.yml": """
        title: Visit to Baghdad
        date: 2023-11-07
        place: {city: Baghdad, country: IQ}
        principals: [blinken]
        meetings: [{id: talks, participants: [blinken, sudani]}]
    """,
    "trips/tour.yml": "title: Tour\nprincipals: [blinken]\n",
}

dates = st.sampled_from(["2023-11-06", "2023-12-31", "2024-05-06", "2099"])
places = st.sampled_from(["{city: Oslo, country: 'NO'}", "{city: Lima, country: PE}"])
parties = st.lists(
    st.sampled_from(["blinken", "sudani", "hussein", "{post: King, country: JO}"]), max_size=3
)


@st.composite
def events_not_held(draw: st.DrawFn) -> str:
    date = draw(dates)
    status = draw(st.sampled_from(["scheduled", "postponed", "cancelled"]))
    principals = draw(st.sampled_from(["[]", "[blinken]", "[sudani, hussein]"]))
    lines = [
        "title: What was not held", f"date: {date}", f"event_status: {status}",
        f"place: {draw(places)}", f"principals: {principals}",
        draw(st.sampled_from(["trip: tour", "topics: [trade]", "sources: [record]"])),
        f"meetings: [{{id: m, participants: [{', '.join(draw(parties))}]}}]",
        "agreements: [{id: a, title: Aid, parties: [JO, IQ], signed_by: [blinken]}]",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def make_site(files: Mapping[str, str]) -> Site:
    return Site(make_book(files), LOCALE)


def tell(site: Site) -> dict[str, Any]:
    """What pages say in their first lines and count, by address."""
    told: dict[str, Any] = {}
    for page in list_pages(site):
        view = page.view()
        told[page.address] = (view.get("lead"), view.get("glance"), view.get("years"))
    return told


@settings(max_examples=60, deadline=None)
@given(events_not_held())
def test_what_was_not_held_changes_no_count_no_last_and_no_first_line(event: str) -> None:
    before, after = tell(make_site(HELD)), tell(make_site({**HELD, "other.yml": event}))
    assert {address: after[address] for address in before} == before


@settings(max_examples=30, deadline=None)
@given(events_not_held())
def test_what_was_not_held_stands_apart_on_the_pages_of_those_concerned(event: str) -> None:
    site = make_site({**HELD, "other.yml": event})
    entry = site.book.briefings["other"]
    pages = {page.address: page for page in list_pages(site)}
    addresses = ["", "briefings/", *(site.book.countries[ref.id].address for ref in entry.concerns)]
    for address in addresses:
        view = pages[address].view()
        assert entry in (*view["ahead"], *view["called_off"]), address


@pytest.mark.parametrize(
    ("status", "says"),
    [
        ("scheduled", "is to meet"),
        ("postponed", "was to meet"),
        ("cancelled", "was to meet"),
        ("held", "met"),
    ],
)
def test_a_briefing_tells_in_the_tense_of_its_event(status: str, says: str) -> None:
    text = HELD["baghdad.yml"].rstrip() + f"\n        event_status: {status}\n"
    page = next(
        page
        for page in list_pages(make_site({"baghdad.yml": text}))
        if page.address == "briefings/baghdad/"
    )
    assert page.view()["lead"].startswith(f"Antony Blinken {says} Mohammed Shia al-Sudani.")


def test_a_page_says_at_once_that_it_did_not_take_place_why_and_what_instead() -> None:
    text = (
        HELD["baghdad.yml"].rstrip()
        + "\n        event_status: postponed\n"
        + "        event_status_note: A storm.\n        rescheduled_to: oslo\n"
    )
    site = make_site({**HELD, "baghdad.yml": text})
    pages = {page.address: page for page in list_pages(site)}
    for address in ("briefings/baghdad/", "briefings/baghdad/talks/"):
        html = " ".join(render_page(pages[address], LOCALE).split())
        assert "This did not take place: it was postponed.</strong> A storm. Put off to" in html
        assert "briefings/oslo/" in html


def test_a_page_of_what_was_not_held_says_of_no_country_that_it_took_part() -> None:
    text = HELD["baghdad.yml"].rstrip() + "\n        event_status: cancelled\n"
    for page in list_pages(make_site({"baghdad.yml": text})):
        html = render_page(page, LOCALE)
        assert "took place here" not in html, page.address
        assert "its officials took part" not in html, page.address


def test_a_meeting_that_was_not_held_neither_began_nor_lasted_and_nothing_was_said_at_it() -> None:
    text = """
        title: Talks
        date: 2023-11-05
        meetings: [{id: m, event_status: cancelled, start: "14:30", duration: 2 hours}]
        statements: [{id: s, speaker: US, quote: Welcome., meeting: m}]
    """
    pages = {page.address: page for page in list_pages(make_site({"one.yml": text}))}
    meeting, statement = pages["briefings/one/m/"], pages["briefings/one/s/"]
    assert meeting.view()["lead"] == "Sunday, 5 November 2023, 14:30."
    assert "Began" not in render_page(meeting, "en_GB")
    assert statement.view()["heading"] == "What the United States was to say"


CANCELLED = """
    title: Visit to Lima
    date: 2023-12-01
    kind: official_visit
    event_status: cancelled
    place: {city: Lima, country: PE}
    principals: [hussein]
    topics: [trade]
    sources: [record]
    meetings: [{id: m, participants: [hussein, {post: Envoy, organization: un}]}]
"""


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("countries/", "Peru"),
        ("people/", "Fuad Hussein"),
        ("organizations/", "United Nations"),
        ("topics/", "Trade"),
    ],
)
def test_whom_only_what_was_not_held_concerns_is_in_the_lists_and_not_counted(
    address: str, name: str
) -> None:
    before, after = Reader(HELD), Reader({**HELD, "other.yml": CANCELLED})
    assert after.read(address).lead == before.read(address).lead
    [row] = [row for row in after.read(address).rows if row[0] == name]
    assert row[-1] == "none on record an official visit was cancelled"


def test_their_pages_say_what_there_is() -> None:
    reader = Reader({**HELD, "other.yml": CANCELLED})
    assert reader.read("countries/pe/").lead == (
        "No contact on record. An official visit was cancelled."
    )
    assert reader.read("people/hussein/").lead == (
        "Nothing that was held is on record. An official visit was cancelled."
    )
    assert reader.read("sources/record/").lead.endswith("An official visit was cancelled.")


def test_what_was_not_held_is_cited_and_found_as_such() -> None:
    reader = Reader({**HELD, "other.yml": CANCELLED})
    page = reader.read("briefings/other/m/")
    assert ". Meeting (cancelled), Lima, Peru, 1 December 2023. " in page.part("bb-cite").text
    assert reader.page("briefings/other/").title.startswith("Cancelled: Visit to Lima (")
    assert reader.page("briefings/other/").description.startswith("Cancelled. ")
    titles = [str(record["title"]) for record in list_records(reader.site)]
    assert "Official visit: Cancelled: Visit to Lima · Lima, 1 December 2023" in titles


POSTPONED = CANCELLED.replace("cancelled", "postponed\n    rescheduled_to: baghdad")


def test_what_was_put_off_and_its_new_day_lead_to_one_another() -> None:
    reader = Reader({**HELD, "other.yml": POSTPONED})
    new = reader.read("briefings/baghdad/").part("bb-facts")
    assert new.facts["Postponed from"] == "1 December 2023"
    assert new.links["1 December 2023"] == "briefings/other/"
    notice = reader.read("briefings/other/").part("bb-notice")
    assert notice.lines[-1].endswith("Put off to Visit to Baghdad, 7 November 2023.")
    [held] = [one for one in reader.site.book.everything.briefings if one.id == "baghdad"]
    assert "Postponed from 1 December 2023." in summarize(reader.site, held)
    data = json.loads(open_data(reader.site)(next(list_subjects(reader.site))))
    [told] = [entry for entry in data["entries"] if entry["id"] == "baghdad"]
    assert told["postponed_from"] == [
        {"date": "2023-12-01", "title": "Visit to Lima", "address": "briefings/other/"}
    ]


def test_a_cancelled_meeting_of_a_visit_names_nobody_as_met() -> None:
    text = (HELD["baghdad.yml"].rstrip() + "\n        kind: visit\n").replace(
        "{id: talks, participants: [blinken, sudani]}",
        "{id: talks, event_status: cancelled, participants: [blinken, sudani]}",
    )
    assert Reader({"baghdad.yml": text}).read("countries/iq/").lead == (
        "One visit on record. Last contact: Tuesday, 7 November 2023, in Baghdad."
    )
