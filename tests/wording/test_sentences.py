from __future__ import annotations

import pytest

from briefing_book.book.parties import Country, Location, Party, Where
from briefing_book.model.references import RefKind
from briefing_book.text.english import capitalize, end_sentence, join_all, say_number
from briefing_book.wording.sentences import (
    say_how_many,
    say_in_place,
    say_place,
    say_place_at_length,
)

CYPRUS = Country("CY", "Cyprus")
IRAQ = Country("IQ", "Iraq")
STATES = Country("US", "United States")
BLINKEN = Party("Antony Blinken", RefKind.PERSON, "blinken", post="Secretary of State")
HERZOG = Party("Herzog", RefKind.PERSON, "herzog")
MINISTER = Party("Foreign Minister", country=CYPRUS)
PRESIDENT = Party("President", country=CYPRUS)


WASHINGTON = Location("Washington", STATES)
SOMEWHERE = Location(None, STATES)
NICOSIA = Location("Nicosia", CYPRUS, venue="Ledra Palace")
LARNACA = Location("Larnaca", CYPRUS)
AT_SEA = Location(None, None, name="international waters")
ABOARD = Location(None, None, name="aboard USS Quincy, Great Bitter Lake")


class TestPlaces:
    @pytest.mark.parametrize(
        ("places", "said"),
        [
            ([WASHINGTON], "in Washington"),
            ([SOMEWHERE], "in the United States"),
            ([NICOSIA, LARNACA], "in Nicosia and Larnaca"),
            ([NICOSIA, LARNACA, WASHINGTON], "in Nicosia, Larnaca and Washington"),
            ([AT_SEA], "in international waters"),
            ([ABOARD], "aboard USS Quincy, Great Bitter Lake"),
            ([ABOARD, SOMEWHERE], "aboard USS Quincy, Great Bitter Lake and in the United States"),
            ([Location(None, None, name="Atlantis")], "in Atlantis"),
        ],
    )
    def test_every_place_is_said_as_it_stands_in_a_sentence(
        self, places: list[Location], said: str
    ) -> None:
        assert say_in_place(Where(tuple(places))) == said

    def test_a_city_stands_for_its_country_which_has_its_article(self) -> None:
        assert say_place(Where((WASHINGTON,))) == "Washington"
        assert say_place(Where((SOMEWHERE,))) == "the United States"
        assert say_place(Where((WASHINGTON, NICOSIA))) == "Washington and Nicosia"

    def test_at_length_it_is_said_with_its_country(self) -> None:
        both = Where((WASHINGTON, NICOSIA))
        assert say_place_at_length(both) == "Washington in the United States and Nicosia in Cyprus"
        assert say_place_at_length(Where((AT_SEA,))) == "international waters"

    @pytest.mark.parametrize(
        ("places", "short", "full"),
        [
            ([NICOSIA], "Nicosia", "Ledra Palace, Nicosia, Cyprus"),
            ([NICOSIA, LARNACA], "Nicosia and Larnaca",
             "Ledra Palace, Nicosia and Larnaca, Cyprus"),
            ([LARNACA, WASHINGTON], "Larnaca and Washington",
             "Larnaca, Cyprus; Washington, United States"),
            ([SOMEWHERE], "United States", "United States"),
            ([ABOARD], "aboard USS Quincy, Great Bitter Lake",
             "aboard USS Quincy, Great Bitter Lake"),
        ],
    )  # fmt: skip
    def test_several_places_are_named_with_each_country_once(
        self, places: list[Location], short: str, full: str
    ) -> None:
        where = Where(tuple(places))
        assert (where.short, where.full) == (short, full)


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
