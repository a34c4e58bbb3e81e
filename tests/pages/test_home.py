from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reading import Reader, Reading

TALKS = """
    title: Talks of {day}
    date: {day}
    place: {{city: Baghdad, country: IQ}}
    principals: [blinken]
    trip: tour
    meetings: [{{id: m, participants: [blinken, sudani]}}]
    statements: [{{id: s, speaker: blinken, quote: Stay until {day}.}}]
    corrections: [{{date: {day}, note: The *day* was wrong.}}]
"""


def read(*days: str, now: datetime = datetime(2024, 1, 1, 12, tzinfo=UTC), **trips: str) -> Reading:
    trips = trips or {"tour": "{title: Tour of the Gulf}"}
    files = {f"{day}.yml": TALKS.format(day=day) for day in days}
    return Reader({**files, **{f"trips/{id}.yml": text for id, text in trips.items()}}, now).read(
        ""
    )


def tour(first: str, last: str, title: str = "Tour") -> str:
    stops = ", ".join(f"{{date: {day}, place: {{country: QA}}}}" for day in (first, last))
    return f"{{title: {title}, stops: [{stops}]}}"


class TestEmptyBook:
    def test_it_says_so_and_how_to_begin(self) -> None:
        page = Reader({}).read("")
        assert page.heading == "Book of the Desk"
        assert page.lead == "Nothing is on record yet."
        assert page.section("What happened").lines[-1] == (
            "Write a first briefing: a file in briefings/ with two keys, title and date."
        )
        assert "What was said" not in page.headings


class TestWhatIsNew:
    def test_what_was_entered_last_is_on_top_and_says_when(self) -> None:
        files = {
            "old.yml": "{title: Visit of 1972, date: 1972-02-21, first_published: 2023-11-20}",
            "new.yml": "{title: Talks, date: 2023-11-19, first_published: 2023-11-20}",
            "newest.yml": "{title: A call, date: 2023-11-22}",
        }
        newest = Reader(files).read("").section("What happened")
        assert newest.titles == ["A call", "Talks", "Visit of 1972"]
        assert [line for line in newest.lines if "Entered" in line] == ["Entered 20 November 2023."]


class TestFirstLine:
    def test_it_counts_what_is_on_record(self) -> None:
        assert read("2023-11-05").lead == (
            "1 briefing, 1 meeting, 2 countries: who met whom, what was said, and who says so."
        )

    def test_the_strip_says_over_which_years(self) -> None:
        assert read("2023-11-05", "2019-01-01").glance["Briefings"] == "2 2019–2023"


class TestNewest:
    DAYS = tuple(f"2023-11-{day:02}" for day in range(1, 9))

    def test_six_briefings_stand_there_with_a_way_to_all(self) -> None:
        happened = read(*self.DAYS).section("What happened")
        assert happened.titles == [f"Talks of 2023-11-0{day}" for day in (8, 7, 6, 5, 4, 3)]
        assert happened.links["All 8 briefings"] == "briefings/"

    def test_and_two_statements(self) -> None:
        said = read(*self.DAYS).section("What was said")
        assert [quote.lines[0] for quote in said.parts("bb-quote")] == [
            "“Stay until 2023-11-08.”", "“Stay until 2023-11-07.”",
        ]  # fmt: skip
        assert said.links["All statements"] == "statements/"

    def test_changes_are_public_the_newest_five(self) -> None:
        changed = read(*self.DAYS).section("What changed")
        assert changed.lines[1:5] == [
            "All corrections", "Wed, 8 Nov 2023", "Talks of 2023-11-08", "The day was wrong.",
        ]  # fmt: skip
        assert len(changed.titles) == 5
        assert changed.links["All corrections"] == "corrections/"
        assert changed.links["Talks of 2023-11-08"] == (
            "briefings/2023-11-08/#correction-2023-11-08"
        )

    def test_where_nothing_was_corrected_nothing_is_said_of_it(self) -> None:
        assert "What changed" not in Reader({"a.yml": "title: A\ndate: 2023"}).read("").headings


class TestTrip:
    def test_the_last_one_stands_there_with_its_stops(self) -> None:
        trip = read("2023-11-05").section("Last trip")
        assert trip.lines[1:] == ["Tour of the Gulf", "Baghdad Sun, 5 Nov 2023"]
        assert trip.links == {
            "Tour of the Gulf": "trips/tour/", "Baghdad": "briefings/2023-11-05/",
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("day", "heading"), [(1, "Next trip"), (3, "Trip under way"), (5, "Trip under way"),
                             (6, "Last trip")],
    )  # fmt: skip
    def test_it_says_whether_it_is_under_way(self, day: int, heading: str) -> None:
        now = datetime(2023, 11, day, 12, tzinfo=UTC)
        page = read(now=now, tour=tour("2023-11-03", "2023-11-05"))
        assert heading in page.headings

    def test_one_under_way_comes_before_one_that_began_later_and_is_over(self) -> None:
        now = datetime(2023, 11, 10, 12, tzinfo=UTC)
        page = read(
            now=now,
            long=tour("2023-11-01", "2023-11-20", "Long"),
            short=tour("2023-11-05", "2023-11-06", "Short"),
            later=tour("2023-12-05", "2023-12-06", "Later"),
        )
        assert page.section("Trip under way").lines[1] == "Long"

    def test_of_several_to_come_the_next_one_stands_there(self) -> None:
        now = datetime(2023, 11, 1, 12, tzinfo=UTC)
        page = read(
            now=now,
            late=tour("2023-12-01", "2023-12-02", "Late"),
            soon=tour("2023-11-05", "2023-11-06", "Soon"),
        )
        assert page.section("Next trip").lines[1] == "Soon"

    def test_a_trip_without_stops_is_none(self) -> None:
        assert "Last trip" not in read(tour="{title: Plan}").headings


class TestCountries:
    def test_they_stand_there_with_their_counts_and_a_way_to_all(self) -> None:
        countries = read("2023-11-05").section("Countries")
        assert countries.lines[1:] == ["Iraq 3", "United States 3", "All countries, with a map"]
        assert countries.links["Iraq"] == "countries/iq/"
