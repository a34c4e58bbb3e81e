"""All briefings and the timeline: by year and month, paged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..book.entries import BriefingEntry, Link
from ..book.site import Site
from ..values.in_words import say_month
from ..wording.sentences import say_how_many
from .archive import PER_PAGE, list_archive, page_under
from .briefing import SECTION
from .grouping import group_by_month, group_by_year
from .page import Page, View

TIMELINE = Link("Timeline", "timeline/")


def list_pages(site: Site) -> Iterator[Page]:
    """The newest briefings, those of each year and of each month; then the timeline."""
    briefings = tuple(site.book.briefings.values())
    years = group_by_year(briefings)
    counts = [(year, len(group)) for year, group in years]
    yield _make_page(SECTION.title, SECTION.address, briefings[:PER_PAGE], len(briefings), counts)
    for year, group in years:
        yield from _list_year(site, year, group)
    yield from _list_timeline(site)


def _list_year(site: Site, year: int, briefings: Sequence[BriefingEntry]) -> Iterator[Page]:
    root = f"{SECTION.address}{year}/"
    groups = [(month, found) for (_year, month), found in group_by_month(briefings)]
    months = [(month, len(group)) for month, group in groups]
    yield from _list_paged(f"Briefings, {year}", root, briefings, (SECTION,), months)
    for month, found in groups:
        if month:
            title = f"Briefings, {say_month(month, site.locale)} {year}"
            crumbs = (SECTION, Link(str(year), root))
            yield from _list_paged(title, f"{root}{month:02}/", found, crumbs, ())


def _list_paged(
    title: str, root: str, briefings: Sequence[BriefingEntry], crumbs: tuple[Link, ...],
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
    years: Sequence[tuple[int, int]], crumbs: tuple[Link, ...] = (),
    months: Sequence[tuple[int | None, int]] = (), *, root: str = "", previous: str = "",
    next: str = "",
) -> Page:  # fmt: skip
    def view() -> View:
        return {
            "lead": _lead(total, len(part)), "groups": group_by_month(part),
            "years": years, "months": months, "root": root or SECTION.address,
            "previous": previous, "next": next,
        }  # fmt: skip

    return Page(address, title, "briefings.html", view, f"{title}: {_lead(total, len(part))}",
                crumbs, section=SECTION.address)  # fmt: skip


def _lead(total: int, shown: int) -> str:
    return say_how_many(total, shown, "briefing")


def _list_timeline(site: Site) -> Iterator[Page]:
    everything = site.book.everything
    years = [(year, len(found)) for year, found in group_by_year(everything.entries)]
    newest = everything.entries[:PER_PAGE]

    def view() -> View:
        return {
            "lead": say_how_many(len(everything.entries), len(newest), "entry", "entries"),
            "groups": group_by_month(newest), "years": years, "root": TIMELINE.address,
        }  # fmt: skip

    yield Page(TIMELINE.address, TIMELINE.title, "timeline.html", view,
               "Everything on record in order of time.", section=TIMELINE.address)  # fmt: skip
    yield from list_archive(TIMELINE.address, "Timeline", everything, (TIMELINE,))
