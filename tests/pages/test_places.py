"""Where something was: one place or several, in a house, on a ship."""

from __future__ import annotations

import json

import icalendar

from briefing_book.feeds.calendar import open_calendar
from briefing_book.feeds.data import open_data
from briefing_book.feeds.subjects import list_subjects
from briefing_book.feeds.table import open_table
from reading import Reader

TWO_CITIES = """
    title: State visit
    date: 2023-11-05/2023-11-07
    place: {city: [Mosul, Erbil], country: IQ}
    principals: [blinken]
    meetings:
      - id: talks
        start: 09:00
        date: 2023-11-05
        place: {venue: Citadel, city: Erbil, country: IQ}
        participants: [blinken, sudani]
"""
TWO_COUNTRIES = """
    title: Two stops in a day
    date: 2023-11-05
    place: [{city: Nicosia, country: CY}, {city: Amman, country: JO}]
    principals: [blinken]
    kind: working_visit
"""
AT_SEA = """
    title: Talks at sea
    date: 2023-11-05
    place: {name: "aboard USS Quincy, Great Bitter Lake", coordinates: [30.3, 32.4]}
    principals: [blinken]
    meetings: [{id: talks, start: 12:30, participants: [blinken, sudani]}]
"""


def read_data(reader: Reader) -> dict[str, dict[str, object]]:
    subject = next(list_subjects(reader.site))
    return {one["id"]: one for one in json.loads(open_data(reader.site)(subject))["entries"]}


class TestOfTwoCities:
    reader = Reader({"one.yml": TWO_CITIES})

    def test_its_page_names_both_with_their_country(self) -> None:
        assert self.reader.read("briefings/one/").facts["Place"] == "Mosul and Erbil, Iraq"

    def test_the_venue_of_a_meeting_stands_before_its_city(self) -> None:
        facts = self.reader.read("briefings/one/talks/").facts
        assert facts["Place"] == "Citadel, Erbil, Iraq"

    def test_it_is_one_visit(self) -> None:
        assert self.reader.read("countries/iq/").lead.startswith("One visit on record.")

    def test_exports_have_both(self) -> None:
        data = read_data(self.reader)["one"]
        assert [place["city"] for place in data["places"]] == ["Mosul", "Erbil"]  # type: ignore[attr-defined]
        assert data["record"]["place"] == {"city": ["Mosul", "Erbil"], "country": "IQ"}  # type: ignore[index]
        table = open_table(self.reader.site)(next(list_subjects(self.reader.site))).decode()
        assert ",Mosul; Erbil,IQ," in table
        assert 'Citadel,"Citadel, Erbil, Iraq"' in table

    def test_a_calendar_has_the_venue(self) -> None:
        data = open_calendar(self.reader.site)(next(list_subjects(self.reader.site)))
        events = icalendar.Calendar.from_ical(data).walk("VEVENT")
        assert {str(event["location"]) for event in events} == {
            "Mosul and Erbil, Iraq",
            "Citadel, Erbil, Iraq",
        }


class TestOfTwoCountries:
    reader = Reader({"one.yml": TWO_COUNTRIES})

    def test_it_is_a_visit_to_each(self) -> None:
        for code in ("cy", "jo"):
            assert "One visit on record" in self.reader.read(f"countries/{code}/").lead

    def test_it_is_told_where_the_last_contact_was(self) -> None:
        assert "in Nicosia and Amman" in self.reader.read("countries/cy/").lead


class TestAtSea:
    reader = Reader({"one.yml": AT_SEA})

    def test_it_is_in_no_country_and_no_visit(self) -> None:
        assert set(self.reader.site.book.countries) == {"US", "IQ"}
        assert not self.reader.site.book.briefings["one"].is_visit

    def test_it_is_said_as_it_is_written(self) -> None:
        page = self.reader.read("briefings/one/")
        assert page.facts["Place"] == "aboard USS Quincy, Great Bitter Lake"
        assert (
            ", aboard USS Quincy, Great Bitter Lake, with" in self.reader.read("countries/iq/").lead
        )

    def test_exports_have_no_country(self) -> None:
        place = read_data(self.reader)["one"]["place"]
        assert place == {
            "name": "aboard USS Quincy, Great Bitter Lake", "latitude": 30.3, "longitude": 32.4,
        }  # fmt: skip


def test_who_is_at_home_at_one_of_two_places_visits_the_other_as_a_principal_only() -> None:
    place = "place: [{city: Baghdad, country: IQ}, {city: Washington, country: US}]\n"
    files = {
        "talks.yml": f"title: T\ndate: 2023-11-05\n{place}"
        "meetings: [{id: m, format: hybrid, participants: [blinken, sudani]}]",
        "trip.yml": f"title: T\ndate: 2023-11-08\n{place}principals: [blinken]",
    }
    briefings = Reader(files).site.book.briefings
    assert [country.code for country in briefings["talks"].visited] == []
    assert [country.code for country in briefings["trip"].visited] == ["IQ"]
