"""Tables: the one shape of all lists, to sort and to filter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ..book.citing import Difference
from ..book.entries import Entry
from ..book.parties import Country, Party
from ..text.english import capitalize
from ..values.dates import Period
from ..wording.parties import label_party, name_party

Sort = Literal["text", "date", "number", ""]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, how it sorts, and whether it is a filter or names the row."""

    label: str
    sort: Sort = "text"
    is_facet: bool = False
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text or period, where it leads, a small line under it, and what it counts as.

    `value` is what it is sorted and filtered by where that is not its text; several values of a
    facet are separated by `|`. `differs` is on what sources differ.
    """

    text: str = ""
    address: str = ""
    period: Period | None = None
    note: str = ""
    value: str = ""
    unknown: str = ""
    differs: tuple[Difference, ...] = ()
    held_back: str = ""


NOTHING = Cell()
"""Where there may be nothing to know, as of the place of a call."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; `what` names the rows in the count.

    `words` are by which the filter finds each row, besides what stands in it.
    """

    what: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    words: tuple[str, ...] = ()


def join_words(words: Iterable[str]) -> str:
    """The words of a row, each text once."""
    return " ".join(dict.fromkeys(filter(None, words)))


def date_cell(period: Period) -> Cell:
    """A date; it sorts by its first day."""
    return Cell(period=period, value=str(period.first_day))


def newest_cell(period: Period) -> Cell:
    """The date of the newest of several; it sorts by its last day."""
    return Cell(period=period, value=str(period.last_day))


def title_cell(entry: Entry, note: str = "") -> Cell:
    """An entry's title, linked, with the mark where sources differ on it."""
    return Cell(
        entry.title,
        entry.address,
        note=note,
        differs=entry.doubts,
        held_back=entry.briefing.held_back,
    )


def place_cell(entry: Entry) -> Cell:
    """Where an entry took place, nothing of a call; it filters by country."""
    if entry.where is None:
        return NOTHING if entry.is_remote else Cell(unknown="not given")
    where = entry.where
    names = [country.name for country in where.countries]
    is_said = any(place.short not in names for place in where.places)
    addresses = {
        place.address or (place.country.address if place.country else "") for place in where.places
    }
    address = addresses.pop() if len(addresses) == 1 else ""
    note = ", ".join(names) if is_said else ""
    return Cell(where.short, address, note=note, value="|".join(names) or where.short)


def parties_cell(parties: tuple[Party, ...]) -> Cell:
    """Parties by name; they filter one by one."""
    if not parties:
        return Cell(unknown="not given")
    address = parties[0].address if len(parties) == 1 else ""
    text = capitalize(", ".join(map(label_party, parties)))
    return Cell(text, address, value="|".join(map(name_party, parties)))


def text_cell(text: str | None) -> Cell:
    """A text, or that it is not given."""
    return Cell(text) if text else Cell(unknown="not given")


def country_cell(country: Country | None) -> Cell:
    """A country, linked."""
    return Cell(country.name, country.address) if country else Cell(unknown="not given")


def number_cell(number: int) -> Cell:
    """A count."""
    return Cell(f"{number:,}", value=str(number))
