"""What was not held is shown, and changes nothing that is said of what was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from books import make_book
from briefing_book.book.site import Site
from briefing_book.pages import list_pages
from briefing_book.pages.render import render_page
from content import LOCALE

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
