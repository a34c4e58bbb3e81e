from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.model.references import PARTY, RefKind
from briefing_book.records.directory import Directory, Ref
from briefing_book.text.folding import fold_name
from content import LOCALE, Load

FILES = {
    "people.yml": "blinken: {name: Antony Blinken, aliases: [Tony Blinken]}\n"
    "ali-hassan: {name: Ali Hassan, aliases: [Hassan]}\n"
    "omar-hassan: {name: Omar Hassan, aliases: [Hassan, US]}\n"
    "jose: {name: José}\n",
    "organizations.yml": "pentagon: {name: Department of Defense, aliases: [The Pentagon]}\n"
    "blinken-house: {name: Blinken}\n",
    "places.yml": "SUHH: {name: Soviet Union, to: 1991, now: [RU]}\nCZ: {name: Czech Republic}\n",
    "topics.yml": "peace: {name: Peace and quiet}\n",
    "sources.yml": "article: {title: Report}\n",
    "trips/tour.yml": "title: The tour\n",
}


@pytest.fixture
def directory(load: Load) -> Directory:
    return Directory(load(FILES))


@pytest.mark.parametrize(
    "text", ["blinken", "Antony Blinken", "antony blinken", "TONY  BLINKEN", " Tony\nBlinken "]
)
def test_a_person_is_found_by_id_name_and_alias(directory: Directory, text: str) -> None:
    assert directory.find(text, [RefKind.PERSON]) == Ref(RefKind.PERSON, "blinken")


def test_an_organization_is_found_by_id_name_and_alias(directory: Directory) -> None:
    for text in ("pentagon", "department of defense", "the Pentagon"):
        assert directory.find(text, PARTY) == Ref(RefKind.ORGANIZATION, "pentagon")


def test_a_name_is_found_whichever_way_its_accents_are_coded(directory: Directory) -> None:
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, "JOSÉ")
        assert directory.find(text, [RefKind.PERSON]) == Ref(RefKind.PERSON, "jose")


def test_a_name_of_several_people_leads_to_none(directory: Directory) -> None:
    assert directory.find("Hassan", [RefKind.PERSON]) is None
    assert directory.find_all("Hassan", RefKind.PERSON) == ("ali-hassan", "omar-hassan")


def test_a_name_of_several_people_is_not_taken_for_an_organization(load: Load) -> None:
    people = "ali: {name: Ali, aliases: [State]}\nomar: {name: Omar, aliases: [State]}\n"
    records = load({"people.yml": people, "organizations.yml": "state: {name: Office}\n"})
    assert Directory(records).find("State", PARTY) is None


def test_the_kinds_are_tried_in_the_order_asked_for(directory: Directory) -> None:
    assert directory.find("blinken", PARTY) == Ref(RefKind.PERSON, "blinken")
    assert directory.find("blinken", [RefKind.ORGANIZATION, RefKind.PERSON]) == Ref(
        RefKind.ORGANIZATION, "blinken-house"
    )
    assert directory.find("US", PARTY) == Ref(RefKind.COUNTRY, "US")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("IQ", RefKind.COUNTRY),
        ("SUHH", RefKind.COUNTRY),
        ("peace", RefKind.TOPIC),
        ("article", RefKind.SOURCE),
        ("tour", RefKind.TRIP),
    ],
)
def test_all_others_are_found_by_id(directory: Directory, text: str, kind: RefKind) -> None:
    assert directory.find(text, [kind]) == Ref(kind, text)
    assert text in directory.names(kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("iq", RefKind.COUNTRY),
        ("Iraq", RefKind.COUNTRY),
        ("SU", RefKind.COUNTRY),
        ("Peace and quiet", RefKind.TOPIC),
        ("Report", RefKind.SOURCE),
        ("The tour", RefKind.TRIP),
        ("blinken", RefKind.TOPIC),
        ("nobody", RefKind.PERSON),
        ("", RefKind.PERSON),
    ],
)
def test_what_is_no_id_is_not_found(directory: Directory, text: str, kind: RefKind) -> None:
    assert directory.find(text, [kind]) is None


def test_what_is_exactly_an_id_leads_to_its_record_and_a_name_like_it_to_none(load: Load) -> None:
    records = load({"people.yml": "hassan: {name: Ali}\nother: {name: Hassan}\n"})
    directory = Directory(records)
    assert directory.find("hassan", [RefKind.PERSON]) == Ref(RefKind.PERSON, "hassan")
    assert directory.find("Hassan", [RefKind.PERSON]) is None
    assert directory.find_all("Hassan", RefKind.PERSON) == ("hassan", "other")


def test_a_country_has_the_name_the_publisher_gives_it(directory: Directory) -> None:
    assert directory.country_name("CZ", LOCALE) == "Czech Republic"
    assert directory.country_name("SUHH", LOCALE) == "Soviet Union"
    assert directory.country_name("IQ", LOCALE) == "Iraq"
    with pytest.raises(KeyError):
        directory.country_name("SU", LOCALE)


def test_another_country_is_named_in_the_language_that_is_asked_for(directory: Directory) -> None:
    assert directory.country_name("IQ", "fr") == "Irak"
    assert directory.country_name("CZ", "fr") == "Czech Republic"


def test_what_places_says_of_a_code_can_be_asked(directory: Directory) -> None:
    territory = directory.territory("SUHH")
    assert territory
    assert territory.now == ("RU",)
    assert directory.territory("IQ") is None


@given(st.text())
def test_to_fold_a_name_twice_changes_nothing(text: str) -> None:
    assert fold_name(fold_name(text)) == fold_name(text)
