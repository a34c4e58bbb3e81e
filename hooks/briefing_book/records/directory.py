"""The directory: what a reference means, whether it is an id, a name, an alias or a code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any, assert_never

from ..model.briefing import Briefing
from ..model.dated_names import DatedName
from ..model.parties import (
    CountryParty,
    GroupParty,
    OrganizationParty,
    PartyForm,
    PersonParty,
    PostParty,
)
from ..model.record import Record
from ..model.references import PARTY, RefKind
from ..model.registries import City, Organization, Person, Territory
from ..text.folding import fold_name
from ..world.code_history import find_successors
from ..world.countries import load_codes, name_country
from ..world.former_names import FORMER_NAMES
from .cities import Cities
from .dated_names import find_name, list_other_names
from .kinds import Sort, T, find_sort
from .loaded import Loaded, Records

TABLE_OF: Mapping[RefKind, str] = MappingProxyType(
    {
        RefKind.PERSON: "people",
        RefKind.ORGANIZATION: "organizations",
        RefKind.COUNTRY: "places",
        RefKind.TOPIC: "topics",
        RefKind.SOURCE: "sources",
        RefKind.TRIP: "trips",
        RefKind.BRIEFING: "briefings",
        RefKind.KIND: "kinds",
    }
)
"""The table of `Records` that has what a reference of each kind leads to by its id."""


NAMED = (RefKind.PERSON, RefKind.ORGANIZATION, RefKind.TOPIC)
"""What has a name that another of its kind may have too."""

Dated = Person | Organization | Territory | City
"""The records whose names have changed over time."""


@dataclass(frozen=True, order=True, slots=True)
class Ref:
    """What a reference leads to: a kind and an id (for a country its code)."""

    kind: RefKind
    id: str


class Directory:
    """Everything that can be referred to by name; made once from the records.

    People and organizations are found by id, name and alias, all others by id only.
    """

    def __init__(self, records: Records) -> None:
        """Index the records' ids, names and aliases."""
        self._records = records
        self._tables: Mapping[RefKind, Mapping[str, Loaded[Any]]] = {
            kind: getattr(records, name) for kind, name in TABLE_OF.items()
        }
        self._names = {
            RefKind.PERSON: _index(records.people),
            RefKind.ORGANIZATION: _index(records.organizations),
        }
        self.cities = Cities(records.cities, self.successors)
        self._called = {kind: _call_all(self._tables[kind]) for kind in NAMED}

    def call(self, kind: RefKind, id: str, day: date | None = None) -> str:
        """The name of a person, an organization or a topic, told apart from others of that name.

        `John Roe (diplomat)` where two share a name and this one has a disambiguation. With a day,
        the name that it had then.
        """
        former = find_name(self.former_names(kind, id), day) if day else None
        if former is None:
            return self._called[kind][id]
        is_shared = len(self.find_all(former, kind)) != 1
        apart = self._tables[kind][id].record.disambiguation if is_shared else None
        return f"{former} ({apart})" if apart else former

    def of(self, records: Records) -> Directory:
        """The directory of other records, with the same names of countries."""
        return Directory(records)

    def find(self, text: str, kinds: Iterable[RefKind]) -> Ref | None:
        """What `text` refers to among the kinds, tried in their order, or None.

        What several people or several organizations are called refers to nobody.
        """
        for kind in kinds:
            found = self.find_all(text, kind)
            if found:
                return Ref(kind, found[0]) if len(found) == 1 else None
        return None

    def find_all(self, text: str, kind: RefKind) -> tuple[str, ...]:
        """The ids of all records of that kind and id, or name or alias, sorted.

        What is exactly somebody's id is nobody else's name.
        """
        if text in self._tables.get(kind, ()) or (kind is RefKind.COUNTRY and text in load_codes()):
            return (text,)
        if kind not in self._names:
            return ()
        return self._names[kind].get(fold_name(text), ())

    def find_present(self, text: str, kinds: Iterable[RefKind]) -> Ref | None:
        """What has had `text` as an id before, among the kinds; None where nothing has."""
        return next(
            (self._former[kind, text] for kind in kinds if (kind, text) in self._former), None
        )

    @cached_property
    def _former(self) -> Mapping[tuple[RefKind, str], Ref]:
        """What each former id leads to."""
        return {
            (kind, former): Ref(kind, loaded.id)
            for kind, table in self._tables.items()
            for loaded in table.values()
            for former in _list_former_ids(loaded.record)
        }

    def find_people(self, parties: Iterable[str | PartyForm]) -> frozenset[str]:
        """The ids of the people among parties; what leads to nobody is left out."""
        found = (self.find_person(party) for party in parties)
        return frozenset(id for id in found if id)

    def find_person(self, party: str | PartyForm) -> str:
        """The id of the person that a party is, or an empty text."""
        ref = self.find_party(party)
        return ref.id if ref and ref.kind is RefKind.PERSON else ""

    def find_party(self, party: str | PartyForm) -> Ref | None:
        """The person, country or organization that a party is; None of a post and of a group."""
        match party:
            case str():
                return self.find(party, PARTY)
            case PersonParty():
                return self.find(party.person, (RefKind.PERSON,))
            case OrganizationParty():
                return self.find(party.organization, (RefKind.ORGANIZATION,))
            case CountryParty():
                return self.find(party.country, (RefKind.COUNTRY,))
            case PostParty() | GroupParty():
                return None
            case _:
                assert_never(party)

    def find_sort(self, kind: str, vocabulary: type[T]) -> Sort[T] | None:
        """What a kind is that was written; None where it is no kind, or none of that vocabulary."""
        return find_sort(self._records.kinds, kind, vocabulary)

    def names(self, kind: RefKind) -> Iterator[str]:
        """Every text that finds something of the kind; for suggestions."""
        if kind is RefKind.COUNTRY:
            yield from sorted(self.country_codes())
            return
        for loaded in self._tables.get(kind, {}).values():
            yield loaded.id
            if isinstance(loaded.record, Person | Organization):
                yield loaded.record.name
                yield from list_other_names(loaded.record)

    def country_codes(self) -> frozenset[str]:
        """All codes that can be written: those of ISO 3166-1 and of places.yml."""
        return load_codes() | frozenset(self._records.places)

    def country_name(self, code: str, locale: str, day: date | None = None) -> str:
        """The name of a country, with a day the one that it had then.

        It is the publisher's, else the CLDR's in the locale. Raises KeyError where the code is
        neither in places.yml nor in ISO 3166-1.
        """
        former = find_name(self.former_country_names(code, locale), day) if day else None
        if former is not None:
            return former
        territory = self.territory(code)
        return territory.name if territory else name_country(code, locale)

    def former_country_names(self, code: str, locale: str) -> tuple[DatedName, ...]:
        """The names that a country had besides its present one, each with its time.

        They are the publisher's, else those that the world knows, which are English. These are left
        out where the publisher calls the country by another name than the CLDR.
        """
        own, territory = self.former_names(RefKind.COUNTRY, code), self.territory(code)
        if own or code not in FORMER_NAMES or not locale.startswith("en"):
            return own
        if territory and territory.name != name_country(code, locale):
            return own
        return _list_former_names(code)

    def former_names(self, kind: RefKind, id: str) -> tuple[DatedName, ...]:
        """The names that a person, an organization or a country had besides its present one."""
        loaded = self._tables[kind].get(id)
        return loaded.record.names if loaded and isinstance(loaded.record, Dated) else ()

    def successors(self, code: str) -> tuple[str, ...]:
        """The codes of the countries that a former one is today; none of one that there is."""
        territory = self.territory(code)
        return territory.now if territory and territory.now else find_successors(code)

    def territory(self, code: str) -> Territory | None:
        """What places.yml says of a code."""
        loaded = self._records.places.get(code)
        return loaded.record if loaded else None


def _list_former_ids(record: Record) -> tuple[str, ...]:
    if isinstance(record, Briefing):
        return record.aliases
    return getattr(record, "former_ids", ())


@cache
def _list_former_names(code: str) -> tuple[DatedName, ...]:
    known = FORMER_NAMES[code]
    written = {"name": known.name, "from": known.since or None, "to": known.to}
    return (DatedName.model_validate(written),)


def _index(
    table: Mapping[str, Loaded[Person]] | Mapping[str, Loaded[Organization]],
) -> dict[str, tuple[str, ...]]:
    index: dict[str, set[str]] = {}
    for id, loaded in table.items():
        for text in (id, loaded.record.name, *list_other_names(loaded.record)):
            index.setdefault(fold_name(text), set()).add(id)
    return {name: tuple(sorted(ids)) for name, ids in index.items()}


def group_by_name(table: Mapping[str, Loaded[Any]]) -> Mapping[str, tuple[str, ...]]:
    """The ids of the records of each name, by that as names are compared, in the table's order."""
    found: dict[str, list[str]] = {}
    for id, loaded in table.items():
        found.setdefault(fold_name(loaded.record.name), []).append(id)
    return {name: tuple(ids) for name, ids in found.items()}


def _call_all(table: Mapping[str, Loaded[Any]]) -> dict[str, str]:
    """What each record is called, by its id."""
    called: dict[str, str] = {}
    for ids in group_by_name(table).values():
        for id in ids:
            record = table[id].record
            apart = record.disambiguation if len(ids) > 1 else None
            called[id] = f"{record.name} ({apart})" if apart else record.name
    return called
