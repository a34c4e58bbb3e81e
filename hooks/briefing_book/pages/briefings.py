"""All briefings and the timeline: by year and month, paged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..addresses import Section, month_address, page_under, year_address
from ..book.entries import BriefingEntry
from ..book.site import Site
from ..values.in_words import say_month
from ..wording.sentences import say_how_many
from .archive import PER_PAGE, list_archive
from .briefing import crumbs_to_year
from .grouping import group_by_month, group_by_year
from .page import Crumbs, Page, View

_ALL = Section.BRIEFINGS
_TIMELINE = Section.TIMELINE


def list_pages(site: Site) -> Iterator[Page]:
    """The newest briefings, those of each year and of each month; then the timeline."""
    briefings = tuple(site.book.briefings.values())
    years = group_by_year(briefings)
    counts = [(year, len(group)) for year, group in years]
    yield _make_page(_ALL.title, _ALL.address, briefings[:PER_PAGE], len(briefings), counts)
    for year, group in years:
        yield from _list_year(site, year, group)
    yield from _list_timeline(site)


def _list_year(site: Site, year: int, briefings: Sequence[BriefingEntry]) -> Iterator[Page]:
    root = year_address(_ALL.address, year)
    groups = [(month, found) for (_year, month), found in group_by_month(briefings)]
    months = [(month, len(group)) for month, group in groups]
    yield from _list_paged(f"Briefings, {year}", root, briefings, (_ALL,), months)
    for month, found in groups:
        if month:
            title = f"Briefings, {say_month(month, site.locale)} {year}"
            address = month_address(root, month)
            yield from _list_paged(title, address, found, crumbs_to_year(year), ())


def _list_paged(
    title: str, root: str, briefings: Sequence[BriefingEntry], crumbs: Crumbs,
    months: Sequence[tuple[int | None, int]],
) -> Iterator[Page]:  # fmt: skip
    pages = -(-len(briefings) // PER_PAGE)
    for number in range(1, pages + 1):
        part = briefings[(number - 1) * PER_PAGE : number * PER_PAGE]
        yield _make_page(
            title + (f", page {number} of {pages}" if pages > 1 else ""),
            page_under(root, number), part, len(briefings), (), crumbs, months, root=root,
            previous=page_under(root, number - 1) if number > 1 else "",
            next=page_under(root, number + 1) if number < pages else "",
        )  # fmt: skip


def _make_page(  # noqa: PLR0913 - what a page of a list has
    title: str, address: str, part: Sequence[BriefingEntry], total: int,
    years: Sequence[tuple[int, int]], crumbs: Crumbs = (),
    months: Sequence[tuple[int | None, int]] = (), *, root: str = "", previous: str = "",
    next: str = "",
) -> Page:  # fmt: skip
    def view() -> View:
        return {
            "lead": _lead(total, len(part)), "groups": group_by_month(part),
            "years": years, "months": months, "root": root or _ALL.address,
            "previous": previous, "next": next,
        }  # fmt: skip

    return Page(address, title, "briefings.html", view, f"{title}: {_lead(total, len(part))}",
                crumbs, section=_ALL)  # fmt: skip


def _lead(total: int, shown: int) -> str:
    return say_how_many(total, shown, "briefing")


def _list_timeline(site: Site) -> Iterator[Page]:
    everything = site.book.everything
    years = [(year, len(found)) for year, found in group_by_year(everything.entries)]
    newest = everything.entries[:PER_PAGE]

    def view() -> View:
        return {
            "lead": say_how_many(len(everything.entries), len(newest), "entry", "entries"),
            "groups": group_by_month(newest), "years": years, "root": _TIMELINE.address,
        }  # fmt: skip

    yield Page(_TIMELINE.address, _TIMELINE.title, "timeline.html", view,
               "Everything on record in order of time.", section=_TIMELINE)  # fmt: skip
    yield from list_archive(_TIMELINE.address, _TIMELINE.title, everything, _TIMELINE, (_TIMELINE,))
