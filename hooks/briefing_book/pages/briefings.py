"""All briefings and the timeline: by year and month, paged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..addresses import Section, month_address, page_under, year_address
from ..book.entries import BriefingEntry
from ..book.site import Site
from ..values.in_words import say_month
from ..wording.sentences import say_how_many
from .archive import list_archive
from .briefing import crumbs_to_year
from .by_year import count_by_year, group_by_month, group_by_year
from .not_held import view_not_held
from .page import Crumbs, Page, View
from .paging import Pager, divide, take_newest

_ALL = Section.BRIEFINGS
_TIMELINE = Section.TIMELINE


def list_pages(site: Site) -> Iterator[Page]:
    """The newest briefings, those of each year and of each month; then the timeline."""
    briefings = site.book.everything.briefings
    years = group_by_year(briefings)
    by_year = {"years": [(year, len(found)) for year, found in years], "root": _ALL.address}
    first = {**by_year, **view_not_held(site.book.everything)}
    yield _make_page(_ALL.title, take_newest(briefings, _ALL.address), (), first)
    for year, found in years:
        yield from _list_year(site, year, found)
    yield from _list_timeline(site)


def _list_year(site: Site, year: int, briefings: Sequence[BriefingEntry]) -> Iterator[Page]:
    root = year_address(_ALL.address, year)
    months = [(month, found) for (_year, month), found in group_by_month(briefings)]
    by_month = {"months": [(month, len(found)) for month, found in months], "root": root}
    for pager in divide(briefings, root, page_under):
        yield _make_page(f"{_ALL.title}, {year}", pager, (_ALL,), by_month)
    for month, found in months:
        if month:
            title = f"{_ALL.title}, {say_month(month, site.locale)} {year}"
            for pager in divide(found, month_address(root, month), page_under):
                yield _make_page(title, pager, crumbs_to_year(year))


def _make_page(
    title: str, pager: Pager[BriefingEntry], crumbs: Crumbs, parts: View | None = None
) -> Page:
    """A page of briefings.

    Args:
        title: the title of the whole list.
        pager: the page's part of it.
        crumbs: the way to it.
        parts: what else is there: the `years` or `months` of the list, with how many are in each,
            and their `root`; what was not held.
    """
    title = pager.entitle(title)
    lead = say_how_many(pager.total, len(pager.part), "briefing")

    def view() -> View:
        return {
            "lead": lead, "pager": pager, "groups": group_by_month(pager.part),
            "years": (), "months": (), **(parts or {}),
        }  # fmt: skip

    return Page(pager.address, title, "briefings.html", view, f"{title}: {lead}", crumbs,
                section=_ALL)  # fmt: skip


def _list_timeline(site: Site) -> Iterator[Page]:
    everything = site.book.everything
    newest = take_newest(everything.entries, _TIMELINE.address)

    def view() -> View:
        return {
            "lead": say_how_many(newest.total, len(newest.part), "entry", "entries"),
            "groups": group_by_month(newest.part),
            "years": count_by_year(everything),
            "root": _TIMELINE.address,
        }

    yield Page(newest.address, _TIMELINE.title, "timeline.html", view,
               "Everything on record in order of time.", section=_TIMELINE)  # fmt: skip
    yield from list_archive(_TIMELINE.address, _TIMELINE.title, everything, _TIMELINE, (_TIMELINE,))
