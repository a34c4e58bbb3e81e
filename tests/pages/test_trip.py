from __future__ import annotations

from reading import Reader, Reading

TRIP = """
    title: Tour of the Middle East
    principals: [blinken]
    summary: To ease *tension*.
    sources: [article, {source: record, locator: records 1 to 4}]
    stops:
      - date: 2023-11-07
        place: {city: Doha, country: QA}
        note: Announced *only*.
        sources: [{source: article, locator: paragraph 9}]
"""
BAGHDAD = """
    title: Stop in Baghdad
    date: 2023-11-05
    order: 2
    place: {city: Baghdad, country: IQ}
    trip: tour
    sources: [{source: article, locator: paragraph 12}, {source: article, locator: paragraph 5}]
    meetings: [{id: m, participants: [blinken, sudani], duration: more than 1 hour}]
    statements: [{id: s, speaker: blinken, quote: Stay.}]
    commitments: [{id: c, text: To act., made_by: IQ}]
    figures: [{id: f, what: Attacks, value: 5}]
    accounts: [{field: date, value: 2023-11-04, source: article}]
"""
CYPRUS = """
    title: Stop in Cyprus
    date: 2023-11-05
    order: 1
    place: {country: CY}
    trip: tour
    sources: [record]
"""
UNITED = """
    title: Stop on the way home
    date: 2023-11-06
    place: {country: GB}
    trip: tour
    accounts: [{field: date, value: 2023-11-07, source: article}]
"""


def read(trip: str = TRIP, **stops: str) -> Reading:
    files = {"trips/tour.yml": trip, **{f"{id}.yml": text for id, text in stops.items()}}
    return Reader(files).read("trips/tour/")


def read_all() -> Reading:
    return read(baghdad=BAGHDAD, cyprus=CYPRUS, united=UNITED)


class TestFirstLine:
    def test_it_says_how_many_stops_by_whom_and_when(self) -> None:
        assert read_all().lead == "Four stops by Antony Blinken, 5–7 November 2023."

    def test_one_stop_is_one(self) -> None:
        assert read("{title: Tour}", cyprus=CYPRUS).lead == "One stop, 5 November 2023."

    def test_a_trip_without_stops_says_so(self) -> None:
        page = read("{title: Tour}")
        assert page.lead == "No stop is on record yet."
        assert page.section("Where, and in which order").lines[1:] == ["No stop is on record."]

    def test_the_strip_counts_stops_and_countries(self) -> None:
        assert read_all().glance["Stops"] == "4 in 4 countries"


class TestItinerary:
    def test_stops_stand_in_the_order_of_their_days(self) -> None:
        itinerary = read_all().part("bb-itinerary")
        assert itinerary.titles == [
            "Stop in Cyprus", "Stop in Baghdad the source has two versions of the day",
            "Stop on the way home sources differ on the day", "Doha, Qatar",
        ]  # fmt: skip

    def test_a_stop_has_its_meetings_and_what_was_said(self) -> None:
        _, stop, *_ = read_all().part("bb-itinerary").parts("bb-entry")
        assert stop.lines == [
            "Sun, 5 Nov 2023 Baghdad", "Stop in Baghdad the source has two versions of the day",
            "Baghdad, Iraq",
            "Antony Blinken and Mohammed Shia al-Sudani More than 1 hour", "“Stay.”",
            "Antony Blinken, Secretary of State, United States · Baghdad, 5 November 2023 · Cite",
        ]  # fmt: skip
        assert stop.links["Stop in Baghdad"] == "briefings/baghdad/"

    def test_a_city_that_is_not_known_is_said(self) -> None:
        stop, *_ = read_all().part("bb-itinerary").parts("bb-entry")
        assert stop.lines[-1] == "Cyprus city not given"

    def test_a_stop_without_a_briefing_says_so(self) -> None:
        *_, stop = read_all().part("bb-itinerary").parts("bb-entry")
        assert stop.lines == [
            "Tue, 7 Nov 2023 Doha", "Doha, Qatar",
            "Announced only. There is no briefing of this stop yet.",
        ]  # fmt: skip

    def test_the_map_lists_the_route(self) -> None:
        [figure] = read_all().parts("bb-map")
        assert figure.all("figcaption")
        [route] = figure.all("ol")
        assert ["".join(item.itertext()).split(" (")[0] for item in route] == [
            "Cyprus", "Baghdad", "United Kingdom", "Doha",
        ]  # fmt: skip


class TestSources:
    def test_a_table_shows_which_source_has_which_stop_and_where(self) -> None:
        table = read_all().section("What each source has")
        assert table.rows == [
            ["1. Cyprus", "not in this source", "yes"],
            ["2. Baghdad", "paragraph 5, paragraph 12", "not in this source"],
            ["3. United Kingdom", "yes", "source not given"],
            ["4. Doha", "paragraph 9", "not in this source"],
        ]
        [head] = table.all("thead")
        assert ["".join(cell.itertext()) for cell in head.iter("th")] == [
            "Stop", "News report", "Official record",
        ]  # fmt: skip

    def test_a_source_that_has_a_stop_otherwise_or_in_a_readout_has_it(self) -> None:
        oslo = """
            title: Stop in Oslo
            date: 2023-11-06
            place: {city: Oslo, country: "NO"}
            trip: tour
            sources: [article]
            accounts: [{field: date, value: 2023-11-07, source: {source: record, locator: no. 9}}]
            meetings: [{id: m, readouts: [{issued_by: "NO", text: Good., sources: [readout]}]}]
        """
        table = read("{title: Tour, sources: [readout, record]}", oslo=oslo).section(
            "What each source has"
        )
        assert table.rows == [["1. Oslo", "yes", "no. 9", "yes"]]

    def test_where_they_differ_is_said_for_each_stop(self) -> None:
        panels = read_all().section("What each source has").parts("bb-differ")
        assert [panel.lines[0] for panel in panels] == [
            "The source has two versions of the day of the stop in Baghdad",
            "Sources differ on the day of the stop in the United Kingdom",
        ]

    def test_a_source_that_contradicts_itself_is_taken_at_its_word(self) -> None:
        amman = """
            title: Stop in Amman
            date: 2023-11-04
            place: {city: Amman, country: JO}
            trip: tour
            sources: [article]
        """
        ramallah = """
            title: Stop in Ramallah
            date: 2023-11-05
            order: 1
            place: {city: Ramallah, country: PS}
            trip: tour
            sources: [article, record]
            meetings: [{id: m, start: morning}]
        """
        page = read("{title: Tour}", baghdad=BAGHDAD, amman=amman, ramallah=ramallah)
        assert (
            "Taken at its word, News report has Baghdad in Iraq on Saturday, 4 November 2023, and"
            " Amman in Jordan on the same day, and Ramallah in the Palestinian Territories on"
            " Sunday morning, before Baghdad on the itinerary."
        ) in page.section("What each source has").lines

    def test_a_source_that_holds_together_is_not(self) -> None:
        assert not any("at its word" in line for line in read_all().lines)

    def test_a_single_source_needs_no_comparison(self) -> None:
        assert "What each source has" not in read("{title: Tour}", cyprus=CYPRUS).headings


class TestRest:
    def test_promises_and_counts_of_all_stops_follow(self) -> None:
        page = read_all()
        assert page.section("What was promised").titles == ["To act open"]
        assert page.has("bb-figure")
        assert "To ease tension." in page.lines

    def test_the_margin_has_travellers_and_countries(self) -> None:
        page = read_all()
        assert page.section("For").lines[1:] == ["Antony Blinken Secretary of State, United States"]
        assert page.section("Countries").links["Qatar"] == "countries/qa/"

    def test_a_traveller_of_whom_nothing_else_is_on_record_is_only_named(self) -> None:
        page = read(TRIP.replace("blinken", "unknown"))
        assert page.section("For").lines[1:] == ["Somebody Unknown"]
        assert "Somebody Unknown" not in page.links

    def test_the_description_is_the_first_line_and_the_summary(self) -> None:
        files = {"trips/tour.yml": TRIP, "cyprus.yml": CYPRUS}
        assert Reader(files).page("trips/tour/").description == (
            "Two stops by Antony Blinken, 5–7 November 2023. To ease tension."
        )
