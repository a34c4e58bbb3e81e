"""What the files of countries and organizations have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from ..book.citing import Link
from ..book.contacts import Contact, is_contact, is_journey_of, is_visit_to
from ..book.dossiers import SideDossier
from ..book.entries import BriefingEntry, Entry
from ..book.holdings import Holdings, Tally, hold_entries, sort_newest_first
from ..book.parties import Party, Side
from ..book.tallies import count_each, tally_counterpart_sides, tally_people, tally_topics
from ..model.dated_names import DatedName
from ..records.directory import Ref
from ..text.folding import alphabetical
from ..values.vocabulary import Concern
from .resolve import Resolver


class CommonOfSides(TypedDict):
    """The fields of `SideDossier`."""

    holdings: Holdings
    visits: tuple[BriefingEntry, ...]
    journeys: tuple[BriefingEntry, ...]
    contacts: tuple[Contact, ...]
    people: tuple[Tally[Party], ...]
    counterparts: tuple[Tally[Side], ...]
    spoken_of: frozenset[Side]
    topics: tuple[Tally[Link], ...]
    member_of: tuple[Side, ...]
    names: tuple[DatedName, ...]


def link_side(side: Side, entries: Iterable[Entry], resolve: Resolver) -> CommonOfSides:
    """What is known of a country or an organization from the entries that concern it."""
    ref, holdings = side.ref, hold_entries(entries)
    held = holdings.entries
    counterparts = tally_counterpart_sides(held, resolve.side, side)
    involved = {resolve.side(ref).side for _entry, ref in count_each(held, _list_involved)}
    return CommonOfSides(
        holdings=holdings,
        visits=tuple(one for one in holdings.briefings if is_visit_to(one, ref)),
        journeys=tuple(one for one in holdings.briefings if is_journey_of(one, ref)),
        contacts=pick_contacts(holdings, ref),
        people=tally_people(held, lambda party: side in party.files),
        counterparts=counterparts,
        spoken_of=frozenset(one.what for one in counterparts if one.what not in involved),
        topics=tally_topics(held),
        member_of=resolve.member_of(ref),
        names=resolve.former_names(ref),
    )


def order_by_name(file: SideDossier) -> tuple[tuple[str, str], str]:
    """The place of a file in the order of names."""
    return alphabetical(file.side.name), file.side.ref.id


def _list_involved(entry: Entry) -> list[Ref]:
    """Whom an entry concerns otherwise than by speaking of it."""
    reasons = entry.concerns.items()
    return [ref for ref, why in reasons if any(one is not Concern.ABOUT for one in why)]


def pick_contacts(holdings: Holdings, ref: Ref) -> tuple[Contact, ...]:
    """The contacts of a country, an organization or a person, newest first."""
    entries: tuple[Entry, ...] = (
        *holdings.briefings,
        *holdings.meetings,
        *holdings.statements,
    )
    return sort_newest_first([entry for entry in entries if is_contact(entry, ref)])
