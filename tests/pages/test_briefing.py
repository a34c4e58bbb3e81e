from __future__ import annotations

import pytest

from reading import Reader, Reading

BAGHDAD = """
    title: Stop in Baghdad
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    principals: [blinken]
"""


def read(text: str, /, **files: str) -> Reading:
    more = {f"{name}.yml": text for name, text in files.items()}
    return Reader({**more, "one.yml": text}).read("briefings/one/")


def with_meeting(more: str) -> str:
    return f"{BAGHDAD}    meetings:\n      - {{id: m, {more}}}\n"


class TestFirstLine:
    @pytest.mark.parametrize(
        ("meeting", "said"),
        [
            ("participants: [blinken, sudani], duration: more than 1 hour",
             "Antony Blinken met Mohammed Shia al-Sudani for more than 1 hour."),
            ("participants: [blinken, sudani]", "Antony Blinken met Mohammed Shia al-Sudani."),
            ("participants: [blinken, sudani], format: call, duration: 30 minutes",
             "Antony Blinken spoke with Mohammed Shia al-Sudani in a call of 30 minutes."),
            ("participants: [blinken, sudani], format: call",
             "Antony Blinken spoke with Mohammed Shia al-Sudani in a call."),
            ("participants: [blinken, sudani], format: virtual, duration: 1 hour",
             "Antony Blinken met Mohammed Shia al-Sudani virtually for 1 hour."),
            ("participants: [blinken, {post: Foreign Minister, country: CY}, "
             "{post: President, country: CY}]",
             "Antony Blinken met the Foreign Minister and the President of Cyprus."),
            ("participants: [{post: President, country: US}, sudani]",
             "The President of the United States met Mohammed Shia al-Sudani."),
            ("participants: [blinken, {group: War Cabinet, countries: IL}]",
             "Antony Blinken met the War Cabinet of Israel."),
            ("participants: [blinken, {group: foreign ministers, count: 4, countries: [IQ, JO]}]",
             "Antony Blinken met 4 foreign ministers of Iraq and Jordan."),
            ("participants: [blinken, sudani, hussein, guterres, {group: experts, count: 3}]",
             "Antony Blinken met Mohammed Shia al-Sudani, António Guterres and 3 experts."),
            ("participants: [blinken, sudani, hussein, guterres, {group: experts}]",
             "Antony Blinken met Mohammed Shia al-Sudani, António Guterres and experts."),
        ],
    )  # fmt: skip
    def test_it_says_who_met_whom_and_for_how_long(self, meeting: str, said: str) -> None:
        assert read(with_meeting(meeting)).lead == f"{said} On record: 1 meeting."

    def test_of_one_alone_nothing_is_said(self) -> None:
        assert read(with_meeting("participants: [blinken]")).lead == "On record: 1 meeting."

    def test_it_counts_what_is_on_record(self) -> None:
        text = (
            BAGHDAD
            + """
    meetings: [{id: a, participants: [blinken, sudani]}, {id: b, participants: [blinken, hussein]}]
    statements: [{id: c, speaker: blinken, quote: No.}]
    commitments: [{id: d, text: To act., made_by: IQ}, {id: e, text: To wait., made_by: IQ}]
    figures: [{id: f, what: Attacks, value: 5}]
"""
        )
        assert read(text).lead == (
            "On record: 2 meetings, 1 statement, 2 commitments and 1 figure."
        )

    def test_where_there_is_nothing_it_says_so(self) -> None:
        assert read(BAGHDAD).lead == "Nothing further is on record."


class TestFacts:
    def test_when_where_and_for_whom(self) -> None:
        page = read(BAGHDAD)
        assert page.heading == "Stop in Baghdad"
        assert page.part("bb-facts").facts == {
            "Date": "Sunday, 5 November 2023",
            "Place": "Baghdad, Iraq",
            "For": "Antony Blinken, Secretary of State, United States",
        }
        assert page.part("bb-facts").links == {
            "Baghdad": "places/iq-baghdad/",
            "Iraq": "countries/iq/", "Antony Blinken": "people/blinken/",
        }  # fmt: skip

    def test_of_what_kind_it_was(self) -> None:
        text = "title: Talks\ndate: 2023-11-05\n"
        assert read(f"{text}kind: state_visit").facts["Kind"] == "State visit"
        assert "Kind" not in read(text).facts
        assert "Kind" not in read(f"{text}kind: other").facts

    def test_a_period_names_both_weekdays(self) -> None:
        text = BAGHDAD.replace("2023-11-05", "2023-11-03/2023-11-04")
        assert read(text).facts["Date"] == "Friday 3 November – Saturday 4 November 2023"

    def test_what_is_not_known_is_said(self) -> None:
        facts = read("{title: Talks, date: 2023}").part("bb-facts").facts
        assert facts == {"Date": "2023", "Place": "place not given"}

    def test_a_country_without_a_city_says_that_the_city_is_not_given(self) -> None:
        text = BAGHDAD.replace("city: Baghdad, ", "")
        assert read(text).facts["Place"] == "Iraq city not given"

    def test_several_principals_are_told_apart(self) -> None:
        text = BAGHDAD.replace("[blinken]", "[blinken, unknown]")
        assert read(text).facts["For"] == (
            "Antony Blinken, Secretary of State, United States; Somebody Unknown"
        )

    def test_the_way_to_it_is_by_year(self) -> None:
        page = read(BAGHDAD)
        assert page.crumbs == ["Briefings", "2023"]
        assert page.part("bb-crumbs").links["2023"] == "briefings/2023/"

    def test_it_leads_to_the_yaml_it_is_made_from(self) -> None:
        assert "Made from briefings/one.yml." in read(BAGHDAD).lines


class TestTitles:
    def test_the_title_stands_alone_and_so_does_the_description(self) -> None:
        page = Reader({"one.yml": BAGHDAD}).page("briefings/one/")
        assert page.title == "Stop in Baghdad (Baghdad, 5 November 2023)"
        assert page.description == "Nothing further is on record."

    def test_the_description_is_the_summary_where_there_is_one(self) -> None:
        text = BAGHDAD + "    summary: He came *unannounced*.\n"
        page = Reader({"one.yml": text}).page("briefings/one/")
        assert page.description == "He came unannounced."


class TestSources:
    def test_where_none_is_given_that_is_said(self) -> None:
        page = read(BAGHDAD)
        assert "No source is given." in page.lines
        assert "Sources" not in page.headings

    def test_it_names_what_it_rests_on_and_lists_it_with_the_places_in_it(self) -> None:
        text = (
            BAGHDAD
            + """
    sources:
      - {source: article, locator: paragraph 12}
      - {source: article, locator: paragraph 5}
      - {title: Note for the file, author: A desk officer, publisher: The Desk}
"""
        )
        page = read(text)
        assert page.part("bb-rests").text == "Rests on News report and The Desk."
        assert page.part("bb-rests").notes == ["1", "2"]
        assert page.sources == [
            "News report. Publisher not given. Cited: paragraph 5; paragraph 12.",
            "Note for the file. A desk officer. The Desk.",
        ]
        assert page.section("Sources").links == {"News report": "sources/article/"}

    def test_a_note_gives_addresses_and_when_they_were_read(self) -> None:
        sources = """
    article:
      title: What happened in Baghdad?
      publisher: Example Inc.
      author: Jo Doe
      published: 2023-11
      accessed: 2023-11-07
      url: https://example.org/a
      archived_url: https://archive.example/a
"""
        page = read(BAGHDAD + "    sources: [article]\n", sources=sources)
        assert page.sources == [
            "What happened in Baghdad? Jo Doe. Example Inc., November 2023. "
            "Read on 7 November 2023. https://example.org/a https://archive.example/a"
        ]
        assert "https://archive.example/a" in page.section("Sources").links.values()

    @pytest.mark.parametrize(
        ("title", "ended"),
        [
            ("News report", "News report."),
            ("Questions & answers", "Questions & answers."),
            ("A < B", "A < B."),
            ("What happened?", "What happened?"),
            ("Minister: “We shall see.”", "Minister: “We shall see.”"),
            ("Minister: “We shall see…”", "Minister: “We shall see…”."),
        ],
    )
    def test_the_title_of_a_source_ends_with_one_full_stop(self, title: str, ended: str) -> None:
        sources = f"{{article: {{title: '{title}', publisher: The Desk}}}}"
        page = read(BAGHDAD + "    sources: [article]\n", sources=sources)
        assert page.sources == [f"{ended} The Desk."]
        assert page.section("Sources").links[title] == "sources/article/"


class TestMeetings:
    FULL = """
    meetings:
      - id: pm
        start: 12:30
        duration: about 90 minutes
        participants:
          - blinken
          - sudani
          - {person: guterres, role: mediator}
          - {post: Chief of Staff, country: IQ}
          - {group: experts, count: 5, countries: [US, IQ]}
          - {group: partners}
        summary: They spoke of *bases*.
        sources: [{source: record, locator: page 2}]
        readouts:
          - {issued_by: US, text: The Secretary warned., sources: [article]}
          - {issued_by: IQ, text: The Prime Minister *reassured*., sources: [readout]}
"""

    def test_a_meeting_stands_there_in_full(self) -> None:
        meeting = read(BAGHDAD + self.FULL).section("Who met whom").part("bb-meeting")
        assert meeting.titles == [
            "Antony Blinken, Mohammed Shia al-Sudani, António Guterres and partners"
        ]
        assert meeting.part("bb-meeting__facts").text == "12:30, about 90 minutes"
        assert meeting.part("bb-people").lines == [
            "Antony Blinken Secretary of State, United States",
            "Mohammed Shia al-Sudani Prime Minister, Iraq",
            "António Guterres Secretary-General, mediator",
            "Chief of Staff Iraq name not given",
            "5 experts United States, Iraq names not given",
            "Partners names not given",
        ]
        assert "They spoke of bases." in meeting.lines

    def test_it_leads_to_the_page_of_the_meeting_and_to_those_who_met(self) -> None:
        links = read(BAGHDAD + self.FULL).part("bb-meeting").links
        assert links["Mohammed Shia al-Sudani"] == "people/sudani/"
        assert "briefings/one/pm/" in links.values()

    def test_both_sides_accounts_stand_there_in_their_order(self) -> None:
        first, second = read(BAGHDAD + self.FULL).parts("bb-readout")
        assert first.lines == ["Readout by the United States", "The Secretary warned."]
        assert second.lines == ["Readout by Iraq", "The Prime Minister reassured."]
        assert (first.notes, second.notes) == (["2"], ["3"])

    def test_a_duration_that_is_not_known_is_said(self) -> None:
        page = read(with_meeting("participants: [blinken, sudani]"))
        assert page.part("bb-meeting__facts").text == "Duration not given"

    def test_a_call_is_called_a_call(self) -> None:
        page = read(with_meeting("participants: [blinken, sudani], start: morning, format: call"))
        facts = page.part("bb-meeting__facts").text
        assert facts == "In the morning, call, duration not given"

    def test_a_day_of_its_own_is_said(self) -> None:
        text = with_meeting("date: 2023-11-04, participants: [blinken, sudani]")
        facts = read(text).part("bb-meeting__facts").text
        assert facts == "Saturday, 4 November 2023 · Duration not given"

    def test_two_meetings_of_the_same_names_have_anchors_of_their_own(self) -> None:
        text = (
            BAGHDAD
            + """
    meetings: [{id: said, participants: [blinken, sudani]}, {id: sources, participants: [blinken]}]
    statements: [{id: s, speaker: blinken, quote: No.}]
    sources: [article]
"""
        )
        ids = [e.attrib["id"] for e in read(text).element.iter() if "id" in e.attrib]
        assert len(ids) == len(set(ids))


class TestFourQuestions:
    ALL = (
        BAGHDAD
        + """
    sources: [article]
    meetings: [{id: a, participants: [blinken, sudani]}]
    statements: [{id: b, speaker: blinken, quote: Don't do it., language: en}]
    commitments:
      - {id: c, text: To prevent attacks. More is not said., made_by: [IQ, un], made_to: US,
         due: 2023-12}
      - {id: d, text: To inquire., made_by: IQ, status: fulfilled}
    figures:
      - {id: e, what: Attacks on bases, value: 5 to 7, period: 2023-10-17/2023-11-03,
         attributed_to: pentagon}
      - {id: f, what: Trucks, value: 4%, as_of: 2023-11-03}
    corrections: [{date: 2023-11-08, note: The *day* was wrong.}]
"""
    )

    def test_they_stand_in_the_promised_order(self) -> None:
        assert read(self.ALL).headings[:6] == [
            "Who met whom", "What was said", "What was promised", "What was counted",
            "Corrections", "Sources",
        ]  # fmt: skip

    def test_a_quote_has_its_speaker_place_and_date_and_a_way_to_cite_it(self) -> None:
        quote = read(self.ALL).part("bb-quote")
        assert quote.lines == [
            "“Don't do it.”",
            "Antony Blinken, Secretary of State, United States · Baghdad, 5 November 2023 · Cite",
        ]
        assert quote.links["Cite"] == "briefings/one/b/#cite"

    def test_a_promise_says_by_whom_to_whom_and_by_when(self) -> None:
        promised = read(self.ALL).section("What was promised")
        assert promised.lines[1:] == [
            "since Sun, 5 Nov 2023 Baghdad", "To prevent attacks overdue",
            "By Iraq and the United Nations, to the United States. Due December 2023."
            " More is not said.",
            "Sun, 5 Nov 2023 Baghdad", "To inquire fulfilled",
            "By Iraq; to whom is not given.",
        ]  # fmt: skip
        assert promised.links["To prevent attacks"] == "briefings/one/c/"

    def test_a_figure_says_what_over_which_period_and_who_counted(self) -> None:
        first, second = read(self.ALL).parts("bb-figure")
        assert first.lines == [
            "5–7", "Attacks on bases, 17 October – 3 November 2023",
            "according to the Department of Defense, United States",
        ]  # fmt: skip
        assert second.lines == [
            "4%", "Trucks, as of 3 November 2023", "who counted is not given",
        ]  # fmt: skip

    def test_a_correction_is_dated(self) -> None:
        corrections = read(self.ALL).section("Corrections")
        assert corrections.lines[1:] == [
            "All corrections", "Wed, 8 Nov 2023", "The day was wrong.",
        ]  # fmt: skip
        assert corrections.links == {"All corrections": "corrections/"}


class TestWhereSourcesDiffer:
    def test_several_accounts_of_one_key_stand_side_by_side(self) -> None:
        text = (
            BAGHDAD
            + """
    sources: [{source: record, locator: record 4180}, article, readout]
    accounts:
      - {field: date, value: 2023-11-04, source: {source: article, locator: paragraph 1}}
      - {field: date, value: the day before, source: readout, note: So it says.}
      - {field: place, value: Erbil, source: article}
"""
        )
        days, place = read(text).parts("bb-differ")
        assert days.lines == [
            "Sources differ on the day of this visit",
            "Sunday, 5 November 2023", "Official record, record 4180 (on record here)",
            "Saturday, 4 November 2023", "News report, paragraph 1",
            "the day before", "Readout by the other side", "So it says.",
        ]  # fmt: skip
        assert place.lines[0] == "Sources differ on the place of this visit"
        assert place.facts == {
            "Baghdad, Iraq": "Official record, record 4180; Readout by the other side "
            "(on record here)",
            "Erbil": "News report",
        }

    def test_what_is_no_visit_is_called_a_briefing(self) -> None:
        text = """
            title: Remarks
            date: 2023-11-05
            accounts: [{field: date, value: 2023-11-04, source: article}]
        """
        panel = read(text).part("bb-differ")
        assert panel.lines[:3] == [
            "Sources differ on the day of this briefing", "Sunday, 5 November 2023",
            "source not given (on record here)",
        ]  # fmt: skip

    def test_a_meeting_has_its_panel_beside_it(self) -> None:
        text = with_meeting(
            "participants: [blinken, sudani], "
            "accounts: [{field: participants, value: Fuad Hussein, source: article},"
            " {field: duration, value: 20 minutes, source: article}]"
        )
        who, duration = read(text).section("Who met whom").parts("bb-differ")
        assert who.lines[:2] == [
            "Sources differ on the participants of this meeting",
            "Antony Blinken and Mohammed Shia al-Sudani",
        ]
        assert duration.lines[:2] == ["Sources differ on the duration of this meeting", "not given"]

    def test_a_quote_in_a_list_is_marked(self) -> None:
        text = (
            BAGHDAD
            + """
    statements:
      - id: a
        speaker: blinken
        quote: No.
        accounts: [{field: quote, value: Never., source: article}]
"""
        )
        assert (
            "5 November 2023 · sources differ on the words · Cite"
            in read(text).part("bb-quote").text
        )


class TestWalks:
    TRIP = "{title: Tour of the Gulf, principals: [blinken]}"
    STOP = """
        title: Stop of {day}
        date: {day}
        place: {{city: {city}, country: {country}}}
        trip: tour
    """

    def reader(self) -> Reader:
        stops = {
            f"{city}.yml".lower(): self.STOP.format(day=day, city=city, country=country)
            for day, city, country in [
                ("2023-11-03", "Amman", "JO"), ("2023-11-04", "Baghdad", "IQ"),
                ("2023-11-05/2023-11-06", "Ankara", "TR"),
            ]
        }  # fmt: skip
        later = BAGHDAD.replace("2023-11-05", "2023-12-01")
        return Reader({"trips/tour.yml": self.TRIP, **stops, "later.yml": later})

    def test_it_says_which_stop_of_how_many_it_is(self) -> None:
        facts = self.reader().read("briefings/baghdad/").facts
        assert facts["Trip"] == "Tour of the Gulf, stop 2 of 3"

    def test_they_lead_along_the_trip_and_through_the_visits_to_the_country(self) -> None:
        trip, country = self.reader().read("briefings/baghdad/").parts("bb-walk")
        assert trip.lines == ["Tour of the Gulf", "← Amman, 3 Nov 2023 Ankara, 5–6 Nov 2023 →"]
        assert trip.links == {
            "Tour of the Gulf": "trips/tour/",
            "← Amman, 3 Nov 2023": "briefings/amman/",
            "Ankara, 5–6 Nov 2023 →": "briefings/ankara/",
        }
        assert country.lines == ["Iraq", "Baghdad, 1 Dec 2023 →"]

    def test_the_first_and_the_last_stop_lead_one_way(self) -> None:
        reader = self.reader()
        [first] = reader.read("briefings/amman/").parts("bb-walk")
        [last] = reader.read("briefings/ankara/").parts("bb-walk")
        assert first.lines[1] == "Baghdad, 4 Nov 2023 →"
        assert last.lines[1] == "← Baghdad, 4 Nov 2023"

    def test_a_briefing_without_neighbours_has_none(self) -> None:
        assert not read(BAGHDAD).has("bb-walk")


class TestMargin:
    def test_countries_say_why_they_are_concerned(self) -> None:
        text = with_meeting("participants: [blinken, sudani]")
        assert read(text).section("Countries").lines[1:] == [
            "Iraq took place here; its officials took part",
            "United States its officials took part",
        ]

    def test_everybody_is_named_those_too_whose_names_are_not_known(self) -> None:
        text = with_meeting("participants: [blinken, {post: President, country: CY}, {group: x}]")
        assert read(text).section("Who").lines[1:] == [
            "Antony Blinken Secretary of State, United States 1",
            "President Cyprus, name not given 1",
        ]

    def test_topics_are_those_of_the_briefing_and_of_its_items(self) -> None:
        text = (
            BAGHDAD
            + """
    topics: [trade]
    statements: [{id: a, speaker: blinken, quote: No., topics: [security]}]
"""
        )
        assert read(text).part("bb-facts").facts["Topics"] == "Trade; Security"
