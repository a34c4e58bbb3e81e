from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values import patterns
from briefing_book.values.amounts import parse_amount
from briefing_book.values.vocabulary import Qualifier

SCHEMA = re.compile(patterns.whole(patterns.AMOUNT))

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
        assert amount.low <= amount.high


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
    ["", "several", "+5", "1,5", "1,5 hours", "1000,000", "1.2.3", "12:30", "5/7",
     "5..7", "1e5", "\u0665", "½", "at least", "at least17", "5 to", "to 5", "17 + 3",
     "5 or 6", "5 and 6", "--5", "5--7", "$", "XQZ 5", "kr 500", "a", "half", "half a", "a few",
     "1st", "22nd", "0x10", "1 in 5", "3 of 5", "two out of three", "1 in every 5", "100 % of",
     "17 (of whom 3 soldiers)", "17 killed, 30 wounded", "17 killed and 30 wounded", "two thirds"],
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


@pytest.mark.parametrize(
    ("text", "number", "currency", "unit"),
    [
        ("$1.5 billion", 1_500_000_000, "USD", ""),
        ("US$ 2 billion", 2_000_000_000, "USD", ""),
        ("€500 million", 500_000_000, "EUR", ""),
        ("£3bn", 3_000_000_000, "GBP", ""),
        ("$1.5m", 1_500_000, "USD", ""),
        ("USD 500 million", 500_000_000, "USD", ""),
        ("NOK 1 234 567", 1_234_567, "NOK", ""),
        ("1 234 567 NOK", 1_234_567, "NOK", "NOK"),
        ("1.5 billion US dollars", 1_500_000_000, "USD", "US dollars"),
        ("750 million dollars", 750_000_000, "USD", "dollars"),
        ("500 million euros", 500_000_000, "EUR", "euros"),
        ("C$5 million in aid", 5_000_000, "CAD", "in aid"),
        ("DEM 3 million", 3_000_000, "DEM", ""),
        ("-$5 million", -5_000_000, "USD", ""),
    ],
)
def test_money_is_known_in_its_currency(text: str, number: int, currency: str, unit: str) -> None:
    amount = parse_amount(text)
    assert (int(amount.low), amount.currency, amount.unit) == (number, currency, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier", "unit"),
    [
        ("1.5 million", 1_500_000, 1_500_000, Qualifier.EXACTLY, ""),
        ("900 thousand people", 900_000, 900_000, Qualifier.EXACTLY, "people"),
        ("100k", 100_000, 100_000, Qualifier.EXACTLY, ""),
        ("5 millionaires", 5, 5, Qualifier.EXACTLY, "millionaires"),
        ("1.5m", Decimal("1.5"), Decimal("1.5"), Qualifier.EXACTLY, "m"),
        ("2 dozen eggs", 24, 24, Qualifier.EXACTLY, "eggs"),
        ("1.5 to 2 billion", 1_500_000_000, 2_000_000_000, Qualifier.EXACTLY, ""),
        ("900 thousand to 1 million", 900_000, 1_000_000, Qualifier.EXACTLY, ""),
        ("between 5 and 7 boats", 5, 7, Qualifier.EXACTLY, "boats"),
        ("from 5 to 7", 5, 7, Qualifier.EXACTLY, ""),
        ("17+", 17, 17, Qualifier.AT_LEAST, ""),
        ("≥ 17", 17, 17, Qualifier.AT_LEAST, ""),
        ("~200", 200, 200, Qualifier.ABOUT, ""),
        ("c. 200 troops", 200, 200, Qualifier.ABOUT, "troops"),
        ("-3%", -3, -3, Qualifier.EXACTLY, "%"),
        ("−3%", -3, -3, Qualifier.EXACTLY, "%"),
        ("minus 3 percent", -3, -3, Qualifier.EXACTLY, "percent"),
        ("-5 to -3", -5, -3, Qualifier.EXACTLY, ""),
        ("1'000'000", 1_000_000, 1_000_000, Qualifier.EXACTLY, ""),
        ("five", 5, 5, Qualifier.EXACTLY, ""),
        ("Zero", 0, 0, Qualifier.EXACTLY, ""),
        ("about a dozen", 12, 12, Qualifier.ABOUT, ""),
        ("half a million", 500_000, 500_000, Qualifier.EXACTLY, ""),
        ("two million people", 2_000_000, 2_000_000, Qualifier.EXACTLY, "people"),
        ("dozens", 24, 24, Qualifier.AT_LEAST, ""),
        ("hundreds of people", 200, 200, Qualifier.AT_LEAST, "people"),
        ("tens of thousands", 20_000, 20_000, Qualifier.AT_LEAST, ""),
        ("Several thousand troops", 3000, 3000, Qualifier.AT_LEAST, "troops"),
        ("500 shells of 155 mm", 500, 500, Qualifier.EXACTLY, "shells of 155 mm"),
    ],
)
def test_whatever_the_words_the_number_is_known(
    text: str, low: Decimal, high: Decimal, qualifier: Qualifier, unit: str
) -> None:
    amount = parse_amount(text)
    assert (amount.low, amount.high) == (low, high)
    assert (amount.qualifier, amount.unit) == (qualifier, unit)


def test_a_vote_has_those_for_against_and_abstaining() -> None:
    for text in ("141-5-35", "141–5–35", "141 - 5 - 35"):
        vote = parse_amount(text)
        assert vote.is_vote
        assert [number.value for number in vote.numbers] == [141, 5, 35]
        assert vote.low == vote.high == 141
    assert not parse_amount("5-7").is_vote


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1 in 5", "a share is written as a percentage: 20%"),
        ("1st", "a place in an order is no amount"),
        ("0x10", "write the number in full"),
        ("17 (of whom 3 soldiers)", "it has more than one number"),
        ("52:48", "a vote is written 52-48-0"),
        ("52-48", "a vote has three"),
        ("1.000.000", "thousands are set apart with a comma"),
        ("kr 500", "write NOK, SEK, DKK or ISK"),
        ("not given", "what is not known is left out"),
        ("5 or 6", "a range is written 5 to 6"),
        ("3/4", "a fraction is written as 0.75 or 75%"),
        ("\u0661\u0667", "digits are written 0 to 9"),
    ],
)
def test_what_is_meant_instead_is_told(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=re.escape(why)):
        parse_amount(text)


def test_amounts_of_one_measure_are_told_from_others() -> None:
    dollars = parse_amount("2 billion dollars").measure
    assert parse_amount("$2bn").measure == dollars
    assert parse_amount("€2bn").measure != dollars
    assert parse_amount("2 billion").measure != dollars
    assert parse_amount("1.5 million").measure == parse_amount("1,500,000").measure


WORDS = """5 7 1.5 1,234 000 -3 - – to and between from about c. ~ ≥ + $ US$ EUR XQZ £ million
    bn m k people of dozens several a half five % in 1st ( , thirds 141-5-35 tens""".split()


@given(st.sampled_from(["", " "]), st.lists(st.sampled_from(WORDS), max_size=6))
def test_a_schema_takes_what_the_build_takes(between: str, words: list[str]) -> None:
    text = between.join(words)
    try:
        parse_amount(text)
    except ValueError as error:
        assert "from the larger" in str(error) or not SCHEMA.search(text)
    else:
        assert SCHEMA.search(text)
