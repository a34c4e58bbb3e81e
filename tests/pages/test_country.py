from __future__ import annotations

from datetime import date, timedelta

import pytest

from reading import Reader, Reading

BAGHDAD = """
    title: Stop in Baghdad
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    principals: [blinken]
    summary: He came *unannounced*.
    sources: [{source: record, locator: record 4180}]
    meetings: [{id: pm, participants: [blinken, sudani], duration: more than 1 hour}]
"""


def read(code: str = "iq", /, *texts: str, **files: str) -> Reading:
    more = {f"b{index}.yml": text for index, text in enumerate(texts)}
    more |= {f"{name}.yml": text for name, text in files.items()}
    return Reader(more).read(f"countries/{code}/")


def visit(day: str, more: str = "") -> str:
    return f"""
    title: Stop of {day}
    date: {day}
    place: {{city: Baghdad, country: IQ}}
    principals: [blinken]
{more}"""


def many_visits(number: int) -> dict[str, str]:
    """One each day, back from 5 November 2023."""
    days = [date(2023, 11, 5) - timedelta(days=index) for index in range(number)]
    more = """
    summary: He met the prime minister and spoke of security, trade and energy at some length.
    sources: [article, record]
    meetings: [{id: pm, participants: [blinken, sudani]}]
    statements: [{id: said, speaker: un, quote: We stay as long as we are asked to., about: IQ}]
    commitments: [{id: done, text: To report on it in time., made_by: IQ, made_to: US}]
    figures: [{id: count, what: Attacks, value: 5, country: IQ, attributed_to: pentagon}]
"""
    return {f"b{day}.yml": visit(str(day), more) for day in days}


class TestFirstLine:
    def test_it_says_how_much_is_on_record_and_the_last_contact(self) -> None:
        assert read("iq", BAGHDAD).lead == (
            "One visit on record. Last contact: Sunday, 5 November 2023, in Baghdad, "
            "with Prime Minister Mohammed Shia al-Sudani."
        )

    def test_several_visits_are_counted_in_words(self) -> None:
        lead = read("iq", visit("2023-11-05"), visit("2023-10-01"), visit("2022-01-01")).lead
        assert lead.startswith("Three visits on record. Last contact: Sunday, 5 November 2023")

    def test_more_than_twelve_in_figures(self) -> None:
        assert Reader(many_visits(13)).read("countries/iq/").lead.startswith("13 visits on record.")

    def test_where_no_counterpart_is_known_none_is_named(self) -> None:
        assert read("iq", visit("2023-11-05")).lead.endswith("5 November 2023, in Baghdad.")

    def test_officials_who_are_not_named_are_called_by_their_posts(self) -> None:
        cyprus = """
            title: Stop in Cyprus
            date: 2023-11-05
            place: {country: CY}
            principals: [blinken]
            meetings:
              - id: a
                participants:
                  - blinken
                  - {post: Foreign Minister, country: CY}
                  - {post: President, country: CY}
        """
        assert read("cy", cyprus).lead.endswith(
            "in Cyprus, with the Foreign Minister and the President of Cyprus."
        )

    def test_a_body_has_its_article(self) -> None:
        israel = """
            title: Stop in Israel
            date: 2023-11-05
            place: {country: IL}
            principals: [blinken]
            meetings: [{id: a, participants: [blinken, {group: War Cabinet, countries: IL}]}]
        """
        assert read("il", israel).lead.endswith("in Israel, with the War Cabinet of Israel.")

    def test_a_country_has_its_article(self) -> None:
        states = """
            title: Visit to the United States
            date: 2023-11-05
            place: {country: US}
            principals: [sudani]
        """
        assert read("us", states).lead.endswith("5 November 2023, in the United States.")

    def test_for_officials_who_travelled_it_says_whom_they_met(self) -> None:
        assert read("us", BAGHDAD).lead == (
            "One visit by its officials on record. Last contact: Sunday, 5 November 2023, "
            "in Baghdad, with Prime Minister Mohammed Shia al-Sudani."
        )

    def test_a_country_that_is_visited_too_does_not_meet_itself(self) -> None:
        earlier = """
            title: Visit to Washington
            date: 2023-10-01
            place: {city: Washington, country: US}
            principals: [sudani]
        """
        assert read("us", BAGHDAD, earlier).lead == (
            "One visit on record. Last contact: Sunday, 5 November 2023, in Baghdad, "
            "with Prime Minister Mohammed Shia al-Sudani."
        )

    def test_a_call_is_a_contact_and_no_visit(self) -> None:
        call = """
            title: Call with Iraq
            date: 2023-11-05
            principals: [blinken]
            meetings: [{id: a, format: call, participants: [blinken, sudani]}]
        """
        assert read("iq", call).lead == (
            "No visit on record. Last contact: Sunday, 5 November 2023, "
            "with Prime Minister Mohammed Shia al-Sudani."
        )

    def test_without_contact_it_says_in_what_the_country_is_spoken_of(self) -> None:
        said = """
            title: Remarks
            date: 2023-11-05
            statements:
              - {id: a, speaker: blinken, quote: No., about: IR}
              - {id: b, speaker: blinken, quote: Yes., about: IR}
            commitments: [{id: c, text: To act., made_by: US, made_to: IR}]
            figures: [{id: d, what: Attacks, value: 5, country: IR}]
        """
        assert read("ir", said).lead == (
            "No contact on record. It is spoken of in 2 statements, 1 commitment and 1 figure."
        )


class TestFourQuestions:
    ALL = (
        BAGHDAD
        + """
    statements: [{id: said, speaker: blinken, quote: Don't do it., about: IQ}]
    commitments: [{id: promised, text: To prevent attacks., made_by: IQ, made_to: US}]
    figures: [{id: counted, what: Attacks, value: at least 17, country: IQ}]
"""
    )

    def test_they_stand_in_the_promised_order(self) -> None:
        assert read("iq", self.ALL).headings[:6] == [
            "Who came, and whom they met", "What was said", "What was promised",
            "What was counted", "Everything, by year", "Sources",
        ]  # fmt: skip

    def test_what_happened_has_the_visit_and_its_meetings(self) -> None:
        happened = read("iq", self.ALL).section("Who came, and whom they met")
        assert happened.lines[1:] == [
            "Sun, 5 Nov 2023 Baghdad", "Stop in Baghdad", "He came unannounced.",
            "Meeting", "Antony Blinken and Mohammed Shia al-Sudani", "More than 1 hour",
        ]  # fmt: skip
        assert happened.links == {
            "Stop in Baghdad": "briefings/b0/",
            "Antony Blinken and Mohammed Shia al-Sudani": "briefings/b0/pm/",
            "1": "#source-1",
        }

    def test_a_country_that_nobody_visited_is_asked_whom_its_officials_met(self) -> None:
        page = read("us", self.ALL)
        assert page.section("Whom its officials met").titles == [
            "Antony Blinken and Mohammed Shia al-Sudani"
        ]

    def test_where_nothing_happened_that_is_said(self) -> None:
        said = """
            title: Remarks
            date: 2023-11-05
            statements: [{id: a, speaker: blinken, quote: No., about: IR}]
        """
        happened = read("ir", said).section("Whom its officials met")
        assert happened.text.endswith("No contact is on record.")

    def test_a_question_without_an_answer_is_not_asked(self) -> None:
        assert "What was counted" not in read("iq", BAGHDAD).headings


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(many_visits(300))


class TestManyVisits:
    def test_the_newest_five_stand_in_full_with_a_way_to_all(self, reader: Reader) -> None:
        page = reader.read("countries/iq/")
        happened = page.section("Who came, and whom they met")
        assert happened.titles == [f"Stop of 2023-11-0{day}" for day in (5, 4, 3, 2, 1)]
        assert happened.links["All by year"] == "#by-year"
        for heading, noun in (("said", "statements"), ("promised", "commitments"),
                              ("counted", "figures")):  # fmt: skip
            assert page.section(f"What was {heading}").links[f"300 {noun}"] == "#by-year"
        assert len(page.parts("bb-quote")) == 5
        assert len(page.parts("bb-figure")) == 5

    def test_the_page_stays_small(self, reader: Reader) -> None:
        assert len(reader.html("countries/iq/").encode()) < 150_000

    def test_every_year_has_its_pages_of_a_hundred(self, reader: Reader) -> None:
        years = reader.read("countries/iq/").section("Everything, by year")
        assert years.links == {"2023": "countries/iq/2023/"}
        assert "1,500" in years.text
        first = reader.read("countries/iq/2023/")
        assert first.heading == "Iraq, 2023, page 1 of 15"
        assert first.lead == "1,500 entries on record; here 1 to 100, newest first."
        assert len(first.all("li", "bb-entry")) == 100

    def test_a_pager_leads_from_page_to_page(self, reader: Reader) -> None:
        first, second, last = (
            reader.read(f"countries/iq/2023/{page}").part("bb-pager") for page in ("", "2/", "15/")
        )
        assert first.links == {"Older": "countries/iq/2023/2/"}
        assert second.links == {"Newer": "countries/iq/2023/", "Older": "countries/iq/2023/3/"}
        assert last.links == {"Newer": "countries/iq/2023/14/"}
        assert second.text == "Newer Page 2 of 15 Older"


class TestArchive:
    def test_every_entry_says_why_it_concerns_the_country(self) -> None:
        said = BAGHDAD + "    statements: [{id: said, speaker: sudani, quote: No., about: IQ}]\n"
        archive = Reader({"b0.yml": said}).read("countries/iq/2023/")
        assert [entry.lines[1:] for entry in archive.parts("bb-entry")] == [
            ["Briefing Stop in Baghdad",
             "took place here; its officials took part; said by its officials; about it"],
            ["Meeting Antony Blinken and Mohammed Shia al-Sudani",
             "took place here; its officials took part"],
            ["Statement “No.”", "took place here; said by its officials; about it"],
        ]  # fmt: skip

    def test_it_is_by_month_newest_first(self) -> None:
        archive = Reader({f"{month}.yml": visit(f"2023-{month}-01") for month in ("01", "11")})
        page = archive.read("countries/iq/2023/")
        assert page.headings == ["November", "January"]
        assert page.crumbs == ["Countries", "Western Asia", "Iraq"]

    def test_what_has_no_month_closes_the_year(self) -> None:
        files = {"a.yml": visit("2023"), "b.yml": visit("2023-01-01"), "c.yml": visit("2023-01"),
                 "d.yml": visit("2023-05")}  # fmt: skip
        page = Reader(files).read("countries/iq/2023/")
        assert page.headings == ["May", "January", "In the year, month not given"]


class TestWhereSourcesDiffer:
    ACCOUNT = """
    accounts:
      - {field: date, value: 2023-11-04, source: article, note: It says “this *Saturday*”.}
"""

    def test_a_panel_says_so_with_each_version_and_its_source(self) -> None:
        panel = read("iq", BAGHDAD + self.ACCOUNT).part("bb-differ")
        assert panel.lines == [
            "Sources differ on the day of this visit",
            "Sunday, 5 November 2023", "Official record, record 4180 (on record here)",
            "Saturday, 4 November 2023", "News report", "It says “this Saturday”.",
        ]  # fmt: skip

    def test_of_several_visits_it_says_which(self) -> None:
        panel = read("iq", BAGHDAD + self.ACCOUNT, visit("2022-01-01")).part("bb-differ")
        assert panel.lines[0] == "Sources differ on the day of the visit to Baghdad"

    def test_what_the_panel_tells_is_not_told_again_of_every_item_there(self) -> None:
        said = "    statements: [{id: a, speaker: blinken, quote: No., about: [IQ, IR]}]\n"
        text = BAGHDAD + self.ACCOUNT + said
        assert "sources differ" not in read("iq", text).part("bb-quote").text
        assert "sources differ on the day" in read("ir", text).part("bb-quote").text

    def test_the_panel_of_a_meeting_tells_nothing_of_the_day_of_its_briefing(self) -> None:
        call = """
            title: Call
            date: 2023-11-05
            accounts: [{field: date, value: 2023-11-04, source: article}]
            meetings:
              - id: a
                format: call
                participants: [blinken, sudani]
                duration: 30 minutes
                accounts: [{field: duration, value: 1 hour, source: article}]
            statements: [{id: b, speaker: blinken, quote: No., about: [IQ]}]
        """
        page = read("iq", call)
        assert page.part("bb-differ").lines[0] == "Sources differ on the duration of this meeting"
        assert "sources differ on the day" in page.part("bb-quote").text

    def test_a_meeting_is_not_called_a_visit(self) -> None:
        call = """
            title: Call
            date: 2023-11-05
            meetings:
              - id: a
                format: call
                title: Call with Baghdad
                participants: [blinken, sudani]
                duration: 30 minutes
                sources: [record]
                accounts: [{field: duration, value: 1 hour, source: article}]
        """
        page = read("iq", call)
        assert page.part("bb-differ").lines[0] == "Sources differ on the duration of this meeting"


class TestMargin:
    def test_those_who_stand_for_it_are_named_with_their_posts(self) -> None:
        who = read("iq", BAGHDAD).section("Who")
        assert who.text == "Who entries Mohammed Shia al-Sudani Prime Minister, Iraq 1"
        assert who.links == {"Mohammed Shia al-Sudani": "people/sudani/"}

    def test_a_country_that_was_only_spoken_of_is_marked(self) -> None:
        said = (
            BAGHDAD + "    statements: [{id: a, speaker: blinken, quote: No., about: [IQ, IR]}]\n"
        )
        beside = read("iq", said).section("With")
        assert beside.lines == ["With entries", "United States 2", "Iran (spoken of) 1"]

    def test_topics_have_their_counts(self) -> None:
        assert read("iq", BAGHDAD + "    topics: [trade]\n").section("Topics").lines == [
            "Topics entries", "Trade 1",
        ]  # fmt: skip

    def test_the_map_names_its_cities(self) -> None:
        where = read("iq", BAGHDAD).section("Where")
        assert [item.text for item in where.all("li")] == ["Baghdad"]

    def test_long_lists_say_how_many_more_there_are(self) -> None:
        codes = "fr de it es pt be nl lu at ch dk se no".split()
        said = (
            BAGHDAD
            + "    statements:\n"
            + "".join(
                f"      - {{id: {code}, speaker: un, quote: No., about: [IQ, {code.upper()}]}}\n"
                for code in codes
            )
        )
        assert read("iq", said).section("With").lines[-1] == "and 3 more"


class TestCrumbs:
    def test_the_region_is_on_the_way(self) -> None:
        assert read("iq", BAGHDAD).crumbs == ["Countries", "Western Asia"]

    def test_a_country_without_a_region_has_none(self) -> None:
        places = "\n    SUHH: {name: Soviet Union}\n"
        union = visit("1980-05-01").replace("IQ", "SUHH")
        assert read("suhh", union, places=places).crumbs == ["Countries"]


class TestFormerCountries:
    PLACES = "\n    SUHH: {name: Soviet Union, from: 1922-12-30, to: 1991-12-26, now: [RU, UA]}\n"
    UNION = """
        title: Summit in Moscow
        date: 1988-05-29
        kind: visit
        place: {city: Moscow, country: SUHH}
    """

    def test_it_is_called_as_the_publisher_calls_it(self) -> None:
        page = read("suhh", self.UNION, places=self.PLACES)
        assert page.heading == "Soviet Union"
        assert page.lead == "One visit on record. Last contact: Sunday, 29 May 1988, in Moscow."

    def test_it_says_since_when_and_until_when_it_existed(self) -> None:
        page = read("suhh", self.UNION, places=self.PLACES)
        assert page.section("In time").text == (
            "In time Since 30 December 1922. Until 26 December 1991."
        )

    def test_it_leads_to_the_countries_on_record_that_it_is_today(self) -> None:
        later = visit("2001-06-16").replace("IQ", "RU")
        page = read("suhh", self.UNION, later, places=self.PLACES)
        assert page.section("Today").links == {"Russia": "countries/ru/"}


class TestStopsWithoutABriefing:
    TRIP = """
        title: Tour of the Gulf
        principals: [blinken]
        stops:
          - date: 2023-11-07
            place: {city: Doha, country: QA}
            note: Announced *only*.
            sources: [article]
    """

    def test_a_country_with_nothing_else_has_a_page_that_says_so(self) -> None:
        page = Reader({"trips/gulf.yml": self.TRIP}).read("countries/qa/")
        assert page.lead == (
            "No contact on record. A stop of the trip “Tour of the Gulf” is known: "
            "Tuesday, 7 November 2023."
        )
        stops = page.section("Stops without a briefing")
        assert stops.lines[1:] == [
            "Tue, 7 Nov 2023 Doha",
            "On the Tour of the Gulf. Announced only.",
        ]
        assert stops.links["Tour of the Gulf"] == "trips/gulf/"
        assert "Everything, by year" not in page.headings
        assert page.sources == ["News report. Publisher not given."]


def test_nobody_is_said_to_have_met_by_a_letter() -> None:
    letter = """
        title: Letter
        date: 2023-11-05
        statements: [{id: a, kind: letter, speaker: blinken, addressed_to: IQ, quote: Dear.}]
    """
    page = read("iq", letter)
    assert page.lead.endswith("Last contact: Sunday, 5 November 2023, with Secretary of State"
                              " Antony Blinken.")  # fmt: skip
    assert "Contacts" in page.headings
    assert not any("met" in heading for heading in page.headings)
