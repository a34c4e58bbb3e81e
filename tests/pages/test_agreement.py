"""Whatever two pages say of the same thing is the same, in any book."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from books import make_book
from briefing_book.book.site import Site
from briefing_book.pages import list_pages
from briefing_book.values.in_words import say_period
from content import LOCALE

PARTIES = (
    "blinken", "sullivan", "sudani", "guterres", "un", "pentagon", "US", "IQ", "JO",
    "{post: King, country: JO}", "{post: Envoy, organization: un}",
    "{person: blinken, on_behalf_of: JO}", "{group: envoys, countries: [IQ, JO]}", "{group: staff}",
)  # fmt: skip
DAYS = ("2023-10-01", "2023-11-05", "2023-11-05/2023-11-07", "2023-12", "2099-01-01")
PLACES = ("", "{country: IQ, city: Baghdad}", "{country: US}", "{country: JO}")
some_parties = st.lists(st.sampled_from(PARTIES), max_size=4, unique=True).map(
    lambda found: f"[{', '.join(found)}]"
)


@st.composite
def agreements(draw: st.DrawFn) -> str:
    parties = ["JO", draw(st.sampled_from(PARTIES))]
    signed, force = draw(st.sampled_from(DAYS)), draw(st.sampled_from(["2023-12-01", "2099"]))
    id = draw(st.sampled_from(["a", "b", "c", "d"]))
    return (
        f"{{id: {id}, title: Aid, parties: [{', '.join(parties)}], signed: {signed},"
        f" signed_by: {draw(some_parties)}, entered_into_force: {force}}}"
    )


@st.composite
def briefings(draw: st.DrawFn) -> str:
    place = draw(st.sampled_from(PLACES))
    kind = draw(st.sampled_from(["", "visit", "call", "meeting", "summit"]))
    status = draw(st.sampled_from(["", "", "held", "postponed", "cancelled"]))
    formats = draw(st.lists(st.sampled_from(["in_person", "call", "virtual"]), max_size=3))
    meetings = [
        f"{{id: m{number}, format: {form}, participants: {draw(some_parties)}}}"
        for number, form in enumerate(formats)
    ]
    signed = draw(st.lists(agreements(), max_size=2, unique_by=lambda one: one[:7]))
    lines = (
        "title: Talks", f"date: {draw(st.sampled_from(DAYS))}",
        f"kind: {kind}" if kind else "", f"event_status: {status}" if status else "",
        f"place: {place}" if place else "", f"principals: {draw(some_parties)}",
        f"meetings: [{', '.join(meetings)}]",
        f"statements: [{{id: s, speaker: [US, {draw(st.sampled_from(PARTIES))}], quote: Peace.}}]",
        f"agreements: [{', '.join(signed)}]",
    )  # fmt: skip
    return "\n".join(filter(None, lines)) + "\n"


books = st.lists(briefings(), min_size=1, max_size=4).map(
    lambda texts: {f"b{number}.yml": text for number, text in enumerate(texts)}
)


def list_rows(pages: Mapping[str, Any], address: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of a list: where each leads, and its cells by the headings of their columns."""
    table = pages[address].view()["table"]
    for row in table.rows:
        cells = dict(zip((column.label for column in table.columns), row, strict=True))
        yield next(cell.address for cell in row if cell.address), cells


def read_last_contact(site: Site, cell: Any) -> str:
    return say_period(cell.period, site.locale, "full") if cell.period else ""


@settings(max_examples=40, deadline=None)
@given(books)
def test_a_list_and_the_page_of_each_in_it_agree(files: dict[str, str]) -> None:
    site = Site(make_book(files), LOCALE)
    pages = {page.address: page for page in list_pages(site)}
    for section in ("countries/", "people/", "organizations/"):
        for address, cells in list_rows(pages, section):
            view = pages[address].view()
            lead = view["lead"]
            said = re.search(r"Last contact: (.+?)(?:, in .*|, with .*)?\.(?: |$)", lead)
            last = read_last_contact(site, cells["Last contact"])
            assert lead.startswith("No contact") or "Last" in lead or not last
            assert (said[1] if said else "") == last, (address, lead)
            glance = {count.label: f"{count.number:,}" for count in view["glance"]}
            for label in glance.keys() & cells.keys():
                assert glance[label] == cells[label].text, (address, label)


@settings(max_examples=40, deadline=None)
@given(books)
def test_whom_one_side_met_has_met_that_side(files: dict[str, str]) -> None:
    book = make_book(files)
    files_of = (*book.countries.values(), *book.organizations.values())
    contacts = {file.side: {id(entry) for entry in file.contacts} for file in files_of}
    for meeting in book.everything.meetings:
        sides = {side for party in meeting.participants for side in party.sides}
        if len(sides) == 2 and all(len(party.sides) == 1 for party in meeting.participants):
            assert {id(meeting) in contacts[side] for side in sides} == {True}


@settings(max_examples=40, deadline=None)
@given(books)
def test_a_visit_to_a_country_is_a_contact_of_it_or_one_of_its_meetings_is(
    files: dict[str, str],
) -> None:
    for file in make_book(files).countries.values():
        contacts = {contact.briefing.id for contact in file.contacts}
        assert {visit.id for visit in file.visits} <= contacts
        assert all(contact.is_held for contact in file.contacts)


@settings(max_examples=40, deadline=None)
@given(books)
def test_an_agreement_stands_in_the_list_and_with_its_parties_if_it_was_signed(
    files: dict[str, str],
) -> None:
    site = Site(make_book(files), LOCALE)
    pages = {page.address: page for page in list_pages(site)}
    every = [one for briefing in site.book.briefings.values() for one in briefing.agreements]
    signed = {one.address for one in every if one.is_held}
    listed = list_rows(pages, "agreements/") if signed else ()
    assert {address for address, _cells in listed} == signed
    for entry in every:
        for ref in entry.concerns:
            file = site.book.find_side(ref)
            assert file is not None
            assert (entry in file.holdings.agreements) == entry.is_held
            assert (entry in file.holdings.not_held) != entry.is_held
