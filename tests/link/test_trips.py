from __future__ import annotations

from books import make_book
from briefing_book.book.trip_dossier import TripDossier

TRIP = "trips/tour.yml"


def stop(date: str, city: str, more: str = "") -> str:
    return f"title: {city}\ndate: {date}\nplace: {{city: {city}, country: IQ}}\ntrip: tour\n{more}"


def tour(files: dict[str, str], trip: str = "title: The tour") -> TripDossier:
    return make_book({TRIP: trip, **files}).trips["tour"]


def cities(trip: TripDossier) -> list[str]:
    return [found.where.short for found in trip.stops if found.where]


class TestOrder:
    def test_stops_follow_the_dates_of_their_briefings(self) -> None:
        trip = tour({"a.yml": stop("2023-11-05", "Erbil"), "b.yml": stop("2023-11-03", "Basra")})
        assert cities(trip) == ["Basra", "Erbil"]
        assert [found.number for found in trip.stops] == [1, 2]

    def test_on_one_day_the_written_order_decides(self) -> None:
        trip = tour({
            "a.yml": stop("2023-11-05", "Erbil", "order: 2"),
            "b.yml": stop("2023-11-05", "Basra", "order: 1"),
            "c.yml": stop("2023-11-05", "Mosul"),
        })  # fmt: skip
        assert cities(trip) == ["Basra", "Erbil", "Mosul"]

    def test_then_the_time_of_the_first_meeting(self) -> None:
        trip = tour({
            "a.yml": stop("2023-11-05", "Erbil", "meetings: [{id: m, start: afternoon}]"),
            "b.yml": stop("2023-11-05", "Basra", "meetings: [{id: m, start: '9:30'}]"),
            "c.yml": stop("2023-11-05", "Mosul"),
        })  # fmt: skip
        assert cities(trip) == ["Basra", "Erbil", "Mosul"]

    def test_then_the_stop_that_ended_first(self) -> None:
        trip = tour({
            "a.yml": stop("2023-11-03/2023-11-04", "Erbil"),
            "b.yml": stop("2023-11-03", "Mosul"),
        })  # fmt: skip
        assert cities(trip) == ["Mosul", "Erbil"]


class TestStopsWithoutABriefing:
    TRIP = """
        title: The tour
        sources: [record]
        stops:
          - {date: 2023-11-04, place: {city: Mosul, country: IQ}, note: Not announced.,
             sources: [{source: article, locator: p. 7}]}
          - {date: 2023-11-05, place: {country: CY}, order: 1}
    """

    def test_they_stand_between_the_others_by_date_and_order(self) -> None:
        trip = tour({
            "a.yml": stop("2023-11-05", "Erbil", "order: 2"),
            "b.yml": stop("2023-11-03", "Basra"),
        }, self.TRIP)  # fmt: skip
        assert cities(trip) == ["Basra", "Mosul", "Cyprus", "Erbil"]
        assert [found.briefing.id if found.briefing else None for found in trip.stops] == [
            "b", None, None, "a",
        ]  # fmt: skip

    def test_they_keep_what_is_known_of_them(self) -> None:
        first, second = tour({}, self.TRIP).stops
        assert (first.note, str(first.period)) == ("Not announced.", "2023-11-04")
        assert [(one.id, one.locator) for one in first.cited] == [("article", "p. 7")]
        assert (second.note, second.cited) == ("", ())

    def test_several_on_one_day_stay_in_the_order_of_the_file(self) -> None:
        lines = [f"  - {{date: 2023-11-04, place: {{city: C{n}, country: IQ}}}}" for n in range(12)]
        trip = tour({}, "title: The tour\nstops:\n" + "\n".join(lines))
        assert cities(trip) == [f"C{n}" for n in range(12)]

    def test_they_have_a_place_in_the_files_of_their_countries(self) -> None:
        book = make_book({TRIP: self.TRIP})
        assert list(book.countries) == ["CY", "IQ"]
        iraq = book.countries["IQ"]
        (found,) = iraq.stops
        assert found.trip.address == "trips/tour/"
        assert [city.what.city for city in iraq.cities] == ["Mosul"]
        assert iraq.visits == iraq.contacts == iraq.holdings.entries == ()


class TestTheWhole:
    def test_it_lasts_from_the_first_day_of_all_stops_to_the_last(self) -> None:
        trip = tour({
            "a.yml": stop("2023-11-03/2023-11-09", "Erbil"),
            "b.yml": stop("2023-11-05", "Basra"),
        })  # fmt: skip
        assert str(trip.period) == "2023-11-03/2023-11-09"

    def test_stops_without_briefing_belong_to_it(self) -> None:
        trip = tour(
            {"a.yml": stop("2023-11-05", "Erbil")},
            "title: T\nstops: [{date: 2023-11-07, place: {country: CY}}]",
        )
        assert str(trip.period) == "2023-11-05/2023-11-07"

    def test_of_a_single_day_it_is_that_day(self) -> None:
        trip = tour({"a.yml": stop("2023-11-05", "Erbil")})
        assert trip.period
        assert trip.period.is_single

    def test_without_stops_nothing_is_known_of_its_time(self) -> None:
        trip = tour({}, "title: T\nprincipals: [blinken]")
        assert (trip.period, trip.stops) == (None, ())

    def test_its_sources_with_ids_are_its_own_and_those_of_its_stops_each_once(self) -> None:
        trip = tour(
            {
                "a.yml": stop("2023-11-03", "Erbil", "sources: [{source: article, locator: p. 1}]"),
                "b.yml": stop("2023-11-04", "Basra", "sources: [{source: article, locator: p. 2},"
                                                     " {title: A letter}, {title: A letter}]"),
            },
            "title: T\nsources: [{source: record, locator: no. 1}]",
        )  # fmt: skip
        assert [(one.id, one.source.title, one.locator) for one in trip.sources] == [
            ("record", "Official record", ""),
            ("article", "News report", ""),
        ]
        assert [one.locator for one in trip.cited] == ["no. 1", "p. 1", "p. 2", ""]

    def test_its_countries_are_those_it_led_to_and_not_those_spoken_of(self) -> None:
        trip = tour({
            "a.yml": stop("2023-11-03", "Erbil", "principals: [blinken]\nstatements: "
                          "[{id: s, speaker: blinken, quote: No., about: [IR]}]"),
            "b.yml": stop("2023-11-04", "Basra"),
        }, "title: T\nstops: [{date: 2023-11-07, place: {country: CY}}]")  # fmt: skip
        assert [(one.what.code, one.count) for one in trip.countries] == [("IQ", 2), ("CY", 1)]

    def test_its_topics_are_those_of_its_briefings_and_their_items(self) -> None:
        trip = tour({
            "a.yml": stop("2023-11-03", "Erbil", "topics: [trade]\nstatements: "
                          "[{id: s, speaker: IQ, quote: No., topics: [security]}]"),
        })  # fmt: skip
        assert [one.what.title for one in trip.topics] == ["Security", "Trade"]

    def test_its_principals_hold_the_post_of_its_first_day(self) -> None:
        people = """
            ann:
              name: Ann
              posts: [{title: Deputy, from: 2020, to: 2023-11-04}, {title: Minister, from: 2023-11}]
        """
        trip = tour(
            {"people.yml": people, "a.yml": stop("2023-11-04/2023-11-09", "Erbil")},
            "title: T\nprincipals: [ann]",
        )
        assert [party.post for party in trip.principals] == ["Deputy"]

    def test_a_principal_of_whom_nothing_else_is_on_record_is_named_and_has_no_page(self) -> None:
        book = make_book({TRIP: "title: T\nprincipals: [blinken]"})
        (principal,) = book.trips["tour"].principals
        assert (principal.name, principal.address) == ("Antony Blinken", "")
        assert dict(book.people) == {}

    def test_a_principal_who_is_on_record_leads_to_a_page(self) -> None:
        text = stop("2023-11-05", "Erbil", "principals: [blinken]")
        trip = tour({"a.yml": text}, "title: T\nprincipals: [blinken]")
        assert [party.address for party in trip.principals] == ["people/blinken/"]
