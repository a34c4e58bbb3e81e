"""The kinds of entries are a closed set: one that nobody handles never comes out empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import cast

import pytest

from briefing_book.book.contacts import is_contact
from briefing_book.book.entries import BaseEntry, ItemEntry
from briefing_book.book.holdings import Holdings, hold_entries
from briefing_book.book.site import Site
from briefing_book.book.tallies import parties_of
from briefing_book.feeds.atom import open_atom
from briefing_book.feeds.calendar import open_calendar
from briefing_book.feeds.data import open_data
from briefing_book.feeds.identity import changed_on
from briefing_book.feeds.subjects import Subject, Writer
from briefing_book.feeds.table import open_table
from briefing_book.model.items import Meeting
from briefing_book.model.references import RefKind
from briefing_book.pages import items
from briefing_book.records.directory import Ref
from briefing_book.wording.citations import cite
from briefing_book.wording.keywords import list_words
from briefing_book.wording.summaries import entitle, summarize, words_of
from feeds.samples import baghdad, make_site


@dataclass(frozen=True, kw_only=True, eq=False)
class Agreement(BaseEntry):
    """A kind of entry that nobody handles."""

    record: Meeting


def make_agreement() -> ItemEntry:
    meeting = baghdad().meetings[0]
    common = {field.name: getattr(meeting, field.name) for field in fields(BaseEntry)}
    return cast(ItemEntry, Agreement(record=meeting.record, **common))


def write(writer: Callable[[Site], Writer]) -> Callable[[Site, ItemEntry], object]:
    """What the writer makes of a dossier that has the entry under what was not held."""

    def of(site: Site, entry: ItemEntry) -> object:
        dossier = Holdings(not_held=(entry,))
        return writer(site)(Subject("", "Agreements", dossier))

    return of


HANDLERS: dict[str, Callable[[Site, ItemEntry], object]] = {
    "words_of": lambda _site, entry: words_of(entry),
    "the title in a feed": lambda _site, entry: entitle(entry),
    "the summary": summarize,
    "the words to find it by": lambda site, entry: list(list_words(site, entry)),
    "the citation": cite,
    "the title of the page": items.entitle,
    "the description of the page": items.describe,
    "the sorting into a dossier": lambda _site, entry: hold_entries([entry]),
    "who has a part in it": lambda _site, entry: parties_of(entry),
    "contacts": lambda _site, entry: is_contact(entry, Ref(RefKind.COUNTRY, "IQ")),
    "the day of its last change": changed_on,
    "Atom": write(open_atom),
    "iCalendar": write(open_calendar),
    "JSON": write(open_data),
    "CSV": write(open_table),
}


@pytest.mark.parametrize("handle", HANDLERS.values(), ids=HANDLERS)
def test_a_kind_that_is_not_handled_stops_the_build(
    handle: Callable[[Site, ItemEntry], object],
) -> None:
    with pytest.raises(AssertionError, match="Expected code to be unreachable"):
        handle(make_site(), make_agreement())


def test_the_full_id_of_an_item_names_its_briefing_and_that_of_a_briefing_is_its_own() -> None:
    briefing = baghdad()
    assert briefing.full_id == "2023-11-05-baghdad"
    assert briefing.meetings[0].full_id == "2023-11-05-baghdad/talks"
