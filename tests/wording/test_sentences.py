from __future__ import annotations

import pytest

from briefing_book.book.parties import Country, Party, Where
from briefing_book.model.references import RefKind
from briefing_book.text.english import capitalize, end_sentence, join_all, say_number
from briefing_book.wording.sentences import say_how_many, say_place
from briefing_book.wording.titles import say_parties

CYPRUS = Country("CY", "Cyprus")
IRAQ = Country("IQ", "Iraq")
STATES = Country("US", "United States")
BLINKEN = Party("Antony Blinken", RefKind.PERSON, "blinken", post="Secretary of State")
HERZOG = Party("Herzog", RefKind.PERSON, "herzog")
MINISTER = Party("Foreign Minister", country=CYPRUS)
PRESIDENT = Party("President", country=CYPRUS)


class TestParties:
    @pytest.mark.parametrize(
        ("parties", "said"),
        [
            ([BLINKEN], "Antony Blinken"),
            ([MINISTER], "the Foreign Minister of Cyprus"),
            ([MINISTER, PRESIDENT], "the Foreign Minister and the President of Cyprus"),
            ([BLINKEN, MINISTER, PRESIDENT],
             "Antony Blinken, the Foreign Minister and the President of Cyprus"),
            ([MINISTER, Party("President", country=IRAQ)],
             "the Foreign Minister of Cyprus and the President of Iraq"),
            ([Party("President", country=STATES)], "the President of the United States"),
            ([Party("the Chair", country=CYPRUS)], "the Chair of Cyprus"),
            ([Party("United States", RefKind.COUNTRY, "US"), Party("Iraq", RefKind.COUNTRY, "IQ")],
             "the United States and Iraq"),
            ([Party("War Cabinet", countries=(IRAQ,), is_group=True)], "the War Cabinet of Iraq"),
            ([Party("envoys", countries=(IRAQ,), is_group=True)], "envoys of Iraq"),
            ([Party("staff", is_group=True)], "staff"),
            ([Party("staff", countries=(IRAQ,), count=5, is_group=True)], "5 staff of Iraq"),
            ([], ""),
        ],
    )  # fmt: skip
    def test_they_are_called_as_in_a_sentence(self, parties: list[Party], said: str) -> None:
        assert say_parties(parties) == said

    def test_with_posts_where_that_is_asked_for(self) -> None:
        assert say_parties([BLINKEN, HERZOG], titled=True) == (
            "Secretary of State Antony Blinken and Herzog"
        )

    def test_of_more_than_three_the_rest_is_counted_by_heads(self) -> None:
        experts = Party("experts", count=5, is_group=True)
        assert say_parties([BLINKEN, HERZOG, MINISTER, experts]) == (
            "Antony Blinken, Herzog and 6 others"
        )

    def test_a_group_that_nobody_counted_leaves_the_number_open(self) -> None:
        experts = Party("experts", is_group=True)
        assert say_parties([BLINKEN, HERZOG, MINISTER, experts]) == (
            "Antony Blinken, Herzog and others"
        )

    def test_a_country_is_named_where_its_second_post_is_among_the_others(self) -> None:
        assert say_parties([BLINKEN, MINISTER, PRESIDENT, HERZOG]) == (
            "Antony Blinken, the Foreign Minister of Cyprus and 2 others"
        )


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
