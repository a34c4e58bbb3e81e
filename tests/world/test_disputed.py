from __future__ import annotations

import pytest

from briefing_book.world.countries import load_codes
from briefing_book.world.disputed import find_claims


@pytest.mark.parametrize(
    ("city", "codes"),
    [
        ("Jerusalem", ("IL", "PS")),
        ("al-quds", ("IL", "PS")),
        ("Taipei", ("CN", "TW")),
        ("Sevastopol", ("RU", "UA")),
        ("Laâyoune", ("EH", "MA")),
        ("Oslo", ()),
        ("", ()),
    ],
)
def test_all_who_claim_a_city_are_named_alike(city: str, codes: tuple[str, ...]) -> None:
    assert find_claims(city) == codes


def test_whoever_claims_a_city_has_a_code() -> None:
    cities = ("Pristina", "Stanley", "Ceuta", "Abyei", "Kyrenia", "Sukhumi", "Tiraspol", "Srinagar")
    claims = {code for city in cities for code in find_claims(city)}
    assert claims <= load_codes() | {"XK"}
