from __future__ import annotations

import pytest

from briefing_book.book.parties import Country, Party, Where
from briefing_book.model.references import RefKind
from briefing_book.text.english import capitalize, end_sentence, join_all, say_number
from briefing_book.wording.sentences import say_how_many, say_place

CYPRUS = Country("CY", "Cyprus")
IRAQ = Country("IQ", "Iraq")
STATES = Country("US", "United States")
BLINKEN = Party("Antony Blinken", RefKind.PERSON, "blinken", post="Secretary of State")
HERZOG = Party("Herzog", RefKind.PERSON, "herzog")
MINISTER = Party("Foreign Minister", country=CYPRUS)
PRESIDENT = Party("President", country=CYPRUS)


class TestPlaces:
    def test_a_city_stands_for_its_country(self) -> None:
        assert say_place(Where("Washington", STATES)) == "Washington"

    def test_a_country_has_its_article(self) -> None:
        assert say_place(Where(None, STATES)) == "the United States"


class TestNumbers:
    @pytest.mark.parametrize(
        ("number", "said"), [(0, "No"), (1, "One"), (12, "Twelve"), (13, "13"), (1300, "1,300")]
    )
    def test_small_ones_begin_a_sentence_in_words(self, number: int, said: str) -> None:
        assert say_number(number) == said

    @pytest.mark.parametrize(
        ("total", "shown", "said"),
        [
            (0, 0, "No entry is on record yet."),
            (1, 1, "1 entry on record, newest first."),
            (1200, 100, "1,200 entries on record, newest first; 100 of them here."),
        ],
    )
    def test_a_list_says_how_much_of_all_it_shows(self, total: int, shown: int, said: str) -> None:
        assert say_how_many(total, shown, "entry", "entries") == said

    @pytest.mark.parametrize(
        ("parts", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"),
                            (["a", "b", "c", "d"], "a, b, c and d")],
    )  # fmt: skip
    def test_parts_are_joined_however_many(self, parts: list[str], said: str) -> None:
        assert join_all(parts) == said


class TestEnds:
    def test_a_sentence_begins_with_a_capital_and_keeps_the_others(self) -> None:
        assert capitalize("the United States") == "The United States"
        assert capitalize("") == ""

    @pytest.mark.parametrize(
        ("text", "ended"),
        [
            ("To act", "To act."),
            ("To act.", "To act."),
            ("Who?", "Who?"),
            ("to act …", "to act …"),
            ("“To act”", "“To act”."),
            ("“To act.”", "“To act.”"),
            ("“to act …”", "“to act …”."),
            ("Example Inc.", "Example Inc."),
        ],
    )
    def test_a_sentence_ends_once(self, text: str, ended: str) -> None:
        assert end_sentence(text) == ended
