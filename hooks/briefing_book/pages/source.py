"""The page of a source: what it is, and everything that rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import Section
from ..book.dossiers import SourceDossier
from ..book.site import Site
from ..text.english import count_of, end_sentence, join_all
from .archive import list_archive
from .dossier import view_dossier
from .page import Crumb, Page, View


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every source with an id, and one for each of its years."""
    for file in site.book.sources.values():
        title = file.record.title
        yield Page(
            address=file.address,
            title=title,
            description=f"{end_sentence(title)} {lead(file)}",
            template="source.html",
            view=lambda file=file: _view(site, file),  # type: ignore[misc]
            crumbs=(Section.SOURCES,),
            source=(file.path, f"entry {file.id}"),
            section=Section.SOURCES,
        )
        here = (Section.SOURCES, Crumb(title, file.address))
        yield from list_archive(file.address, title, file.holdings, Section.SOURCES, here)


def lead(file: SourceDossier) -> str:
    """The first line: how much cites it, be it for what it has otherwise."""
    kinds = ((file.holdings.entries, "entry", "entries"), (file.trips, "trip", "trips"))
    counts = [count_of(len(found), one, many) for found, one, many in kinds if found]
    number = len(file.holdings.entries) + len(file.trips)
    return f"{join_all(counts)} {'cites' if number == 1 else 'cite'} it."


def _view(site: Site, file: SourceDossier) -> View:
    return {**view_dossier(site, file), "lead": lead(file)}
