from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from books import make_book
from briefing_book.book.entries import Entry
from briefing_book.book.site import Site
from briefing_book.text.characters import clean, one_line
from briefing_book.values.times import parse_start, write_time
from briefing_book.wording.summaries import summarize
from content import LOCALE
from feeds.samples import baghdad, make_site


def summary_of(id: str) -> str:
    entry: Entry = next(item for item in baghdad().items if item.id == id)
    return summarize(make_site(), entry)


@given(st.text())
def test_a_clean_text_is_one_that_xml_can_carry(text: str) -> None:
    element = ET.Element("a")
    element.text = clean(text)
    read = ET.fromstring(ET.tostring(element)).text or ""
    assert read == clean(text).replace("\r\n", "\n").replace("\r", "\n")


def test_a_clean_text_keeps_every_script_and_line_break() -> None:
    text = "a\tb\r\nc é 日本 شالوم 😀 \u202e"
    assert clean(text) == text
    assert clean("\x00a\x0b\x1b\x7f\ufeff\ufffe\ud800b") == "ab"


def test_one_line_has_single_spaces() -> None:
    assert one_line(" a\r\n\tb\u2028c\u00a0d ") == "a b c d"


DOUBT = "Sources differ on the day: Saturday, 4 November 2023 (News report, A paper, paragraph 1)."


class TestSummaries:
    def test_say_on_what_sources_differ(self) -> None:
        assert summarize(make_site(), baghdad()).endswith(DOUBT)

    def test_of_a_briefing_tell_of_its_corrections(self) -> None:
        said = summarize(make_site(), baghdad())
        assert "Corrected on 8 November 2023: The name was spelt wrong. " in said

    def test_of_a_meeting_say_what_is_known(self) -> None:
        said = summary_of("talks")
        assert said.startswith("Baghdad, 5 November 2023. In person, 12:30 (UTC+03:00), more than")
        assert "Foreign Minister of Cyprus; 5 Advisers of the United States and Iraq." in said

    def test_of_a_meeting_say_what_is_not_known(self) -> None:
        assert "In person, in the evening, duration not given." in summary_of("dinner")

    def test_of_a_quote_have_one_pair_of_quotation_marks(self) -> None:
        book = make_book(
            {
                "one.yml": """
            title: Talks
            date: 2023-11-05
            statements: [{id: a, speaker: blinken, quote: '“Don’t do it.”', translation: '"No!"'}]
        """
            }
        )
        [entry] = book.everything.statements
        said = summarize(Site(book, LOCALE), entry)
        assert said.endswith("remarks: “Don’t do it.” In translation: “No!”")

    def test_of_a_commitment_say_by_when_and_what_became_of_it(self) -> None:
        assert summary_of("help") == (
            "Baghdad, 5 November 2023. By Iraq, to the United States and the United Nations:"
            " To help. Soon. Due December 2023. Status: open. 20 November 2023: Help came."
            f" {DOUBT}"
        )

    def test_of_a_figure_say_who_counted(self) -> None:
        assert summary_of("attacks").endswith(
            "Attacks on bases: at least 17, 17 October – 3 November 2023, according to Department"
            " of Defense (United States)."
        )


def test_a_start_without_a_day_keeps_its_offset_to_itself() -> None:
    assert write_time(parse_start("09:05:30")) == "09:05:30"
