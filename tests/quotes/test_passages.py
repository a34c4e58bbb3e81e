from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.quotes.passages import MOST_COMPARED, find_nearest_passage
from work import list_growing

TEXT = """
He said: “To anyone who might seek to take advantage —
now or later — don’t do it.”  "[Iraq] is working with its own forces
and others to take necessary action … to seek to prevent them," he said.
The ministers agreed to meet again in spring. They threatened nobody.
"""


def test_the_nearest_passage_names_the_words_that_differ() -> None:
    nearest = find_nearest_passage("The ministers agreed to meet once more in spring", TEXT)
    assert nearest is not None
    assert nearest.words.startswith("The ministers agreed to meet again")
    assert ("once more", "again") in nearest.differences


@pytest.mark.parametrize(
    ("quote", "passage", "differences"),
    [
        (
            "The ministers agreed to meet in spring.",
            "The ministers agreed to meet again in spring.",
            (("", "again"),),
        ),
        (
            "Our ministers agreed to meet again in summer",
            "The ministers agreed to meet again in spring.",
            (("Our", "The"), ("summer", "spring.")),
        ),
        ("they menaced nobody", "They threatened nobody.", (("they menaced", "They threatened"),)),
        ("agreed to meet again in spring!", "agreed to meet again in spring.",
         (("spring!", "spring."),)),
        ("take advantage now or later", "take advantage - now or later", (("", "-"),)),
    ],
)  # fmt: skip
def test_of_the_text_no_more_is_shown_than_what_answers_to_the_quote(
    quote: str, passage: str, differences: tuple[tuple[str, str], ...]
) -> None:
    nearest = find_nearest_passage(quote, TEXT)
    assert nearest is not None
    assert (nearest.words, nearest.differences) == (passage, differences)


def test_nothing_is_near_where_no_word_is_shared() -> None:
    assert find_nearest_passage("Sehr geehrte Damen", "one two three") is None


def test_of_a_long_quote_the_part_is_compared_that_the_text_has_not() -> None:
    words = [f"word{number}" for number in range(MOST_COMPARED * 5)]
    quote = " ".join(words)
    for at in (0, 10, MOST_COMPARED - 1, MOST_COMPARED, MOST_COMPARED * 3, len(words) - 1):
        text = " ".join(["before", *words[:at], "other", *words[at + 1 :], "after"])
        nearest = find_nearest_passage(quote, text)
        assert nearest is not None
        assert nearest.differences == ((f"word{at}", "other"),)


@pytest.mark.parametrize(
    ("quote", "piece"),
    [
        ("the " * 60, "the a "),
        ("the " * 60, "the other day "),
        (" ".join(f"word{number}" for number in range(400)), "word0 word1 word2 "),
        ("!" * 300 + "a", "!" * 50 + "a" + "!" * 50),
        ("a b " * 100 + "c", "a b "),
    ],
)
def test_the_search_grows_no_faster_than_the_text(quote: str, piece: str) -> None:
    def look(times: int) -> None:
        find_nearest_passage(quote, piece * times)

    assert list_growing(look, 500, 1000, times=2.1) == {}


@given(st.text(), st.text())
def test_no_quote_and_no_text_can_crash_the_search(quote: str, text: str) -> None:
    find_nearest_passage(quote, text)
