"""Which city is meant by a name, and what its id is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from books import make_records
from briefing_book.model.places import Place
from briefing_book.records.cities import KnownCity
from briefing_book.records.directory import Directory

SOVIET_UNION = "SUHH: {name: Soviet Union, to: 1991-12-26, now: [RU, UA]}"
KYIV = "kyiv: {name: Kyiv, country: UA, aliases: [Kijów], names: [{name: Kiew, to: 1995}]}"


def find(cities: str = "{}", **place: Any) -> KnownCity:
    files: Mapping[str, str] = {"cities.yml": cities, "places.yml": SOVIET_UNION}
    found = Directory(make_records(files)).cities.find(Place.model_validate(place))
    assert found
    return found


def test_every_name_of_the_gazetteer_leads_to_one_city() -> None:
    ids = {find(city=name, country="CN").id for name in ("Peking", "Beijing", "北京", "BEIJING")}
    assert ids == {"cn-beijing"}


@pytest.mark.parametrize("name", ["kyiv", "Kyiv", "Kijów", "Kiew", "Kiev", "КИЇВ"])
def test_an_entry_in_cities_yml_is_found_by_its_names_and_those_of_the_gazetteer(name: str) -> None:
    assert find(KYIV, city=name, country="UA").id == "kyiv"


def test_a_former_country_has_the_cities_of_those_that_it_is_today() -> None:
    assert find(city="Leningrad", country="SUHH").id == "ru-saint-petersburg"
    assert find(KYIV, city="Kiev", country="SUHH").id == "kyiv"


def test_a_city_of_that_name_in_another_country_is_another() -> None:
    odesa = "odesa: {name: Odesa, country: UA, aliases: [Odessa]}"
    assert find(odesa, city="Odessa", country="UA").id == "odesa"
    assert find(odesa, city="Odessa", country="US").id == "us-odessa"


def test_a_city_that_several_states_claim_is_one_under_each_of_their_codes() -> None:
    jerusalem = "jerusalem: {name: Jerusalem, country: IL}"
    assert find(jerusalem, city="Jerusalem", country="PS").id == "jerusalem"
    assert find(jerusalem, city="Jerusalem", country="EG").id != "jerusalem"


@pytest.mark.parametrize(
    ("city", "id"),
    [
        ("Nowhereville", "iq-nowhereville"),
        ("NOWHERE-VILLE", "iq-nowhere-ville"),
        ("Nówhéreville", "iq-nowhereville"),
        ("قرية", "iq-6fcdc6cecf"),
        ("Nowhere قرية", "iq-nowhere-7be17ba1dd"),
    ],
)
def test_a_village_that_nobody_knows_has_an_id_of_its_country_and_name(city: str, id: str) -> None:
    assert find(city=city, country="IQ").id == id


def test_a_place_that_lies_elsewhere_is_another_than_the_city_of_its_name() -> None:
    near = find(city="Springfield", country="US", coordinates=["39.8", "-89.6"])
    far = find(city="Springfield", country="US", coordinates=["60.1", "-150.2"])
    largest = find(city="Springfield", country="US")
    assert near.id.startswith("us-springfield-")
    assert near.gazetted
    assert (largest.id, far.id, far.gazetted) == ("us-springfield", "us-springfield-60n150w", None)


@pytest.mark.parametrize("id", ["ua-kyiv", "ua-nowhereville"])
def test_an_id_of_cities_yml_is_no_other_city_s(id: str) -> None:
    lviv = f"{id}: {{name: Lviv, country: UA}}"
    assert find(lviv, city="Lviv", country="UA").id == id
    assert find(lviv, city="Kyiv", country="UA").id != id
    assert find(lviv, city="Nowhereville", country="UA").id != id


def test_an_entry_may_have_the_id_that_the_city_has_without_it() -> None:
    entry = "ua-kyiv: {name: Kyiv, country: UA, names: [{name: Kiev, to: 1995}]}"
    found = find(entry, city="Kiev", country="UA")
    assert (found.id, found.registered is None) == ("ua-kyiv", False)


def test_what_has_no_city_is_none() -> None:
    directory = Directory(make_records({}))
    for place in ({"country": "NO"}, {"name": "at sea"}):
        assert directory.cities.find(Place.model_validate(place)) is None
