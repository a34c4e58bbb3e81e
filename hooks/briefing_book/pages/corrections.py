"""All corrections, newest first: by year and month, paged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..book.corrections import SECTION, CorrectionEntry
from ..book.entries import Link
from ..book.site import Site
from ..wording.sentences import say_how_many
from .archive import PER_PAGE, page_address
from .page import Page, View


def list_pages(site: Site) -> Iterator[Page]:
    """The newest corrections, then those of each year."""
    found = site.book.corrections
    by_year = groupby(found, lambda one: one.record.date.year)
    years = [(year, list(group)) for year, group in by_year]
    counts = [(year, len(group)) for year, group in years]
    yield _make_page(SECTION.title, SECTION.address, found[:PER_PAGE], len(found), counts)
    for year, group in years:
        yield from _list_year(year, group)


def _list_year(year: int, found: Sequence[CorrectionEntry]) -> Iterator[Page]:
    root = f"{SECTION.address}{year}/"
    pages = -(-len(found) // PER_PAGE)
    for number in range(1, pages + 1):
        part = found[(number - 1) * PER_PAGE : number * PER_PAGE]
        title = f"{SECTION.title}, {year}" + (f", page {number} of {pages}" if pages > 1 else "")
        yield _make_page(
            title, page_address(root, number), part, len(found), (), (SECTION,),
            previous=page_address(root, number - 1) if number > 1 else "",
            next=page_address(root, number + 1) if number < pages else "",
        )  # fmt: skip


def _make_page(  # noqa: PLR0913 - what a page of a list has
    title: str, address: str, part: Sequence[CorrectionEntry], total: int,
    years: Sequence[tuple[int, int]], crumbs: tuple[Link, ...] = (), *, previous: str = "",
    next: str = "",
) -> Page:  # fmt: skip
    lead = say_how_many(total, len(part), "correction")

    def view() -> View:
        return {
            "lead": lead, "groups": _group_by_month(part), "years": years, "root": SECTION.address,
            "previous": previous, "next": next,
        }  # fmt: skip

    return Page(address, title, "corrections.html", view, f"{title}: {lead}", crumbs,
                section=SECTION.address)  # fmt: skip


def _group_by_month(
    found: Sequence[CorrectionEntry],
) -> list[tuple[tuple[int, int], list[CorrectionEntry]]]:
    """Corrections that stand newest first, by year and month."""
    months = groupby(found, lambda one: (one.record.date.year, one.record.date.month))
    return [(month, list(group)) for month, group in months]
