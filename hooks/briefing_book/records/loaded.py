"""Records with the places in files that they were read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

from ..model.briefing import Briefing
from ..model.parts import Source
from ..model.record import Record
from ..model.registries import REGISTRIES, City, Organization, OwnKind, Person, Territory, Topic
from ..model.trip import Trip
from ..problems import Level, Loc, Problem
from .document import NO_GAPS, Document, Gaps
from .proofs import QuoteLock
from .published import Published

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Loaded(Generic[R]):
    """A record, its id, and the place in a file that it was read from.

    One that is not sound has an error in itself; its `gaps` are where it is not what was written.
    """

    id: str
    record: R
    document: Document
    at: Loc = ()
    gaps: Gaps = NO_GAPS
    is_sound: bool = True

    def problem(
        self, loc: Loc, rule: str, message: str, hint: str = "", *,
        key: bool = False, level: Level = Level.ERROR,
    ) -> Problem:  # fmt: skip
        """Make a problem that points at `loc` within this record, or with `key` at its key."""
        line, column = self.document.find((*self.at, *loc), key=key)
        return Problem(self.document.path, line, column, rule, message, hint, level)

    @property
    def path(self) -> str:
        """The file, relative to the project."""
        return self.document.path

    @property
    def line(self) -> int:
        """The line where the record begins."""
        return self.document.find(self.at, key=True).line if self.at else 1


def _empty() -> Mapping[str, Loaded[R]]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Records:
    """Everything that was loaded, by kind and id, in the order of files."""

    briefings: Mapping[str, Loaded[Briefing]] = field(default_factory=_empty)
    trips: Mapping[str, Loaded[Trip]] = field(default_factory=_empty)
    people: Mapping[str, Loaded[Person]] = field(default_factory=_empty)
    organizations: Mapping[str, Loaded[Organization]] = field(default_factory=_empty)
    places: Mapping[str, Loaded[Territory]] = field(default_factory=_empty)
    cities: Mapping[str, Loaded[City]] = field(default_factory=_empty)
    topics: Mapping[str, Loaded[Topic]] = field(default_factory=_empty)
    sources: Mapping[str, Loaded[Source]] = field(default_factory=_empty)
    kinds: Mapping[str, Loaded[OwnKind]] = field(default_factory=_empty)
    unread: frozenset[str] = frozenset()
    """Names of the tables above, and of the lock, in which something could not be read."""
    quote_lock: QuoteLock = field(default_factory=QuoteLock)
    """Which quotes were found in the texts of their sources."""
    published: Published = field(default_factory=Published)
    """What has been published, as the project's list of it says."""
    project: Path | None = None
    """Where the paths of these texts start: the folder in which that of the briefings lies."""
    with_unsound: Records | None = field(default=None, repr=False)
    """The same and, as far as they could be read, the records that have errors in themselves."""

    @property
    def whole(self) -> Records:
        """The records with those that are not sound: to be checked, never to be shown."""
        return self.with_unsound or self


TABLES: Mapping[str, str] = {
    "briefing": "briefings", "trip": "trips", **{name: name for name in REGISTRIES},
}  # fmt: skip
"""The table of `Records` for what stands in each kind of file."""
