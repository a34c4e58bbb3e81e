"""Names and how they are spelt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model.registries import Organization, Person
from ..problems import Loc
from ..records.directory import NAMED, TABLE_OF, group_by_name
from ..records.loaded import Loaded
from ..text.excerpts import quote
from ..text.folding import fold_name
from ..text.spelling import fold_sound, list_scripts
from .place_list import list_places
from .rule import Finding, Spot
from .survey import MOST_COMPARED, Survey

_SHORTEST = 4
_WHOLE, _BARE, _FAMILY, _ALONE = "whole", "without initials", "family name", "one name only"


Key = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class _Name:
    """A name as it stands in a registry.

    It may be another that is kept under one of `asks`; it is kept itself under `kept`.
    """

    loaded: Loaded[Any]
    loc: Loc
    text: str
    asks: frozenset[Key]
    kept: frozenset[Key]


def check_two_spellings(survey: Survey) -> Iterator[Finding]:
    """Nobody stands in a registry twice under two spellings of one name.

    Names and aliases are compared as they sound, so that other accents, other transliterations, a
    title in front or an initial more make no difference; a family name alone is compared with the
    whole names of people of the same country. Who has posts for different countries is not the same
    person, and two who have exactly the same name are told apart by their ids.
    """
    records = survey.records
    tables: tuple[Mapping[str, Loaded[Any]], ...] = (
        records.people, records.organizations, records.topics,
    )  # fmt: skip
    for table in tables:
        known: dict[Key, list[_Name]] = {}
        reported: set[str] = set()
        for loaded in table.values():
            for name in _list_names(loaded):
                if loaded.id not in reported and (other := _find_other(name, known)):
                    reported.add(loaded.id)
                    yield _report(name, other)
                for key in name.kept:
                    names = known.setdefault(key, [])
                    names[:] = [*names[1 - MOST_COMPARED :], name]


def _report(name: _Name, other: _Name) -> Finding:
    return Finding(
        Spot(name.loaded, name.loc),
        f"{quote(name.text)} looks like another spelling of {quote(other.text)}, the name of"
        f" {other.loaded.id}",
        "keep one entry with the other spelling under aliases",
        (Spot(other.loaded),),
    )


def _find_other(name: _Name, known: Mapping[Key, list[_Name]]) -> _Name | None:
    countries = _countries_of(name.loaded.record)
    for key in sorted(name.asks):
        for other in known.get(key, ()):
            others = _countries_of(other.loaded.record)
            is_told_apart = (
                other.loaded is name.loaded
                or fold_name(other.text) == fold_name(name.text)
                or (countries and others and not countries & others)
                # A family name alone says little.
                or (key[0] in (_FAMILY, _ALONE) and not countries & others)
            )
            if not is_told_apart:
                return other
    return None


def _countries_of(record: Any) -> set[str]:
    if isinstance(record, Person):
        return {post.country for post in record.posts if post.country}
    if isinstance(record, Organization) and record.country:
        return {record.country}
    return set()


def _list_texts(loaded: Loaded[Any]) -> Iterator[tuple[Loc, str]]:
    yield ("name",), loaded.record.name
    for index, alias in enumerate(getattr(loaded.record, "aliases", ())):
        yield ("aliases", index), alias
    for index, former in enumerate(getattr(loaded.record, "names", ())):
        yield ("names", index, "name"), former.name


def _list_names(loaded: Loaded[Any]) -> Iterator[_Name]:
    """The names that can be compared: those that are not too short."""
    for loc, text in _list_texts(loaded):
        sound = fold_sound(text)
        if sum(map(len, sound)) >= _SHORTEST:
            asks, kept = {(_WHOLE, *sound)}, {(_WHOLE, *sound)}
            if isinstance(loaded.record, Person):
                more_asks, more_kept = _list_loose(text, sound)
                asks, kept = asks | more_asks, kept | more_kept
            yield _Name(loaded, loc, text, frozenset(asks), frozenset(kept))


def _list_loose(text: str, sound: Key) -> tuple[set[Key], set[Key]]:
    """Under what a person's name asks and is kept besides: without initials, and by family name."""
    words = tuple(word for word in sound if len(word) > 1 or not word.islower())
    family = fold_sound(text.rsplit(maxsplit=1)[-1])
    if len(sound) == 1:
        return {(_BARE, *sound), (_FAMILY, *sound)}, {(_ALONE, *sound)}
    if len(words) == len(sound):
        return {(_BARE, *sound), (_ALONE, *family)}, {(_FAMILY, *family)}
    return {(_WHOLE, *words), (_ALONE, *family)}, {(_BARE, *words), (_FAMILY, *family)}


def check_same_name(survey: Survey) -> Iterator[Finding]:
    """Two people, organizations or topics of one name are told apart.

    All of them but one have a `disambiguation`, each another one.
    """
    for kind in NAMED:
        table: Mapping[str, Loaded[Any]] = getattr(survey.records, TABLE_OF[kind])
        for ids in group_by_name(table).values():
            known: dict[str, Loaded[Any]] = {}
            for loaded in (table[id] for id in ids):
                other = known.setdefault(fold_name(loaded.record.disambiguation or ""), loaded)
                if other is not loaded:
                    yield Finding(
                        Spot(loaded, ("name",)),
                        f"{other.id} is called {quote(loaded.record.name)} too",
                        "write disambiguation: here or there, with what tells the two apart",
                        (Spot(other),),
                    )


def check_name_is_code(survey: Survey) -> Iterator[Finding]:
    """No person and no organization is called as a country is written, by its code.

    Where a party is written so, the country is meant: `AU` is Australia, and not the African Union.
    """
    records = survey.records
    tables: tuple[Mapping[str, Loaded[Any]], ...] = (records.people, records.organizations)
    codes = survey.directory.country_codes()
    for table in tables:
        for loaded in table.values():
            for loc, name in _list_texts(loaded):
                if name in codes:
                    yield Finding(
                        Spot(loaded, loc),
                        f"{quote(name)} is read as the country {survey.country_name(name)} wherever"
                        f" a party is written so, and not as {loaded.id}",
                        f"write {loaded.id} for it; take out the code, or allow it for the search",
                    )


def check_mixed_scripts(survey: Survey) -> Iterator[Finding]:
    """A name is written in one script.

    A letter of another script that looks the same is seen by nobody and found by no search. A name
    in a second script is an alias of its own.
    """
    for spot, name in _list_all_names(survey):
        if scripts := list_scripts(name):
            yield Finding(
                spot,
                f"{quote(name)} mixes scripts: {', '.join(scripts)}",
                "write it in one script, and as an alias in the other",
            )


def _list_all_names(survey: Survey) -> Iterator[tuple[Spot, str]]:
    records = survey.records
    for table in (records.people, records.organizations, records.places, records.topics):
        named: Mapping[str, Loaded[Any]] = table
        for loaded in named.values():
            for loc, name in _list_texts(loaded):
                yield Spot(loaded, loc), name
    for spot, place in list_places(survey):
        if place.only_city:
            yield Spot(spot.loaded, (*spot.loc, "city")), place.only_city
