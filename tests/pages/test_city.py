"""The page of a city: one for all its names, with what took place there."""

from __future__ import annotations

import json

import pytest

from briefing_book.feeds import write_formats
from briefing_book.feeds.search import list_records
from reading import Reader

SOVIET_UNION = "SUHH: {name: Soviet Union, to: 1991-12-26, now: [RU, UA]}"
CITIES = """
    kyiv:
      name: Kyiv
      country: UA
      aliases: [Kijów]
      identifiers: {geonames: 703448}
      former_ids: [kiev]
      names: [{name: Kiev, to: 1995-10-13}]
"""


def talks(city: str, day: str, country: str = "UA", **more: str) -> str:
    rest = "".join(f"\n{key}: {value}" for key, value in more.items())
    return f"title: Talks {day}\ndate: {day}\nplace: {{city: {city}, country: {country}}}{rest}"


class TestOfTheGazetteer:
    reader = Reader({
        "old.yml": talks("Kiev", "2008-01-05"),
        "new.yml": talks("Kyiv", "2022-01-05"),
        "soviet.yml": talks("Kiev", "1972-05-29", "SUHH"),
        "places.yml": SOVIET_UNION,
    })  # fmt: skip

    def test_all_names_have_one_page_which_is_headed_by_the_newest(self) -> None:
        page = self.reader.read("places/ua-kyiv/")
        assert page.heading == "Kyiv"
        assert page.lead == "3 entries on record. Newest: Wednesday, 5 January 2022."
        assert list(self.reader.site.book.cities) == ["ua-kyiv"]

    def test_each_entry_has_the_name_that_was_written(self) -> None:
        lines = self.reader.read("places/ua-kyiv/").section("What happened").lines
        assert [line.split()[-1] for line in lines[1::2]] == ["Kyiv", "Kiev", "Kiev"]
        assert self.reader.read("briefings/old/").facts["Place"] == "Kiev, Ukraine"

    def test_pages_that_say_the_place_lead_to_it(self) -> None:
        for address in ("briefings/old/", "briefings/soviet/", "countries/ua/", "countries/suhh/"):
            assert "places/ua-kyiv/" in self.reader.read(address).links.values(), address

    def test_the_country_has_it_once(self) -> None:
        block = self.reader.read("countries/ua/").section("Cities")
        assert block.lines[1:] == ["Kyiv 2"]

    def test_the_list_has_it_with_its_other_names(self) -> None:
        [row] = self.reader.read("places/").rows
        assert row == ["Kyiv Kiev", "Ukraine", "3", "0", "0", "Wed, 5 Jan 2022"]

    @pytest.mark.parametrize("name", ["Kyiv", "Kiev", "Kijów", "Київ"])
    def test_the_search_finds_it_by_any_of_its_names(self, name: str) -> None:
        records = {one["location"]: one for one in list_records(self.reader.site)}
        found = records["places/ua-kyiv/"]
        assert name in f"{found['title']} {found['text']}"

    def test_it_has_feeds_and_exports(self) -> None:
        files = dict(write_formats(self.reader.site))
        data = json.loads(files["places/ua-kyiv/record.json"])
        assert (data["about"]["id"], data["count"]) == ("ua-kyiv", 3)
        assert {one["place"]["city_id"] for one in data["entries"]} == {"ua-kyiv"}
        assert {one["place"]["city"] for one in data["entries"]} == {"Kyiv", "Kiev"}
        assert files["places/ua-kyiv/record.csv"].decode().count(",ua-kyiv") == 3
        assert b"<feed" in files["places/ua-kyiv/feed.xml"]
        assert files["places/ua-kyiv/calendar.ics"].count(b"BEGIN:VEVENT") == 3

    def test_it_has_its_years(self) -> None:
        assert self.reader.read("places/ua-kyiv/2008/").heading == "Kyiv, Ukraine, 2008"


class TestOfCitiesYml:
    reader = Reader({
        "old.yml": talks("Kyiv", "1972-05-29", "SUHH"),
        "new.yml": talks("Kijów", "2022-01-05"),
        "places.yml": SOVIET_UNION,
        "cities.yml": CITIES,
    })  # fmt: skip

    def test_it_has_the_name_of_the_day_whatever_was_written(self) -> None:
        assert self.reader.read("briefings/old/").facts["Place"] == "Kiev, Soviet Union"
        assert self.reader.read("briefings/new/").facts["Place"] == "Kyiv, Ukraine"

    def test_its_page_tells_of_its_names_over_time(self) -> None:
        page = self.reader.read("places/kyiv/")
        assert page.section("Names over time").lines[1:] == ["Kiev until 13 Oct 1995"]
        assert "Kijów" in page.section("Also called").text

    def test_the_address_that_it_has_without_its_entry_leads_on(self) -> None:
        for id in ("ua-kyiv", "kiev"):
            for address in (f"places/{id}/", f"places/{id}/2022/"):
                moved = self.reader.read(address)
                assert address.replace(id, "kyiv") in moved.links.values()

    def test_it_says_what_registers_have_on_it(self) -> None:
        page = self.reader.read("places/kyiv/")
        assert "https://www.geonames.org/703448" in page.links.values()
        assert '"@type": "City"' in self.reader.html("places/kyiv/")


def test_a_city_from_which_somebody_only_joined_has_no_false_count() -> None:
    oslo = "{person: blinken, place: {city: Oslo, country: NO}}"
    call = f"[{{id: a, format: call, participants: [{oslo}, sudani]}}]"
    reader = Reader({"one.yml": talks("Baghdad", "2023-11-05", "IQ", meetings=call)})
    page = reader.read("places/no-oslo/")
    assert page.lead == "Nothing that was held here is on record."
    assert page.glance["Meetings"] == "0 none"
    assert "Call between Antony Blinken" in page.section("Who took part from here").text
    [_baghdad, oslo_row] = reader.read("places/").rows
    assert oslo_row == ["Oslo", "Norway", "0", "0", "0", "none on record"]


def test_a_figure_was_counted_where_it_says_and_not_where_it_was_told() -> None:
    there = "place: {city: Erbil, country: IQ}"
    figures = f"[{{id: a, what: boats, value: 5}}, {{id: b, what: men, value: 6, {there}}}]"
    reader = Reader({"one.yml": talks("Baghdad", "2023-11-05", "IQ", figures=figures)})
    assert reader.read("places/iq-baghdad/").glance["Figures"] == "0 none"
    assert reader.read("places/iq-erbil/").glance["Figures"].startswith("1")


def test_the_houses_of_a_city_are_counted() -> None:
    place = "{venue: Republican Palace, city: Baghdad, country: IQ}"
    files = {f"{day}.yml": f"title: T\ndate: 2023-11-{day}\nplace: {place}" for day in ("05", "06")}
    venues = Reader(files).read("places/iq-baghdad/").section("Venues")
    assert venues.lines[1:] == ["Republican Palace 2"]


def test_a_stop_that_has_no_briefing_is_told_of() -> None:
    stop = "{date: 2023-11-05, place: {city: Erbil, country: IQ}}"
    reader = Reader({"trips/tour.yml": f"title: Tour\nprincipals: [blinken]\nstops: [{stop}]"})
    page = reader.read("places/iq-erbil/")
    assert page.lead.startswith("1 stop without a briefing on record.")
    assert "On the Tour" in page.section("Stops without a briefing").text
