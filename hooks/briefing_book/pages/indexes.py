"""The lists of countries, people, organizations, trips, topics and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from ..addresses import Section, page_under
from ..book.dossiers import (
    CityDossier,
    CountryDossier,
    Dossier,
    OrganizationDossier,
    SourceDossier,
    TopicDossier,
)
from ..book.entries import Entry
from ..book.holdings import Holdings
from ..book.parties import Country
from ..book.person_dossier import HeldPost, PersonDossier
from ..book.site import Site
from ..book.trip_dossier import TripDossier
from ..maps import draw_world
from ..model.parts import Source
from ..text.english import say_number
from ..wording.keywords import (
    list_words_of_city,
    list_words_of_country,
    list_words_of_organization,
    list_words_of_person,
    list_words_of_trip,
)
from ..wording.not_held import say_not_held
from ..wording.sentences import doubts_on_day, say_how_many
from .country import mark_countries
from .page import Page, View
from .paging import Pager, divide
from .person import order_posts
from .table import (
    NOTHING,
    Cell,
    Column,
    Table,
    country_cell,
    date_cell,
    join_words,
    newest_cell,
    number_cell,
    parties_cell,
    text_cell,
)

T = TypeVar("T")

Make = Callable[[Site, Sequence[T]], dict[str, object]]
"""Makes what the template shows of the files of one page."""

PER_PAGE = 250


def list_pages(site: Site) -> Iterator[Page]:
    """The pages of each list."""
    book = site.book
    counts = _count_others(site)
    organizations = tuple(book.organizations.values())
    sources = (*book.sources.values(), *book.other_sources)
    yield from _paged(
        site, Section.COUNTRIES, "country", tuple(book.countries.values()), _countries
    )
    yield from _paged(site, Section.PEOPLE, "person", tuple(book.people.values()), _people)
    yield from _paged(site, Section.ORGANIZATIONS, "organization", organizations, _organizations)
    yield from _paged(site, Section.PLACES, "city", tuple(book.cities.values()), _cities, "cities")
    yield from _paged(site, Section.TRIPS, "trip", tuple(book.trips.values()), _trips)
    yield from _paged(site, Section.TOPICS, "topic", tuple(book.topics.values()), _topics)
    yield from _paged(site, Section.SOURCES, "source", sources, partial(_sources, counts))


def _paged(
    site: Site,
    section: Section,
    one: str,
    files: Sequence[T],
    make: Make[T],
    many: str = "",
) -> Iterator[Page]:
    """The pages of one list; those after the first stand under `page/` and lead back to it.

    Of what nothing was held stands there too, to be found, and is not counted as on record. `many`
    is what several are called, if not as the section is.
    """
    known, many = _count_on_record(files), many or section.title.lower()
    for pager in divide(files, section.address, page_under, PER_PAGE):
        is_first = pager.number == 1
        shown = _count_on_record(pager.part)
        lead = say_how_many(known, shown, one, many, order="")
        yield Page(
            pager.address,
            section.title if is_first else pager.entitle(section.title),
            "list.html",
            partial(_view, site, pager, lead, make, _say_apart(pager.part)),
            description=f"{section.title}: {lead}",
            crumbs=() if is_first else (section,),
            section=section,
        )


def _count_on_record(files: Sequence[object]) -> int:
    return sum(not isinstance(file, Dossier) or file.is_on_record for file in files)


def _say_apart(files: Sequence[object]) -> str:
    """How many of the rows are of what has nothing that was held."""
    number = len(files) - _count_on_record(files)
    verb = "is" if number == 1 else "are"
    return f"{say_number(number)} more {verb} listed with nothing that was held." if number else ""


def _view(site: Site, pager: Pager[T], lead: str, make: Make[T], apart: str) -> View:
    shown = make(site, pager.part)
    return {"lead": lead, "apart": apart, "pager": pager, "years": (), "root": "", **shown}


def _list_counted(site: Site) -> Mapping[str, Callable[[Holdings], Sequence[Entry]]]:
    """What is counted of each country and topic, by the headings of the columns."""
    counted: dict[str, Callable[[Holdings], Sequence[Entry]]] = {
        "Meetings": lambda holdings: holdings.meetings,
        "Statements": lambda holdings: holdings.statements,
        "Commitments": lambda holdings: holdings.commitments,
        "Agreements": lambda holdings: holdings.agreements,
        "Figures": lambda holdings: holdings.figures,
    }
    if not site.book.everything.agreements:  # many books have none
        del counted["Agreements"]
    return counted


def _countries(site: Site, files: Sequence[CountryDossier]) -> dict[str, object]:
    counted = _list_counted(site)
    columns = (
        Column("Country", is_title=True), Column("Region", is_facet=True),
        Column("Visits", "number"), *(Column(label, "number") for label in counted),
        Column("Last contact", "date"),
    )  # fmt: skip
    rows = tuple(
        (
            country_cell(file.country),
            text_cell(file.region),
            number_cell(len(file.visits)),
            *(number_cell(len(find(file.holdings))) for find in counted.values()),
            _last(file, file.contacts),
        )
        for file in files
    )
    words = tuple(join_words(list_words_of_country(site, file.country)) for file in files)
    return {
        "table": Table("countries", columns, rows, words),
        "map": draw_world(marks) if (marks := mark_countries(site)) else None,
        "caption": "Countries on record",
    }


def _last(file: Dossier, entries: Sequence[Entry]) -> Cell:
    """The date of the first of entries that stand newest first, else what there is instead."""
    if not entries:
        return Cell(unknown="none on record", note=say_not_held(file))
    return replace(newest_cell(entries[0].period), differs=doubts_on_day(entries[0]))


def _people(site: Site, files: Sequence[PersonDossier]) -> dict[str, object]:
    columns = (
        Column("Name", is_title=True), Column("Latest post"), Column("Country", is_facet=True),
        Column("Meetings", "number"), Column("Statements", "number"),
        Column("Last contact", "date"),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(file.name, file.address, value=file.sort_name),
            _latest_post(posts),
            _country_if_known(site, posts[0].country if posts else None),
            number_cell(len(file.holdings.meetings)),
            number_cell(len(file.holdings.statements)),
            _last(file, file.contacts),
        )
        for file in files
        for posts in (order_posts(file),)
    )
    words = tuple(join_words(list_words_of_person(site, file)) for file in files)
    return {"table": Table("people", columns, rows, words)}


def _latest_post(posts: Sequence[HeldPost]) -> Cell:
    """The title of the latest post, and the organization that it is for."""
    if not posts:
        return text_cell(None)
    body = posts[0].organization
    return Cell(posts[0].post.title, note=body.name if body else "")


def _organizations(site: Site, files: Sequence[OrganizationDossier]) -> dict[str, object]:
    columns = (
        Column("Organization", is_title=True), Column("Kind", is_facet=True),
        Column("Country", is_facet=True), Column("Entries", "number"),
        Column("Meetings", "number"), Column("Statements", "number"),
        Column("Last contact", "date"),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(file.name, file.address),
            text_cell(file.record.kind.label if file.record.kind else None),
            _country_if_known(site, file.body.country),
            number_cell(len(file.holdings.entries)),
            number_cell(len(file.holdings.meetings)),
            number_cell(len(file.holdings.statements)),
            _last(file, file.contacts),
        )
        for file in files
    )
    words = tuple(join_words(list_words_of_organization(site, file)) for file in files)
    return {"table": Table("organizations", columns, rows, words)}


def _country_if_known(site: Site, country: Country | None) -> Cell:
    """A country, nothing where there is none to know; a link only where it has a page."""
    if country is None:
        return NOTHING
    if site.book.knows(country.ref):
        return country_cell(country)
    return Cell(country.name)


def _cities(site: Site, files: Sequence[CityDossier]) -> dict[str, object]:
    columns = (
        Column("City", is_title=True), Column("Country", is_facet=True),
        Column("Entries", "number"), Column("Meetings", "number"), Column("Statements", "number"),
        Column("Newest", "date"),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(file.name, file.address, note=", ".join(file.other_names)),
            _country_if_known(site, file.country),
            number_cell(len(file.holdings.entries)),
            number_cell(len(file.holdings.meetings)),
            number_cell(len(file.holdings.statements)),
            newest_cell(file.newest) if file.newest else _last(file, ()),
        )
        for file in files
    )
    words = tuple(join_words(list_words_of_city(site, file)) for file in files)
    return {"table": Table("places", columns, rows, words)}


def _trips(site: Site, files: Sequence[TripDossier]) -> dict[str, object]:
    columns = (
        Column("Dates", "date"), Column("Trip", is_title=True), Column("For", is_facet=True),
        Column("Stops", "number"), Column("Meetings", "number"), Column("Statements", "number"),
    )  # fmt: skip
    rows = tuple(
        (
            date_cell(file.period) if file.period else Cell(unknown="not given"),
            Cell(file.record.title, file.address),
            parties_cell(file.principals),
            number_cell(len(file.stops_made)),
            number_cell(len(file.holdings.meetings)),
            number_cell(len(file.holdings.statements)),
        )
        for file in files
    )
    words = tuple(join_words(list_words_of_trip(site, file)) for file in files)
    return {"table": Table("trips", columns, rows, words)}


def _topics(site: Site, files: Sequence[TopicDossier]) -> dict[str, object]:
    counted = _list_counted(site)
    columns = (
        Column("Topic", is_title=True), *(Column(label, "number") for label in counted),
        Column("Newest", "date"),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(file.name, file.address),
            *(number_cell(len(find(file.holdings))) for find in counted.values()),
            _last(file, file.holdings.entries),
        )
        for file in files
    )
    return {"table": Table("topics", columns, rows)}


def _sources(
    counts: Mapping[Source, int], _site: Site, sources: Sequence[SourceDossier | Source]
) -> dict[str, object]:
    columns = (
        Column("Source", is_title=True),
        Column("Publisher", is_facet=True),
        Column("Entries", "number"),
    )
    rows = tuple(
        (
            Cell(source.record.title, source.address),
            text_cell(source.record.publisher),
            number_cell(len(source.holdings.entries)),
        )
        if isinstance(source, SourceDossier)
        else (
            Cell(source.title, note=source.url or ""),
            text_cell(source.publisher),
            number_cell(counts[source]),
        )
        for source in sources
    )
    return {"table": Table("sources", columns, rows)}


def _count_others(site: Site) -> Counter[Source]:
    """How many entries rest on each source that is written out where it is cited."""
    return Counter(
        source
        for entry in site.book.everything.entries
        for source in {cited.source for cited in entry.all_cited if not cited.id}
    )
