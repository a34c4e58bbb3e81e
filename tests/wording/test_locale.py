"""A site says every date and every country in its own locale, wherever it says one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from books import make_book
from briefing_book.addresses import Section
from briefing_book.book.site import Site
from briefing_book.feeds import write_formats
from briefing_book.feeds.search import list_records
from briefing_book.link import link_book
from briefing_book.pages import list_pages
from briefing_book.pages.render import render_page
from briefing_book.records.directory import Directory
from briefing_book.wording.citations import cite
from content import Load, Write, find_problems

TODAY = datetime(2024, 12, 10, tzinfo=UTC)
ENGLISH = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|March|\bMay\b|June|July|October|December"
    r"|\b(?:Mar|Oct|Dec) \d|Iraq|Norway|Jordan\b|Western Asia|Arabic"
)
"""What is another word in German."""

FILES = {
    "people.yml": """
        hussein: {name: Fuad Hussein, posts: [{title: Minister, country: IQ, from: 2023-03-01}]}
        eide: {name: Espen Barth Eide, posts: [{title: Envoy, country: "NO", to: 2024-10-16}]}
    """,
    "places.yml": "IQHH: {name: Alte Republik, from: 1958-07-14, to: 1968-07-17, now: [IQ]}",
    "sources.yml": """
        article: {title: Bericht, published: 2023-10-06, accessed: 2023-12-01}
        record: {title: Protokoll}
    """,
    "trips/tour.yml": """
        title: Reise
        principals: [eide]
        stops: [{date: 2023-12-09, place: {country: JO}, sources: [article]}]
    """,
    "erbil.yml": """
        title: Halt in Erbil
        date: 2023-12-03
        order: 1
        place: {city: Erbil, country: IQ}
        trip: tour
        sources: [article]
        meetings: [{id: gespräch-1, start: morning}]
    """.replace("gespräch-1", "erstes"),
    "bagdad.yml": """
        title: Halt in Bagdad
        date: 2023-12-03/2023-12-04
        order: 2
        place: {city: Bagdad, country: IQ}
        trip: tour
        sources: [record]
        accounts:
          - {field: date, value: 2023-12-02, source: article}
          - {field: principals, value: Ein Mitarbeiter, source: article}
        corrections: [{date: 2023-12-20, note: Der Tag.}]
        meetings:
          - {id: zweites, date: 2023-12-03, start: "10:30", participants: [hussein, eide],
             accounts: [{field: start, value: "9:00", source: article}]}
        statements:
          - {id: wort, speaker: hussein, quote: Ja., language: ar, about: ["NO"],
             accounts: [{field: about, value: Jemen, source: article}]}
        commitments:
          - {id: hilfe, text: Zu helfen., made_by: ["NO", IQ], made_to: [IQ], due: 2024-03-01,
             follow_ups: [{date: 2024-05-02, note: Es kam.}]}
        figures:
          - {id: zahl, what: Boote, value: 5, period: 2023-10, as_of: 2023-10-31, country: IQ}
    """,
    "fort.yml": """
        {title: Fort, date: 2023-10-05, status: withdrawn, withdrawn_reason: Falsch.,
         withdrawn_on: 2024-07-01}
    """,
}  # fmt: skip


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(make_book(FILES, TODAY, locale="de_DE"), "de_DE")


def write_all(site: Site) -> Iterator[tuple[str, str]]:
    """Everything that a reader gets but the guide, which is about the program."""
    for page in list_pages(site):
        if not page.address.startswith(Section.GUIDE.address):
            yield page.address, f"{page.title} {page.description} {render_page(page, site.locale)}"
    for address, content in write_formats(site):
        yield address, content.decode().replace("\r\n ", "")
    for record in list_records(site):
        yield f"search: {record['location']}", json.dumps(record, ensure_ascii=False)


def test_no_english_day_month_country_or_language_is_on_a_german_site(site: Site) -> None:
    found = {address: ENGLISH.findall(text) for address, text in write_all(site)}
    assert len(found) > 50
    assert {address: words for address, words in found.items() if words} == {}


def test_a_citation_dates_what_was_counted_as_all_else_is_dated(site: Site) -> None:
    (figure,) = site.book.briefings["bagdad"].figures
    assert ": 5, Oktober 2023, as of 31. Oktober 2023." in cite(site, figure)


def test_what_is_recorded_beside_an_account_is_said_in_the_locale(site: Site) -> None:
    bagdad = site.book.briefings["bagdad"]
    (talks,), (word,) = bagdad.meetings, bagdad.statements
    assert talks.differences[0].versions[0].value == "10:30"
    assert word.differences[0].versions[0].value == "Norwegen"


def test_why_a_briefing_is_held_back_is_said_in_the_locale(load: Load) -> None:
    embargo = datetime(2025, 3, 1, 12, tzinfo=timezone(timedelta(hours=1)))
    records = load({"a.yml": f"title: A\ndate: 2024\nembargoed_until: {embargo.isoformat()}\n"})
    book = link_book(records, Directory(records), TODAY, locale="de_DE", preview=True)
    assert (
        book.briefings["a"].briefing.held_back == "embargoed until 1. März 2025, 12:00 (UTC+01:00)"
    )


def test_a_problem_is_english_whatever_the_locale_of_the_site(write: Write) -> None:
    folder = write({"a.yml": "title: A\ndate: 2024\nplace: {country: Deutschland}\n"})
    (problem,) = find_problems(folder)
    assert problem.hint == "did you mean DE (Germany)?"
