"""Counting what entries have in common: parties, countries, topics, cities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from .directory import RefKind
from .dossiers import Tally
from .entries import CommitmentEntry, Country, Entry, FigureEntry, Link, MeetingEntry, Party
from .entries import StatementEntry, Where

T = TypeVar("T", bound=Hashable)


def parties_of(entry: Entry) -> tuple[Party, ...]:
    """Everybody who has a part in an entry (for a briefing, its principals)."""
    if isinstance(entry, MeetingEntry):
        return entry.participants
    if isinstance(entry, StatementEntry):
        return (entry.speaker,)
    if isinstance(entry, CommitmentEntry):
        return (*entry.made_by, *entry.made_to)
    if isinstance(entry, FigureEntry):
        return (entry.attributed_to,) if entry.attributed_to else ()
    return entry.briefing.principals


def is_individual(party: Party) -> bool:
    """Whether it is a person, by name or by post."""
    return party.kind is RefKind.PERSON or (party.kind is None and not party.is_group)


def tally(things: Iterable[T], name: Callable[[T], str]) -> tuple[Tally[T], ...]:
    """How often each thing occurs, most often first, then by name."""
    counts = Counter(things)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], name(pair[0])))
    return tuple(Tally(thing, count) for thing, count in ranked)


def tally_people(
    entries: Iterable[Entry], is_wanted: Callable[[Party], bool]
) -> tuple[Tally[Party], ...]:
    """The wanted individuals of the entries, each once, as of the entry that comes first."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], Party] = {}
    for entry in entries:
        for party in parties_of(entry):
            if is_individual(party) and is_wanted(party):
                key = (party.id or party.name, party.country.code if party.country else "")
                counts[key] += 1
                first.setdefault(key, party)
    ranked = sorted(counts, key=lambda key: (-counts[key], first[key].name, key))
    return tuple(Tally(first[key], counts[key]) for key in ranked)


def tally_countries(
    entries: Iterable[Entry], find: Callable[[str], Country], but: str = ""
) -> tuple[Tally[Country], ...]:
    """The countries that the entries concern, but for one code."""
    codes = (code for entry in entries for code in entry.concerns if code != but)
    return tally((find(code) for code in codes), lambda country: country.name)


def tally_topics(entries: Iterable[Entry]) -> tuple[Tally[Link], ...]:
    """The topics of the entries."""
    return tally((topic for entry in entries for topic in entry.topics), lambda link: link.title)


def list_cities(entries: Iterable[Entry], code: str) -> tuple[Where, ...]:
    """The cities in the country where entries took place, each once, by name."""
    cities = {
        entry.where.city: entry.where
        for entry in entries
        if entry.where and entry.where.city and entry.where.country.code == code
    }
    return tuple(cities[name] for name in sorted(cities))
