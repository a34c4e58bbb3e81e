from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from books import NOW, make_book
from briefing_book.book.book import Book

HOUR = datetime(2023, 11, 5, 21, tzinfo=timezone(timedelta(hours=3)))
SECOND = timedelta(seconds=1)

REGISTRIES = {
    "people.yml": "ann: {name: Ann, posts: [{title: Envoy, country: FJ}]}\nbob: {name: Bob}",
    "organizations.yml": "bureau: {name: Bureau, country: TV}",
    "topics.yml": "secret: {name: Secret}\nopen: {name: Open}",
    "sources.yml": "leak: {title: Leak}\npaper: {title: Paper}\nnotes: {title: Notes}",
    "places.yml": "XNAU: {name: Former land}",
    "trips/hush.yml": "title: Hush\nprincipals: [ann]\nsources: [leak]\n"
    "stops: [{date: 2023-11-06, place: {country: PW}}]",
}

HIDDEN = """
    title: Hidden
    date: 2023-11-05
    place: {city: Suva, country: FJ}
    trip: hush
    principals: [ann]
    topics: [secret]
    sources: [leak, {title: Hidden letter}]
    meetings: [{id: m, participants: [ann, {group: envoys, countries: [XNAU]}],
      readouts: [{issued_by: KI, text: T., sources: [notes]}]}]
    statements: [{id: s, speaker: ann, quote: No., about: [WS]}]
    commitments: [{id: c, text: To hide., made_by: [bureau], made_to: [TO],
      follow_ups: [{date: 2023, note: N., sources: [notes]}]}]
    figures: [{id: f, what: Secrets, value: 1, country: VU, supersedes: shown/f}]
    accounts: [{field: date, value: 2023-11-04, source: notes}]
    corrections: [{date: 2023-11-06, note: It was hidden worse.}]
    aliases: [former-hidden]
"""
SHOWN = """
    title: Shown
    date: 2023-11-05
    principals: [bob]
    topics: [open]
    sources: [paper]
    figures:
      - {id: f, what: Things, value: 1}
      - {id: g, what: Things, value: 2, supersedes: hidden/f}
"""


def book_with(status: str, now: datetime = NOW) -> Book:
    hidden = "\n".join(line.removeprefix("    ") for line in HIDDEN.splitlines())
    return make_book(REGISTRIES | {"shown.yml": SHOWN, "hidden.yml": f"{hidden}\n{status}"}, now)


def all_addresses(book: Book) -> Iterator[str]:
    for index in (book.briefings, book.countries, book.people, book.trips, book.topics,
                  book.sources):  # fmt: skip
        for file in index.values():
            yield file.address
    yield from (entry.address for entry in book.everything.entries)
    yield from (address for former, present in book.redirects for address in (former, present))
    yield from (address for gone in book.withdrawn for address in gone.addresses)


def assert_only_the_other_is_shown(book: Book) -> None:
    assert set(book.briefings) == {"shown"}
    assert not book.countries
    assert set(book.people) == {"bob"}
    assert set(book.topics) == {"open"}
    assert set(book.sources) == {"paper"}
    assert not book.trips
    assert not book.corrections


def assert_nothing_is_known_of_it(book: Book) -> None:
    assert not [address for address in all_addresses(book) if "hidden" in address]
    assert_only_the_other_is_shown(book)
    assert not book.other_sources
    assert not book.walks
    old, new = book.briefings["shown"].figures
    assert old.superseded_by is None
    assert new.supersedes is None


class TestWhatIsHeldBack:
    def test_a_draft_is_nowhere_and_neither_is_what_only_it_mentions(self) -> None:
        book = book_with("status: draft")
        assert_nothing_is_known_of_it(book)
        assert book.withdrawn == ()

    def test_one_second_before_its_hour_an_embargoed_briefing_is_nowhere(self) -> None:
        assert_nothing_is_known_of_it(
            book_with(f"embargoed_until: {HOUR.isoformat()}", HOUR - SECOND)
        )

    @pytest.mark.parametrize("later", [timedelta(0), SECOND])
    def test_at_its_hour_and_after_it_is_published(self, later: timedelta) -> None:
        book = book_with(f"embargoed_until: {HOUR.isoformat()}", HOUR + later)
        assert set(book.briefings) == {"shown", "hidden"}
        assert set(book.people) == {"ann", "bob"}
        assert set(book.sources) == {"leak", "notes", "paper"}
        assert set(book.trips) == {"hush"}
        assert set(book.countries) == {"FJ", "XNAU", "KI", "WS", "TV", "TO", "VU", "PW"}
        old, new = book.briefings["shown"].figures
        assert old.superseded_by
        assert new.supersedes

    def test_the_hour_is_the_same_moment_in_every_zone(self) -> None:
        text = f"title: T\ndate: 2023-11-05\nembargoed_until: {HOUR.isoformat()}"
        hour = datetime(2023, 11, 5, 18, tzinfo=UTC)
        assert make_book({"one.yml": text}, hour).briefings
        assert not make_book({"one.yml": text}, hour - SECOND).briefings

    def test_a_draft_stays_a_draft_after_its_embargo(self) -> None:
        assert_nothing_is_known_of_it(
            book_with("status: draft\nembargoed_until: 2023-01-01T00:00:00Z")
        )

    def test_withdrawal_under_embargo_is_not_known_either(self) -> None:
        book = book_with(
            "status: withdrawn\nwithdrawn_reason: Wrong.\nembargoed_until: 2090-01-01T00:00:00Z"
        )
        assert_nothing_is_known_of_it(book)
        assert book.withdrawn == ()


class TestWithdrawal:
    def test_only_its_addresses_and_the_reason_are_left(self) -> None:
        book = book_with("status: withdrawn\nwithdrawn_reason: It was wrong.")
        (gone,) = book.withdrawn
        assert (gone.id, gone.reason, gone.since) == ("hidden", "It was wrong.", None)
        assert gone.addresses == (
            "briefings/hidden/",
            "briefings/hidden/m/",
            "briefings/hidden/s/",
            "briefings/hidden/c/",
            "briefings/hidden/f/",
        )
        assert_only_the_other_is_shown(book)
        assert book.briefings["shown"].figures[0].superseded_by is None

    def test_the_day_of_it_is_known_where_it_is_given(self) -> None:
        book = book_with("status: withdrawn\nwithdrawn_reason: Wrong.\nwithdrawn_on: 2023-11-08")
        assert [gone.since for gone in book.withdrawn] == [date(2023, 11, 8)]

    def test_its_former_addresses_still_lead_to_the_notice(self) -> None:
        book = book_with("status: withdrawn\nwithdrawn_reason: It was wrong.")
        assert ("briefings/former-hidden/m/", "briefings/hidden/m/") in book.redirects


class TestTrips:
    def test_a_trip_is_held_back_while_all_its_briefings_are(self) -> None:
        files = {
            "a.yml": "title: A\ndate: 2023\ntrip: tour\nstatus: draft",
            "trips/tour.yml": "title: Tour\nprincipals: [blinken]\n"
                              "stops: [{date: 2023, place: {country: CY}}]",
        }  # fmt: skip
        book = make_book(files)
        assert (dict(book.trips), dict(book.people), dict(book.countries)) == ({}, {}, {})

    def test_a_trip_stands_as_soon_as_one_of_its_briefings_is_published(self) -> None:
        book = make_book({
            "a.yml": "title: A\ndate: 2023\ntrip: tour\nstatus: draft",
            "b.yml": "title: B\ndate: 2023\ntrip: tour",
            "trips/tour.yml": "title: Tour",
        })  # fmt: skip
        assert [stop.briefing.id for stop in book.trips["tour"].stops if stop.briefing] == ["b"]

    def test_a_trip_that_has_only_stops_stands(self) -> None:
        book = make_book(
            {"trips/tour.yml": "title: Tour\nstops: [{date: 2023, place: {country: CY}}]"}
        )
        assert list(book.trips) == ["tour"]


class TestFormerAddresses:
    def test_an_alias_leads_to_the_briefing_and_to_all_its_items(self) -> None:
        book = make_book({"new.yml": """
            title: T
            date: 2023
            aliases: [old, older]
            meetings: [{id: m}]
            figures: [{id: f, what: W, value: 1}]
        """})  # fmt: skip
        assert book.redirects == (
            ("briefings/old/", "briefings/new/"),
            ("briefings/old/m/", "briefings/new/m/"),
            ("briefings/old/f/", "briefings/new/f/"),
            ("briefings/older/", "briefings/new/"),
            ("briefings/older/m/", "briefings/new/m/"),
            ("briefings/older/f/", "briefings/new/f/"),
        )

    def test_an_item_that_is_called_like_its_briefing_is_led_to_rightly(self) -> None:
        book = make_book({"new.yml": "title: T\ndate: 2023\naliases: [old]\nmeetings: [{id: new}]"})
        assert ("briefings/old/new/", "briefings/new/new/") in book.redirects
