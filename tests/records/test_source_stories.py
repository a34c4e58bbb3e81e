from __future__ import annotations

import pytest

from books import make_book
from briefing_book.book.trip_dossier import Story
from briefing_book.records.itinerary import ItineraryStop
from briefing_book.wording.clashes import say_clash
from briefing_book.world.countries import name_country
from content import LOCALE

AMMAN = """
    {title: Amman, date: 2023-11-04, place: {city: Amman, country: JO}, trip: tour,
     principals: [blinken], sources: [article]}
"""
RAMALLAH = """
    title: Ramallah
    date: 2023-11-05
    order: 1
    place: {city: Ramallah, country: PS}
    trip: tour
    principals: [blinken]
    sources: [article]
    meetings: [{id: a, start: morning}]
"""
BAGHDAD = """
    title: Baghdad
    date: 2023-11-05
    order: 2
    place: {{city: Baghdad, country: IQ}}
    trip: tour
    principals: [{who}]
    sources: [{cited}]
    accounts: [{accounts}]
    meetings: [{meetings}]
"""


def baghdad(
    *accounts: str, who: str = "blinken", cited: str = "article, record", meetings: str = ""
) -> str:
    return BAGHDAD.format(who=who, cited=cited, accounts=", ".join(accounts), meetings=meetings)


def account(value: str, source: str = "article") -> str:
    return f"{{field: date, value: {value}, source: {source}}}"


def find(trip: str = "{title: Tour}", **stops: str) -> tuple[Story, ...]:
    files = {"amman": AMMAN, "ramallah": RAMALLAH, **stops}
    book = make_book({"trips/tour.yml": trip} | {f"{id}.yml": text for id, text in files.items()})
    return book.trips["tour"].stories


def name(stop: ItineraryStop) -> str:
    (place,) = stop.places
    return place.only_city or name_country(place.country or "", LOCALE)


def say(stories: tuple[Story, ...]) -> list[str]:
    return [
        f"{story.source.id} {say_clash(clash, LOCALE, name)}"
        for story in stories
        for clash in story.clashes
    ]


class TestBackwards:
    def test_only_the_source_whose_account_it_is(self) -> None:
        (story,) = find(baghdad=baghdad(account("2023-11-04")))
        assert story.source.id == "article"

    def test_all_of_its_days_are_told_in_one_sentence(self) -> None:
        assert say(find(baghdad=baghdad(account("2023-11-04")))) == [
            "article has Baghdad on Saturday, 4 November 2023, and Amman on the same day, and"
            " Ramallah on Sunday morning, before Baghdad on the itinerary"
        ]

    def test_a_source_that_has_nothing_else_contradicts_nothing(self) -> None:
        assert find(baghdad=baghdad(account("2023-11-04", "record"))) == ()

    def test_without_an_account_there_is_nothing(self) -> None:
        assert find(baghdad=baghdad()) == ()

    @pytest.mark.parametrize("value", ["2023-11", "2023", "Saturday", "2023-11-05", "2023-11-06"])
    def test_a_day_that_fits_or_may_fit_is_fine(self, value: str) -> None:
        assert find(baghdad=baghdad(account(value))) == ()

    def test_later_than_a_stop_that_comes_after(self) -> None:
        ankara = """
            {title: Ankara, date: 2023-11-06, place: {city: Ankara, country: TR}, trip: tour,
             sources: [article]}
        """
        assert say(find(baghdad=baghdad(account("2023-11-20")), ankara=ankara)) == [
            "article has Baghdad on Monday, 20 November 2023, and Ankara on Monday, 6 November"
            " 2023, after Baghdad on the itinerary"
        ]

    def test_earlier_on_the_same_day(self) -> None:
        amman = """
            title: Amman
            date: 2023-11-04
            place: {city: Amman, country: JO}
            trip: tour
            accounts: [{field: date, value: 2023-11-05, source: article}]
            meetings: [{id: a, date: 2023-11-05, start: 18:30, sources: [article]}]
        """
        assert say(find(amman=amman)) == [
            "article has Amman on Sunday, 5 November 2023, and Ramallah on Sunday morning, after"
            " Amman on the itinerary"
        ]

    def test_a_meeting_that_the_source_does_not_have_gives_no_time(self) -> None:
        ramallah = RAMALLAH.replace("start: morning", "start: morning, sources: [record]")
        (said,) = say(find(baghdad=baghdad(account("2023-11-04")), ramallah=ramallah))
        assert "and Ramallah on Sunday, before" in said

    def test_a_meeting_that_its_start_puts_on_the_next_day_gives_no_time(self) -> None:
        ramallah = RAMALLAH.replace("date: 2023-11-05", "date: 2023-11-05/2023-11-06").replace(
            "start: morning", "date: 2023-11-05/2023-11-06, start: 2023-11-06T08:00"
        )
        (story,) = find(baghdad=baghdad(account("2023-11-04")), ramallah=ramallah)
        assert [told.start for told in story.clashes[0].before] == [None]

    def test_two_travellers_are_two_stories(self) -> None:
        assert find(baghdad=baghdad(account("2023-11-04"), who="sullivan")) == ()

    def test_the_account_of_a_meeting_counts_where_the_briefing_has_none(self) -> None:
        meetings = f"{{id: a, accounts: [{account('2023-11-04')}]}}"
        assert len(find(baghdad=baghdad(meetings=meetings))) == 1

    def test_a_stop_without_a_briefing_counts_too(self) -> None:
        trip = """
            title: Tour
            stops:
              - {date: 2023-11-05, place: {city: Doha, country: QA}, order: 1, sources: [record]}
        """
        (said,) = say(find(trip, baghdad=baghdad(account("2023-11-04", "record"))))
        assert said == (
            "record has Baghdad on Saturday, 4 November 2023, and Doha on Sunday, before Baghdad"
            " on the itinerary"
        )


class TestOneDay:
    def test_two_stops_on_one_day_are_a_matter_of_a_plane(self) -> None:
        ramallah = RAMALLAH.replace("sources: [article]", "sources: [record]")
        (story,) = find(baghdad=baghdad(account("2023-11-04")), ramallah=ramallah)
        (clash,) = story.clashes
        assert not clash.runs_backwards
        assert say((story,)) == [
            "article has Baghdad on Saturday, 4 November 2023, and Amman on the same day"
        ]

    def test_where_the_record_has_one_day_too_it_says_nothing(self) -> None:
        text = baghdad(account("2023-11-04")).replace("2023-11-05", "2023-11-04/2023-11-05")
        ramallah = RAMALLAH.replace("sources: [article]", "sources: [record]")
        assert find(baghdad=text, ramallah=ramallah) == ()

    def test_one_pair_is_told_once(self) -> None:
        amman = AMMAN.replace("2023-11-04,", "2023-11-03,").replace(
            "sources:", f"accounts: [{account('2023-11-04')}], sources:"
        )
        (story,) = find(amman=amman, baghdad=baghdad(account("2023-11-04")))
        assert [name(clash.told.stop) for clash in story.clashes] == ["Baghdad"]
