from __future__ import annotations

import pytest

from briefing_book.model.briefing import Briefing
from briefing_book.model.places import Place
from briefing_book.records.directory import Directory
from briefing_book.records.inherited import ids_cited_in, item_at, list_items, period_of, places_of
from briefing_book.records.loaded import Records
from briefing_book.records.places import is_one_place

NOBODY = Directory(Records())

RECORD = Briefing.model_validate(
    {
        "title": "Talks",
        "date": "2023-11-05",
        "place": {"city": "Baghdad", "country": "IQ"},
        "sources": ["article"],
        "accounts": [{"field": "date", "value": "2023-11-04", "source": "diary"}],
        "meetings": [
            {"id": "lunch", "start": "2023-11-06T12:30", "place": {"country": "JO"}},
            {"id": "dinner"},
        ],
        "statements": [
            {"id": "toast", "speaker": "IQ", "quote": "Peace.", "meeting": "lunch"},
            {
                "id": "later",
                "speaker": "IQ",
                "quote": "War.",
                "date": "2023-12",
                "meeting": "lunch",
            },
        ],
        "figures": [{"id": "guests", "what": "Guests", "value": "5", "sources": ["menu"]}],
    }
)
ITEMS = {item.id: item for _loc, item in list_items(RECORD)}


@pytest.mark.parametrize(
    ("id", "when", "country"),
    [
        ("lunch", "2023-11-06", "JO"),
        ("dinner", "2023-11-05", "IQ"),
        ("toast", "2023-11-06", "JO"),
        ("later", "2023-12", "JO"),
        ("guests", "2023-11-05", "IQ"),
    ],
)
def test_an_item_takes_over_when_and_where_it_was(id: str, when: str, country: str) -> None:
    (place,) = places_of(RECORD, ITEMS[id], NOBODY)
    assert (str(period_of(RECORD, ITEMS[id])), place.country) == (when, country)


def test_a_location_leads_into_an_item_or_not() -> None:
    assert item_at(RECORD, ("statements", 1, "quote")) == ITEMS["later"]
    assert item_at(RECORD, ("place", "city")) is None
    assert item_at(RECORD, ()) is None


def test_every_source_counts_that_is_cited_anywhere() -> None:
    assert ids_cited_in(RECORD) == {"article", "diary", "menu"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"city": "Tel Aviv", "country": "IL"}, {"city": "tel-aviv", "country": "IL"}, True),
        ({"city": "São Paulo", "country": "BR"}, {"city": "Sao Paulo", "country": "BR"}, True),
        ({"city": "Sana'a", "country": "YE"}, {"city": "Sanaa", "country": "YE"}, True),
        ({"country": "CY"}, {"city": "Nicosia", "country": "CY"}, True),
        ({"city": "Tripoli", "country": "LY"}, {"city": "Tripoli", "country": "LB"}, False),
        ({"city": "Haifa", "country": "IL"}, {"city": "Tel Aviv", "country": "IL"}, False),
        ({"city": "Kiev", "country": "UA"}, {"city": "Kyiv", "country": "UA"}, True),
        ({"name": "at sea"}, {"name": "At Sea"}, True),
        ({"name": "at sea"}, {"city": "Haifa", "country": "IL"}, False),
    ],
)
def test_two_places_may_be_one(one: object, other: object, expected: bool) -> None:
    assert is_one_place(Place.model_validate(one), Place.model_validate(other), NOBODY) is expected
