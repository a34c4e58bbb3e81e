from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from briefing_book.text.characters import is_readable
from briefing_book.values import patterns
from briefing_book.values.fields import Title

BLANKS = "\u115f\u1160\u3164\uffa0"
"""What Unicode counts as letters, and nobody sees."""
HIDDEN = f"{BLANKS}\u2800\ufffc"
LETTERS = st.characters(categories=["L", "N"], exclude_characters=BLANKS)
UNSEEN = st.text(
    st.characters(categories=["P", "S", "Z", "M", "Cc", "Cf", "Co"]) | st.sampled_from(HIDDEN)
)
NAME = TypeAdapter(Title)


def is_taken(text: str) -> bool:
    try:
        NAME.validate_python(text)
    except ValidationError:
        return False
    return True


@given(LETTERS, UNSEEN, UNSEEN)
def test_a_name_has_one_letter_or_digit_of_any_script(letter: str, before: str, after: str) -> None:
    assert is_readable(f"{before}{letter}{after}")
    assert is_taken(letter)


@given(UNSEEN)
def test_what_nobody_can_read_is_no_name(text: str) -> None:
    assert not is_readable(text)
    assert not is_taken(text)


@pytest.mark.parametrize(
    "text", ["", ".", "-", "***", "\u3164", "\u2800", "\u115f\u1160", "\uffa0", "\ufffc", "\ue000"]
)
def test_nobody_sees(text: str) -> None:
    assert not is_readable(text)


def test_the_schema_refuses_no_name_that_the_build_takes() -> None:
    fits = re.compile(patterns.whole(patterns.READABLE)).search
    known = (
        char for char in map(chr, range(0x10000)) if unicodedata.category(char) not in ("Cn", "Cs")
    )
    assert [char for char in known if is_readable(char) and not fits(char)] == []


@pytest.mark.parametrize("text", [".", "-", " — ", "…", "«»", "\u2800", "\u3164", "\ue000", "。"])
def test_the_schema_refuses_what_is_no_name(text: str) -> None:
    assert not re.search(patterns.whole(patterns.READABLE), text)
