"""Entries by year and by month, as pages group them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from ..book.entries import Entry
from ..book.holdings import Holdings

E = TypeVar("E", bound=Entry)


def count_by_year(holdings: Holdings) -> list[tuple[int, int]]:
    """The years of a holdings's entries, newest first, each with how many there are."""
    return [(year, len(found)) for year, found in group_by_year(holdings.entries)]


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
