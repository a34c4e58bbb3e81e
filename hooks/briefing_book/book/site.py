"""What every page and feed is given: the Book, and what the site is called."""

from __future__ import annotations

from dataclasses import dataclass

from ..addresses import full_address
from ..values.in_words import say_period
from ..values.vocabulary import Concern
from .book import Book
from .entries import Entry
from .parties import Side


@dataclass(frozen=True)
class Site:
    """The Book to show, the locale to show it in, the site's name and its address (or empty).

    `folder` is the name of the folder of briefings that the site's own repository has.
    """

    book: Book
    locale: str
    name: str = "Briefing Book"
    url: str = ""
    folder: str = "briefings"

    def full_address(self, address: str) -> str:
        """The address of a page with the site's own in front, where that is known."""
        return full_address(self.url, address)

    def when(self, entry: Entry) -> str:
        """`5 November 2023`."""
        return say_period(entry.period, self.locale, "long")

    def place_and_day(self, entry: Entry) -> str:
        """`Baghdad, 5 November 2023`."""
        day = self.when(entry)
        return f"{entry.where.short}, {day}" if entry.where else day


def concerned(site: Site, entry: Entry) -> list[tuple[Side, tuple[Concern, ...]]]:
    """The countries and organizations that an entry concerns, each with the reasons.

    They stand in the order of the record, by the names of the day.
    """
    found = ((site.book.find_side(ref), why) for ref, why in entry.concerns.items())
    day = entry.period.first_day
    return [(file.side_on(day), why) for file, why in found if file]
