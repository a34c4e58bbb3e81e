"""Archives: everything of a dossier by year, in pages of a size that opens fast on a phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..addresses import Section, page_address, year_address
from ..book.dossiers import Dossier
from ..book.entries import Entry
from ..text.english import count_of
from .grouping import group_by_month, group_by_year
from .page import Crumbs, Page, View

PER_PAGE = 100


def list_archive(
    root: str, title: str, dossier: Dossier | Sequence[Entry], section: Section,
    crumbs: Crumbs, code: str = "",
) -> Iterator[Page]:  # fmt: skip
    """The pages `root/2023/`, `root/2023/2/` … of a dossier's entries, newest first.

    Args:
        root: the address of the page whose archive it is.
        title: what it is an archive of.
        dossier: the entries, newest first.
        section: the section of the site that it belongs to.
        crumbs: the way to it.
        code: a country, to say with each entry why it concerns that country.
    """
    entries = dossier.entries if isinstance(dossier, Dossier) else dossier
    for year, found in group_by_year(entries):
        yield from _list_year(year_address(root, year), f"{title}, {year}", found, section,
                              crumbs, code)  # fmt: skip


def _list_year(
    root: str, title: str, entries: list[Entry], section: Section,
    crumbs: Crumbs, code: str,
) -> Iterator[Page]:  # fmt: skip
    parts = [entries[start : start + PER_PAGE] for start in range(0, len(entries), PER_PAGE)]
    for number, part in enumerate(parts, start=1):
        suffix = f", page {number} of {len(parts)}" if len(parts) > 1 else ""
        yield Page(
            address=page_address(root, number),
            title=title + suffix,
            description=f"{title}: {count_of(len(entries), 'entry', 'entries')} on record.",
            template="archive.html",
            view=lambda part=part, number=number: _view(  # type: ignore[misc]
                root, part, number, len(parts), len(entries), code
            ),
            crumbs=crumbs,
            section=section,
        )


def _view(root: str, part: list[Entry], number: int, pages: int, total: int, code: str) -> View:
    return {
        "months": [(month, found) for (_year, month), found in group_by_month(part)],
        "total": total,
        "first": (number - 1) * PER_PAGE + 1,
        "code": code,
        "previous": page_address(root, number - 1) if number > 1 else "",
        "next": page_address(root, number + 1) if number < pages else "",
        "number": number,
        "pages": pages,
    }
