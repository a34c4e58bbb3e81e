"""In the files of which countries and organizations an entry stands, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..book.parties import Party, Side
from ..records.directory import Ref
from ..values.vocabulary import Concern


class Concerns:
    """Collects why an entry concerns which sides, each reason once, in order."""

    def __init__(self) -> None:
        self._reasons: dict[Ref, dict[Concern, None]] = {}

    def add(self, concern: Concern, sides: Iterable[Side]) -> None:
        """Note that the countries and organizations are concerned for this reason."""
        for side in sides:
            self._reasons.setdefault(side.ref, {})[concern] = None

    def add_parties(self, concern: Concern, parties: Iterable[Party]) -> None:
        """Note that those in whose files the parties stand are concerned for this reason."""
        for party in parties:
            self.add(concern, party.files)

    def add_missing(self, concern: Concern, parties: Iterable[Party]) -> None:
        """Note this reason for those who are not concerned for any other."""
        for party in parties:
            self.add(concern, [side for side in party.files if side.ref not in self._reasons])

    def merge(self, other: Mapping[Ref, tuple[Concern, ...]]) -> None:
        """Take over what another entry concerns."""
        for ref, concerns in other.items():
            self._reasons.setdefault(ref, {}).update(dict.fromkeys(concerns))

    def freeze(self) -> Mapping[Ref, tuple[Concern, ...]]:
        """The reasons by what leads to the file."""
        return MappingProxyType({ref: tuple(reasons) for ref, reasons in self._reasons.items()})
