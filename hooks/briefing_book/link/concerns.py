"""Which countries an entry concerns, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..book.entries import Country
from ..values.vocabulary import Concern


class Concerns:
    """Collects why an entry concerns which countries, each reason once, in order."""

    def __init__(self) -> None:
        self._reasons: dict[str, dict[Concern, None]] = {}

    def add(self, concern: Concern, countries: Iterable[Country]) -> None:
        """Note that the countries are concerned for this reason."""
        for country in countries:
            self._reasons.setdefault(country.code, {})[concern] = None

    def merge(self, other: Mapping[str, tuple[Concern, ...]]) -> None:
        """Take over what another entry concerns."""
        for code, concerns in other.items():
            self._reasons.setdefault(code, {}).update(dict.fromkeys(concerns))

    def freeze(self) -> Mapping[str, tuple[Concern, ...]]:
        """The reasons by the code of the country."""
        return MappingProxyType({code: tuple(reasons) for code, reasons in self._reasons.items()})
