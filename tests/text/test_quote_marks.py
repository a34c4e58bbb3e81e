from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.text.quote_marks import (
    QuotePart,
    find_stray_brackets,
    quote_on_one_line,
    show_quote,
    split_quote,
    unwrap_quote,
)

QUOTES = st.text(st.sampled_from("ab [],.…\n“”’é\u0639") | st.characters(categories=["L", "Zs"]))


def marks(quote: str) -> list[str]:
    return [part.text for paragraph in split_quote(quote) for part in paragraph if part.is_mark]


def words(quote: str) -> str:
    return "".join(part.text for part in split_quote(quote)[0] if not part.is_mark)


class TestMarks:
    def test_an_insertion_is_the_editors(self) -> None:
        assert split_quote("[Iraq] is working") == [
            [QuotePart("[Iraq]", is_mark=True), QuotePart(" is working", is_mark=False)]
        ]

    @pytest.mark.parametrize("omission", ["…", "...", "[…]"])
    def test_an_omission_is_the_editors(self, omission: str) -> None:
        assert marks(f"necessary action {omission} to prevent them") == [omission]

    def test_a_quote_may_have_several(self) -> None:
        assert marks("[He] spoke … of [them]") == ["[He]", "…", "[them]"]

    def test_an_open_bracket_is_no_mark(self) -> None:
        assert marks("see [1 and 2") == []

    def test_a_quote_without_marks_is_the_speakers_throughout(self) -> None:
        assert words("Don't do it.") == "Don't do it."


class TestBracketsOfTheSource:
    @pytest.mark.parametrize(
        ("quote", "shown"),
        [
            ("We [[sic]] agree", "We [sic] agree"),
            ("We [[…]] agree", "We […] agree"),
            ("[[W]]e agree", "[W]e agree"),
            ("[[one\ntwo]] agree", "[one two] agree"),
        ],
    )
    def test_are_words_and_shown_as_they_stand_there(self, quote: str, shown: str) -> None:
        assert split_quote(quote) == [[QuotePart(shown, is_mark=False)]]
        assert quote_on_one_line(quote) == shown

    def test_stand_beside_those_of_the_editor(self) -> None:
        assert marks("[I] said [[…]] [yes]") == ["[I]", "[yes]"]
        assert words("[I] said [[…]] [yes]") == " said […] "

    @pytest.mark.parametrize(
        ("quote", "at"),
        [
            ("a [[b", 2), ("a [[b]", 2), ("a b]]", 3), ("a [[b [c]]]", 2), ("a [[b\n\nc]]", 2),
            ("a [[b]] [[c", 8),
        ],
    )  # fmt: skip
    def test_that_are_not_closed_or_not_opened_are_found(self, quote: str, at: int) -> None:
        assert find_stray_brackets(quote) == at

    @pytest.mark.parametrize("quote", ["a", "[a]", "[[a]]", "[a [b]]", "see [1 and 2", "1]"])
    def test_all_others_are_left_alone(self, quote: str) -> None:
        assert find_stray_brackets(quote) is None


class TestParagraphs:
    def test_an_empty_line_begins_a_new_one(self) -> None:
        assert len(split_quote("First.\n\nSecond.\n  \nThird.")) == 3

    def test_a_line_end_alone_does_not(self) -> None:
        assert words("to send a very\n  clear message") == "to send a very clear message"

    @given(QUOTES)
    def test_the_parts_joined_give_the_quote_with_folded_white_space(self, quote: str) -> None:
        paragraphs = ["".join(part.text for part in parts) for parts in split_quote(quote)]
        assert " ".join(" ".join(paragraphs).split()) == " ".join(
            show_quote(unwrap_quote(quote.strip())).split()
        )

    @given(QUOTES)
    def test_no_word_of_the_speakers_is_a_mark(self, quote: str) -> None:
        for mark in marks(quote):
            assert mark in ("…", "...") or (mark[0], mark[-1]) == ("[", "]")


class TestQuotationMarks:
    @pytest.mark.parametrize("quote", ["“Don't do it.”", '"Don\'t do it."', "«Don't do it.»"])
    def test_those_around_the_whole_are_left_to_the_page(self, quote: str) -> None:
        assert words(quote) == "Don't do it."

    @pytest.mark.parametrize("quote", ["He said “no”.", "“Yes”, and then “no”", "“", "””", '""'])
    def test_all_others_are_the_speakers(self, quote: str) -> None:
        assert words(quote) == quote
