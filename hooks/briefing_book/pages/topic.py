"""The page of a topic: what was said and done about it, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import Section
from ..book.dossiers import TopicDossier
from ..book.site import Site
from ..text.english import count_of
from ..values.in_words import say_period
from .archive import list_archive
from .dossier import NOTHING_HELD, view_dossier
from .page import Crumb, Page, View


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every topic on record, and one for each of its years."""
    for file in site.book.topics.values():
        name = file.record.name
        yield Page(
            address=file.address,
            title=name,
            description=f"{name}: {lead(site, file)}",
            template="topic.html",
            view=lambda file=file: _view(site, file),  # type: ignore[misc]
            crumbs=(Section.TOPICS,),
            source=(file.path, f"entry {file.id}"),
            section=Section.TOPICS,
        )
        here = (Section.TOPICS, Crumb(name, file.address))
        yield from list_archive(file.address, name, file.holdings, Section.TOPICS, here)


def lead(site: Site, file: TopicDossier) -> str:
    """The first line: how much is on record, and when the newest of it was."""
    entries = file.holdings.entries
    if not entries:
        return NOTHING_HELD
    newest = say_period(entries[0].period, site.locale, "full")
    return f"{count_of(len(entries), 'entry', 'entries')} on record. Newest: {newest}."


def _view(site: Site, file: TopicDossier) -> View:
    return {**view_dossier(site, file), "lead": lead(site, file)}
