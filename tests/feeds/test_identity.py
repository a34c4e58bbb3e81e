from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from books import make_book
from briefing_book.book.entries import Entry
from briefing_book.book.site import Site
from briefing_book.feeds.identity import changed_on, identify, identify_entry, last_change
from content import LOCALE
from feeds.samples import make_site, whole

TALKS = "title: Talks\ndate: 2023-11-05\nstatements: [{id: s, speaker: US, quote: No.}]\n"


def ids(name: str, text: str) -> list[str]:
    """The ids of a briefing in the file of that name and of its statement."""
    site = Site(make_book({f"{name}.yml": text}), LOCALE, url="https://example.org/")
    return [str(identify_entry(site, entry)) for entry in site.book.everything.entries]


class TestIds:
    def test_differ_for_everything_on_a_site(self) -> None:
        found = [identify_entry(make_site(), entry) for entry in whole().entries]
        assert len(set(found)) == len(found)

    def test_differ_between_sites(self) -> None:
        sites = [
            make_site(url="https://a.example/"),
            make_site(url="https://b.example/"),
            make_site(url="", name="One"),
            make_site(url="", name="Two"),
        ]
        assert len({identify(site, "briefings/x/") for site in sites}) == len(sites)

    def test_stay_when_the_site_moves_to_https_or_gets_another_name(self) -> None:
        site = make_site(url="http://a.example/book")
        moved = replace(site, url="https://a.example/book/", name="Another")
        assert identify(site, "briefings/x/") == identify(moved, "briefings/x/")

    def test_stay_when_the_file_is_renamed_once_or_twice(self) -> None:
        first = ids("a", TALKS)
        assert ids("b", f"{TALKS}aliases: [a]") == first
        assert ids("c", f"{TALKS}aliases: [a, b]") == first

    def test_are_uuids_made_from_names(self) -> None:
        found = identify(make_site(), "briefings/x/")
        assert found.version == 5
        assert found.urn.startswith("urn:uuid:")


class TestTheLastChange:
    def test_of_what_is_known_by_its_month_is_the_first_day(self) -> None:
        entry = make_site().book.briefings["autumn"]
        assert changed_on(make_site(), entry) == datetime(2022, 10, 1, tzinfo=UTC)

    def test_of_a_follow_up_that_is_known_by_its_year_is_not_before_the_entry(self) -> None:
        text = """
            title: Talks
            date: 2023-11-05
            commitments:
              - {id: c, text: To help., made_by: US, follow_ups: [{date: 2023, note: Done.}]}
        """
        entry: Entry = make_book({"one.yml": text}).everything.commitments[0]
        assert changed_on(make_site(), entry) == datetime(2023, 11, 5, tzinfo=UTC)

    def test_of_several_is_the_newest(self) -> None:
        assert last_change(make_site(), whole().entries) == datetime(2023, 11, 20, tzinfo=UTC)

    def test_of_none_is_long_ago(self) -> None:
        assert last_change(make_site(), ()) == datetime(1970, 1, 1, tzinfo=UTC)
