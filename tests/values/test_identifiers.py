from __future__ import annotations

import re

import pytest

from briefing_book.values.identifiers import SCHEMES


@pytest.mark.parametrize("key", SCHEMES)
def test_the_example_of_a_register_is_one_of_its_identifiers(key: str) -> None:
    scheme = SCHEMES[key]
    assert scheme.read(scheme.example) == scheme.example.replace(" ", "")
    for page in scheme.pages.values():
        assert re.fullmatch(r"https://[^ {}]+\{\}", page)


@pytest.mark.parametrize(
    ("key", "identifier"),
    [
        # As the registers' own documents have them.
        ("isni", "0000 0001 2150 090X"), ("isni", "0000000121032683"),
        ("orcid", "0000-0002-1694-233X"), ("orcid", "0000-0001-5109-3700"),
        ("lei", "7LTWFZYICNSX8D621K86"), ("lei", "213800WSGIIZCXF1P572"),
        ("ror", "05dxps055"), ("geonames", "3144096"), ("wikidata", "Q42"),
        ("gnd", "118540238"), ("gnd", "4007141-9"), ("viaf", "75121530"),
        ("lcnaf", "sh85026371"), ("hsg", "blinken-antony-j"),
    ],
)  # fmt: skip
def test_identifiers_that_are_in_use_are_read(key: str, identifier: str) -> None:
    assert SCHEMES[key].read(identifier) == identifier.replace(" ", "")


@pytest.mark.parametrize(
    ("key", "text", "message"),
    [
        ("wikidata", "42", "no identifier of Wikidata"),
        ("wikidata", "q42", "no identifier of Wikidata"),
        ("isni", "0000 0001 2150 0900", "check digits"),
        ("isni", "0000 0001 2150 90X", "no identifier of ISNI"),
        ("orcid", "0000-0002-1694-2330", "check digits"),
        ("orcid", "000000021694233X", "no identifier of ORCID"),
        ("lei", "7LTWFZYICNSX8D621K68", "check digits"),
        ("geonames", "0144096", "no identifier of GeoNames"),
        ("geonames", "٣١٤", "no identifier of GeoNames"),
        ("ror", "05dxps05l", "no identifier of ROR"),
    ],
)
def test_what_is_none_is_refused(key: str, text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        SCHEMES[key].read(text)


@pytest.mark.parametrize(
    ("key", "text", "identifier"),
    [
        ("wikidata", "https://www.wikidata.org/wiki/Q42", "Q42"),
        ("orcid", "https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233X"),
        ("geonames", "https://www.geonames.org/3144096/", "3144096"),
        ("orcid", "https://orcid.org/0000-0002-1694-2330", ""),
        ("wikidata", "Q42", ""),
    ],
)
def test_the_identifier_is_found_in_the_address_of_its_page(
    key: str, text: str, identifier: str
) -> None:
    assert SCHEMES[key].find(text) == identifier


def test_a_page_may_depend_on_what_the_record_is_of() -> None:
    hsg = SCHEMES["hsg"]
    assert hsg.address("norway", "country").endswith("/countries/norway")
    assert hsg.address("acheson", "person").endswith("/people/acheson")
    assert hsg.address("nato", "organization") == ""
