from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from briefing_book.addresses import ID_PATTERN
from briefing_book.values.edtf import parse_period
from briefing_book.values.fields import (
    Coordinates,
    Count,
    Date,
    DatePeriod,
    Duration,
    Id,
    LanguageTag,
    Moment,
    Name,
    Names,
    Prose,
    Quantity,
    StartTime,
    Text,
    WebAddress,
    advise_id,
    fits_pattern,
)
from briefing_book.values.forms import MAX_LENGTH

ALL = {
    "Coordinates": Coordinates, "Count": Count, "DatePeriod": DatePeriod, "Duration": Duration,
    "Id": Id, "LanguageTag": LanguageTag, "Moment": Moment, "Names": Names, "Prose": Prose,
    "Quantity": Quantity, "StartTime": StartTime, "Text": Text, "WebAddress": WebAddress,
}  # fmt: skip

trees = st.recursive(
    st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value)


def refuse(kind: Any, value: object) -> tuple[str, str, str]:
    """Rule, message and hint with which the value is refused."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    (error,) = caught.value.errors()
    return error["type"], error["ctx"]["text"], error["ctx"]["hint"]


@pytest.mark.parametrize("kind", [Text, Prose, Name, Quantity, WebAddress])
def test_a_value_has_at_most_so_many_characters(kind: Any) -> None:
    begun = {Quantity: "5 ", WebAddress: "https://example.org/"}.get(kind, "")
    longest = begun.ljust(MAX_LENGTH, "a")
    read(kind, longest)
    assert refuse(kind, longest + "a") == (
        "text-too-long",
        "this text has 100,001 characters",
        "shorten it: 100,000 are the most that a text may have",
    )


@pytest.mark.parametrize("name", ALL)
@given(tree=trees)
def test_whatever_yaml_holds_is_read_or_refused(name: str, tree: object) -> None:
    try:
        read(ALL[name], tree)
    except ValidationError as error:
        assert error.errors()


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org/",
        "HTTPS://EXAMPLE.ORG/",
        "https://example.org:8080/a/b.html?c=d&e=(f)#g",
        "https://www.state.gov/secretary-travel-to-tel-aviv,-ramallah/",
        "https://example.org/%D8%A7%D9%84",
        "https://بي-بي-سي.example/العراق",
        "https://[2001:db8::1]/",
        "https://192.0.2.1/",
        "https://example.org./",
        "https://ex%C3%A4mple.org/",
    ],
)
def test_an_http_address_is_kept_as_it_is_written(address: str) -> None:
    assert read(WebAddress, f"  {address} ") == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "\tjavascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\x00script:alert(1)",
        "\u200bjavascript:alert(1)",
        "\x01javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "https:javascript:alert(1)",
        "https:/javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "ftp://example.org/",
        "mailto:someone@example.org",
        "//example.org/",
        "/etc/passwd",
        "example.org",
        "https://",
        "https:///path",
        "https://someone:secret@example.org/",
        "https://www.example.org@example.net/",
        "https://example.org/a b",
        "https://example.org/a\u00a0b",
        "https://example.org/\u202egnp.exe",
        'https://example.org/"onmouseover="alert(1)',
        "https://example.org/<script>",
        "https://example.org\\@example.net",
        "https://example.org:99999/",
        "https://example.org:port/",
        "https://[::1",
        "https://..",
        "https://.example.org/",
        "https://example..org/",
        "https://%zz/",
    ],
)
def test_an_address_that_is_not_plainly_http_is_refused(address: str) -> None:
    rule, _, hint = refuse(WebAddress, address)
    assert (rule, hint) == ("bad-address", "write the whole address: https://…")


@given(st.text())
def test_an_address_that_is_read_begins_with_http(text: str) -> None:
    for address in (text, f"https://{text}", f"https://example.org/{text}"):
        try:
            found = read(WebAddress, address)
        except ValidationError:
            continue
        assert re.match(r"https?://[^\s/?#\"<>\\@]", found, re.IGNORECASE)
        assert read(WebAddress, f"https://example.org/?to={quote(found)}")


@given(st.from_regex(ID_PATTERN, fullmatch=True))
def test_an_id_is_letters_digits_and_hyphens(text: str) -> None:
    assert read(Id, text) == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Prime Minister", "such as prime-minister"),
        ("Café", "such as cafe"),
        ("../../etc", "such as etc"),
        ("a" * 81, f"such as {'a' * 80}"),
        ("العراق", "at most 80 characters"),
        ("a\nb", "such as a-b"),
    ],
)
def test_what_is_no_id_is_refused_with_one_that_could_be_meant(text: str, hint: str) -> None:
    rule, _, advice = refuse(Id, text)
    assert rule == "bad-id"
    assert advice.endswith(hint)


@given(st.text())
def test_an_id_that_is_advised_is_one(text: str) -> None:
    _, _, example = advise_id(text).partition("such as ")
    assert not example or fits_pattern(ID_PATTERN, example)


def test_a_text_is_one_line_and_prose_keeps_its_lines() -> None:
    assert read(Text, "Talks\n  in\tOslo") == "Talks in Oslo"
    assert read(Prose, "One.\n\nTwo.\n") == "One.\n\nTwo.\n"


def test_a_single_name_needs_no_list() -> None:
    assert read(Names, "IQ") == ("IQ",)
    assert read(Names, ["IQ", "US"]) == ("IQ", "US")
    assert read(Names, []) == ()


@pytest.mark.parametrize("text", ["0", "00", "-1", "1.0", "five", "", "\u0665", "1000000"])
def test_a_count_is_a_whole_number_above_zero(text: str) -> None:
    refuse(Count, text)
    assert read(Count, "5") == 5


@pytest.mark.parametrize(
    "value",
    [["91", "0"], ["0", "181"], ["-90.1", "0"], ["1e1", "0"], ["nan", "0"], ["inf", "0"],
     ["33,3", "44"], ["0x1", "0"], ["1"], ["1", "2", "3"], [], "33, 44", {"lat": "1"},
     [["1"], "2"]],
)  # fmt: skip
def test_coordinates_are_two_numbers_on_the_globe(value: object) -> None:
    assert refuse(Coordinates, value)[0] in ("bad-coordinates", "wrong-type")
    assert read(Coordinates, ["-33.34", "180"]) == (-33.34, 180)


def test_a_list_where_one_value_belongs_is_refused_with_what_to_write() -> None:
    assert refuse(Date, ["2023"]) == (
        "wrong-type",
        "expected one value here, found a list",
        "write a day as 2023-11-05, a month as 2023-11 or a year as 2023",
    )


@pytest.mark.parametrize("value", [[], ["x"], [["2023"]], [{"a": "b"}], ["2023, 2024"], ["2023?"]])
def test_a_list_is_no_period_unless_it_is_of_dates(value: object) -> None:
    assert refuse(DatePeriod, value)[0] in ("bad-date", "wrong-type")


@pytest.mark.parametrize(
    ("value", "text"),
    [(["2024-05-03..2024-05-05"], "[2024-05-03..2024-05-05]"), (["..2024"], "[..2024]"),
     (["2024-05-03", "2024-05-05"], "[2024-05-03, 2024-05-05]")],
)  # fmt: skip
def test_dates_in_brackets_are_read_as_yaml_has_them_and_in_quotation_marks(
    value: list[str], text: str
) -> None:
    assert read(DatePeriod, value) == read(DatePeriod, text) == parse_period(text)


def test_an_empty_value_is_refused_with_what_to_write() -> None:
    rule, message, hint = refuse(Quantity, " ")
    assert (rule, message) == ("empty-value", "there is nothing here")
    assert hint.startswith("write 5, at least 17")
