"""The sample that this repository comes with: what a reader must be able to find in it.

It is in `briefings/`, and whoever begins a record of their own changes or deletes it. Then these
tests are about nothing, and pass over themselves.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from briefing_book.book.book import Book
from briefing_book.book.entries import (
    BriefingEntry,
    CommitmentEntry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from briefing_book.book.trip_dossier import TripDossier
from briefing_book.desk.key_order import order_keys
from briefing_book.flow import make_book
from briefing_book.load.files import list_files
from briefing_book.records.itinerary import ItineraryStop
from briefing_book.records.source_stories import Clash
from briefing_book.report import format_problems
from briefing_book.values.vocabulary import CommitmentStatus, Concern, Qualifier
from briefing_book.wording.clashes import say_clash
from briefing_book.world.countries import name_country
from content import LOCALE
from sample import allow, copy_sample, find_changes
from sites import PROJECT, BuiltSite, build_once, fold, links_to, text_of, versions

NOW = datetime(2023, 11, 10, tzinfo=UTC)
BAGHDAD = "briefings/2023-11-05-baghdad/"
TOUR = "trips/2023-11-middle-east/"


@pytest.fixture(scope="module", autouse=True)
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample, and nothing that was added to it."""
    with allow():
        if changes := find_changes():
            pytest.skip(f"the sample in briefings/ is gone or changed: {', '.join(changes)}")
        return copy_sample(tmp_path_factory.mktemp("sample") / "briefings")


@pytest.fixture(scope="module")
def book(sample: Path) -> Book:
    book, problems = make_book([sample], NOW, locale=LOCALE)
    assert not problems, format_problems(problems)
    return book


@pytest.fixture(scope="module")
def trip(book: Book) -> TripDossier:
    (found,) = book.trips.values()
    return found


@pytest.fixture(scope="module")
def sample_site(shared: Path, sample: Path) -> BuiltSite:
    return build_once(shared / "sample", sample)


def test_its_keys_are_in_order(sample: Path) -> None:
    for file in list_files(sample):
        text = file.path.read_text("utf-8")
        assert order_keys(file.kind, text) == text, file.shown


def stop_in(trip: TripDossier, code: str) -> BriefingEntry:
    """The briefing of the only stop in that country."""
    (found,) = [stop for stop in trip.stops if stop.where and stop.where.countries[0].code == code]
    assert found.briefing
    return found.briefing


def names(meeting: MeetingEntry) -> list[str]:
    return [party.name for party in meeting.participants]


def test_1_the_tour_of_the_secretary_of_state_is_meant_to_ease_tension(trip: TripDossier) -> None:
    assert "Middle East" in trip.record.title
    (principal,) = trip.principals
    assert (principal.name, principal.post) == ("Antony Blinken", "Secretary of State")
    assert principal.country
    assert principal.country.code == "US"
    summary = (trip.record.summary or "").casefold()
    for word in ("ease", "tension", "israel", "hamas"):
        assert word in summary


def test_2_the_stop_in_iraq_was_not_announced(trip: TripDossier) -> None:
    baghdad = stop_in(trip, "IQ")
    assert "Unannounced" in baghdad.title
    assert "without prior announcement" in (baghdad.record.summary or "")


def test_3_he_met_the_prime_minister_for_more_than_an_hour(trip: TripDossier) -> None:
    (meeting,) = stop_in(trip, "IQ").meetings
    assert names(meeting) == ["Antony Blinken", "Mohammed Shia al-Sudani"]
    assert meeting.participants[1].post == "Prime Minister"
    assert meeting.where
    assert meeting.where.full == "Baghdad, Iraq"
    duration = meeting.record.duration
    assert duration
    assert duration.text == "more than 1 hour"
    assert duration.qualifier is Qualifier.MORE_THAN
    assert duration.seconds == (Decimal(3600), Decimal(3600))
    assert "safety of American facilities" in (meeting.record.summary or "")
    assert [topic.address for topic in meeting.topics] == ["topics/force-protection/"]


def statement_with(trip: TripDossier, words: str) -> StatementEntry:
    (found,) = [
        entry
        for entry in stop_in(trip, "IQ").statements
        if words in (entry.record.quote or entry.record.paraphrase or "")
    ]
    assert [speaker.name for speaker in found.speakers] == ["Antony Blinken"]
    assert [one.id for one in found.cited] == ["article"]
    return found


def test_4_attacks_by_militias_that_iran_backs_are_called_unacceptable(trip: TripDossier) -> None:
    statement = statement_with(trip, "unacceptable")
    assert {party.id for party in statement.about} == {"IQ", "IR"}
    assert "militias" in (statement.record.paraphrase or "")


def test_5_the_warning_stands_there_in_both_its_lengths(trip: TripDossier) -> None:
    statement = statement_with(trip, "Don't do it.")
    assert statement.record.quote == (
        "to send a very clear message to anyone who might seek to take advantage of the conflict"
        " in Gaza to threaten our personnel here or anywhere else in the region: Don't do it."
    )
    (difference,) = statement.differences
    recorded, other = difference.versions
    assert difference.field == "quote"
    assert recorded.value == statement.record.quote
    assert other.value == (
        "To anyone who might seek to take advantage of the conflict in Gaza to threaten our"
        " personnel here or anywhere else in the region: Don’t do it."
    )
    assert [one.locator for one in (*recorded.cited, *other.cited)] == ["paragraph 3", "standfirst"]


def commitment(trip: TripDossier, id: str) -> CommitmentEntry:
    (found,) = [entry for entry in stop_in(trip, "IQ").commitments if entry.id == id]
    assert [party.name for party in found.made_by] == ["Iraq"]
    assert found.record.status is CommitmentStatus.OPEN
    assert not found.is_overdue
    return found


def test_6_iraq_reaffirmed_that_it_will_prevent_attacks(trip: TripDossier) -> None:
    promise = commitment(trip, "prevent-attacks")
    assert promise.title == "To prevent attacks by militias that Iran backs"
    assert [party.name for party in promise.made_to] == ["United States"]
    assert "reaffirmed" in promise.record.text


def test_7_iraq_investigates_who_is_responsible(trip: TripDossier) -> None:
    promise = commitment(trip, "investigate-incidents")
    assert promise.title == "To find out who is responsible for incidents against American bases"
    assert promise.made_to == ()


def test_8_the_quote_keeps_its_insertion_and_its_omission(trip: TripDossier) -> None:
    statement = statement_with(trip, "is working with")
    assert statement.record.quote == (
        "[Iraq] is working with its own security forces and others to take necessary action …"
        " to seek to prevent them"
    )
    assert statement.record.language == "en"


def test_every_quote_is_verified_against_the_article(trip: TripDossier) -> None:
    quoted = [entry for entry in stop_in(trip, "IQ").statements if entry.record.quote]
    assert len(quoted) == 2
    for entry in quoted:
        assert [one.id for one in entry.verified] == ["article"]
    versions = [one for entry in quoted for found in entry.differences for one in found.versions]
    assert [version.is_verified for version in versions] == [True, True]


def test_the_article_itself_is_not_in_the_repository(book: Book) -> None:
    path = book.sources["article"].record.text
    assert path
    ignored = (PROJECT / ".gitignore").read_text("utf-8").splitlines()
    assert f"/{path.partition('/')[0]}/" in ignored


def test_9_the_pentagon_counts_at_least_17_attacks(trip: TripDossier) -> None:
    (figure,) = stop_in(trip, "IQ").figures
    assert isinstance(figure, FigureEntry)
    value = figure.record.value
    assert (value.text, value.qualifier, value.low) == (
        "at least 17",
        Qualifier.AT_LEAST,
        Decimal(17),
    )
    assert str(figure.record.period) == "2023-10-17/2023-11-03"
    assert figure.country
    assert figure.country.name == "Iraq"
    (by,) = figure.attributed_to
    assert (by.id, by.name) == (
        "pentagon",
        "Department of Defense",
    )


def test_10_friday_was_israel(trip: TripDossier) -> None:
    stop = stop_in(trip, "IL")
    assert str(stop.period) == "2023-11-03"
    assert stop.period.first_day.strftime("%A") == "Friday"
    assert "article" in [one.id for one in stop.cited]


def test_11_saturday_was_jordan_the_king_and_five_counterparts_without_names(
    trip: TripDossier,
) -> None:
    king, counterparts = stop_in(trip, "JO").meetings
    for meeting in (king, counterparts):
        assert str(meeting.period) == "2023-11-04"
        assert meeting.period.first_day.strftime("%A") == "Saturday"
    assert names(king) == ["Antony Blinken", "Abdullah II"]
    assert king.participants[1].post == "King"
    (five,) = [party for party in counterparts.participants if party.count]
    assert (five.name, five.count, five.is_named) == ("Arab counterparts", 5, False)


def test_12_sunday_morning_was_the_west_bank(trip: TripDossier) -> None:
    (meeting,) = stop_in(trip, "PS").meetings
    assert names(meeting) == ["Antony Blinken", "Mahmoud Abbas"]
    assert str(meeting.period) == "2023-11-05"
    assert meeting.period.first_day.strftime("%A") == "Sunday"
    assert meeting.record.start
    assert meeting.record.start.part == "morning"


def test_13_in_cyprus_neither_the_minister_nor_the_president_is_named(trip: TripDossier) -> None:
    (meeting,) = stop_in(trip, "CY").meetings
    assert meeting.title == "Antony Blinken, the Foreign Minister and the President of Cyprus"
    assert [party.is_named for party in meeting.participants] == [True, False, False]
    assert meeting.where
    assert meeting.where.places[0].city is None
    order = [stop.where.countries[0].code for stop in trip.stops if stop.where]
    assert order.index("CY") > order.index("PS")


def test_14_turkey_came_after_iraq(trip: TripDossier) -> None:
    order = [stop.where.countries[0].code for stop in trip.stops if stop.where]
    assert order.index("TR") == order.index("IQ") + 1
    assert "article" in [one.id for one in stop_in(trip, "TR").cited]


def test_the_itinerary_has_six_stops_in_the_order_of_their_days(trip: TripDossier) -> None:
    assert [stop.where.short for stop in trip.stops if stop.where] == [
        "Tel Aviv", "Amman", "Ramallah", "Cyprus", "Baghdad", "Ankara",
    ]  # fmt: skip
    assert str(trip.period) == "2023-11-03/2023-11-06"


def test_both_days_of_the_stop_in_iraq_are_kept_each_with_its_source(trip: TripDossier) -> None:
    (difference,) = stop_in(trip, "IQ").differences
    assert difference.field == "date"
    assert [
        (str(version.value), [one.id for one in version.cited]) for version in difference.versions
    ] == [("2023-11-05", ["travel-record"]), ("2023-11-04", ["article"])]


def test_the_record_has_no_cyprus_and_the_report_nobody_in_ankara(trip: TripDossier) -> None:
    assert {one.id for one in stop_in(trip, "CY").cited} == {"article"}
    (ankara,) = stop_in(trip, "TR").meetings
    assert [one.id for one in ankara.cited] == ["travel-record"]


def test_every_country_that_was_visited_spoke_or_was_spoken_of_has_a_page(book: Book) -> None:
    assert set(book.countries) == {"IL", "JO", "PS", "CY", "IQ", "TR", "US", "IR"}
    visited = {code for code, file in book.countries.items() if file.visits}
    assert visited == {"IL", "JO", "PS", "CY", "IQ", "TR"}
    iran = book.countries["IR"]
    reasons = {
        concern for entry in iran.holdings.entries for concern in entry.concerns[iran.country.ref]
    }
    assert reasons == {Concern.ABOUT}
    assert iran.contacts == ()


def test_iran_was_only_spoken_of_in_the_file_of_iraq(book: Book) -> None:
    iraq = book.countries["IQ"]
    assert {country.name for country in iraq.spoken_of} == {"Iran"}
    assert [one.what.name for one in iraq.counterparts] == ["United States", "Iran"]
    assert [one.what.name for one in iraq.people] == ["Mohammed Shia al-Sudani"]


def place_of(stop: ItineraryStop) -> str:
    (place,) = stop.places
    return place.only_city or name_country(place.country or "", LOCALE)


@pytest.fixture(scope="module")
def clash(trip: TripDossier) -> Clash:
    (story,) = trip.stories
    assert story.source.id == "article"
    (clash,) = story.clashes
    return clash


class TestTheArticle:
    def test_it_has_him_in_baghdad_on_saturday(self, clash: Clash) -> None:
        assert place_of(clash.told.stop) == "Baghdad"
        assert clash.told.period.first_day.strftime("%A %d %B") == "Saturday 04 November"

    def test_it_has_him_in_jordan_on_saturday(self, clash: Clash) -> None:
        (other,) = clash.same_day
        assert place_of(other.stop) == "Amman"

    def test_it_has_him_in_the_west_bank_on_sunday_morning_before_baghdad(
        self, clash: Clash
    ) -> None:
        ramallah, cyprus = clash.before
        assert (place_of(ramallah.stop), place_of(cyprus.stop)) == ("Ramallah", "Cyprus")
        assert ramallah.period.first_day.strftime("%A %d %B") == "Sunday 05 November"
        assert ramallah.start
        assert ramallah.start.part == "morning"
        assert clash.after == ()

    def test_the_official_record_contradicts_itself_nowhere(self, trip: TripDossier) -> None:
        assert "travel-record" in {source.id for source in trip.sources}
        assert [story.source.id for story in trip.stories] == ["article"]

    def test_in_words(self, clash: Clash) -> None:
        assert say_clash(clash, LOCALE, place_of) == (
            "has Baghdad on Saturday, 4 November 2023, and Amman on the same day, and Ramallah on"
            " Sunday morning and Cyprus on Sunday, before Baghdad on the itinerary"
        )


class TestSite:
    """The same facts, where a reader finds them."""

    def test_1_the_tour_was_meant_to_ease_tension(self, sample_site: BuiltSite) -> None:
        text = sample_site.text(TOUR)
        assert "tour of the Middle East" in text
        assert "Secretary of State" in text
        assert "ease the tension" in text
        assert "conflict between Israel and Hamas" in text

    def test_2_the_stop_in_iraq_was_not_announced(self, sample_site: BuiltSite) -> None:
        text = sample_site.text(BAGHDAD)
        assert "Unannounced stop in Baghdad" in text
        assert "without prior announcement" in text

    def test_3_he_met_al_sudani_for_more_than_an_hour(self, sample_site: BuiltSite) -> None:
        page = sample_site.pages[f"{BAGHDAD}prime-minister/"]
        facts = fold(text_of(page.one("dl", class_="bb-facts")))
        assert "Duration more than 1 hour" in facts
        assert "Baghdad, Iraq" in facts
        assert "Mohammed Shia al-Sudani Prime Minister, Iraq" in page.text()
        assert "safety of American facilities" in page.text()
        assert links_to(sample_site, page, "topics/force-protection/")

    def test_4_the_attacks_are_called_unacceptable(self, sample_site: BuiltSite) -> None:
        page = sample_site.pages[f"{BAGHDAD}unacceptable/"]
        assert "“unacceptable”" in page.text()
        assert "paraphrased" in page.text()
        assert page.all("blockquote") == []
        assert links_to(sample_site, page, "countries/iq/")
        assert links_to(sample_site, page, "countries/ir/")
        assert "“unacceptable”" in sample_site.text("countries/ir/")

    def test_5_the_warning_stands_word_for_word(self, sample_site: BuiltSite) -> None:
        page = sample_site.pages[f"{BAGHDAD}dont-do-it/"]
        assert fold(text_of(page.one("blockquote"))) == (
            "“to send a very clear message to anyone who might seek to take advantage of the "
            "conflict in Gaza to threaten our personnel here or anywhere else in the region: "
            "Don't do it.”"
        )

    def test_5_the_warning_has_its_other_wording_beside_it(self, sample_site: BuiltSite) -> None:
        page = sample_site.pages[f"{BAGHDAD}dont-do-it/"]
        (first, _), (second, _) = versions(page)[:2]
        assert first.startswith("“to send a very clear message to anyone")
        assert second.startswith("“To anyone who might seek to take advantage")

    def test_6_iraq_promised_to_prevent_attacks(self, sample_site: BuiltSite) -> None:
        text = sample_site.text(f"{BAGHDAD}prevent-attacks/")
        assert "By Iraq, to the United States" in text
        assert "To prevent attacks by militias that Iran backs" in text
        assert "reaffirmed" in text
        assert "To prevent attacks by militias" in sample_site.text("countries/us/")

    def test_7_iraq_promised_to_find_who_is_responsible(self, sample_site: BuiltSite) -> None:
        text = sample_site.text(f"{BAGHDAD}investigate-incidents/")
        assert "By Iraq" in text
        assert "to whom is not given" in text
        assert "who is responsible for incidents against American bases" in text

    def test_8_insertion_and_omission_are_told_from_the_words(self, sample_site: BuiltSite) -> None:
        quote = sample_site.pages[f"{BAGHDAD}working-with/"].one("blockquote")
        marks = [text_of(e) for e in quote.iter("span") if e.get("class") == "bb-mark"]
        assert marks == ["[Iraq]", "…"]
        assert fold(text_of(quote)) == (
            "“[Iraq] is working with its own security forces and others to take necessary action … "
            "to seek to prevent them”"
        )

    def test_9_at_least_17_attacks_according_to_the_pentagon(self, sample_site: BuiltSite) -> None:
        for address in (f"{BAGHDAD}attacks-in-iraq/", "countries/iq/", BAGHDAD):
            text = sample_site.text(address)
            assert "at least 17" in text
            assert "17 October – 3 November 2023" in text
            assert "according to the Department of Defense" in text

    def test_10_friday_was_israel(self, sample_site: BuiltSite) -> None:
        facts = sample_site.pages["briefings/2023-11-03-tel-aviv/"].one("dl", class_="bb-facts")
        assert "Friday, 3 November 2023" in fold(text_of(facts))
        assert "Tel Aviv, Israel" in fold(text_of(facts))
        assert "Talks in Tel Aviv" in sample_site.text("countries/il/")

    def test_11_saturday_was_jordan_with_two_entries(self, sample_site: BuiltSite) -> None:
        king = sample_site.text("briefings/2023-11-04-amman/king/")
        others = sample_site.text("briefings/2023-11-04-amman/arab-counterparts/")
        assert "Abdullah II King, Jordan" in king
        assert "Saturday, 4 November 2023" in king
        assert "5 Arab counterparts names not given" in others
        assert "Saturday, 4 November 2023" in others

    def test_12_sunday_morning_was_abbas(self, sample_site: BuiltSite) -> None:
        text = sample_site.text("briefings/2023-11-05-ramallah/president/")
        assert "in the morning" in text
        assert "Sunday, 5 November 2023" in text
        assert "Mahmoud Abbas" in text
        assert "Mahmoud Abbas" in sample_site.text("countries/ps/")

    def test_13_neither_name_nor_city_in_cyprus_is_given(self, sample_site: BuiltSite) -> None:
        text = sample_site.text("briefings/2023-11-05-cyprus/foreign-minister-and-president/")
        assert "Foreign Minister" in text
        assert "President" in text
        assert text.count("name not given") >= 2
        assert "city not given" in sample_site.text("briefings/2023-11-05-cyprus/")
        assert "Neither of the two is named" in text
        country = sample_site.text("countries/cy/")
        assert "name not given" in country

    def test_14_the_stops_are_in_their_order_and_turkey_is_last(
        self, sample_site: BuiltSite
    ) -> None:
        page = sample_site.pages[TOUR]
        stops = [li for li in page.one("ol", class_="bb-itinerary") if li.tag == "li"]
        order = ("Tel Aviv", "Amman", "Ramallah", "Cyprus", "Baghdad", "Ankara")
        assert len(stops) == len(order)
        for stop, city in zip(stops, order, strict=True):
            assert city in text_of(stop)
        assert "Türkiye" in text_of(stops[-1])

    @pytest.mark.parametrize("address", [BAGHDAD, "countries/iq/", TOUR])
    def test_both_accounts_of_the_day_in_baghdad_stand_beside_their_sources(
        self, sample_site: BuiltSite, address: str
    ) -> None:
        who_has = dict(versions(sample_site.pages[address]))
        assert "US Office of the Historian, record 4180" in who_has["Sunday, 5 November 2023"]
        assert "Blinken makes surprise trip to Iraq" in who_has["Saturday, 4 November 2023"]

    def test_iran_was_only_spoken_of(self, sample_site: BuiltSite) -> None:
        text = sample_site.text("countries/ir/")
        assert "No contact on record. It is spoken of in 1 statement." in text
        assert "No contact is on record." in text

    def test_the_trip_says_which_source_has_which_stop(self, sample_site: BuiltSite) -> None:
        rows = [fold(text_of(row)) for row in sample_site.pages[TOUR].all("tr")]
        assert [row for row in rows if "Cyprus" in row and "not in this source" in row]
        assert [row for row in rows if "Baghdad" in row and "record 4180" in row]
