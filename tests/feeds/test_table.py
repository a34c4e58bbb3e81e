from __future__ import annotations

import csv
import re
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from books import lock, make_book, prove
from briefing_book.book.entries import Entry
from briefing_book.book.site import Site
from briefing_book.feeds import table
from briefing_book.feeds.subjects import list_subjects
from briefing_book.feeds.table import COLUMNS, make_safe, open_table
from content import LOCALE
from feeds.samples import HOSTILE, URL, baghdad, make_site, poison, subject_at, whole, write_one

Row = dict[str, str]

_SEPARATORS = "x1;,\"' \t\r\n=+-@\uff1d"
# What OWASP says begins a formula, blank or not before it.
_FORMULA = re.compile("[ \t\r\n]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]\d+(\.\d+)?")


def rows_at(address: str, site: Site | None = None) -> dict[str, Row]:
    """The rows of a subject by their ids."""
    site = site or make_site()
    found = read(open_table(site)(subject_at(address, site)))
    return {row["id"]: row for row in found}


def read(data: bytes) -> list[Row]:
    """The rows of a file that is as RFC 4180 has it: CRLF, as many cells everywhere."""
    text = data.decode("utf-8-sig")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    header, *rows = csv.reader(StringIO(text, newline=""), strict=True)
    assert tuple(header) == COLUMNS
    assert {len(row) for row in rows} <= {len(COLUMNS)}
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def test_a_file_begins_with_the_mark_by_which_excel_knows_utf_8() -> None:
    data = open_table(make_site())(subject_at(""))
    assert data.startswith(b"\xef\xbb\xbfkind,id,")


class TestRows:
    def test_one_for_each_entry_in_the_order_of_the_record(self) -> None:
        rows = read(open_table(make_site())(subject_at("")))
        assert [row["title"] for row in rows] == [make_safe(e.title) for e in whole().entries]

    def test_the_id_is_how_the_format_refers_to_it(self) -> None:
        rows = rows_at("")
        assert rows["2023-11-05-baghdad"]["kind"] == "briefing"
        assert rows["2023-11-05-baghdad/warning"]["kind"] == "statement"

    def test_dates_are_as_precise_as_they_are_known(self) -> None:
        rows = rows_at("")
        dates = {id: (row["first_date"], row["last_date"]) for id, row in rows.items()}
        assert dates["autumn"] == ("2022-10", "2022-10")
        assert dates["2023-11-03-amman"] == ("2023-11-03", "2023-11-05")

    @pytest.mark.parametrize(
        ("date", "first", "last"),
        [
            ("[2023-11-03..2023-11-05]", "2023-11-03", "2023-11-05"),
            ("2023-11~", "2023-11~", "2023-11~"),
            ("../2023-11-05", "", "2023-11-05"),
            ("2023-11-05/..", "2023-11-05", ""),
        ],
    )
    def test_a_date_is_there_as_it_is_known(self, date: str, first: str, last: str) -> None:
        row = rows_at("", Site(make_book({"one.yml": f"title: A\ndate: {date}"}), LOCALE))["one"]
        assert (row["date"], row["first_date"], row["last_date"]) == (date, first, last)

    def test_a_meeting(self) -> None:
        row = rows_at("")["2023-11-05-baghdad/talks"]
        assert row["participants"] == (
            "Antony Blinken; Mohammed Shia al-Sudani; Foreign Minister of Cyprus;"
            " 5 Advisers of the United States and Iraq"
        )
        assert row["start"] == "2023-11-05T12:30:00+03:00"
        assert row["duration"] == "more than 1 hour"
        assert row["form"] == "in_person"

    def test_a_part_of_the_day(self) -> None:
        assert rows_at("")["2023-11-05-baghdad/dinner"]["start"] == "evening"

    def test_a_quote_and_a_paraphrase_are_told_apart(self) -> None:
        rows = rows_at("")
        said = {id.rpartition("/")[2]: row for id, row in rows.items()}
        assert (said["warning"]["wording"], said["warning"]["text"]) == (
            "quote",
            "Don't do it … [here].",
        )
        assert (said["sense"]["wording"], said["sense"]["text"]) == (
            "paraphrase",
            "It is not acceptable.",
        )
        assert said["warning"]["speaker"] == "Antony Blinken"
        assert said["warning"]["about"] == "Iran"

    def test_each_is_called_what_it_is_and_a_letter_says_to_whom_it_went(self) -> None:
        text = """
            title: Norway writes
            date: 2023-11-05
            kind: correspondence
            meetings: [{id: m, kind: working_dinner, format: hybrid}]
            statements:
              - {id: s, speaker: "NO", kind: letter, quote: Hello., addressed_to: [CY, US]}
        """
        site = Site(make_book({"one.yml": text}), LOCALE)
        rows = rows_at("", site)
        assert [(row["form"], row["called"]) for row in rows.values()] == [
            ("correspondence", "Correspondence"),
            ("hybrid", "Hybrid working dinner"),
            ("letter", "Letter"),
        ]
        assert rows["one/s"]["addressed_to"] == "Cyprus; United States"

    def test_a_quote_has_the_sources_in_whose_text_it_was_found(self) -> None:
        text = """
            title: Talks
            date: 2023-11-05
            sources: [{source: record, locator: page 2}, article]
            statements: [{id: a, speaker: IQ, quote: Stay.}, {id: b, speaker: IQ, quote: Go.}]
        """
        site = Site(make_book({"one.yml": text, **lock(prove("Stay.", "record"))}), LOCALE)
        rows = rows_at("", site)
        assert rows["one/a"]["verified"] == "Official record, page 2"
        assert rows["one/b"]["verified"] == rows["one"]["verified"] == ""

    def test_a_commitment(self) -> None:
        row = rows_at("")["2023-11-05-baghdad/help"]
        assert (row["made_by"], row["made_to"]) == ("Iraq", "United States; United Nations")
        assert (row["due"], row["status"], row["text"]) == ("2023-12", "open", "To help. Soon.")

    def test_a_figure(self) -> None:
        row = rows_at("")["2023-11-05-baghdad/attacks"]
        assert (row["value"], row["period"]) == ("at least 17", "2023-10-17/2023-11-03")
        assert row["attributed_to"] == "Department of Defense"

    def test_a_source_once_with_all_places_in_it(self) -> None:
        row = rows_at("")["2023-11-05-baghdad/warning"]
        assert row["sources"] == "News report, A paper, paragraph 3, paragraph 10"

    def test_the_address_is_absolute_where_that_of_the_site_is_known(self) -> None:
        id, address = "2023-11-05-baghdad", baghdad().address
        assert rows_at("")[id]["address"] == URL + address
        assert rows_at("", make_site(url=""))[id]["address"] == address


class TestWhyARowIsThere:
    def test_in_a_country_s_file_the_reasons_for_that_country(self) -> None:
        rows = rows_at("countries/ir/")
        assert rows["2023-11-05-baghdad/warning"]["concerns"] == "about it"

    def test_in_an_organization_s_file_the_reasons_for_that_organization(self) -> None:
        rows = rows_at("organizations/pentagon/")
        assert rows["2023-11-05-baghdad/attacks"]["concerns"] == "counted by its officials"

    def test_elsewhere_every_organization_with_its_reasons(self) -> None:
        assert rows_at("")["2023-11-05-baghdad/help"]["concerns"] == (
            "Iraq (took place here, promised by it); United States (promised to it);"
            " United Nations (promised to it)"
        )

    def test_elsewhere_every_country_with_its_reasons(self) -> None:
        said = rows_at("people/blinken/")["2023-11-05-baghdad/warning"]["concerns"]
        assert said == (
            "Iraq (took place here); United States (said by its officials); Iran (about it)"
        )


class TestFormulas:
    @pytest.mark.parametrize(
        ("written", "safe"),
        [
            ("=1+1", "'=1+1"),
            ("+1+2", "'+1+2"),
            ("-1+2", "'-1+2"),
            ("-3 %", "'-3 %"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'=1"),
            ("\r=1", "'=1"),
            ("\n =1", "'=1"),
            ("\x00=1", "'=1"),
            ("\uff1d1", "'\uff1d1"),
            ("a;=1", "a;'=1"),
            ("a; -b", "a; '-b"),
            ('a;"=1', "a;\"'=1"),
            ('a; "" @b', 'a; "" \'@b'),
            ("a;\t\r\n=1", "a; '=1"),
            ("a;-3", "a;'-3"),
            ("a = b; c-d", "a = b; c-d"),
            ('"=1"', '"=1"'),
        ],
    )
    def test_are_written_as_text(self, written: str, safe: str) -> None:
        assert make_safe(written) == safe

    @pytest.mark.parametrize("number", ["17", "-3", "+1", "-0.5"])
    def test_are_not_what_numbers_are_taken_for(self, number: str) -> None:
        assert make_safe(number) == number

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    @given(text=st.one_of(HOSTILE, st.text(_SEPARATORS, min_size=3)))
    @example(text='x;"=1')
    def test_are_none_in_whatever_language_the_table_is_opened(
        self, delimiter: str, text: str
    ) -> None:
        data = write_one(open_table(make_site()), *poison(text)).decode("utf-8-sig")
        for row in csv.reader(StringIO(data, newline=""), delimiter=delimiter):
            for cell in row:
                assert not _FORMULA.match(cell) or _NUMBER.fullmatch(cell)

    @given(HOSTILE)
    def test_no_hostile_text_makes_another_row_or_cell(self, text: str) -> None:
        entries = poison(text)
        rows = read(write_one(open_table(make_site()), *entries))
        assert len(rows) == len(entries)
        for row in rows:
            assert row["title"] == make_safe(text)
            for cell in row.values():
                assert cell == " ".join(cell.split())


def test_a_row_is_made_once_however_many_files_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def count(entry: Entry) -> str:
        made.append(entry.address)
        return ""

    monkeypatch.setattr(table, "words_of", count)
    write = open_table(make_site())
    for subject in list_subjects(make_site()):
        write(subject)
    assert sorted(made) == sorted(entry.address for entry in whole().entries)
