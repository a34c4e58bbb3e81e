"""The Book: everything that is published, with every index that a page needs.

It is made once for a build and never changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ..model.parts import Source
from .corrections import CorrectionEntry
from .dossiers import (
    CountryDossier,
    PersonDossier,
    SourceDossier,
    TopicDossier,
    TripDossier,
    Walk,
    Withdrawn,
)
from .entries import BriefingEntry
from .holdings import Holdings


@dataclass(frozen=True, eq=False)
class Book:
    """Everything that is published at one moment.

    `everything` holds all entries newest first; the mappings are in the order in which lists
    show them: briefings newest first, countries, people, topics and sources by name, trips newest
    first. `walks` has the neighbours of each briefing by its id; `corrections` are those of all
    briefings, newest first; `redirects` leads from former addresses to present ones.
    """

    now: datetime
    everything: Holdings
    briefings: Mapping[str, BriefingEntry]
    countries: Mapping[str, CountryDossier]
    people: Mapping[str, PersonDossier]
    trips: Mapping[str, TripDossier]
    topics: Mapping[str, TopicDossier]
    sources: Mapping[str, SourceDossier]
    other_sources: tuple[Source, ...]
    walks: Mapping[str, tuple[Walk, ...]]
    corrections: tuple[CorrectionEntry, ...]
    withdrawn: tuple[Withdrawn, ...]
    redirects: tuple[tuple[str, str], ...]

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.now.date()
