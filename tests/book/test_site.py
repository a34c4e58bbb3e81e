from __future__ import annotations

from books import make_book
from briefing_book.book.site import Site, concerned
from briefing_book.pages.by_year import count_by_year, group_by_month, group_by_year
from briefing_book.wording.footnotes import name_sources
from content import LOCALE

FILES = {
    "a.yml": "{title: A, date: 2023-01-01, order: 1, place: {city: Baghdad, country: IQ}}",
    "b.yml": "{title: B, date: 2023, order: 2}",
    "c.yml": "{title: C, date: 2023-01-01, order: 3}",
    "d.yml": "{title: D, date: 2022-12-31/2023-01-01, sources: [{source: record, locator: p. 2},"
    " {title: A diary, publisher: The Desk}]}",
}
BOOK = make_book(FILES)


class TestSite:
    def test_an_address_is_full_where_the_sites_own_is_known(self) -> None:
        assert Site(BOOK, LOCALE, url="https://example.org/book/").full_address(
            "countries/iq/"
        ) == ("https://example.org/book/countries/iq/")
        assert Site(BOOK, LOCALE).full_address("countries/iq/") == "/countries/iq/"

    def test_place_and_day_stand_together(self) -> None:
        site = Site(BOOK, LOCALE)
        assert site.place_and_day(BOOK.briefings["a"]) == "Baghdad, 1 January 2023"
        assert site.place_and_day(BOOK.briefings["b"]) == "2023"


class TestGroups:
    def test_a_year_is_that_of_the_first_day_and_stands_there_once(self) -> None:
        found = group_by_year(BOOK.everything.entries)
        assert [(year, [entry.title for entry in group]) for year, group in found] == [
            (2023, ["C", "B", "A"]), (2022, ["D"]),
        ]  # fmt: skip
        assert count_by_year(BOOK.everything) == [(2023, 3), (2022, 1)]

    def test_a_month_stands_there_once_and_what_has_none_after_it(self) -> None:
        found = group_by_month(BOOK.everything.entries)
        assert [(month, [entry.title for entry in group]) for month, group in found] == [
            ((2023, 1), ["C", "A"]), ((2023, None), ["B"]), ((2022, 12), ["D"]),
        ]  # fmt: skip


class TestWhatAnEntryHas:
    def test_countries_stand_with_their_reasons(self) -> None:
        [(country, reasons)] = concerned(Site(BOOK, LOCALE), BOOK.briefings["a"])
        assert (country.name, [reason.label for reason in reasons]) == ("Iraq", ["took place here"])

    def test_sources_are_named_with_publisher_and_place(self) -> None:
        assert name_sources(BOOK.briefings["d"].cited) == (
            "Official record, p. 2; A diary, The Desk"
        )
