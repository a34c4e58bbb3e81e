"""All corrections, newest first: by year and month, paged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..addresses import Section, page_address, year_address
from ..book.corrections import CorrectionEntry
from ..book.site import Site
from ..wording.sentences import say_how_many
from .archive import PER_PAGE
from .page import Crumbs, Page, View

_ALL = Section.CORRECTIONS


def list_pages(site: Site) -> Iterator[Page]:
    """The newest corrections, then those of each year."""
    found = site.book.corrections
    by_year = groupby(found, lambda one: one.record.date.year)
    years = [(year, list(group)) for year, group in by_year]
    counts = [(year, len(group)) for year, group in years]
    yield _make_page(_ALL.title, _ALL.address, found[:PER_PAGE], len(found), counts)
    for year, group in years:
        yield from _list_year(year, group)


def _list_year(year: int, found: Sequence[CorrectionEntry]) -> Iterator[Page]:
    root = year_address(_ALL.address, year)
    pages = -(-len(found) // PER_PAGE)
    for number in range(1, pages + 1):
        part = found[(number - 1) * PER_PAGE : number * PER_PAGE]
        title = f"{_ALL.title}, {year}" + (f", page {number} of {pages}" if pages > 1 else "")
        yield _make_page(
            title, page_address(root, number), part, len(found), (), (_ALL,),
            previous=page_address(root, number - 1) if number > 1 else "",
            next=page_address(root, number + 1) if number < pages else "",
        )  # fmt: skip


def _make_page(  # noqa: PLR0913 - what a page of a list has
    title: str, address: str, part: Sequence[CorrectionEntry], total: int,
    years: Sequence[tuple[int, int]], crumbs: Crumbs = (), *, previous: str = "",
    next: str = "",
) -> Page:  # fmt: skip
    lead = say_how_many(total, len(part), "correction")

    def view() -> View:
        return {
            "lead": lead, "groups": _group_by_month(part), "years": years, "root": _ALL.address,
            "previous": previous, "next": next,
        }  # fmt: skip

    return Page(address, title, "corrections.html", view, f"{title}: {lead}", crumbs,
                section=_ALL)  # fmt: skip


def _group_by_month(
    found: Sequence[CorrectionEntry],
) -> list[tuple[tuple[int, int], list[CorrectionEntry]]]:
    """Corrections that stand newest first, by year and month."""
    months = groupby(found, lambda one: (one.record.date.year, one.record.date.month))
    return [(month, list(group)) for month, group in months]
