"""What the pages of a side, a person, a topic and a source share: the newest of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..addresses import Section
from ..book.dossiers import (
    CityDossier,
    CountryDossier,
    Dossier,
    OrganizationDossier,
    SideDossier,
    SourceDossier,
    TopicDossier,
)
from ..book.entries import Entry
from ..book.person_dossier import PersonDossier
from ..book.site import Site
from ..records.directory import Ref
from ..text.english import capitalize, count_of, end_sentence
from ..wording.identifiers import list_elsewhere
from ..wording.not_held import say_not_held
from .archive import list_archive
from .by_year import count_by_year
from .glance import Count, count_briefings, count_dossier
from .linked_data import link_data
from .not_held import view_not_held
from .page import Crumb, Page, View

E = TypeVar("E", bound=Entry)
F = TypeVar(
    "F",
    CityDossier,
    CountryDossier,
    OrganizationDossier,
    PersonDossier,
    TopicDossier,
    SourceDossier,
)

NEWEST = 5


@dataclass(frozen=True, slots=True)
class Newest(Generic[E]):
    """The newest entries of a kind, and the words that lead to the others, if there are others."""

    entries: Sequence[E]
    more: str


def keep_newest(found: Sequence[E], more: str = "{}") -> Newest[E]:
    """The first entries of those that stand newest first.

    `more` are the words that lead to all, with `{}` for how many there are: `12 statements`.
    """
    if len(found) <= NEWEST:
        return Newest(found, "")
    return Newest(found[:NEWEST], more.format(count_of(len(found), found[0].kind)))


def list_on_record(files: Mapping[str, F]) -> tuple[F, ...]:
    """The dossiers in which there is more than what was not held, in their order."""
    return tuple(file for file in files.values() if file.is_on_record)


def say_nothing_held(file: Dossier) -> str:
    """The first line where there is only what is ahead, or was put off or called off."""
    return f"Nothing that was held is on record. {end_sentence(capitalize(say_not_held(file)))}"


def list_entry_pages(
    file: PersonDossier | TopicDossier | SourceDossier,
    title: str,
    description: str,
    section: Section,
    template: str,
    view: Callable[[], View],
) -> Iterator[Page]:
    """The page of an entry of a registry, and one for each of its years."""
    yield Page(
        address=file.address,
        title=title,
        description=description,
        template=template,
        view=view,
        crumbs=(section,),
        source=(file.path, f"entry {file.id}"),
        section=section,
    )
    here = (section, Crumb(title, file.address))
    ref = file.ref if isinstance(file, PersonDossier) else None
    yield from list_archive(file.address, title, file.holdings, section, here, ref)


def view_dossier(
    site: Site,
    file: SideDossier | CityDossier | PersonDossier | TopicDossier | SourceDossier,
    first: Count | None = None,
    ref: Ref | None = None,
) -> View:
    """What the template of a dossier shows, but for its first line.

    Args:
        site: the site.
        file: what the page is about, with its dossier.
        first: the first count of the strip; without one, that of the briefings.
        ref: what leads to the file, on the page of a country or an organization.
    """
    holdings = file.holdings
    first = first or count_briefings(holdings.briefings)
    happened: Sequence[Entry] = holdings.meetings or holdings.briefings
    return {
        **view_not_held(holdings),
        "file": file,
        "ref": ref,
        "glance": count_dossier(holdings, first, site.locale, ref),
        "happened": keep_newest(happened, "All {}"),
        "said": keep_newest(holdings.statements),
        "promised": keep_newest(holdings.commitments),
        "signed": keep_newest(holdings.agreements),
        "counted": keep_newest(holdings.figures),
        "years": count_by_year(holdings),
        "told": frozenset(),
        "elsewhere": () if isinstance(file, SourceDossier) else list_elsewhere(file),
        "linked_data": None if isinstance(file, SourceDossier) else link_data(site, file),
    }
