"""The page of a topic: what was said and done about it, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..addresses import Section
from ..book.dossiers import TopicDossier
from ..book.site import Site
from ..text.english import count_of
from ..values.in_words import say_period
from .dossier import list_entry_pages, say_nothing_held, view_dossier
from .page import Page, View


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every topic on record, and one for each of its years."""
    for file in site.book.topics.values():
        name = file.name
        description = f"{name}: {lead(site, file)}"
        view = partial(_view, site, file)
        yield from list_entry_pages(file, name, description, Section.TOPICS, "topic.html", view)


def lead(site: Site, file: TopicDossier) -> str:
    """The first line: how much is on record, and when the newest of it was."""
    entries = file.holdings.entries
    if not entries:
        return say_nothing_held(file)
    newest = say_period(entries[0].period, site.locale, "full")
    return f"{count_of(len(entries), 'entry', 'entries')} on record. Newest: {newest}."


def _view(site: Site, file: TopicDossier) -> View:
    return {**view_dossier(site, file), "lead": lead(site, file)}
