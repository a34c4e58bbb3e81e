from __future__ import annotations

import pycountry
import pytest

from briefing_book.world.countries import load_codes, name_country, name_region
from content import LOCALE


def test_the_codes_are_those_of_iso_3166_1() -> None:
    assert load_codes() == {country.alpha_2 for country in pycountry.countries}


@pytest.mark.parametrize("locale", ["en_GB", "ar", "fr", "ru", "zh_Hans"])
def test_every_country_has_a_name_in_every_language(locale: str) -> None:
    for code in load_codes():
        assert name_country(code, locale) not in ("", code)


def test_a_country_is_named_in_the_language_asked_for() -> None:
    assert name_country("IQ", LOCALE) == "Iraq"
    assert name_country("IQ", "ar") == "العراق"


def test_every_country_but_antarctica_is_in_a_region() -> None:
    assert {code for code in load_codes() if name_region(code, LOCALE) is None} <= {"AQ"}
    assert name_region("IQ", LOCALE) == "Western Asia"
    assert name_region("SUHH", LOCALE) is None
