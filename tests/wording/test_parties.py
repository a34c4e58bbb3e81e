from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_book.book.parties import Body, Country, Location, Party, Where
from briefing_book.model.references import RefKind
from briefing_book.text.english import join_names, with_article
from briefing_book.values.vocabulary import Attribution
from briefing_book.wording.parties import (
    count_party,
    introduce_party,
    label_parties,
    label_party,
    list_station,
    name_party,
    phrase_parties,
    say_heads,
    say_parties,
)

IRAQ = Country("IQ", "Iraq")
CYPRUS = Country("CY", "Cyprus")
STATES = Country("US", "United States")
FRANCE = Country("FR", "France")
GERMANY = Country("DE", "Germany")
UNION = Party("European Union", RefKind.ORGANIZATION, "eu", "organizations/eu/",
              organization=Body("eu", "European Union"))  # fmt: skip
BLINKEN = Party(
    "Antony Blinken", RefKind.PERSON, "blinken", post="Secretary of State", country=STATES
)
HERZOG = Party("Herzog", RefKind.PERSON, "herzog")
MINISTER = Party("Foreign Minister", country=CYPRUS)
PRESIDENT = Party("President", country=CYPRUS)
OFFICIAL = Party("senior official", country=STATES, attribution=Attribution.BACKGROUND)
FOR_UNION = replace(BLINKEN, on_behalf_of=(UNION,))


class TestNamesOfParties:
    def test_a_person_is_called_by_name(self) -> None:
        assert name_party(BLINKEN) == "Antony Blinken"

    def test_the_unknown_holder_of_a_post_is_called_by_post_and_country(self) -> None:
        assert name_party(Party("President", country=CYPRUS)) == "President of Cyprus"

    def test_a_country_that_has_an_article_keeps_it(self) -> None:
        assert name_party(Party("President", country=STATES)) == "President of the United States"

    def test_a_post_that_names_its_country_does_not_name_it_twice(self) -> None:
        assert name_party(Party("President of Cyprus", country=CYPRUS)) == "President of Cyprus"

    def test_a_body_of_people_has_as_many_also_where_its_country_stands_beside_it(self) -> None:
        delegation = Party("Portuguese delegation", count=12, is_group=True)
        assert count_party(delegation) == "Portuguese delegation of 12"
        assert name_party(delegation) == "Portuguese delegation of 12"
        envoys = Party("envoys", countries=(IRAQ,), count=5, is_group=True)
        assert count_party(envoys) == "5 envoys"
        assert name_party(envoys) == "5 envoys of Iraq"

    def test_a_group_says_how_many_and_for_which_countries(self) -> None:
        group = Party("foreign ministers", countries=(CYPRUS, IRAQ), count=4, is_group=True)
        assert name_party(group) == "4 foreign ministers of Cyprus and Iraq"

    def test_a_group_of_three_countries_has_commas(self) -> None:
        group = Party("envoys", countries=(CYPRUS, IRAQ, STATES), is_group=True)
        assert name_party(group) == "envoys of Cyprus, Iraq and the United States"

    @pytest.mark.parametrize(
        "name",
        ["United Kingdom", "Netherlands", "Solomon Islands", "Palestinian Territories",
         "Central African Republic", "Soviet Union", "Holy See", "Republic of Moldova",
         "Ministry of Defence", "World Health Organization", "Arab League"],
    )  # fmt: skip
    def test_names_that_need_an_article_get_one(self, name: str) -> None:
        assert with_article(name) == f"the {name}"

    @pytest.mark.parametrize(
        "name", ["Iraq", "Ireland", "New Zealand", "Bosnia & Herzegovina", "NATO"]
    )
    def test_other_names_get_none(self, name: str) -> None:
        assert with_article(name) == name

    @pytest.mark.parametrize(
        ("names", "joined"),
        [
            ([], ""),
            (["A"], "A"),
            (["A", "B"], "A and B"),
            (["A", "B", "C"], "A, B and C"),
            (["A", "B", "C", "D"], "A, B and 2 others"),
        ],
    )
    def test_more_than_three_names_become_two_and_others(
        self, names: list[str], joined: str
    ) -> None:
        assert join_names(names) == joined

    @pytest.mark.parametrize(
        ("group", "said"),
        [("Portuguese delegation", "Portuguese delegation of 12"), ("envoys", "12 envoys"),
         ("businesswomen", "12 businesswomen"), ("police", "12 police")],
    )  # fmt: skip
    def test_a_body_of_people_has_a_size_and_people_have_a_number(
        self, group: str, said: str
    ) -> None:
        assert name_party(Party(group, count=12, is_group=True)) == said


class TestParties:
    @pytest.mark.parametrize(
        ("parties", "said"),
        [
            ([BLINKEN], "Antony Blinken"),
            ([MINISTER], "the Foreign Minister of Cyprus"),
            ([MINISTER, PRESIDENT], "the Foreign Minister and the President of Cyprus"),
            ([BLINKEN, MINISTER, PRESIDENT],
             "Antony Blinken, the Foreign Minister and the President of Cyprus"),
            ([MINISTER, Party("President", country=IRAQ)],
             "the Foreign Minister of Cyprus and the President of Iraq"),
            ([Party("President", country=STATES)], "the President of the United States"),
            ([Party("the Chair", country=CYPRUS)], "the Chair of Cyprus"),
            ([Party("United States", RefKind.COUNTRY, "US"), Party("Iraq", RefKind.COUNTRY, "IQ")],
             "the United States and Iraq"),
            ([Party("War Cabinet", countries=(IRAQ,), is_group=True)], "the War Cabinet of Iraq"),
            ([Party("envoys", countries=(IRAQ,), is_group=True)], "envoys of Iraq"),
            ([Party("staff", is_group=True)], "staff"),
            ([Party("staff", countries=(IRAQ,), count=5, is_group=True)], "5 staff of Iraq"),
            ([], ""),
        ],
    )  # fmt: skip
    def test_they_are_called_as_in_a_sentence(self, parties: list[Party], said: str) -> None:
        assert say_parties(parties) == said

    def test_with_posts_where_that_is_asked_for(self) -> None:
        assert say_parties([BLINKEN, HERZOG], titled=True) == (
            "Secretary of State Antony Blinken and Herzog"
        )

    def test_of_more_than_three_the_rest_is_counted_by_heads(self) -> None:
        experts = Party("experts", count=5, is_group=True)
        assert say_parties([BLINKEN, HERZOG, MINISTER, experts]) == (
            "Antony Blinken, Herzog and 6 others"
        )

    def test_a_group_that_nobody_counted_leaves_the_number_open(self) -> None:
        experts = Party("experts", is_group=True)
        assert say_parties([BLINKEN, HERZOG, MINISTER, experts]) == (
            "Antony Blinken, Herzog and others"
        )

    def test_a_country_is_named_where_its_second_post_is_among_the_others(self) -> None:
        assert say_parties([BLINKEN, MINISTER, PRESIDENT, HERZOG]) == (
            "Antony Blinken, the Foreign Minister of Cyprus and 2 others"
        )

    def test_one_of_many_who_hold_such_a_post_is_not_the_one_who_does(self) -> None:
        assert say_parties([OFFICIAL]) == "a senior official of the United States"
        assert say_parties([replace(OFFICIAL, name="official")]) == (
            "an official of the United States"
        )
        assert say_parties([replace(OFFICIAL, name="European diplomat", country=None)]) == (
            "a European diplomat"
        )

    def test_one_alone_of_a_group_is_no_plural(self) -> None:
        interpreter = Party("interpreters", count=1, is_group=True)
        assert say_parties([interpreter]) == "1 interpreter"
        assert not interpreter.is_several

    def test_a_sentence_leads_to_the_pages_of_all_that_it_names(self) -> None:
        pieces = phrase_parties([MINISTER, UNION])
        assert "".join(piece.text for piece in pieces) == (
            "the Foreign Minister of Cyprus and the European Union"
        )
        assert {piece.text: piece.address for piece in pieces if piece.address} == {
            "Cyprus": "countries/cy/", "European Union": "organizations/eu/",
        }  # fmt: skip


class TestOnBehalf:
    def test_it_is_said_wherever_the_party_is_named(self) -> None:
        assert label_party(FOR_UNION) == "Antony Blinken on behalf of the European Union"
        assert say_parties([FOR_UNION]) == "Antony Blinken on behalf of the European Union"
        assert introduce_party(FOR_UNION) == (
            "Antony Blinken (Secretary of State, United States), on behalf of the European Union"
        )

    def test_beside_others_it_is_clear_who_of_them_does(self) -> None:
        assert say_heads([FOR_UNION, HERZOG]) == (
            "Antony Blinken (on behalf of the European Union) and Herzog"
        )

    def test_several_are_all_named(self) -> None:
        four = tuple(
            Party(one.name, RefKind.COUNTRY, one.code, country=one)
            for one in (IRAQ, CYPRUS, FRANCE, GERMANY)
        )
        assert label_party(replace(BLINKEN, on_behalf_of=four)) == (
            "Antony Blinken on behalf of Iraq, Cyprus, France and Germany"
        )

    def test_who_acts_for_others_is_called_by_the_own_post(self) -> None:
        ambassador = Party(
            "Ambassador", country=FRANCE, on_behalf_of=(Party("Germany", country=GERMANY),)
        )
        assert name_party(ambassador) == "Ambassador of France"


class TestLabels:
    def test_two_of_one_post_are_told_apart_and_a_label_has_a_capital(self) -> None:
        both = [MINISTER, Party("Foreign Minister", country=IRAQ)]
        assert label_parties(both) == "Foreign Minister of Cyprus and Foreign Minister of Iraq"
        assert label_parties([OFFICIAL]) == "Senior official of the United States"

    def test_the_terms_of_words_stand_with_who_said_them(self) -> None:
        assert introduce_party(OFFICIAL) == "senior official of the United States (on background)"

    def test_an_official_is_introduced_with_the_organization(self) -> None:
        secretary = Party(
            "Sten Gen", RefKind.PERSON, "gen", post="Secretary General",
            organization=Body("nato", "NATO"),
        )  # fmt: skip
        assert introduce_party(secretary) == "Sten Gen (Secretary General, NATO)"
        paris = Where((Location("Paris", FRANCE),))
        assert list_station(replace(secretary, role="chair", place=paris)) == (
            "Secretary General", "NATO", "chair", "from Paris",
        )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said"),
    [("NATO", "NATO"), ("Council of Europe", "the Council of Europe"), ("Hamas", "Hamas"),
     ("European Union", "the European Union"), ("Human Rights Watch", "Human Rights Watch"),
     ("Ministry of Oil", "the Ministry of Oil"), ("World Health Organization",
                                                  "the World Health Organization")],
)  # fmt: skip
def test_an_organization_has_its_article_in_a_sentence(name: str, said: str) -> None:
    assert with_article(name) == said
