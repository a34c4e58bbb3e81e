from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values.amounts import parse_amount
from briefing_book.values.vocabulary import Qualifier

numbers = st.decimals(0, 10**12, places=2, allow_nan=False).map(abs)
qualifiers = st.sampled_from(Qualifier)


@given(numbers, qualifiers, st.sampled_from(["", "people", "US$", "طن", "%"]))
def test_any_number_with_any_qualifier_is_read_as_it_is_written(
    number: Decimal, qualifier: Qualifier, unit: str
) -> None:
    text = f"{qualifier.value} {number:f} {unit}".strip()
    amount = parse_amount(text)
    assert (amount.low, amount.high, amount.is_range) == (number, number, False)
    assert (amount.qualifier, amount.unit, amount.text) == (qualifier, unit, text)
    assert parse_amount(amount.text) == amount


@given(st.integers(0, 10**20))
def test_thousands_may_be_set_apart(number: int) -> None:
    for separator in (",", " ", "\u00a0", "\u202f"):
        assert parse_amount(f"{number:,}".replace(",", separator)).low == number


@given(numbers, numbers, st.sampled_from([" to ", "-", "–", " – "]))
def test_a_range_runs_from_the_smaller_number_to_the_larger_one(
    low: Decimal, high: Decimal, between: str
) -> None:
    text = f"{low:f}{between}{high:f}"
    if high < low:
        with pytest.raises(ValueError, match="from the larger number"):
            parse_amount(text)
    else:
        amount = parse_amount(text)
        assert (amount.low, amount.high, amount.is_range) == (low, high, low != high)


@given(st.text() | st.from_regex(r"(about |at least )?[0-9., –-]{0,40}[a-z%]*", fullmatch=True))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        amount = parse_amount(text)
    except ValueError as error:
        assert str(error)
    else:
        assert 0 <= amount.low <= amount.high


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("At Least 17", Qualifier.AT_LEAST),
        ("over 17", Qualifier.MORE_THAN),
        ("just over 17", Qualifier.MORE_THAN),
        ("no fewer than 17", Qualifier.AT_LEAST),
        ("no more than 17", Qualifier.UP_TO),
        ("almost 17", Qualifier.ABOUT),
        ("around 17", Qualifier.ABOUT),
        ("approximately 17", Qualifier.ABOUT),
        ("nearly 17", Qualifier.ABOUT),
        ("at most 17", Qualifier.UP_TO),
        ("fewer than 17", Qualifier.LESS_THAN),
        ("under 17", Qualifier.LESS_THAN),
        ("exactly 17", Qualifier.EXACTLY),
        ("17", Qualifier.EXACTLY),
    ],
)
def test_people_say_how_exact_a_number_is_in_several_ways(words: str, qualifier: Qualifier) -> None:
    amount = parse_amount(words)
    assert (amount.qualifier, amount.low) == (qualifier, Decimal(17))


def test_a_number_keeps_its_leading_zeros_in_the_text_only() -> None:
    amount = parse_amount("010 trucks")
    assert (amount.text, amount.low, amount.unit) == ("010 trucks", Decimal(10), "trucks")


@pytest.mark.parametrize(
    "text",
    ["", "several", "five", "-5", "+5", "1,5", "1,5 hours", "1000,000", "1.2.3", "12:30", "5/7",
     "5..7", "1e5", "\u0665", "½", "at least", "at least17", "≥ 17", "5 to", "to 5", "17 + 3",
     "5 or 6", "5 and 6"],
)  # fmt: skip
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_amount(text)


def test_a_decimal_comma_is_refused_with_the_remedy() -> None:
    with pytest.raises(ValueError, match=r"a decimal point is written as in 1\.5"):
        parse_amount("1,5 hours")


@pytest.mark.parametrize("digits", [31, 5000, 100_000])
def test_a_number_too_long_to_be_meant_is_refused(digits: int) -> None:
    with pytest.raises(ValueError, match=f"a number of {digits} digits is too long"):
        parse_amount("9" * digits)
