from __future__ import annotations

from books import link_one
from briefing_book.book.parties import Country, Party
from briefing_book.model.references import RefKind
from briefing_book.pages.table import (
    Cell,
    country_cell,
    date_cell,
    number_cell,
    parties_cell,
    place_cell,
    title_cell,
)
from briefing_book.values.edtf import parse_period
from briefing_book.wording.sentences import say_differences

IRAQ = Country("IQ", "Iraq")
BLINKEN = Party("Antony Blinken", RefKind.PERSON, "blinken", "people/blinken/")


def test_a_date_sorts_by_its_first_day() -> None:
    assert date_cell(parse_period("2023-11/2023-12")).value == "2023-11-01"


def test_a_count_sorts_by_its_value() -> None:
    assert number_cell(1200) == Cell("1,200", value="1200")


def test_a_title_says_whether_sources_differ() -> None:
    entry = link_one(
        "{title: Talks, date: 2023, accounts: [{field: date, value: '2022', source: article}]}"
    )
    assert title_cell(entry) == Cell("Talks", "briefings/one/", differs=entry.differences)
    assert say_differences(entry.differences) == "sources differ on the day"


def test_a_place_filters_by_its_country() -> None:
    entry = link_one("{title: Talks, date: 2023, place: {city: Baghdad, country: IQ}}")
    assert place_cell(entry) == Cell("Baghdad", "places/iq-baghdad/", note="Iraq", value="Iraq")
    entry = link_one("{title: Talks, date: 2023, place: {country: IQ}}")
    assert place_cell(entry) == Cell("Iraq", "countries/iq/", value="Iraq")


def test_several_parties_filter_one_by_one_and_a_single_one_is_linked() -> None:
    envoys = Party("envoys", countries=(IRAQ,), count=3, is_group=True)
    assert parties_cell((BLINKEN,)) == Cell(
        "Antony Blinken", "people/blinken/", value="Antony Blinken"
    )
    assert parties_cell((BLINKEN, envoys)) == Cell(
        "Antony Blinken, 3 envoys of Iraq", value="Antony Blinken|3 envoys of Iraq"
    )


def test_what_is_not_known_is_said() -> None:
    nowhere = link_one("{title: Talks, date: 2023}")
    for cell in (parties_cell(()), country_cell(None), place_cell(nowhere)):
        assert cell == Cell(unknown="not given")
