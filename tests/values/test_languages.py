from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.values.languages import (
    are_one_language,
    parse_language,
    parse_languages,
    suggest_language,
    text_direction,
)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("en", "en"),
        ("EN-gb", "en-GB"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-1996", "de-1996"),
        ("sl-rozaj-biske", "sl-rozaj-biske"),
        ("no", "no"),
        ("tet", "tet"),  # official in Timor-Leste, though the CLDR has no conventions for it
        ("arz", "arz"),
    ],
)
def test_a_language_is_read_from_its_tag(text: str, tag: str) -> None:
    assert parse_language(text) == tag == parse_language(tag)


def test_several_are_a_list_and_one_alone_is_none() -> None:
    assert parse_languages([" EN", "fr "]) == ("en", "fr")
    assert parse_languages(["ar"]) == "ar"
    with pytest.raises(ValueError, match="twice"):
        parse_languages(["en", "EN"])


def test_a_language_is_the_same_in_every_country_and_script() -> None:
    assert are_one_language("ar", "ar-EG")
    assert not are_one_language("ar", "arz")


@pytest.mark.parametrize(
    "text", ["", "english", "xx", "eng", "en_GB", "en-XX", "en-Qqqq", "x-private", "en-", "é", "e"]
)
def test_what_is_no_language_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_language(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("English", "did you mean en (English)?"),
        ("arabic", "did you mean ar (Arabic)?"),
        ("Arabc", "did you mean ar (Arabic)?"),
        ("eng", "did you mean en?"),
        ("en_GB", "did you mean en-GB?"),
        ("iw", "did you mean he?"),
        ("xx", ""),
        ("something else entirely", ""),
    ],
)
def test_a_hint_says_which_language_was_meant(text: str, hint: str) -> None:
    assert suggest_language(text) == hint


@pytest.mark.parametrize(
    ("tag", "direction"),
    [("en", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("fa-AF", "rtl"), ("ur", "rtl"), ("dv", "rtl"),
     ("ckb", "rtl"), ("ku", "ltr"), ("az", "ltr"), ("az-Arab", "rtl"), ("az-IR", "rtl"),
     ("arz", "rtl"), ("tet", "ltr"), ("yi", "rtl"), ("zh-Hant-TW", "ltr"), ("not a tag", "ltr")],
)  # fmt: skip
def test_a_language_runs_in_the_direction_of_its_script(tag: str, direction: str) -> None:
    assert text_direction(tag) == direction


@given(st.text() | st.from_regex(r"[a-zA-Z]{1,4}(-[a-zA-Z0-9]{1,9}){0,3}", fullmatch=True))
def test_any_text_is_a_language_or_refused(text: str) -> None:
    try:
        tag = parse_language(text)
    except ValueError:
        suggest_language(text)
    else:
        assert text_direction(tag) in ("ltr", "rtl")
