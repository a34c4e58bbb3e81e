"""The page of a person: posts over time, then what happened, was said, promised and counted."""

from __future__ import annotations

from collections.abc import Iterator

from ..dossiers import PersonFile
from ..entries import Link
from ..wording import count_of
from .archive import list_archive
from .context import Site, count_by_year
from .country import NEWEST
from .glance import Cell, count_dossier, say_when_and_where, span_of
from .page import Page, View

SECTION = Link("People", "people/")


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every person on record, and one for each of the person's years."""
    for file in site.book.people.values():
        name = file.record.name
        yield Page(
            address=file.address,
            title=name,
            description=f"{_post(file)}{lead(site, file)}",
            template="person.html",
            view=lambda file=file: _view(site, file),  # type: ignore[misc]
            crumbs=(SECTION,),
            source=(file.path, file.line),
            section=SECTION.address,
        )
        here = (SECTION, Link(name, file.address))
        yield from list_archive(file.address, name, file.dossier, here)


def lead(site: Site, file: PersonFile) -> str:
    """The first line: how much is on record, and the last of it."""
    dossier = file.dossier
    counts = [
        count_of(len(dossier.meetings), "meeting"),
        count_of(len(dossier.statements), "statement"),
    ]
    last = next(iter(dossier.meetings or dossier.entries))
    return f"{' and '.join(counts)} on record. Last: {say_when_and_where(last, site.locale)}."


def _post(file: PersonFile) -> str:
    if not file.posts:
        return ""
    held = file.posts[0]
    country = f", {held.country.name}" if held.country else ""
    return f"{held.post.title}{country}. "


def _view(site: Site, file: PersonFile) -> View:
    own = Cell("Briefings", len(file.dossier.briefings), span_of(file.dossier.briefings))
    return {
        "file": file,
        "lead": lead(site, file),
        "glance": count_dossier(file.dossier, own, site.locale),
        "newest": NEWEST,
        "years": count_by_year(file.dossier),
    }
