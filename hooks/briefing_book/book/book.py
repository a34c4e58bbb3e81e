"""The Book: everything that is published, with every index that a page needs.

It is made once for a build and never changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ..model.parts import Source
from ..model.references import RefKind
from ..records.directory import Ref
from .corrections import CorrectionEntry
from .dossiers import (
    CityDossier,
    CountryDossier,
    OrganizationDossier,
    SideDossier,
    SourceDossier,
    TopicDossier,
    Walk,
    Withdrawn,
)
from .entries import BriefingEntry, Entry
from .holdings import Holdings
from .person_dossier import PersonDossier
from .trip_dossier import TripDossier


@dataclass(frozen=True, eq=False)
class Book:
    """Everything that is published at one moment.

    `everything` holds all entries newest first; the mappings are in the order in which lists
    show them: briefings and trips newest first, all others by name. `walks` has the neighbours of
    each briefing by its id; `corrections` are those of all briefings, newest first; `redirects`
    leads from former addresses to present ones.
    """

    now: datetime
    everything: Holdings
    briefings: Mapping[str, BriefingEntry]
    countries: Mapping[str, CountryDossier]
    people: Mapping[str, PersonDossier]
    organizations: Mapping[str, OrganizationDossier]
    cities: Mapping[str, CityDossier]
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

    def find_side(self, ref: Ref) -> SideDossier | None:
        """The file of a country or an organization; None of what is not on record."""
        if ref.kind is RefKind.COUNTRY:
            return self.countries.get(ref.id)
        return self.organizations.get(ref.id) if ref.kind is RefKind.ORGANIZATION else None

    def knows(self, ref: Ref) -> bool:
        """Whether a country or an organization is on record, and so has a page."""
        return self.find_side(ref) is not None

    def list_organizations(self, entry: Entry) -> list[OrganizationDossier]:
        """The files of the organizations that an entry concerns."""
        refs = (ref for ref in entry.concerns if ref.kind is RefKind.ORGANIZATION)
        return [self.organizations[ref.id] for ref in refs]
