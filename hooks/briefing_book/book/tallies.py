"""Counting what entries have in common: parties, countries, topics, cities.

A count says in how many entries something occurs. A briefing sums up its items, so it counts only
for what none of them has, or where none of them is among the entries.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Hashable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar, assert_never

from ..model.references import RefKind
from ..records.directory import Ref
from ..text.folding import alphabetical
from ..values.vocabulary import Concern
from .citing import Link
from .entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from .holdings import Tally
from .parties import Location, Party, Side
from .trip_dossier import StopEntry

T = TypeVar("T", bound=Hashable)

_REPRESENTED = "represented"
"""The role of who was not there, and for whom others acted."""


def count_each(
    entries: Iterable[Entry], find: Callable[[Entry], Iterable[T]]
) -> Iterator[tuple[Entry, T]]:
    """Every entry with each thing that `find` finds in it, as this module counts."""
    entries = tuple(entries)
    has_items = {entry.briefing.id for entry in entries if not isinstance(entry, BriefingEntry)}
    for entry in entries:
        found = dict.fromkeys(find(entry))
        if isinstance(entry, BriefingEntry) and entry.id in has_items:
            for item in entry.items:
                for thing in find(item):
                    found.pop(thing, None)
        for thing in found:
            yield entry, thing


def parties_of(entry: Entry) -> tuple[Party, ...]:
    """Everybody who has a part in an entry (for a briefing, its principals)."""
    match entry:
        case BriefingEntry():
            return entry.briefing.principals
        case MeetingEntry():
            return entry.participants
        case StatementEntry():
            return (*entry.speakers, *entry.addressed_to)
        case CommitmentEntry():
            return (*entry.made_by, *entry.made_to)
        case AgreementEntry():
            return (*entry.parties, *entry.signed_by)
        case FigureEntry():
            return entry.attributed_to
        case _:
            assert_never(entry)


def is_individual(party: Party) -> bool:
    """Whether it is a person, by name or by post."""
    return party.kind is RefKind.PERSON or (party.kind is None and not party.is_group)


def represented_in(entry: Entry) -> tuple[Party, ...]:
    """Those on whose behalf somebody had a part in an entry."""
    return tuple(_list_represented(parties_of(entry)))


def _list_represented(parties: Iterable[Party]) -> Iterator[Party]:
    for party in parties:
        yield from party.on_behalf_of
        yield from _list_represented(party.on_behalf_of)


def _has_face(party: Party) -> bool:
    """Whether it is somebody who can be met: a person, or people who are not named one by one."""
    return is_individual(party) or party.is_group


def tally(things: Iterable[T], name: Callable[[T], str]) -> tuple[Tally[T], ...]:
    """How often each thing occurs, most often first, then by name."""
    counts = Counter(things)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], alphabetical(name(pair[0]))))
    return tuple(Tally(thing, count) for thing, count in ranked)


def tally_people(
    entries: Iterable[Entry], is_wanted: Callable[[Party], bool]
) -> tuple[Tally[Party], ...]:
    """The wanted individuals and groups of the entries, each once, as of the first entry.

    Those whom others represented are among them, and it is said of who never had a part otherwise.
    """

    def find(entry: Entry) -> Iterator[Party]:
        yield from parties_of(entry)
        yield from (replace(one, role=_REPRESENTED) for one in represented_in(entry))

    return _tally_parties(entries, lambda entry: filter(is_wanted, find(entry)))


def tally_counterparts(entries: Iterable[Entry], id: str) -> tuple[Tally[Party], ...]:
    """The individuals and groups whom the person of that id met.

    Where somebody from abroad took part, compatriots sat on the same side and are left out.
    """
    return _tally_parties(entries, lambda entry: other_side(parties_of(entry), id))


def other_side(parties: tuple[Party, ...], id: str) -> list[Party]:
    """Those who are on another side than the person of that id; where nobody is, all others."""
    others = [party for party in parties if party.id != id]
    own = {side for party in parties if party.id == id for side in party.sides}
    foreign = [party for party in others if own.isdisjoint(party.sides)]
    return foreign or others


def _tally_parties(
    entries: Iterable[Entry], find: Callable[[Entry], Iterable[Party]]
) -> tuple[Tally[Party], ...]:
    first: dict[tuple[str, ...], Party] = {}

    def find_keys(entry: Entry) -> Iterator[tuple[str, ...]]:
        for party in filter(_has_face, find(entry)):
            ids = (side.ref.id for side in party.sides)
            key = (party.id,) if party.id else ("", party.name, party.attribution.value, *ids)
            if key not in first or first[key].role == _REPRESENTED:
                first[key] = replace(party, place=None, on_behalf_of=())
            yield key

    counts = Counter(key for _entry, key in count_each(entries, find_keys))
    ranked = sorted(counts, key=lambda key: (-counts[key], alphabetical(first[key].name), key))
    return tuple(Tally(first[key], counts[key]) for key in ranked)


def tally_counterpart_sides(
    entries: Iterable[Entry], find: Callable[[Ref], Side], side: Side
) -> tuple[Tally[Side], ...]:
    """The other sides that have to do with what a side did, or are spoken of with it.

    On whose soil it was is none of them by that alone.
    """

    def find_others(entry: Entry) -> list[Side]:
        concerns = entry.concerns.items()
        refs = (ref for ref, why in concerns if any(one is not Concern.PLACE for one in why))
        return [other for ref in refs if (other := find(ref).side) != side.side]

    sides = (other for _entry, other in count_each(entries, find_others))
    return tally(sides, lambda other: other.name)


def tally_sides(
    entries: Iterable[Entry],
    find: Callable[[Ref], Side],
    but: Callable[[Entry], Container[Side]] = lambda _entry: (),
) -> tuple[Tally[Side], ...]:
    """The sides that the entries concern; what concerns a ministry concerns its country.

    Args:
        entries: the entries.
        find: the country or the organization that a reference leads to.
        but: the sides of an entry that do not count.
    """

    def find_sides(entry: Entry) -> list[Side]:
        own = but(entry)
        return [side for ref in entry.concerns if (side := find(ref).side) not in own]

    sides = (side for _entry, side in count_each(entries, find_sides))
    return tally(sides, lambda side: side.name)


def codes_concerned(entry: Entry) -> list[str]:
    """The codes of the countries that an entry concerns."""
    return [ref.id for ref in entry.concerns if ref.kind is RefKind.COUNTRY]


def sides_of_person(entry: Entry, id: str) -> frozenset[Side]:
    """The sides for which the person of that id acts in an entry."""
    parts = (entry, *entry.items) if isinstance(entry, BriefingEntry) else (entry,)
    ref = Ref(RefKind.PERSON, id)
    parties = (
        party
        for part in parts
        for party in (*parties_of(part), *represented_in(part))
        if party.ref == ref
    )
    return frozenset(side for party in parties for side in party.sides)


def tally_topics(entries: Iterable[Entry]) -> tuple[Tally[Link], ...]:
    """The topics of the entries."""
    topics = (topic for _entry, topic in count_each(entries, lambda entry: entry.topics))
    return tally(topics, lambda link: link.title)


def tally_cities(entries: Iterable[Entry | StopEntry], code: str) -> tuple[Tally[Location], ...]:
    """The cities in the country where entries took place, by name, and how many in each.

    The entries stand newest first, and a city is called as in the newest. Of several records of a
    city the first that says where it lies is taken.
    """
    found: dict[str, list[Location]] = {}
    for entry in entries:
        there = (one for one in locations_of(entry) if one.country and one.country.code == code)
        for id, place in {place.city_id: place for place in there if place.city}.items():
            found.setdefault(id, []).append(place)
    cities = (
        Tally(
            replace(next((one for one in places if one.position), places[0]), city=places[0].city),
            len(places),
        )
        for places in found.values()
    )
    return tuple(sorted(cities, key=lambda tally: alphabetical(tally.what.city or "")))


def locations_of(entry: Entry | StopEntry) -> tuple[Location, ...]:
    """Where an entry took place.

    A figure was counted where its own place is; where it was told says nothing of that.
    """
    if isinstance(entry, FigureEntry) and not entry.record.place:
        return ()
    return entry.where.places if entry.where else ()
