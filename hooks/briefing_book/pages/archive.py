"""Archives: everything of a dossier by year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..addresses import Section, year_address
from ..book.entries import Entry
from ..book.holdings import Holdings
from ..records.directory import Ref
from ..text.english import count_of
from .by_year import group_by_month, group_by_year
from .page import Crumbs, Page, View
from .paging import Pager, divide


def list_archive(
    root: str,
    title: str,
    holdings: Holdings,
    section: Section,
    crumbs: Crumbs,
    ref: Ref | None = None,
) -> Iterator[Page]:
    """The pages `root/2023/`, `root/2023/2/` … of the entries that a dossier holds, newest first.

    Args:
        root: the address of the page whose archive it is.
        title: what it is an archive of.
        holdings: the entries.
        section: the section of the site that it belongs to.
        crumbs: the way to it.
        ref: whose file it is, to say with each entry why it is there.
    """
    for year, found in group_by_year(holdings.entries):
        whole = f"{title}, {year}"
        for pager in divide(found, year_address(root, year)):
            yield Page(
                address=pager.address,
                title=pager.entitle(whole),
                description=f"{whole}: {count_of(pager.total, 'entry', 'entries')} on record.",
                template="archive.html",
                view=partial(_view, pager, ref),
                crumbs=crumbs,
                section=section,
            )


def list_addresses(root: str, holdings: Holdings) -> Iterator[str]:
    """The addresses of the pages of an archive, whose own page has the address `root`."""
    for year, found in group_by_year(holdings.entries):
        yield from (pager.address for pager in divide(found, year_address(root, year)))


def _view(pager: Pager[Entry], ref: Ref | None) -> View:
    months = [(month, found) for (_year, month), found in group_by_month(pager.part)]
    return {"pager": pager, "months": months, "ref": ref}
