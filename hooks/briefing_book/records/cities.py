"""Which city is meant: one of cities.yml, one of the gazetteer, or one that only the record knows.

All spellings of a city lead to the same one, so that it has one page whatever it was called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from ..model.places import Place
from ..model.registries import City
from ..text.folding import fold_words, slug
from ..world.disputed import find_claims
from ..world.gazetteer import GazetteerCity, LatLon, find_cities
from ..world.sphere import EARTH_KM, angle, locate
from .loaded import Loaded

_NEAR_KM = 100
"""A city whose position is written is the gazetteer's of that name only if that lies as near."""
_MOST_IN_SLUG = 50
_DIGITS = 10
_OTHER = "other"
"""What tells the id of a city from that of another one, which stands in cities.yml."""

Successors = Callable[[str], Sequence[str]]
"""The codes of the countries that a former one is today."""


@dataclass(frozen=True, slots=True)
class KnownCity:
    """A city: its id, which makes its address, and what is known of it besides the record.

    `registered` is its entry in cities.yml, `gazetted` that in the gazetteer; it may have neither.
    """

    id: str
    registered: Loaded[City] | None = None
    gazetted: GazetteerCity | None = None

    @property
    def position(self) -> LatLon | None:
        """Where it lies: what cities.yml says, else the gazetteer."""
        if self.registered and self.registered.record.coordinates:
            return LatLon(*self.registered.record.coordinates)
        return self.gazetted.position if self.gazetted else None


class Cities:
    """Finds the city that is meant by a name in a country; made once from cities.yml."""

    def __init__(self, table: Mapping[str, Loaded[City]], successors: Successors) -> None:
        """Index the entries of cities.yml by their ids and names."""
        self._table = table
        self._successors = successors
        self._by_name = _index(table)
        former = {id: loaded for loaded in table.values() for id in loaded.record.former_ids}
        self._by_own_id = {**former, **table}
        self._found: dict[tuple[object, ...], KnownCity] = {}
        self._by_id: dict[str, KnownCity] = {}

    def find(self, place: Place, *, large: bool = False) -> KnownCity | None:
        """The city of a place with one city at most; None where it names none.

        With `large` the gazetteer is asked for large cities only, which is quick.
        """
        city, country = place.only_city, place.country
        if city is None or country is None:
            return None
        key = (city, country, place.coordinates, large)
        if key not in self._found:
            at = LatLon(*place.coordinates) if place.coordinates else None
            found = self._found[key] = self._find(city, country, at, large=large)
            if not large:
                self._by_id[found.id] = found
        return self._found[key]

    def get(self, id: str) -> KnownCity:
        """A city that was found before, by its id."""
        return self._by_id[id]

    def list_former_ids(self, loaded: Loaded[City]) -> tuple[str, ...]:
        """The ids that a city of cities.yml has had, or would have, without its entry there."""
        record, gazetted = loaded.record, self.find_gazetted(loaded)
        if gazetted:
            ids = {gazetted.id}
        else:
            ids = {_derive_id(name, record.country) for name in list_names(record)}
        return tuple(sorted(ids.union(record.former_ids) - self._table.keys()))

    def find_registered(self, city: str, country: str) -> Loaded[City] | None:
        """The entry of cities.yml of that id, present or former, or of that name in the country.

        A former country has the cities of those that it is today, and a city that several states
        claim is in each of them.
        """
        if city in self._by_own_id:
            return self._by_own_id[city]
        claims = find_claims(city)
        for codes in ((country,), self._successors(country), claims if country in claims else ()):
            for loaded in self._by_name.get(fold_words(city), ()):
                own = loaded.record.country
                if own in codes or country in self._successors(own):
                    return loaded
        return None

    def find_all(self, name: str) -> Sequence[Loaded[City]]:
        """The entries of cities.yml of that name, in whatever country."""
        return self._by_name.get(fold_words(name), ())

    def find_gazetted(self, loaded: Loaded[City], *, large: bool = False) -> GazetteerCity | None:
        """The city of the gazetteer that an entry of cities.yml is of."""
        record = loaded.record
        at = LatLon(*record.coordinates) if record.coordinates else None
        found = (self._ask(name, record.country, at, large=large) for name in list_names(record))
        return next((city for city in found if city), None)

    @cached_property
    def _by_gazetteer(self) -> Mapping[str, Loaded[City]]:
        """The entries of cities.yml by the ids that the gazetteer gives their cities."""
        found: dict[str, Loaded[City]] = {}
        for loaded in self._table.values():
            if city := self.find_gazetted(loaded, large=True):
                found.setdefault(city.id, loaded)
        return found

    def _find(self, city: str, country: str, at: LatLon | None, *, large: bool) -> KnownCity:
        registered = self.find_registered(city, country)
        if registered:
            return KnownCity(registered.id, registered, self.find_gazetted(registered, large=large))
        gazetted = self._ask(city, country, at, large=large)
        if gazetted is None:
            return KnownCity(self._make_id(city, country, at, large=large))
        registered = self._by_gazetteer.get(gazetted.id)
        if registered:
            return KnownCity(registered.id, registered, gazetted)
        id = gazetted.id if gazetted.id not in self._table else f"{gazetted.id}-{_OTHER}"
        return KnownCity(id, None, gazetted)

    def _ask(
        self, city: str, country: str, at: LatLon | None, *, large: bool
    ) -> GazetteerCity | None:
        """The city of the gazetteer; of several of one name the largest, or one that lies there."""
        for code in (country, *self._successors(country)):
            for found in find_cities(city, code, large=large):
                if at is None or _measure(found.position, at) <= _NEAR_KM:
                    return found
        return None

    def _make_id(self, city: str, country: str, at: LatLon | None, *, large: bool) -> str:
        """The id of a city that nobody knows, with where it lies if another has it already."""
        id = _derive_id(city, country)
        others = find_cities(city, country, large=large)
        if id in self._table or any(found.id == id for found in others):
            return f"{id}-{_name_position(at) if at else _OTHER}"
        return id


def _derive_id(city: str, country: str) -> str:
    """`iq-taji`: the country and the name, with a digest of one that ASCII can't spell."""
    words, short = fold_words(city), slug(city, _MOST_IN_SLUG)
    if words.replace(" ", "-") != short:
        short = f"{short}-{sha256(words.encode()).hexdigest()[:_DIGITS]}".strip("-")
    return f"{country.lower()}-{short}"


def _index(table: Mapping[str, Loaded[City]]) -> Mapping[str, tuple[Loaded[City], ...]]:
    index: dict[str, dict[str, Loaded[City]]] = {}
    for loaded in table.values():
        for name in list_names(loaded.record):
            index.setdefault(fold_words(name), {})[loaded.id] = loaded
    return {name: tuple(found.values()) for name, found in index.items()}


def list_names(record: City) -> Iterable[str]:
    """All names of a city in cities.yml: the present one, its aliases, and those over time."""
    return (record.name, *record.aliases, *(one.name for one in record.names))


def _measure(one: LatLon, other: LatLon) -> float:
    return EARTH_KM * angle(locate(one), locate(other))


def _name_position(at: LatLon) -> str:
    """`40n90w`: the whole degrees of a position."""
    north, east = round(at.latitude), round(at.longitude)
    return f"{abs(north)}{'s' if north < 0 else 'n'}{abs(east)}{'w' if east < 0 else 'e'}"
