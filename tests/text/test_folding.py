"""Each form in which texts are compared is one, whoever asks."""

# ruff: noqa: RUF001  letters that look like others are what this is about

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.addresses import ID_PATTERN
from briefing_book.desk.new_briefing import Outline, make_id
from briefing_book.model.places import Place
from briefing_book.records.directory import Directory
from briefing_book.records.loaded import Records
from briefing_book.records.places import is_one_place
from briefing_book.text.folding import (
    alphabetical,
    fold_name,
    fold_quote,
    fold_words,
    plain_letters,
    slug,
)
from briefing_book.values.fields import advise_id, fits_pattern
from briefing_book.world.gazetteer import find_city

NOBODY = Directory(Records())

Fold = Callable[[str], str]

FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
FOLDS: tuple[Fold, ...] = (fold_name, fold_words, fold_quote, plain_letters, slug)
WHATEVER_THE_FORM: tuple[Fold, ...] = (fold_words, plain_letters, slug)
"""Those to which the letters of full width, ligatures and mathematics are letters like others."""

OF_NO_CASE = ("Lo", "Cn", "Co", "Cs")
"""Letters of scripts such as Chinese; what is not assigned, for private use, or a surrogate."""


@given(st.text())
@pytest.mark.parametrize("fold", FOLDS, ids=lambda fold: fold.__name__)
def test_what_is_folded_stays_as_it_is(fold: Fold, text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
@pytest.mark.parametrize("fold", FOLDS, ids=lambda fold: fold.__name__)
def test_how_a_letter_is_put_together_makes_no_difference(fold: Fold, text: str) -> None:
    composed, taken_apart = (unicodedata.normalize(form, text) for form in FORMS)
    assert fold(composed) == fold(taken_apart) == fold(text)


def every_character() -> Iterator[str]:
    """Each character by itself, but those that have one form only, in texts of up to 64.

    Of 40 code points 39 have one form only.
    """
    for first in range(0, sys.maxunicode + 1, 64):
        others = ""
        for char in map(chr, range(first, first + 64)):
            has_no_case = unicodedata.category(char) in OF_NO_CASE
            if has_no_case and unicodedata.is_normalized("NFKD", char):
                others += char
            else:
                yield char
        yield others


def test_every_character_there_is_folds_in_one_way_however_it_is_written() -> None:
    for text in every_character():
        for fold in FOLDS:
            once = fold(text)
            assert fold(once) == once, (fold, ascii(text))
        plain = unicodedata.normalize("NFKD", text)
        if plain != text:
            for fold in WHATEVER_THE_FORM:
                assert fold(f"a{plain}b") == fold(f"a{text}b"), (fold, ascii(text))


class TestWords:
    @pytest.mark.parametrize("name", ["𝐎𝐬𝐥𝐨", "ＯＳＬＯ", "Ōslo", "Os\u00adlo", "oslo"])
    def test_the_check_and_the_map_have_one_idea_of_the_name_of_a_city(self, name: str) -> None:
        usual = Place(city=("Oslo",), country="NO")
        assert is_one_place(Place(city=(name,), country="NO"), usual, NOBODY)
        assert find_city(name, "NO") == find_city("Oslo", "NO")

    @pytest.mark.parametrize(
        ("one", "other"),
        [("Łódź", "Lodz"), ("Tromsø", "TROMSO"), ("Ağrı", "Agri"), ("Gießen", "Giessen"),
         ("Əli Bayramlı", "Ali Bayramli"), ("Ṣanʿāʾ", "Sana"), ("Sana'a", "Sana’a"),
         ("Tel-Aviv", "Tel Aviv"), ("Washington, D.C.", "Washington D C")],
    )  # fmt: skip
    def test_accents_case_and_punctuation_make_no_difference(self, one: str, other: str) -> None:
        assert fold_words(one) == fold_words(other)

    def test_the_vowels_of_a_script_that_sets_them_as_marks_do(self) -> None:
        sirsa, sirsi = "सिरसा", "सिरसी"
        assert not is_one_place(
            Place(city=(sirsa,), country="IN"), Place(city=(sirsi,), country="IN"), NOBODY
        )
        assert find_city(sirsa, "IN") == find_city("Sirsa", "IN")
        assert find_city(sirsi, "IN") == find_city("Sirsi", "IN")


class TestIds:
    @pytest.mark.parametrize(
        ("text", "id"),
        [
            ("Gerhard Weiß", "gerhard-weiss"),
            ("Łódź, Ærø and Ħamrun", "lodz-aero-and-hamrun"),
            ("Recep Tayyip Erdoğan in Ağrı", "recep-tayyip-erdogan-in-agri"),
            ("Côte d’Ivoire", "cote-divoire"),
            ("Sana'a", "sanaa"),
            ("Paris–London", "paris-london"),
            ("ＯＳＬＯ ②", "oslo-2"),
            ("Call with Лавров", "call-with"),
            ("Переговоры", ""),
            ("東京", ""),
            ("…", ""),
        ],
    )
    def test_an_id_is_made_of_plain_letters(self, text: str, id: str) -> None:
        assert slug(text) == id

    @pytest.mark.parametrize("text", ["Gerhard Weiß", "Côte d’Ivoire", "Paris–London", "Yıldız"])
    def test_what_a_problem_suggests_is_what_a_new_briefing_is_called(self, text: str) -> None:
        assert advise_id(text).endswith(f" {slug(text)}")
        assert make_id(Outline(text, "2024-05-06"), ()) == f"2024-05-06-{slug(text)}"

    def test_a_long_one_is_cut_between_words(self) -> None:
        assert slug("one two three four", 10) == "one-two"
        assert slug("Donaudampfschifffahrt", 10) == "donaudampf"

    @given(st.text(), st.integers(1, 80))
    def test_whatever_the_text_it_is_an_id_or_empty(self, text: str, most: int) -> None:
        made = slug(text, most)
        assert made == "" or fits_pattern(ID_PATTERN, made)
        assert len(made) <= most
        assert made == made.strip("-")


class TestOrder:
    def test_names_are_in_the_order_of_their_plain_letters(self) -> None:
        names = ["Zagreb", "Łódź", "Lublin", "Ørsta", "Oslo", "Côte", "Cuba", "Ålesund", "aachen"]
        assert sorted(names, key=alphabetical) == [
            "aachen", "Ålesund", "Côte", "Cuba", "Łódź", "Lublin", "Ørsta", "Oslo", "Zagreb",
        ]  # fmt: skip
