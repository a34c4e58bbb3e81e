"""The page of a source: what it is, and everything that rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..addresses import Section
from ..book.dossiers import SourceDossier
from ..book.site import Site
from ..text.english import count_of, end_sentence, join_all
from .dossier import list_entry_pages, say_nothing_held, view_dossier
from .page import Page, View


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every source with an id, and one for each of its years."""
    for file in site.book.sources.values():
        title = file.record.title
        description = f"{end_sentence(title)} {lead(file)}"
        view = partial(_view, site, file)
        yield from list_entry_pages(file, title, description, Section.SOURCES, "source.html", view)


def lead(file: SourceDossier) -> str:
    """The first line: how much cites it, be it for what it has otherwise."""
    if not file.is_on_record:
        return say_nothing_held(file)
    kinds = ((file.holdings.entries, "entry", "entries"), (file.trips, "trip", "trips"))
    counts = [count_of(len(found), one, many) for found, one, many in kinds if found]
    number = len(file.holdings.entries) + len(file.trips)
    return f"{join_all(counts)} {'cites' if number == 1 else 'cite'} it."


def _view(site: Site, file: SourceDossier) -> View:
    return {**view_dossier(site, file), "lead": lead(file)}
