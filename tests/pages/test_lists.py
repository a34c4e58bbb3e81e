from __future__ import annotations

from collections.abc import Iterator

import pytest

from reading import Reader, Reading

TALKS = """
    title: Talks
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    meetings:
      - {id: m, participants: [blinken, sudani], duration: more than 1 hour}
      - {id: n, participants: [blinken, {post: President, country: CY}], place: {country: CY},
         format: call}
    statements:
      - id: s
        speaker: blinken
        quote: Stay.
        about: [IQ, IR]
        accounts: [{field: quote, value: Go., source: article}]
      - {id: t, speaker: US, paraphrase: He warned., kind: communique}
    commitments:
      - {id: c, text: To act., made_by: [IQ, un], made_to: US, due: 2023-12-01}
      - {id: d, text: To wait., made_by: IQ, status: fulfilled}
    figures:
      - {id: f, what: Attacks, value: at least 1700, period: 2023-10-17/2023-11-03, country: IQ,
         attributed_to: pentagon}
      - {id: g, what: Trucks, value: 5 to 7}
"""


def read(address: str, /, **files: str) -> Reading:
    files = files or {"one": TALKS}
    return Reader({f"{name}.yml": text for name, text in files.items()}).read(address)


def columns(page: Reading) -> list[str]:
    [head] = page.all("thead")
    return ["".join(cell.itertext()) for cell in head.iter("th")]


def facets(page: Reading, label: str) -> Iterator[str]:
    """The values by which a column can be filtered: what is marked so, else the text."""
    for row in page.all("tr"):
        for cell in row.iter("td"):
            if cell.get("data-label") == label:
                text = " ".join("".join(cell.itertext()).split())
                yield from cell.get("data-bb-value", text).split("|")


class TestMeetings:
    def test_rows_say_when_who_where_how_long_and_how(self) -> None:
        page = read("meetings/")
        assert page.lead == "2 meetings on record, newest first."
        assert columns(page) == ["Date", "Who met", "Place", "Duration", "Format"]
        assert page.rows == [
            ["Sun, 5 Nov 2023", "Antony Blinken and Mohammed Shia al-Sudani", "Baghdad Iraq",
             "more than 1 hour", "in person"],
            ["Sun, 5 Nov 2023", page.rows[1][1], "Cyprus", "not given", "call"],
        ]  # fmt: skip

    def test_they_filter_by_kind_and_by_format(self) -> None:
        text = """
            title: Talks
            date: 2023-11-05
            meetings:
              - {id: m, kind: pull_aside, participants: [blinken, sudani]}
              - {id: n, format: hybrid, participants: [blinken, hussein]}
        """
        page = read("meetings/", one=text)
        assert list(facets(page, "Format")) == ["pull-aside", "in person", "hybrid"]
        assert page.rows[0][-1] == "pull-aside, in person"

    def test_they_filter_by_country(self) -> None:
        assert list(facets(read("meetings/"), "Place")) == ["Iraq", "Cyprus"]

    def test_durations_sort_by_seconds(self) -> None:
        assert list(facets(read("meetings/"), "Duration")) == ["3600", ""]

    def test_it_leads_to_meeting_and_city(self) -> None:
        links = read("meetings/").links
        assert links["Antony Blinken and Mohammed Shia al-Sudani"] == "briefings/one/m/"
        assert links["Baghdad"] == "places/iq-baghdad/"


class TestStatements:
    def test_rows_say_when_what_who_about_what_and_in_which_form(self) -> None:
        page = read("statements/")
        assert columns(page) == ["Date", "Words", "Speaker", "About", "Kind"]
        assert page.rows == [
            ["Sun, 5 Nov 2023", "“Stay.” sources differ on the words", "Antony Blinken",
             "Iraq, Iran", "remarks"],
            ["Sun, 5 Nov 2023", "He warned in our words", "United States", "",
             "communiqué"],
        ]  # fmt: skip

    def test_several_countries_filter_one_by_one(self) -> None:
        assert list(facets(read("statements/"), "About")) == ["Iraq", "Iran", ""]


class TestCommitments:
    def test_rows_say_since_when_what_by_whom_to_whom_by_when_and_how_it_stands(self) -> None:
        page = read("commitments/")
        assert columns(page) == ["Since", "What", "By", "To", "Due", "Status"]
        assert page.rows == [
            ["Sun, 5 Nov 2023", "To act", "Iraq, United Nations", "United States", "1 Dec 2023",
             "overdue"],
            ["Sun, 5 Nov 2023", "To wait", "Iraq", "not given", "no date given", "fulfilled"],
        ]  # fmt: skip

    def test_several_parties_filter_one_by_one(self) -> None:
        assert list(facets(read("commitments/"), "By")) == ["Iraq", "United Nations", "Iraq"]


class TestFigures:
    def test_rows_say_of_when_what_how_many_where_and_who_counted(self) -> None:
        page = read("figures/")
        assert columns(page) == ["Period", "What", "Number", "Country", "According to"]
        assert page.rows == [
            ["17 October – 3 November 2023", "Attacks", "≥ 1,700", "Iraq",
             "Department of Defense"],
            ["not given", "Trucks", "5–7", "", "not given"],
        ]  # fmt: skip

    def test_numbers_sort_by_value(self) -> None:
        assert list(facets(read("figures/"), "Number")) == ["1700", "5"]


class TestEmptyLists:
    @pytest.mark.parametrize(
        ("address", "said"),
        [
            ("meetings/", "No meeting is on record yet."),
            ("statements/", "No statement is on record yet."),
            ("commitments/", "No commitment is on record yet."),
            ("figures/", "No figure is on record yet."),
            ("countries/", "No country is on record yet."),
            ("people/", "No person is on record yet."),
            ("trips/", "No trip is on record yet."),
            ("topics/", "No topic is on record yet."),
            ("sources/", "No source is on record yet."),
            ("briefings/", "No briefing is on record yet."),
            ("timeline/", "No entry is on record yet."),
        ],
    )
    def test_they_say_so_and_show_no_table(self, address: str, said: str) -> None:
        page = Reader({}).read(address)
        assert page.lead == said
        assert not page.all("table")


class TestManyEntries:
    @pytest.fixture(scope="module")
    @staticmethod
    def reader() -> Reader:
        """150 meetings in 2023, two in 2022."""
        meetings = "\n".join(
            f"      - {{id: m{number}, title: 'Meeting {number}'}}" for number in range(150)
        )
        older = "{title: Old, date: 2022, meetings: [{id: a}, {id: b}]}"
        files = {
            "one.yml": f"\n    title: Many\n    date: 2023-11-05\n    meetings:\n{meetings}\n",
            "two.yml": older,
        }
        return Reader(files)

    def test_the_list_has_the_newest_hundred_and_a_way_to_each_year(self, reader: Reader) -> None:
        page = reader.read("meetings/")
        assert page.lead == "152 meetings on record, newest first; 100 of them here."
        assert len(page.rows) == 100
        assert page.part("bb-years").links == {"2023": "meetings/2023/", "2022": "meetings/2022/"}
        assert page.part("bb-years").text == "2023 150 2022 2"

    def test_a_year_has_pages_of_a_hundred(self, reader: Reader) -> None:
        first, second = reader.read("meetings/2023/"), reader.read("meetings/2023/2/")
        assert first.heading == "Meetings, 2023, page 1 of 2"
        assert first.lead == "150 meetings on record, newest first; 100 of them here."
        assert first.part("bb-pager").links == {"Older": "meetings/2023/2/"}
        assert second.part("bb-pager").links == {"Newer": "meetings/2023/"}
        assert [len(page.rows) for page in (first, second)] == [100, 50]
        assert second.crumbs == ["Meetings"]

    def test_a_year_that_fits_on_a_page_has_no_pager(self, reader: Reader) -> None:
        page = reader.read("meetings/2022/")
        assert page.heading == "Meetings, 2022"
        assert not page.has("bb-pager")

    def test_newest_stand_first(self, reader: Reader) -> None:
        assert reader.read("meetings/2023/2/").rows[-1][1] == "Meeting 149"
        assert reader.read("meetings/2022/").rows[0][0] == "2022"
