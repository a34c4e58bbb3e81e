from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.quotes.matching import find_nearest, find_quote
from work import list_growing

TEXT = """
He said: “To anyone who might seek to take advantage —
now or later — don’t do it.”  "[Iraq] is working with its own forces
and others to take necessary action … to seek to prevent them," he said.
The ministers agreed to meet again in spring. They threatened nobody.
"""


@pytest.mark.parametrize(
    "quote",
    [
        "don't do it.",
        "To anyone who  might\nseek to take advantage - now or later - don’t do it.",
        "[Iraq] is working with its own forces and others to take necessary action … to seek",
        "agreed to meet [one another] again in spring",
        "The ministers agreed … in spring.",
        "The ministers ... in spring",
        "…agreed to meet again…",
        "The ministers agreed\n\nto meet again",
    ],
)
def test_a_quote_is_found_whatever_its_white_space_quotation_marks_and_dashes(quote: str) -> None:
    assert find_quote(quote, TEXT)


@pytest.mark.parametrize(
    "quote",
    [
        "Don't do it.",
        "to anyone",
        "they threaten",
        "reed to meet",
        "The ministers agree … in spring",
        "in spring … The ministers",
        "don't [ever] do something",
        "…",
        "[x]",
        "",
    ],
)
def test_a_quote_that_differs_in_a_word_a_letter_or_the_order_is_not_found(quote: str) -> None:
    assert not find_quote(quote, TEXT)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("We can", "We can’t accept this."),
        ("We have lost 17", "We have lost 17,000 soldiers."),
        ("5 million boats", "Some 1.5 million boats."),
        ("30 on Sunday", "At 12:30 on Sunday."),
        ("aligned states", "the non-aligned states"),
        ("5 degrees", "It had -5 degrees."),
        ("Iraq", "in Iraq’s hands"),
        ("हम कर", "हम करि"),
    ],
)
def test_a_part_of_a_longer_word_or_number_is_no_quote(quote: str, text: str) -> None:
    assert not find_quote(quote, text)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("We can", "“We can.”"),
        ("17", "We have lost 17, and more."),
        ("later", "now or later—don’t"),
        ("don't", "now or later—don’t"),
        ("peace", "the so-called ‘peace’ plan"),
        ("Irak est en paix", "Il dit que l’Irak est en paix."),
        ("加强合作", "双方同意在经济领域加强合作。"),
        ("協力を強化", "両国は協力を強化する。"),
        ("ความร่วมมือ", "เราจะเสริมสร้างความร่วมมือระหว่างกัน"),
    ],
)
def test_a_whole_word_is_one_whatever_stands_beside_it(quote: str, text: str) -> None:
    assert find_quote(quote, text)


def test_a_text_in_which_the_first_word_is_everywhere_is_work_by_its_length() -> None:
    def look(times: int) -> None:
        text = "The quick brown fox went there. " * times
        assert not find_quote("The … tomorrow at noon", text)

    assert list_growing(look, 1000, 2000, times=2.1) == {}


def test_an_insertion_stands_for_a_few_words_and_not_for_a_paragraph() -> None:
    assert find_quote("begin [with it] end", f"begin {'x' * 60} end")
    assert not find_quote("begin [with it] end", f"begin {'x' * 200} end")


def test_the_nearest_passage_names_the_words_that_differ() -> None:
    nearest = find_nearest("The ministers agreed to meet once more in spring", TEXT)
    assert nearest is not None
    assert nearest.passage.startswith("The ministers agreed to meet again")
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
    nearest = find_nearest(quote, TEXT)
    assert nearest is not None
    assert (nearest.passage, nearest.differences) == (passage, differences)


def test_nothing_is_near_where_no_word_is_shared() -> None:
    assert find_nearest("Sehr geehrte Damen", "one two three") is None


@given(st.lists(st.text("abcdefg ", min_size=1), min_size=1, max_size=40), st.data())
def test_every_run_of_whole_words_of_a_text_is_found_in_it(
    lines: list[str], data: st.DataObject
) -> None:
    words = " ".join(lines).split()
    if not words:
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    assert find_quote("  ".join(words[first : last + 1]), "\n".join(words))


@given(st.text(), st.text())
def test_no_quote_and_no_text_can_crash_the_search(quote: str, text: str) -> None:
    find_quote(quote, text)
    find_nearest(quote, text)
