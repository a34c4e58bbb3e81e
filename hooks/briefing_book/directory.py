"""The directory: what a reference means, whether it is an id, a name, an alias or a code."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from .countries import load_codes, name_country
from .load import Loaded, Records
from .model import Organization, Person, Territory


class RefKind(StrEnum):
    """What a reference leads to."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    TOPIC = "topic"
    SOURCE = "source"
    TRIP = "trip"
    MEETING = "meeting"
    FIGURE = "figure"


@dataclass(frozen=True, order=True, slots=True)
class Ref:
    """What a reference leads to: a kind and an id (for a country its code)."""

    kind: RefKind
    id: str


def fold_name(text: str) -> str:
    """The form in which names are compared: case and white space don't count."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


class Directory:
    """Everything that can be referred to by name; made once from the records.

    People and organizations are found by id, name and alias, all others by id only.
    """

    def __init__(self, records: Records, locale: str = "en_GB") -> None:
        """Index the records' ids, names and aliases; `locale` is that of country names."""
        self._records = records
        self._locale = locale
        self._people = _index(records.people)
        self._organizations = _index(records.organizations)

    def find(self, text: str, kinds: Iterable[RefKind]) -> Ref | None:
        """What `text` refers to among the kinds, tried in their order, or None."""
        for kind in kinds:
            if (id := self._find(text, kind)) is not None:
                return Ref(kind, id)
        return None

    def find_all(self, text: str, kind: RefKind) -> tuple[str, ...]:
        """The ids of all people or organizations of that id, name or alias."""
        table = self._people if kind is RefKind.PERSON else self._organizations
        return tuple(sorted(table.get(fold_name(text), ())))

    def names(self, kind: RefKind) -> Iterator[str]:
        """Every text that finds something of the kind; for suggestions."""
        if kind is RefKind.COUNTRY:
            yield from sorted(self.country_codes())
            return
        for loaded in self._table(kind).values():
            yield loaded.id
            if isinstance(loaded.record, Person | Organization):
                yield loaded.record.name
                yield from loaded.record.aliases

    def country_codes(self) -> frozenset[str]:
        """All codes that can be written: those of ISO 3166-1 and of places.yml."""
        return load_codes() | frozenset(self._records.places)

    def country_name(self, code: str) -> str:
        """The name of a country: the publisher's, else the CLDR's.

        Raises KeyError where the code is neither in places.yml nor in ISO 3166-1.
        """
        territory = self._records.places.get(code)
        return territory.record.name if territory else name_country(code, self._locale)

    def territory(self, code: str) -> Territory | None:
        """What places.yml says of a code."""
        loaded = self._records.places.get(code)
        return loaded.record if loaded else None

    def _find(self, text: str, kind: RefKind) -> str | None:
        if kind is RefKind.COUNTRY:
            return text if text in load_codes() or text in self._records.places else None
        if kind in (RefKind.PERSON, RefKind.ORGANIZATION):
            found = self.find_all(text, kind)
            return found[0] if len(found) == 1 else None
        return text if text in self._table(kind) else None

    def _table(self, kind: RefKind) -> Mapping[str, Loaded]:  # type: ignore[type-arg]
        tables: dict[RefKind, Mapping[str, Loaded]] = {  # type: ignore[type-arg]
            RefKind.PERSON: self._records.people,
            RefKind.ORGANIZATION: self._records.organizations,
            RefKind.TOPIC: self._records.topics,
            RefKind.SOURCE: self._records.sources,
            RefKind.TRIP: self._records.trips,
        }
        return tables.get(kind, {})


def _index(
    table: Mapping[str, Loaded[Person]] | Mapping[str, Loaded[Organization]],
) -> dict[str, set[str]]:
    index: dict[str, set[str]] = {}
    for id, loaded in table.items():
        for text in (loaded.record.name, *loaded.record.aliases):
            index.setdefault(fold_name(text), set()).add(id)
    # An id is exact: it wins over a name of somebody else that is spelt like it.
    index.update({id: {id} for id in table})
    return index
