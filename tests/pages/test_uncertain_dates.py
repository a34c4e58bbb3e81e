"""A date that is not known for sure is told as such, on every page that has it."""

from __future__ import annotations

from reading import Reader

TALKS = """
    title: Talks in Baghdad
    date: [2023-11-03..2023-11-05]
    place: {city: Baghdad, country: IQ}
    principals: [blinken]
    sources: [record]
    meetings: [{id: pm, start: 10:00, participants: [blinken, sudani]}]
    statements: [{id: words, speaker: sudani, quote: We agree., meeting: pm}]
    commitments:
      - {id: help, text: To help., made_by: US, made_to: IQ, due: "[2023-12-01, 2023-12-15]"}
    figures: [{id: boats, what: Boats, value: 5, period: 195X, as_of: 2023-11~, country: IQ}]
"""
ONE_OF = "between 3 and 5 November 2023"


def about(day: str) -> str:
    return f"""
    title: Talks of {day}
    date: {day}
    place: {{city: Baghdad, country: IQ}}
    principals: [blinken]
    meetings: [{{id: pm, participants: [blinken, sudani]}}]
"""


def test_a_briefing_and_its_items_say_between_which_days_they_were() -> None:
    pages = Reader({"talks.yml": TALKS})
    assert pages.read("briefings/talks/").facts["Date"] == ONE_OF
    lead = pages.read("briefings/talks/pm/").lead
    assert lead.startswith("Between 3 and 5 November 2023, in Baghdad; began at")
    assert ONE_OF in pages.read("briefings/talks/words/").text
    assert pages.read("briefings/talks/help/").facts["Due"] == "1 or 15 December 2023"
    figure = pages.read("briefings/talks/boats/")
    assert figure.facts["Period"] == "the 1950s"


def test_no_page_tells_of_something_that_lasted_three_days() -> None:
    pages = Reader({"talks.yml": TALKS})
    for address in ("", "briefings/", "meetings/", "countries/iq/", "people/sudani/", "timeline/"):
        text = pages.read(address).text
        assert "Sunday" not in text, address
        assert "3–5 Nov" not in text, address


def test_the_last_contact_was_about_then() -> None:
    pages = Reader({"may.yml": about("2023-05~"), "year.yml": about("2022?")})
    lead = pages.read("countries/iq/").lead
    assert "Last contact: about May 2023, in Baghdad" in lead
    assert "about May 2023" in pages.read("people/sudani/").lead


def test_what_may_be_ahead_is_not_told_as_past() -> None:
    pages = Reader({"talks.yml": about("[2023-12-30..2024-01-03]")})
    country = pages.read("countries/iq/")
    assert "Last contact" not in country.lead
    assert "between 30 Dec 2023 and 3 Jan 2024" in country.text


def test_an_open_promise_of_a_day_that_is_not_known_is_not_since_then() -> None:
    text = Reader({"talks.yml": TALKS}).read("countries/iq/").text
    assert "since between" not in text


def test_a_decade_stands_with_its_first_year() -> None:
    pages = Reader({"old.yml": about("195X"), "new.yml": about("1950-03-01")})
    text = pages.read("briefings/1950/").text
    assert text.index("1 Mar 1950") < text.index("the 1950s")
