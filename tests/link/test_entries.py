from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from books import link_one, make_book

TALKS = """
    title: Talks in Baghdad
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    principals: [blinken]
    topics: [security, trade]
    sources: [article, {source: record, locator: record 4180}]
    meetings:
      - {id: talks, participants: [blinken, sudani]}
      - {id: later, date: 2023-11-06, place: {city: Erbil, country: IQ}, topics: [energy],
         sources: [readout], participants: [blinken, hussein]}
    statements: [{id: said, speaker: blinken, quote: No., about: [IR]}]
    commitments: [{id: promised, text: To help., made_by: [US], made_to: [IQ]}]
    figures: [{id: counted, what: Attacks, value: 17, country: IQ, attributed_to: pentagon}]
"""

TWO_COUNTS = {
    "a.yml": """
        title: A
        date: 2023-11-03
        figures: [{id: f, what: Attacks, value: at least 17}]
    """,
    "b.yml": """
        title: B
        date: 2023-11-10
        figures: [{id: g, what: Attacks, value: 20, supersedes: a/f}]
    """,
}


def commitment(due: str, day: str, status: str = "open") -> bool:
    """Whether a commitment with that due date is overdue on the day."""
    entry = link_one(
        f"""
        title: Talks
        date: 2023-11-05
        commitments:
          - {{id: c, text: To help., made_by: US, due: {due}, status: {status}}}
        """,
        datetime.fromisoformat(f"{day}T23:59:59+00:00"),
    )
    return entry.commitments[0].is_overdue


class TestWhatItemsTakeFromTheirBriefing:
    def test_no_topics_and_no_sources_where_they_say_that_they_have_none(self) -> None:
        (figure,) = link_one("""
            title: Talks
            date: 2023
            topics: [security]
            sources: [article]
            figures: [{id: a, what: Cables, value: 9, topics: [], sources: []}]
        """).figures  # fmt: skip
        assert (figure.topics, figure.cited) == ((), ())

    def test_date_place_topics_and_sources_where_they_say_nothing(self) -> None:
        briefing = link_one(TALKS)
        meeting, _, statement, promise, figure = briefing.items
        for item in (meeting, statement, promise, figure):
            assert str(item.period) == "2023-11-05"
            assert item.where == briefing.where
            assert [topic.title for topic in item.topics] == ["Security", "Trade"]
            assert [one.id for one in item.cited] == ["article", "record"]

    def test_nothing_where_they_say_it_themselves(self) -> None:
        later = link_one(TALKS).meetings[1]
        assert str(later.period) == "2023-11-06"
        assert later.where
        assert later.where.short == "Erbil"
        assert [topic.title for topic in later.topics] == ["Energy"]
        assert [one.id for one in later.cited] == ["readout"]

    def test_nothing_where_the_briefing_says_nothing_either(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023
            meetings: [{id: talks}]
        """)
        (meeting,) = entry.meetings
        assert (meeting.where, meeting.topics, meeting.cited) == (None, (), ())
        assert str(meeting.period) == "2023"

    def test_a_start_with_a_date_tells_the_day(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-03/2023-11-04
            meetings: [{id: talks, start: "2023-11-04T12:30"}]
        """)
        assert str(entry.meetings[0].period) == "2023-11-04"

    def test_what_was_said_at_a_meeting_was_said_when_and_where_it_was(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-03/2023-11-04
            place: {country: IQ}
            meetings: [{id: talks, date: 2023-11-04, place: {city: Erbil, country: IQ}}]
            statements: [{id: said, speaker: IQ, quote: No., meeting: talks}]
        """)
        (said,) = entry.statements
        assert str(said.period) == "2023-11-04"
        assert said.where == entry.meetings[0].where
        assert said.meeting
        assert said.meeting.address == "briefings/one/talks/"

    def test_every_item_has_an_address_under_its_briefing_s(self) -> None:
        assert [item.address for item in link_one(TALKS).items] == [
            "briefings/one/talks/",
            "briefings/one/later/",
            "briefings/one/said/",
            "briefings/one/promised/",
            "briefings/one/counted/",
        ]

    def test_every_item_knows_the_line_it_stands_in(self) -> None:
        lines = [(item.path, item.line) for item in link_one(TALKS).items]
        assert lines[0] == ("briefings/one.yml", 9)
        assert lines[2] == ("briefings/one.yml", 12)


class TestWhatABriefingTakesFromItsItems:
    def test_their_topics_each_once(self) -> None:
        assert [topic.title for topic in link_one(TALKS).topics] == ["Security", "Trade", "Energy"]

    def test_their_sources_each_once(self) -> None:
        assert [one.id for one in link_one(TALKS).cited] == ["article", "record", "readout"]

    def test_their_people_each_once(self) -> None:
        assert link_one(TALKS).people == ("blinken", "sudani", "hussein")

    def test_its_trip_and_principals_are_known_to_every_item(self) -> None:
        book = make_book({
            "a.yml": "title: A\ndate: 2023\ntrip: tour\nprincipals: [blinken]\nmeetings: [{id: m}]",
            "trips/tour.yml": "title: The tour",
        })  # fmt: skip
        (meeting,) = book.briefings["a"].meetings
        assert meeting.briefing.trip
        assert meeting.briefing.trip.address == "trips/tour/"
        assert [party.name for party in meeting.briefing.principals] == ["Antony Blinken"]


class TestReadouts:
    def test_each_side_s_account_has_its_issuer_and_sources(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            meetings:
              - id: talks
                readouts:
                  - {issued_by: IQ, text: It went well., sources: [readout]}
                  - {issued_by: Pentagon, text: It went., sources: [record]}
        """)
        (meeting,) = entry.meetings
        assert [
            ([by.name for by in readout.issued_by], [one.id for one in readout.cited])
            for readout in meeting.readouts
        ] == [(["Iraq"], ["readout"]), (["Department of Defense"], ["record"])]
        assert {one.id for one in meeting.all_cited} == {"readout", "record"}


class TestCommitments:
    @pytest.mark.parametrize("day", ["2023-12-30", "2023-12-31"])
    def test_it_is_not_overdue_before_or_on_the_day(self, day: str) -> None:
        assert not commitment("2023-12-31", day)

    def test_it_is_overdue_on_the_day_after(self) -> None:
        assert commitment("2023-12-31", "2024-01-01")

    @pytest.mark.parametrize(
        ("due", "last", "after"),
        [
            ("2024-02", "2024-02-29", "2024-03-01"),
            ("2023-02", "2023-02-28", "2023-03-01"),
            ("2024", "2024-12-31", "2025-01-01"),
        ],
    )
    def test_a_month_or_year_has_passed_when_its_last_day_has(
        self, due: str, last: str, after: str
    ) -> None:
        assert not commitment(due, last)
        assert commitment(due, after)

    @pytest.mark.parametrize("status", ["fulfilled", "lapsed", "withdrawn"])
    def test_what_is_settled_is_never_overdue(self, status: str) -> None:
        assert not commitment("2023-12-31", "2030-01-01", status)

    def test_without_a_due_date_it_is_never_overdue(self) -> None:
        assert not link_one(TALKS, datetime(2090, 1, 1, tzinfo=UTC)).commitments[0].is_overdue

    def test_it_is_made_by_and_to_countries_people_and_organizations(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            commitments: [{id: c, text: To help., made_by: [US, blinken], made_to: [IQ, un]}]
        """)
        (promise,) = entry.commitments
        assert [party.name for party in promise.made_by] == ["United States", "Antony Blinken"]
        assert [party.name for party in promise.made_to] == ["Iraq", "United Nations"]

    def test_follow_ups_keep_their_dates_and_sources(self) -> None:
        entry = link_one("""
            title: Talks
            date: 2023-11-05
            commitments:
              - id: c
                text: To help.
                made_by: US
                follow_ups: [{date: 2023-12, note: Done in part., sources: [readout]}]
        """)
        (step,) = entry.commitments[0].follow_ups
        assert (str(step.period), step.note) == ("2023-12", "Done in part.")
        assert [one.id for one in entry.commitments[0].all_cited] == ["readout"]


class TestFigures:
    def test_the_new_figure_leads_to_the_old_one_and_back(self) -> None:
        book = make_book(TWO_COUNTS)
        (old,), (new,) = book.briefings["a"].figures, book.briefings["b"].figures
        assert new.supersedes
        assert old.superseded_by
        assert (new.supersedes.title, new.supersedes.address) == (
            "Attacks: at least 17", "briefings/a/f/",
        )  # fmt: skip
        assert (old.superseded_by.title, old.superseded_by.address) == (
            "Attacks: 20", "briefings/b/g/",
        )  # fmt: skip
        assert new.superseded_by is None

    def test_of_two_that_replace_the_same_one_the_newest_counts(self) -> None:
        book = make_book(TWO_COUNTS | {
            "0-last.yml": "title: C\ndate: 2023-11-20\nfigures: "
                          "[{id: h, what: Attacks, value: 30, supersedes: a/f}]",
        })  # fmt: skip
        (old,) = book.briefings["a"].figures
        assert old.superseded_by
        assert old.superseded_by.address == "briefings/0-last/h/"

    def test_it_was_counted_where_it_says(self) -> None:
        (figure,) = link_one(TALKS).figures
        assert figure.country
        assert figure.country.code == "IQ"
        assert [party.name for party in figure.attributed_to] == ["Department of Defense"]

    def test_a_place_of_its_own_says_where_it_was_counted(self) -> None:
        entry = link_one("""
            title: A
            date: 2023-11-03
            place: {country: US}
            figures: [{id: f, what: Attacks, value: 17, place: {country: SY}}]
        """)
        (figure,) = entry.figures
        assert figure.country
        assert figure.country.name == "Syria"


class TestOrder:
    def order(self, files: dict[str, str]) -> list[str]:
        return [entry.id for entry in make_book(files).everything.briefings][::-1]

    def test_briefings_follow_their_dates(self) -> None:
        assert self.order({
            "a.yml": "title: A\ndate: 2023-11-05",
            "b.yml": "title: B\ndate: 2023-11-04",
        }) == ["b", "a"]  # fmt: skip

    def test_on_one_day_the_written_order_decides(self) -> None:
        assert self.order({
            "a.yml": "title: A\ndate: 2023-11-05\norder: 2",
            "b.yml": "title: B\ndate: 2023-11-05\norder: 1",
        }) == ["b", "a"]  # fmt: skip

    def test_without_one_the_time_of_the_first_meeting_decides(self) -> None:
        assert self.order({
            "a.yml": "title: A\ndate: 2023-11-05\nmeetings: "
                     "[{id: x, start: evening}, {id: y, start: 14:00}]",
            "b.yml": "title: B\ndate: 2023-11-05\nmeetings: [{id: x, start: morning}]",
            "c.yml": "title: C\ndate: 2023-11-05",
        }) == ["b", "a", "c"]  # fmt: skip

    def test_a_time_on_the_second_day_does_not_put_a_stop_before_one_of_the_first(self) -> None:
        assert self.order({
            "amman.yml": "title: A\ndate: 2023-11-03/2023-11-04\nmeetings: "
                         "[{id: x, date: 2023-11-04, start: 9:00}]",
            "tel-aviv.yml": "title: B\ndate: 2023-11-03\nmeetings: [{id: x, start: 14:00}]",
        }) == ["tel-aviv", "amman"]  # fmt: skip

    def test_nor_does_one_that_its_start_puts_on_the_second_day(self) -> None:
        assert self.order({
            "amman.yml": "title: A\ndate: 2023-11-03/2023-11-04\nmeetings: "
                         "[{id: x, date: 2023-11-03/2023-11-04, start: 2023-11-04T09:00}]",
            "tel-aviv.yml": "title: B\ndate: 2023-11-03\nmeetings: [{id: x, start: 14:00}]",
        }) == ["tel-aviv", "amman"]  # fmt: skip

    def test_a_statement_stands_on_the_day_on_which_its_meeting_began(self) -> None:
        entry = link_one("""
            title: A
            date: 2023-11-03/2023-11-05
            meetings: [{id: talks, date: 2023-11-03/2023-11-05, start: "2023-11-04T09:00"}]
            statements: [{id: said, speaker: IQ, quote: No., meeting: talks}]
        """)
        (talks,), (said,) = entry.meetings, entry.statements
        assert said.order == talks.order
        assert (str(said.order.first_day), said.order.start) == ("2023-11-04", time(9))

    def test_a_statement_stands_at_the_time_of_its_meeting(self) -> None:
        entry = link_one("""
            title: A
            date: 2023-11-05
            meetings: [{id: first, start: "9:00"}, {id: second, start: "15:00"}]
            statements:
              - {id: said, speaker: IQ, quote: No., meeting: second}
              - {id: also, speaker: IQ, quote: No.}
        """)
        said, also = entry.statements
        assert (said.order.start, also.order.start) == (time(15), time(9))
