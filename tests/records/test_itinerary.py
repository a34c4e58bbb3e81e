"""One itinerary: what the checks say of a trip, its page says, of the same stops."""

from __future__ import annotations

import pytest

from books import NOW, make_records
from briefing_book.checks.source_stories import check_source_story
from briefing_book.checks.survey import Survey
from briefing_book.link import link_book
from briefing_book.records.directory import Directory
from briefing_book.records.itinerary import list_itineraries
from content import LOCALE

RAMALLAH = """
    title: Ramallah
    date: 2023-11-05
    order: 1
    place: {city: Ramallah, country: PS}
    trip: tour
"""
BAGHDAD = """
    title: Baghdad
    date: 2023-11-05
    order: 2
    place: {city: Baghdad, country: IQ}
    trip: tour
    principals: [sullivan]
    accounts: [{field: date, value: 2023-11-04, source: article}]
"""
HAS_IT = "    sources: [article]\n"
IN_AN_ACCOUNT = "    accounts: [{field: place, value: Bethlehem, source: article}]\n"
IN_A_READOUT = """
    meetings:
      - {id: talks, readouts: [{issued_by: PS, text: They met., sources: [article]}]}
"""
IN_A_FOLLOW_UP = """
    commitments:
      - id: aid
        text: To help.
        made_by: US
        follow_ups: [{date: 2024-01-01, note: It came., sources: [article]}]
"""
TRIP = "title: Tour"
BY_BLINKEN = "title: Tour\nprincipals: [blinken]"
BY_SULLIVAN = "title: Tour\nprincipals: [sullivan]"
OPEN_STOP = """
stops:
  - {date: 2023-11-05, order: 1, place: {country: PS}, sources: [article]}
"""


@pytest.mark.parametrize(
    ("trip", "ramallah", "is_told"),
    [
        pytest.param(TRIP, RAMALLAH + HAS_IT, True, id="the source has both stops"),
        pytest.param(TRIP, RAMALLAH, False, id="it has one"),
        pytest.param(TRIP, RAMALLAH + IN_AN_ACCOUNT, True, id="it has one otherwise"),
        pytest.param(TRIP, RAMALLAH + IN_A_READOUT, True, id="it has a readout of one"),
        pytest.param(TRIP, RAMALLAH + IN_A_FOLLOW_UP, False, id="it has what followed"),
        pytest.param(BY_SULLIVAN, RAMALLAH + HAS_IT, True, id="all by one"),
        pytest.param(BY_BLINKEN, RAMALLAH + HAS_IT, False, id="another one's trip"),
        pytest.param(BY_SULLIVAN + OPEN_STOP, "", True, id="an open stop by the same"),
        pytest.param(BY_BLINKEN + OPEN_STOP, "", False, id="an open stop by another one"),
    ],
)
def test_a_contradiction_in_a_source_is_found_by_the_check_and_on_the_page_or_by_neither(
    trip: str, ramallah: str, is_told: bool
) -> None:
    files = {"trips/tour.yml": trip, "baghdad.yml": BAGHDAD}
    records = make_records(files | ({"ramallah.yml": ramallah} if ramallah else {}))
    directory = Directory(records)
    survey = Survey(records, directory, NOW.date())
    on_page = link_book(records, directory, NOW, locale=LOCALE).trips["tour"].stories
    found = bool(list(check_source_story(survey)))
    assert (found, bool(on_page)) == (is_told, is_told)


def test_a_stop_is_by_its_own_principals_else_by_those_of_the_trip() -> None:
    records = make_records({
        "trips/tour.yml": BY_BLINKEN + OPEN_STOP,
        "ramallah.yml": RAMALLAH,
        "baghdad.yml": BAGHDAD,
    })  # fmt: skip
    stops = list_itineraries(records, records.briefings.values(), Directory(records))["tour"]
    assert [(stop.number, stop.loaded.id, set(stop.who)) for stop in stops] == [
        (1, "ramallah", {"blinken"}),
        (2, "tour", {"blinken"}),
        (3, "baghdad", {"sullivan"}),
    ]
