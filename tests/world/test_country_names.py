from __future__ import annotations

import pycountry
import pytest
from babel import Locale

from briefing_book.world.countries import load_codes
from briefing_book.world.country_names import find_codes, find_near, find_organization

COUNTRIES = list(pycountry.countries)
FORMER = list(pycountry.historic_countries)


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_every_name_of_the_cldr_leads_to_its_country(language: str) -> None:
    names = Locale(language).territories
    wrong = [code for code in load_codes() if code not in find_codes(str(names[code]))]
    assert wrong == []


def test_every_name_and_code_of_iso_3166_1_leads_to_its_country_alone_or_is_of_several() -> None:
    for country in COUNTRIES:
        assert find_codes(country.alpha_3) == (country.alpha_2,)
        for key in ("name", "official_name", "common_name"):
            if name := getattr(country, key, None):
                assert country.alpha_2 in find_codes(name), name


def test_no_name_of_iso_3166_1_leads_to_another_country_alone() -> None:
    for country in COUNTRIES:
        for other in COUNTRIES:
            if other is not country:
                assert find_codes(country.name) != (other.alpha_2,)


def test_a_code_of_iso_3166_3_is_never_taken_for_another_country_of_today() -> None:
    for country in FORMER:
        assert not set(find_codes(country.alpha_2)) & load_codes() - {country.alpha_2}
        assert set(find_codes(country.alpha_4)) <= {country.alpha_4}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("England", "GB"), ("Britain", "GB"), ("Scotland", "GB"), ("Holland", "NL"),
        ("Burma", "MM"), ("Swaziland", "SZ"), ("Czech Republic", "CZ"), ("Congo", "CD CG"),
        ("Bosnia", "BA"), ("Saudi", "SA"), ("Deutschland", "DE"), ("America", "US"),
        ("the U.S.", "US"), ("UAE", "AE"), ("GER", "DE"), ("FRG", "DE"), ("POR", "PT"),
        ("PRC", "CN"), ("Great Britain", "GB"), ("Holy See", "VA"), ("Ivory Coast", "CI"),
        ("DRC", "CD"), ("Russian Federation", "RU"), ("Kosovo", "XK"), ("EL", "GR"),
        ("Korea", "KP KR"), ("Iran, Islamic Republic of", "IR"), ("Virgin Islands (US)", "VG VI"),
        ("USSR", "SUHH"), ("SU", "SUHH"), ("YU", "YUCS"), ("CS", "CSHH CSXX"), ("DD", "DDDE"),
        ("East Germany", "DDDE"), ("Egyptians", ""), ("Egyptian", "EG"), ("Norvège", "NO"),
        ("St. Lucia", "LC"), ("Côte d'Ivoire", "CI"), ("Türkiye", "TR"), ("Turkey", "TR"),
        ("Libia", "LY"), ("Grekland", "GR"), ("Islandais", "IS"), ("irische", "IE"),
        ("EU", ""), ("NATO", ""), ("", ""), ("Nowhere", ""), ("hamas", ""),
    ],
)  # fmt: skip
def test_a_name_leads_to_what_it_means_to_several_or_to_none(text: str, codes: str) -> None:
    assert find_codes(text) == tuple(codes.split())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("EU", "European Union"),
        ("otan", "North Atlantic Treaty Organization"),
        ("the United Nations", "United Nations"),
        ("African Union", "African Union"),
        ("Norway", ""),
        ("Orange Party", ""),
    ],
)
def test_an_organization_is_known_by_its_short_and_full_names(text: str, name: str) -> None:
    assert find_organization(text) == name


def test_nothing_is_a_country_and_an_organization() -> None:
    both = [
        name
        for country in COUNTRIES
        for name in (country.alpha_3, country.name)
        if find_organization(name)
    ]
    assert both == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Germny", "DE"), ("Morroco", "MA"), ("Kazakstan", "KZ"), ("Untied Kingdom", "GB"),
        ("Congolo", ""), ("Albanya", ""),
        ("Prussia", ""), ("Iberia", ""), ("Brittany", ""), ("Kurdistan", ""), ("hamas", ""),
        ("nato", ""), ("XX", ""), ("EU", ""), ("Europian Union", ""),
    ],
)  # fmt: skip
def test_a_misspelt_name_leads_to_its_country_and_another_name_to_none(
    text: str, code: str
) -> None:
    assert find_near(text) == code
