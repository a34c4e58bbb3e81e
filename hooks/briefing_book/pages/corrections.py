"""All corrections, newest first: by year and month, paged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..addresses import Section, year_address
from ..book.corrections import CorrectionEntry
from ..book.site import Site
from ..wording.sentences import say_how_many
from .page import Crumbs, Page, View
from .paging import Pager, divide, take_newest

_ALL = Section.CORRECTIONS


def list_pages(site: Site) -> Iterator[Page]:
    """The newest corrections, then those of each year."""
    corrections = site.book.corrections
    by_year = groupby(corrections, lambda one: one.record.date.year)
    years = [(year, list(found)) for year, found in by_year]
    counts = [(year, len(found)) for year, found in years]
    yield _make_page(_ALL.title, take_newest(corrections, _ALL.address), (), counts)
    for year, found in years:
        for pager in divide(found, year_address(_ALL.address, year)):
            yield _make_page(f"{_ALL.title}, {year}", pager, (_ALL,))


def _make_page(
    title: str, pager: Pager[CorrectionEntry], crumbs: Crumbs,
    years: Sequence[tuple[int, int]] = (),
) -> Page:  # fmt: skip
    title = pager.entitle(title)
    lead = say_how_many(pager.total, len(pager.part), "correction")

    def view() -> View:
        return {
            "lead": lead, "pager": pager, "groups": _group_by_month(pager.part),
            "years": years, "root": _ALL.address,
        }  # fmt: skip

    return Page(pager.address, title, "corrections.html", view, f"{title}: {lead}", crumbs,
                section=_ALL)  # fmt: skip


def _group_by_month(
    found: Sequence[CorrectionEntry],
) -> list[tuple[tuple[int, int], list[CorrectionEntry]]]:
    """Corrections that stand newest first, by year and month."""
    months = groupby(found, lambda one: (one.record.date.year, one.record.date.month))
    return [(month, list(group)) for month, group in months]
