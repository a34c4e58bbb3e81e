from __future__ import annotations

from datetime import UTC, datetime

import pytest

from books import lock, prove
from reading import Reader, Reading

BAGHDAD = """
    title: Stop in Baghdad
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    principals: [blinken]
"""
SITE = "https://example.org/book/"


def open_book(items: str, /, **files: str) -> Reader:
    more = {f"{name}.yml": text for name, text in files.items()}
    return Reader({**more, "one.yml": BAGHDAD + items}, url=SITE)


def read(items: str, id: str = "a", /, **files: str) -> Reading:
    return open_book(items, **files).read(f"briefings/one/{id}/")


def titles(items: str, id: str = "a") -> tuple[str, str]:
    page = open_book(items).page(f"briefings/one/{id}/")
    return page.title, page.description


def statement(more: str) -> str:
    return f"    statements: [{{id: a, speaker: blinken, {more}}}]\n"


def commitment(more: str, text: str = "To prevent attacks.") -> str:
    return f"    commitments: [{{id: a, text: {text}, made_by: IQ, {more}}}]\n"


def meeting(more: str) -> str:
    return f"    meetings: [{{id: a, participants: [blinken, sudani], {more}}}]\n"


class TestTitles:
    @pytest.mark.parametrize(
        ("items", "title"),
        [
            (meeting(""), "Antony Blinken and Mohammed Shia al-Sudani"),
            (statement("quote: Don't do it."), "Antony Blinken: “Don't do it.”"),
            (statement("paraphrase: He warned them."), "Antony Blinken: He warned them"),
            (commitment(""), "Iraq: To prevent attacks"),
            ("    figures: [{id: a, what: Attacks, value: at least 17}]\n", "Attacks: at least 17"),
        ],
    )
    def test_they_stand_alone_with_place_and_day(self, items: str, title: str) -> None:
        assert titles(items)[0] == f"{title} (Baghdad, 5 November 2023)"

    def test_without_a_place_the_day_is_enough(self) -> None:
        reader = Reader({"one.yml": """
            title: Remarks
            date: 2023-11
            statements: [{id: a, speaker: US, quote: No.}]
        """})  # fmt: skip
        page = reader.page("briefings/one/a/")
        assert page.title == "United States: “No.” (November 2023)"
        assert reader.read("briefings/one/a/").heading == "What the United States said"


class TestDescriptions:
    @pytest.mark.parametrize(
        ("items", "description"),
        [
            (meeting("duration: 1 hour"),
             "Meeting: Antony Blinken and Mohammed Shia al-Sudani. Baghdad, 5 November 2023."),
            (meeting("format: call"), "Call: Antony Blinken and Mohammed Shia al-Sudani. "
             "5 November 2023."),
            ("    meetings: [{id: a}]\n",
             "Meeting: participants not given. Baghdad, 5 November 2023."),
            (statement("quote: Don't do it., kind: interview"),
             "Antony Blinken (interview, Baghdad, 5 November 2023): “Don't do it.”"),
            (statement("quote: '“Don’t do it.”'"),
             "Antony Blinken (remarks, Baghdad, 5 November 2023): “Don’t do it.”"),
            (statement("paraphrase: He *warned* them."),
             "Antony Blinken (remarks, Baghdad, 5 November 2023): He warned them."),
            (commitment("status: fulfilled"),
             "Commitment by Iraq (fulfilled): To prevent attacks."),
            ("    commitments: [{id: a, text: To *act*., made_by: US, due: 2023-12-01}]\n",
             "Commitment by the United States (overdue): To act."),
            ("    figures: [{id: a, what: Attacks, value: 5, attributed_to: US}]\n",
             "Attacks: 5, according to the United States."),
            ("    figures: [{id: a, what: Attacks, value: 5}]\n", "Attacks: 5."),
        ],
    )  # fmt: skip
    def test_they_say_in_one_line_what_the_page_has(self, items: str, description: str) -> None:
        assert titles(items)[1] == description


class TestCitations:
    SOURCES = "sources: [{source: record, locator: page 2}, article]"

    def cite(self, items: str) -> str:
        return read(items).part("bb-cite__text").text

    def test_a_quote_is_cited_with_speaker_post_place_day_briefing_address_and_sources(
        self,
    ) -> None:
        assert self.cite(statement(f"quote: Stay., {self.SOURCES}")) == (
            "Antony Blinken (Secretary of State, United States): “Stay.” Statement, Baghdad, Iraq, "
            "5 November 2023. In: Stop in Baghdad. Book of the Desk. "
            "https://example.org/book/briefings/one/a/. "
            "Sources: Official record, page 2; News report."
        )

    def test_a_country_that_speaks_is_not_named_twice(self) -> None:
        items = "    statements: [{id: a, speaker: IQ, quote: Stay.}]\n"
        assert self.cite(items).startswith("Iraq: “Stay.” Statement, Baghdad, Iraq, ")

    def test_a_paraphrase_is_never_cited_as_a_quote(self) -> None:
        assert "He warned. Statement (paraphrased), Baghdad" in self.cite(
            statement("paraphrase: He warned.")
        )

    def test_a_single_source_is_one(self) -> None:
        assert self.cite(statement("quote: No., sources: [article]")).endswith(
            " Source: News report."
        )

    def test_that_there_is_no_source_is_said(self) -> None:
        assert self.cite(meeting("")).endswith("/briefings/one/a/. Source not given.")

    def test_a_commitment_names_who_made_it(self) -> None:
        assert self.cite(commitment("")).startswith(
            "Iraq: To prevent attacks. Commitment, Baghdad, Iraq, 5 November 2023."
        )

    def test_a_figure_names_who_counted(self) -> None:
        figure = "    figures: [{id: a, what: Attacks, value: 5, attributed_to: pentagon}]\n"
        assert self.cite(figure).startswith(
            "Attacks: 5, according to the Department of Defense. Figure, "
        )

    def test_words_are_cited_in_full(self) -> None:
        said = f"He spoke of {'security ' * 20}and trade. He left."
        citation = self.cite(statement(f"paraphrase: {said}"))
        assert f"{said} Statement (paraphrased), Baghdad" in citation
        promise = "To act. He reported it."
        assert f"Iraq: {promise} Commitment, Baghdad" in self.cite(commitment("", promise))
        to = self.cite(commitment("made_to: US", promise))
        assert to.startswith(f"Iraq, to the United States: {promise}")

    def test_a_figure_that_says_what_it_covers_is_not_cited_with_the_day_of_its_report(
        self,
    ) -> None:
        figure = "    figures: [{id: a, what: Attacks, value: 5, period: 2023-10}]\n"
        assert self.cite(figure).startswith("Attacks: 5, October 2023. Figure. In: ")

    def test_a_citation_says_on_what_sources_differ(self) -> None:
        accounts = "    accounts: [{field: date, value: 2023-11-04, source: article}]\n"
        assert "5 November 2023. Sources differ on the day. In: " in self.cite(
            statement("quote: Stay.") + accounts
        )
        assert "Sources differ" not in self.cite(
            statement("quote: Stay., date: 2023-11-05") + accounts
        )

    def test_without_an_address_of_the_site_the_path_is_given(self) -> None:
        page = Reader({"one.yml": BAGHDAD + meeting("")}).read("briefings/one/a/")
        assert "Book of the Desk. /briefings/one/a/." in page.part("bb-cite__text").text


class TestContext:
    ALL = """
    topics: [security]
    trip: tour
    meetings: [{id: m, participants: [blinken, sudani]}]
    statements:
      - {id: a, speaker: blinken, quote: Stay., meeting: m, about: [IQ, IR]}
      - {id: b, speaker: sudani, quote: We will.}
    commitments: [{id: c, text: To act., made_by: IQ, meeting: m}]
    figures: [{id: f, what: Attacks, value: 5}]
"""
    TOUR = "{title: Tour of the Gulf, principals: [blinken]}"

    def read(self, id: str) -> Reading:
        return read(self.ALL, id, **{"trips/tour": self.TOUR})

    def test_what_else_is_on_record_there_is_listed(self) -> None:
        there = self.read("a").section("What else is on record there")
        assert there.links == {
            "The whole briefing": "briefings/one/",
            "Antony Blinken and Mohammed Shia al-Sudani": "briefings/one/m/",
            "“We will.”": "briefings/one/b/",
            "To act": "briefings/one/c/",
            "Attacks: 5": "briefings/one/f/",
        }
        assert there.lines[2:4] == ["Meeting", "Antony Blinken and Mohammed Shia al-Sudani"]

    def test_an_item_that_stands_alone_has_no_such_list(self) -> None:
        assert "What else is on record there" not in read(meeting("")).headings

    def test_what_was_said_and_promised_at_a_meeting_stands_on_its_page(self) -> None:
        page = self.read("m")
        assert page.section("What was said").lines[1] == "“Stay.”"
        assert page.section("What was promised").titles == ["To act open"]
        there = page.section("What else is on record there")
        assert list(there.links) == ["The whole briefing", "“We will.”", "Attacks: 5"]

    def test_the_facts_lead_to_meeting_countries_briefing_and_trip(self) -> None:
        facts = self.read("a").part("bb-facts")
        assert facts.facts == {
            "Date": "Sunday, 5 November 2023", "Place": "Baghdad, Iraq",
            "Kind": "Remarks, word for word",
            "Meeting": "Antony Blinken and Mohammed Shia al-Sudani",
            "About": "Iraq, Iran", "Briefing": "Stop in Baghdad", "Trip": "Tour of the Gulf",
        }  # fmt: skip
        assert facts.links["Iran"] == "countries/ir/"
        assert facts.links["Tour of the Gulf"] == "trips/tour/"

    def test_the_margin_has_countries_people_and_topics(self) -> None:
        page = self.read("a")
        assert page.section("Countries").lines[1:] == [
            "Iraq took place here; about it", "United States said by its officials",
            "Iran about it",
        ]  # fmt: skip
        assert page.section("Who").lines[1:] == [
            "Antony Blinken Secretary of State, United States 1"
        ]
        assert page.section("Topics").links == {"Security": "topics/security/"}

    def test_the_way_to_it_is_through_its_briefing(self) -> None:
        page = self.read("a")
        assert page.crumbs == ["Briefings", "Stop in Baghdad"]
        assert page.part("bb-kind").text == "Statement"

    def test_it_leads_to_the_line_of_its_yaml(self) -> None:
        assert "Made from briefings/one.yml, line 11." in self.read("a").lines

    def test_that_no_source_is_given_is_said(self) -> None:
        assert "No source is given." in read(meeting("")).lines
        assert "No source is given." not in read(meeting("sources: [article]")).lines


class TestMeetings:
    def test_the_first_line_says_when_where_and_for_how_long(self) -> None:
        assert read(meeting("start: 12:30, duration: about 90 minutes")).lead == (
            "Sunday, 5 November 2023, in Baghdad; began at 12:30, lasted about 90 minutes."
        )

    def test_how_they_met_is_said_where_it_was_not_in_person(self) -> None:
        assert read(meeting("format: call, start: morning")).lead == (
            "Sunday, 5 November 2023; call, began in the morning, duration not given."
        )

    def test_the_facts_say_so_too(self) -> None:
        facts = read(meeting("start: 2023-11-05T12:30+03:00")).part("bb-facts").facts
        assert facts["Began"] == "12:30 (UTC+03:00)"
        assert facts["Duration"] == "not given"
        assert facts["Format"] == "In person"

    def test_that_nobody_is_named_is_said(self) -> None:
        page = read("    meetings: [{id: a}]\n")
        assert page.heading == "Meeting in Baghdad"
        assert "Who took part is not given." in page.lines

    def test_both_readouts_stand_side_by_side_in_their_order(self) -> None:
        page = read(meeting(
            "readouts: [{issued_by: US, text: We *warned*., sources: [article]},"
            " {issued_by: un, text: We noted.}]"
        ))  # fmt: skip
        assert page.headings[:2] == [
            "Readout by the United States",
            "Readout by the United Nations",
        ]
        assert [part.lines[1] for part in page.parts("bb-readout")] == ["We warned.", "We noted."]
        assert page.section("Readout by the United States").notes == ["1"]


class TestStatements:
    def test_the_quote_leads_the_page(self) -> None:
        page = read(statement("quote: Don't do it., language: en"))
        assert page.heading == "What Antony Blinken said in Baghdad"
        assert page.part("bb-quote").lines == [
            "“Don't do it.”",
            "Antony Blinken, Secretary of State, United States · Baghdad, 5 November 2023",
        ]

    def test_a_country_has_its_article_in_the_heading(self) -> None:
        page = read("    statements: [{id: a, speaker: US, quote: No., place: {country: NL}}]\n")
        assert page.heading == "What the United States said in the Netherlands"

    def test_the_marks_of_the_editor_are_told_apart(self) -> None:
        page = read(statement('quote: "[Iraq] works … to prevent them"'))
        assert [part.text for part in page.parts("bb-mark")] == ["[Iraq]", "…"]
        assert page.part("bb-quote").lines[0] == "“[Iraq] works … to prevent them”"

    def test_quotation_marks_that_an_editor_wrote_are_not_doubled(self) -> None:
        page = read(statement("quote: “Don't do it.”"))
        assert page.part("bb-quote").lines[0] == "“Don't do it.”"

    def test_every_paragraph_opens_with_a_mark_and_the_last_one_closes(self) -> None:
        page = read("""
    statements:
      - id: a
        speaker: blinken
        quote: |
          First.

          Second.
""")
        assert page.part("bb-quote").lines[:2] == ["“First.", "“Second.”"]

    def test_another_language_has_its_direction_and_a_translation(self) -> None:
        arabic = "لا تفعلوا ذلك."
        page = read(statement(f"quote: {arabic}, language: ar, translation: Don't do it."))
        [quote] = page.all("blockquote")
        assert (quote.get("lang"), quote.get("dir")) == ("ar", "rtl")
        assert page.part("bb-quote").lines[:2] == [f"“{arabic}”", "In translation: “Don't do it.”"]

    def test_a_title_in_another_script_runs_in_its_own_direction(self) -> None:
        page = read(statement("quote: لا.") + meeting("").replace("id: a", "id: m"), "m")
        [link] = [a for a in page.all("a") if "لا" in "".join(a.itertext())]
        assert link.get("dir") == "auto"

    def test_a_paraphrase_is_marked_and_has_no_quotation_marks(self) -> None:
        page = read(statement("paraphrase: He *warned* them."))
        assert page.heading == "What Antony Blinken is reported to have said in Baghdad"
        assert page.part("bb-quote--paraphrase").lines == [
            "He warned them.",
            "Antony Blinken, Secretary of State, United States · Baghdad, 5 November 2023 "
            "· in our words",
        ]
        assert page.facts["Kind"] == "Remarks, paraphrased"

    def test_what_a_publisher_means_by_a_kind_is_told_with_it(self) -> None:
        kinds = "note: {name: verbal note, sort_of: note_verbale, summary: A note *in person*.}"
        page = read(statement("quote: Stay., kind: note"), kinds=kinds)
        assert page.facts["Kind"] == "Verbal note, word for word: A note in person."

    def test_the_speaker_has_the_post_of_that_day(self) -> None:
        people = """
    blinken:
      name: Antony Blinken
      posts:
        - {title: Secretary of State, country: US, from: 2021-01-26}
        - {title: Deputy Secretary of State, country: US, from: 2015, to: 2017-01-20}
"""
        items = statement("quote: No., date: 2016-05-01")
        assert read(items, people=people).part("bb-quote").lines[1] == (
            "Antony Blinken, Deputy Secretary of State, United States · 1 May 2016"
        )

    def test_a_speaker_without_post_place_or_day_leaves_nothing_dangling(self) -> None:
        reader = Reader({"one.yml": """
            title: Remarks
            date: 2023
            statements: [{id: a, speaker: unknown, quote: No.}]
        """})  # fmt: skip
        quote = reader.read("briefings/one/a/").part("bb-quote")
        assert quote.lines == ["“No.”", "Somebody Unknown · 2023"]

    def test_a_source_that_quotes_otherwise_stands_beside_it(self) -> None:
        panel = read("""
    sources: [record]
    statements:
      - id: a
        speaker: blinken
        quote: to send a [clear] message to anyone who might seek to threaten our personnel
        sources: [record]
        accounts:
          - field: quote
            value: To anyone who might seek to threaten our personnel … Don't do it.
            source: {source: article, locator: standfirst}
            note: In the standfirst.
""").part("bb-differ")
        assert panel.lines == [
            "Sources differ on the words of this statement",
            "“to send a [clear] message to anyone who might seek to threaten our personnel”",
            "Official record (on record here)",
            "“To anyone who might seek to threaten our personnel … Don't do it.”",
            "News report, standfirst",
            "In the standfirst.",
        ]


class TestVerifiedStatements:
    MARK = "✓ verified against the source"
    TEXT = """
    sources: [{source: record, locator: page 2}]
    statements:
      - id: a
        speaker: blinken
        quote: We will stay.
        about: [IR]
        sources: [{source: record, locator: page 2}, article, {source: record, locator: page 9}]
        accounts: [{field: quote, value: We stay., source: readout}]
"""

    def open(self, *proofs: str) -> Reader:
        return Reader({"one.yml": BAGHDAD + self.TEXT, **lock(*proofs)})

    def read(self, *proofs: str) -> Reading:
        return self.open(*proofs).read("briefings/one/a/")

    def test_say_so_under_the_quote_and_in_which_text(self) -> None:
        page = self.read(prove("We will stay.", "record"))
        assert page.part("bb-quote").lines[-1] == (
            "Antony Blinken, Secretary of State, United States · Baghdad, 5 November 2023 · "
            + self.MARK
        )
        assert page.facts["Verified"] == (
            "Word for word in the text of Official record, page 2; Official record, page 9"
        )
        assert page.part("bb-facts").links["Official record"] == "sources/record/"

    @pytest.mark.parametrize("address", ["", "briefings/one/", "countries/ir/", "people/blinken/"])
    def test_say_so_wherever_they_are_shown(self, address: str) -> None:
        proved, open = self.open(prove("We will stay.")), self.open()
        assert self.MARK in proved.read(address).part("bb-quote").text
        assert self.MARK not in open.read(address).text

    @pytest.mark.parametrize(
        "proof",
        ["", prove("We will stay.", statement="two/a"), prove("We will stay.", "readout"),
         prove("We will stay.", "record", by="account"), prove("We stay.", "readout")],
    )  # fmt: skip
    def test_are_not_marked_for_what_was_verified_elsewhere(self, proof: str) -> None:
        page = self.read(proof)
        assert self.MARK not in page.text
        assert "Verified" not in page.facts

    def test_the_other_words_of_a_source_are_marked_for_themselves(self) -> None:
        def lines(*proofs: str) -> list[str]:
            return self.read(*proofs).part("bb-differ").lines[2::2]

        recorded = "Official record, page 2; News report; Official record, page 9"
        other = "Readout by the other side"
        own, account = prove("We will stay."), prove("We stay.", "readout", by="account")
        assert lines() == [f"{recorded} (on record here)", other]
        assert lines(account) == [f"{recorded} (on record here)", f"{other} · {self.MARK}"]
        assert lines(own) == [f"{recorded} (on record here) · {self.MARK}", other]


class TestCommitments:
    def test_it_says_by_whom_to_whom_by_when_and_what_became_of_it(self) -> None:
        page = read(commitment("made_to: [US, un], due: 2023-12-31, status: lapsed"))
        assert page.lead == (
            "By Iraq, to the United States and the United Nations. Due 31 December 2023. lapsed"
        )
        assert page.facts["Due"] == "31 December 2023"
        assert "To prevent attacks." in page.lines

    def test_what_is_not_known_is_said(self) -> None:
        page = read(commitment(""))
        assert page.lead == "By Iraq; to whom is not given. open"
        assert page.facts["Due"] == "no date given"

    @pytest.mark.parametrize(
        ("written", "said"),
        [("in_progress", "in progress"), ("partly_fulfilled", "partly fulfilled"),
         ("superseded", "superseded")],
    )  # fmt: skip
    def test_what_became_of_it_is_said(self, written: str, said: str) -> None:
        page = read(commitment(f"status: {written}"))
        assert page.lead.endswith(f". {said}")
        assert page.facts["Status"].startswith(said.capitalize())

    def test_half_kept_it_is_overdue_all_the_same(self) -> None:
        page = read(commitment("status: partly_fulfilled, due: 2023-12-01"))
        assert page.facts["Status"].startswith("Partly fulfilled, overdue;")

    def test_nothing_became_of_what_is_still_to_be_promised(self) -> None:
        files = {"one.yml": BAGHDAD + commitment("due: 2023-12-31")}
        page = Reader(files, datetime(2023, 11, 1, tzinfo=UTC)).read("briefings/one/a/")
        assert "Status" not in page.facts
        assert "open" not in page.lead
        assert (
            "open"
            not in Reader(files, datetime(2023, 11, 1, tzinfo=UTC))
            .page("briefings/one/a/")
            .description
        )

    def test_whom_it_is_about_is_said_and_has_it_in_his_file(self) -> None:
        reader = Reader({"one.yml": BAGHDAD + commitment("about: [SY]")})
        assert reader.read("briefings/one/a/").facts["About"] == "Syria"
        assert "To prevent attacks" in reader.read("countries/sy/").text

    @pytest.mark.parametrize(
        ("now", "state"), [(datetime(2023, 12, 31, 23, tzinfo=UTC), "open"),
                           (datetime(2024, 1, 1, tzinfo=UTC), "overdue")],
    )  # fmt: skip
    def test_it_is_overdue_from_the_day_after(self, now: datetime, state: str) -> None:
        files = {"one.yml": BAGHDAD + commitment("due: 2023-12-31")}
        assert Reader(files, now).read("briefings/one/a/").lead.endswith(f"2023. {state}")

    def test_what_happened_since_stands_in_its_order(self) -> None:
        since = read(commitment(
            "follow_ups: [{date: 2023-11, note: A *first* report., sources: [article]},"
            " {date: 2023-12-01, note: Nothing more.}]"
        )).section("What happened since")  # fmt: skip
        assert since.lines[1:] == [
            "Nov 2023", "A first report.", "Fri, 1 Dec 2023", "Nothing more.",
        ]  # fmt: skip
        assert since.notes == ["1"]


class TestFigures:
    TWO = """
    figures:
      - {id: a, what: Attacks on bases, value: at least 17, as_of: 2023-11-03, country: IQ,
         attributed_to: pentagon}
      - {id: b, what: Attacks on bases, value: about 20, supersedes: one/a}
"""

    def test_the_number_leads_the_page(self) -> None:
        page = read(self.TWO)
        assert page.heading == "Attacks on bases: at least 17"
        assert page.part("bb-figure").lines == [
            "≥ 17", "Attacks on bases, as of 3 November 2023 superseded",
            "according to the Department of Defense, United States",
        ]  # fmt: skip
        assert page.facts["Counted in"] == "Iraq"

    def test_a_number_that_is_read_aloud_is_in_words(self) -> None:
        [value] = read(self.TWO).parts("bb-visually-hidden")
        assert "".join(value.element.itertext()) == "at least 17"

    def test_an_older_figure_leads_to_the_newer_one_and_back(self) -> None:
        older, newer = read(self.TWO, "a"), read(self.TWO, "b")
        assert older.part("bb-notice").text == (
            "A newer figure supersedes this one: Attacks on bases: about 20."
        )
        assert older.part("bb-notice").links == {"Attacks on bases: about 20": "briefings/one/b/"}
        assert newer.facts["Supersedes"] == "Attacks on bases: at least 17"
        assert newer.part("bb-facts").links["Attacks on bases: at least 17"] == "briefings/one/a/"

    def test_a_country_that_counted_has_its_article(self) -> None:
        page = read("    figures: [{id: a, what: Attacks, value: 5, attributed_to: US}]\n")
        assert page.part("bb-figure").lines[-1] == "according to the United States"


class TestCorrections:
    def test_those_of_the_briefing_stand_on_the_page_that_a_colleague_is_sent(self) -> None:
        page = read(meeting("") + "    corrections: [{date: 2023-11-08, note: It was 10:15.}]\n")
        assert page.section("Corrections to the briefing").lines == [
            "Corrections to the briefing", "All corrections", "Wed, 8 Nov 2023", "It was 10:15.",
        ]  # fmt: skip


class TestSources:
    def test_a_source_that_has_it_otherwise_is_among_the_notes(self) -> None:
        page = read("""
    sources: [record]
    meetings:
      - id: a
        participants: [blinken, sudani]
        duration: 1 hour
        accounts: [{field: duration, value: 2 hours, source: {source: article, locator: page 3}}]
""")
        assert [note.split(".")[0] for note in page.sources] == ["Official record", "News report"]
        assert "Cited: page 3." in page.sources[1]


def test_a_delegation_is_counted_on_its_page_as_in_titles() -> None:
    page = read(
        "    meetings: [{id: a, participants: [IQ, {group: Portuguese delegation, count: 12}]}]\n"
    )
    assert "Portuguese delegation of 12" in page.part("bb-people").text
    assert page.heading == "Iraq and Portuguese delegation of 12"
