"""What every page module is given: the Book, and what the site is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..book import Book
from ..dossiers import Dossier
from ..entries import Cited, Country, Entry
from ..vocabulary import Concern
from ..wording import say_period

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Site:
    """The Book to show, the locale to show it in, the site's name and its address (or empty).

    `folder` is the name of the folder of briefings that the site's own repository has.
    """

    book: Book
    locale: str = "en_GB"
    name: str = "Briefing Book"
    url: str = ""
    folder: str = "briefings"

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
    return [(year, len(found)) for year, found in group_by_year(dossier.entries)]


def group_by_year(entries: Iterable[E]) -> list[tuple[int, list[E]]]:
    """The years in which entries begin, newest first, each once, with its entries."""
    years: dict[int, list[E]] = {}
    for entry in entries:
        years.setdefault(entry.period.first_day.year, []).append(entry)
    return sorted(years.items(), reverse=True)


def group_by_month(entries: Iterable[E]) -> list[tuple[tuple[int, int | None], list[E]]]:
    """As `group_by_year`, by year and month; entries whose month is not known close a year.

    An entry without a month is sorted among those of the first of January, so neighbours alone
    would not make one group of a month.
    """
    months: dict[tuple[int, int | None], list[E]] = {}
    for entry in entries:
        month = entry.period.start.month
        months.setdefault((entry.period.first_day.year, month), []).append(entry)
    return sorted(months.items(), key=lambda group: (group[0][0], group[0][1] or 0), reverse=True)


def name_sources(cited: Sequence[Cited]) -> str:
    """The sources of an entry for a citation, with where in them."""
    parts = [
        ", ".join(filter(None, (one.source.title, one.source.publisher, one.locator)))
        for one in cited
    ]
    return "; ".join(parts)
