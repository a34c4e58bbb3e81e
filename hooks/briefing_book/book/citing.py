"""What entries refer to: links, the sources that are cited, and on what these differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..addresses import source_address
from ..model.parts import Source
from ..values.dates import Period


@dataclass(frozen=True, slots=True)
class Link:
    """What something on record refers to: its id, its title and the address of its page.

    The id of a country is its code; an item's is its own within its briefing.
    """

    id: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A source and where in it. `id` is empty for a source that is written out where cited."""

    source: Source
    id: str = ""
    locator: str = ""

    @property
    def address(self) -> str:
        """The address of the source's own page, empty where it has none."""
        return source_address(self.id) if self.id else ""


def list_source_ids(cited: Iterable[Cited]) -> tuple[str, ...]:
    """The ids of the sources that have one, each once, in the order of first mention."""
    return tuple(dict.fromkeys(one.id for one in cited if one.id))


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a fact and the sources that have it; a period where it is a date.

    `is_verified` says of a quote that it was found in the text of its source.
    """

    value: str | Period
    cited: tuple[Cited, ...]
    note: str = ""
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A key on which sources differ: the recorded version first, then the others."""

    field: str
    versions: tuple[Version, ...]

    @property
    def is_of_one_source(self) -> bool:
        """Whether it is one and the same source that has all the versions."""
        sources = {one.id or one.source for version in self.versions for one in version.cited}
        return len(sources) == 1 and all(version.cited for version in self.versions)
