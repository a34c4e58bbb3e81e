"""The page of a person: posts over time, then what happened, was said, promised and counted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..addresses import Section
from ..book.contacts import list_correspondents
from ..book.entries import BriefingEntry, Entry, StatementEntry
from ..book.person_dossier import HeldPost, PersonDossier
from ..book.sides import list_heads
from ..book.site import Site
from ..book.tallies import other_side, parties_of
from ..records.posts import order_by_time
from ..text.english import count_all, count_of, end_sentence, join_parts
from ..wording.parties import say_parties
from ..wording.sentences import say_contact, say_when_and_where
from .dossier import list_entry_pages, say_nothing_held, view_dossier
from .page import Page, View


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every person on record, and one for each of the person's years."""
    for file in site.book.people.values():
        name = file.name
        description = f"{_post(file)}{lead(site, file)}"
        view = partial(_view, site, file)
        yield from list_entry_pages(file, name, description, Section.PEOPLE, "person.html", view)


def lead(site: Site, file: PersonDossier) -> str:
    """The first line: how much is on record, and the last contact, else the last of it."""
    holdings = file.holdings
    last = next(iter(holdings.entries), None)
    if last is None:
        return say_nothing_held(file)
    said = count_all(
        (
            (len(holdings.meetings), "meeting"),
            (len(holdings.statements), "statement"),
            (len(holdings.commitments), "commitment"),
            (len(holdings.agreements), "agreement"),
            (len(holdings.figures), "figure"),
        )
    ) or count_of(len(holdings.briefings), "briefing")
    return f"{said} on record. {end_sentence(_say_last(site, file, last))}"


def _say_last(site: Site, file: PersonDossier, last: Entry) -> str:
    contact = next(iter(file.contacts), None)
    if contact is None:
        return f"Last on record: {say_when_and_where(last, site.locale)}"
    said = f"Last contact: {say_contact(contact, site.locale)}"
    if isinstance(contact, BriefingEntry):
        return said
    if isinstance(contact, StatementEntry):
        others = list_correspondents(contact, file.ref)
    else:
        others = list_heads(other_side(parties_of(contact), file.id))
    return f"{said}, with {say_parties(others, titled=True)}" if others else said


def order_posts(file: PersonDossier) -> list[HeldPost]:
    """The person's posts, the latest first; those of one time in the order of the record."""
    return sorted(file.posts, key=lambda held: order_by_time(held.post), reverse=True)


def _post(file: PersonDossier) -> str:
    if not file.posts:
        return ""
    held = order_posts(file)[0]
    sides = (side.name for side in (held.organization, held.country) if side)
    return f"{end_sentence(join_parts(held.post.title, *sides))} "


def _view(site: Site, file: PersonDossier) -> View:
    return {
        **view_dossier(site, file),
        "ref": file.ref,
        "lead": lead(site, file),
        "posts": order_posts(file),
        "known": site.book.knows,
    }
