from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.quotes import matching
from briefing_book.quotes.matching import MOST_PLACES, TooCommonError, find_quote, is_in
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


def test_an_insertion_stands_for_a_few_words_and_not_for_a_paragraph() -> None:
    assert find_quote("begin [with it] end", f"begin {'x' * 60} end")
    assert not find_quote("begin [with it] end", f"begin {'x' * 200} end")


def test_words_that_stand_in_the_text_several_times_are_taken_where_the_others_follow() -> None:
    assert find_quote("begin … mid [with it] end", f"begin mid {'x' * 200} mid end")
    assert not find_quote("begin … mid [with it] end", f"begin mid {'x' * 200} end mid")


@pytest.mark.parametrize(
    ("quote", "piece"),
    [
        ("The … tomorrow at noon", "The quick brown fox went there. "),
        ("a … b … c … d", "a b c "),
        ("a … a … a … a [b] a … z", "a "),
        ("a" + " … a" * 20 + " … z", "a "),
        ("a" + "\n\na" * 300, "a b "),
        ("ab", "ab"),
        ("a.a.a.a", "a.a.b."),
    ],
)  # fmt: skip
def test_the_search_grows_no_faster_than_the_text(quote: str, piece: str) -> None:
    def look(times: int) -> None:
        is_in(quote, piece * times)

    assert list_growing(look, 1000, 2000, times=2.1) == {}


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("a", "a" * 2_000),
        ("a" + ".a" * 2_000, "a" + ".a" * 2_100),
        ("a" + " … a" * 100 + " … z", "a " * 200),
    ],
    ids=["in-one-word", "in-one-long-word", "between-marks"],
)
def test_the_search_is_given_up_where_the_words_stand_everywhere(
    quote: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matching, "MOST_PLACES", 1_000)
    with pytest.raises(TooCommonError):
        find_quote(quote, text)
    assert not is_in(quote, text)


def test_the_search_is_not_given_up_for_the_commonest_word_of_a_book() -> None:
    assert MOST_PLACES > 3 * 64_000
    assert not find_quote("the … noon", "And the king said unto the men. " * 32_000)


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
