from __future__ import annotations

import pytest

from books import link_one
from briefing_book.book.entries import StatementEntry
from briefing_book.model.references import RefKind
from briefing_book.records.directory import Ref
from briefing_book.wording.kinds import name_kind
from briefing_book.wording.reasons import say_concerns
from briefing_book.wording.statements import head_statement, say_form
from briefing_book.wording.summaries import entitle

OSLO = """
    title: Talks
    date: 2023-11-05
    place: {city: Oslo, country: "NO"}
"""


def link(statement: str, briefing: str = OSLO) -> StatementEntry:
    entry = link_one(f"{briefing}    statements: [{{id: a, {statement}}}]\n")
    return entry.statements[0]


class TestHeadings:
    @pytest.mark.parametrize(
        ("statement", "heading"),
        [
            ("speaker: blinken, quote: Stay.", "What Antony Blinken said in Oslo"),
            ("speaker: blinken, kind: speech, quote: Stay.", "What Antony Blinken said in Oslo"),
            ("speaker: blinken, quote: Stay., addressed_to: [IQ]",
             "What Antony Blinken said to Iraq in Oslo"),
            ("speaker: [FR, DE, PL], kind: joint_statement, quote: We agree.",
             "What France, Germany and Poland stated in Oslo"),
            ("speaker: [CY, US], kind: declaration, quote: We agree.",
             "What Cyprus and the United States declared in Oslo"),
            ("speaker: US, kind: demarche, paraphrase: It protested., addressed_to: IQ",
             "What the United States is reported to have conveyed to Iraq in Oslo"),
        ],
    )  # fmt: skip
    def test_what_was_uttered_was_so_somewhere(self, statement: str, heading: str) -> None:
        assert head_statement(link(statement)) == heading

    @pytest.mark.parametrize(
        ("statement", "heading"),
        [
            ("speaker: 'NO', kind: letter, quote: Dear friends., addressed_to: [CY]",
             "What Norway wrote to Cyprus"),
            ("speaker: 'NO', kind: note_verbale, paraphrase: It protests., addressed_to: [CY]",
             "What Norway is reported to have written to Cyprus"),
            ("speaker: blinken, kind: op_ed, quote: Stay., place: {city: Paris, country: FR}",
             "What Antony Blinken wrote"),
            ("speaker: US, kind: readout, quote: They met.", "What the United States stated"),
        ],
    )  # fmt: skip
    def test_what_was_written_or_published_was_not_said_in_a_place(
        self, statement: str, heading: str
    ) -> None:
        assert head_statement(link(statement)) == heading

    def test_of_several_the_verb_is_a_plural(self) -> None:
        both = "speaker: [FR, DE], kind: joint_statement, paraphrase: They agree."
        assert head_statement(link(both)) == (
            "What France and Germany are reported to have stated in Oslo"
        )
        five = "speaker: {group: ambassadors, count: 5, countries: [CY]}, paraphrase: They agree."
        assert " of Cyprus are reported to have said " in head_statement(link(five))

    def test_what_is_ahead_is_to_be_written_and_what_was_called_off_was_to_be(self) -> None:
        ahead = OSLO.replace("2023", "2033")
        letter = "speaker: 'NO', kind: letter, quote: Dear friends."
        assert head_statement(link(letter, ahead)) == "What Norway is to write"
        off = f"{OSLO}    meetings: [{{id: m, event_status: cancelled}}]\n"
        at_meeting = "speaker: [FR, DE], quote: Welcome., meeting: m"
        assert (
            head_statement(link(at_meeting, off)) == "What France and Germany were to say in Oslo"
        )


class TestKinds:
    def test_mere_remarks_are_a_statement_and_all_else_is_called_what_it_is(self) -> None:
        remarks = link("speaker: [FR, DE, PL], quote: We agree.")
        joint = link("speaker: [FR, DE, PL], kind: joint_statement, quote: We agree.")
        assert (name_kind(remarks), say_form(remarks)) == ("Statement", "")
        assert (name_kind(joint), say_form(joint)) == ("Joint statement", "joint statement")
        assert entitle(remarks) == "Statement by France, Germany and Poland: “We agree.”"
        assert entitle(joint) == "Joint statement by France, Germany and Poland: “We agree.”"

    @pytest.mark.parametrize(
        ("statement", "title"),
        [
            ("speaker: blinken, kind: interview, quote: Stay.",
             "Interview with Antony Blinken: “Stay.”"),
            ("speaker: 'NO', kind: letter, quote: Come., addressed_to: [CY]",
             "Letter from Norway to Cyprus: “Come.”"),
            ("speaker: blinken, kind: op_ed, quote: Stay.", "Op-ed by Antony Blinken: “Stay.”"),
            ("speaker: US, kind: communique, quote: Stay.",
             "Communiqué by the United States: “Stay.”"),
        ],
    )  # fmt: skip
    def test_a_title_in_a_feed_says_whose_words_they_are(self, statement: str, title: str) -> None:
        assert entitle(link(statement)) == title

    def test_to_whom_words_went_stands_with_their_kind(self) -> None:
        letter = link("speaker: 'NO', kind: note_verbale, quote: It protests., addressed_to: [US]")
        assert say_form(letter) == "note verbale to the United States"
        assert say_form(link("speaker: 'NO', quote: Hello., addressed_to: [US]")) == (
            "to the United States"
        )


class TestFiles:
    def test_a_letter_was_written_by_officials_and_a_communique_stated(self) -> None:
        cyprus = Ref(RefKind.COUNTRY, "CY")
        letter = link("speaker: CY, kind: letter, quote: Dear friends., about: CY")
        assert say_concerns(letter, cyprus) == "written by its officials; about it"
        joint = link("speaker: [CY, FR], kind: communique, quote: We agree.")
        assert say_concerns(joint, cyprus) == "stated by its officials"

    def test_what_is_ahead_is_to_be_said(self) -> None:
        ahead = link("speaker: CY, quote: Welcome.", OSLO.replace("2023", "2033"))
        assert say_concerns(ahead, Ref(RefKind.COUNTRY, "CY")) == "to be said by its officials"


class TestPlaces:
    @pytest.mark.parametrize("kind", ["letter", "note_verbale", "telegram", "op_ed"])
    def test_what_was_sent_was_not_written_where_its_briefing_was(self, kind: str) -> None:
        letter = link(f"speaker: CY, kind: {kind}, quote: Dear friends.")
        assert letter.where is None
        assert [ref.id for ref in letter.concerns] == ["CY"]

    def test_a_letter_may_say_where_it_was_written(self) -> None:
        letter = link("speaker: CY, kind: letter, quote: Dear friends., place: {country: FR}")
        assert letter.where is not None
        assert letter.where.short == "France"
