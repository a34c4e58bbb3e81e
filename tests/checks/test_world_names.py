"""Whatever people call a country or an international organization, no hint names a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pycountry
import pytest
from babel import Locale

from briefing_book.checks.suggestions import Adviser
from briefing_book.model.references import PARTY, RefKind
from briefing_book.records.directory import Directory
from briefing_book.records.loaded import Records
from briefing_book.world.countries import load_codes

WORLD = Path(__file__).parents[1] / "world"
_OFFERED = re.compile(r"\b[A-Z]{2,4}\b(?= \()|(?<=its code is )[A-Z]{2,4}(?: or [A-Z]{2,4})*")


def read_table(name: str) -> Iterator[tuple[str, list[str]]]:
    for line in (WORLD / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, others = line.partition(":")
            yield key, [other.strip() for other in others.split(", ") if other.strip()]


@cache
def adviser() -> Adviser:
    return Adviser(Directory(Records()), {})


def advise(text: str, *kinds: RefKind) -> str:
    return adviser().advise(text, kinds, frozenset(), in_list=False).hint


def offered(text: str) -> set[str]:
    """The codes that are suggested for what stands where a country belongs."""
    return set(re.findall(r"[A-Z]{2,4}", " ".join(_OFFERED.findall(advise(text, RefKind.COUNTRY)))))


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_no_name_of_a_country_in_the_cldr_leads_to_another(language: str) -> None:
    names = Locale(language).territories
    assert {code for code in load_codes() if code not in offered(str(names[code]))} == set()


def test_no_name_or_code_of_iso_3166_1_leads_to_another_country() -> None:
    for country in pycountry.countries:
        assert offered(country.alpha_3) == {country.alpha_2}
        for key in ("name", "official_name", "common_name"):
            if name := getattr(country, key, None):
                assert country.alpha_2 in offered(name), name


def test_whatever_else_people_call_a_country_leads_to_it_or_to_all_that_it_may_be() -> None:
    wrong = {
        name: found
        for codes, names in read_table("names_of_countries.txt")
        for name in names
        if (found := " ".join(sorted(offered(name))) or "-") != codes
    }
    assert wrong == {}


@pytest.mark.parametrize("language", ["es", "it", "pt", "nl", "pl", "sv", "tr", "ru"])
def test_a_name_in_another_language_leads_to_its_country_or_to_none(language: str) -> None:
    names = Locale(language).territories
    wrong = {
        str(names[code]): offered(str(names[code]))
        for code in load_codes()
        if not offered(str(names[code])) <= {code} and code not in offered(str(names[code]))
    }
    assert wrong == {}


def test_an_organization_is_known_as_one_and_taken_for_no_country() -> None:
    for name, others in read_table("organizations_known.txt"):
        for text in (name, *others):
            hint = advise(text, RefKind.COUNTRY)
            assert hint == "this is an organization, and here a country has to stand", text
            assert advise(text, *PARTY) == "add to organizations.yml:", text
