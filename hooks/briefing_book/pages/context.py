"""What every page module is given: the Book, and what the site is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..book import Book
from ..dossiers import Dossier
from ..entries import Cited, Country, Entry
from ..vocabulary import Concern
from ..wording import say_period


@dataclass(frozen=True)
class Site:
    """The Book to show, the locale to show it in, the site's name and its address (or empty)."""

    book: Book
    locale: str = "en_GB"
    name: str = "Briefing Book"
    url: str = ""

    def full_address(self, address: str) -> str:
        """The address of a page with the site's own in front, where that is known."""
        return f"{self.url.rstrip('/')}/{address}" if self.url else f"/{address}"

    def when(self, entry: Entry) -> str:
        """`5 November 2023`."""
        return say_period(entry.period, "long", self.locale)

    def place_and_day(self, entry: Entry) -> str:
        """`Baghdad, 5 November 2023`."""
        day = self.when(entry)
        return f"{entry.where.short}, {day}" if entry.where else day


def concerned(site: Site, entry: Entry) -> list[tuple[Country, tuple[Concern, ...]]]:
    """The countries that an entry concerns, each with the reasons, in the order of the record."""
    return [(site.book.countries[code].country, why) for code, why in entry.concerns.items()]


def count_by_year(dossier: Dossier) -> list[tuple[int, int]]:
    """The years of a dossier's entries, newest first, each with how many there are."""
    counts: dict[int, int] = {}
    for entry in dossier.entries:
        year = entry.period.first_day.year
        counts[year] = counts.get(year, 0) + 1
    return sorted(counts.items(), reverse=True)


def name_sources(cited: Sequence[Cited]) -> str:
    """The sources of an entry for a citation, with where in them."""
    parts = [
        ", ".join(filter(None, (one.source.title, one.source.publisher, one.locator)))
        for one in cited
    ]
    return "; ".join(parts)
