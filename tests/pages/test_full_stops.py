"""A sentence ends with one full stop, also where its last word is an abbreviation with its own."""

from __future__ import annotations

import re

from reading import Reader

NAMES_WITH_STOPS = {
    "people.yml": """
        roe: {name: "Sanford Roe, Jr.", posts: [{title: Envoy to the U.S., country: IQ}]}
        lind: {name: Bo Lind, posts: [{title: Foreign Minister, country: DE}]}
    """,
    "sources.yml": """
        paper: {title: Record of Acme Inc., publisher: Acme Inc.}
        minutes: {title: Minutes, publisher: Acme Ltd.}
    """,
    "trips/tour.yml": """
        title: Tour of the U.S.
        principals: [roe]
        stops: [{date: 2023-11-07, place: {city: "Boston, Mass.", country: US}}]
    """,
    "2023/talks.yml": """
        title: Talks in Washington, D.C.
        date: 2023-11-05
        place: {city: "Washington, D.C.", country: US}
        trip: tour
        principals: [lind]
        sources: [{source: paper, locator: para.}, {source: minutes, locator: p. 5 et seq.}]
        accounts: [{field: place, value: "Arlington, Va.", source: minutes}]
        meetings:
          - {id: two, participants: [lind, roe], duration: 90 min.}
        statements: [{id: said, speaker: roe, quote: Welcome., about: [US]}]
        commitments: [{id: help, text: To help., made_by: lind, made_to: roe, meeting: two}]
        figures:
          - {id: old, what: Staff of Acme Inc., value: 5, attributed_to: roe}
          - {id: new, what: Staff of Acme Inc., value: 6, supersedes: talks/old}
    """,
    "2023/put-off.yml": """
        title: Talks in New York, N.Y.
        date: 2023-11-06
        event_status: postponed
        rescheduled_to: talks
    """,
}


def test_a_name_with_a_full_stop_of_its_own_ends_a_sentence() -> None:
    reader = Reader(
        {
            "one.yml": """
        title: Talks
        date: 2023-11-05
        place: {city: "Washington, D.C.", country: US}
        meetings: [{id: a, participants: [sudani, US]}]
    """,
            "two.yml": """
        title: Speech
        date: 2023-11-06
        place: {city: "Washington, D.C.", country: US}
        statements: [{id: a, speaker: hussein, quote: Peace.}]
    """,
        }
    )
    assert reader.read("people/hussein/").lead.endswith("2023, in Washington, D.C.")
    assert reader.read("countries/us/").lead.endswith(
        "in Washington, D.C., with Prime Minister Mohammed Shia al-Sudani."
    )
    assert reader.read("people/sudani/").lead.endswith("D.C., with the United States.")


def test_no_page_and_no_description_has_two_full_stops_in_a_row() -> None:
    reader = Reader(NAMES_WITH_STOPS, url="https://example.org/")
    doubled = {
        (address, found)
        for address, page in reader.pages.items()
        for text in (page.description, reader.read(address).text)
        for found in re.findall(r".{20}\w\.\.(?!\.).{0,9}", text)
    }
    assert not doubled
