"""The lists of countries, people, trips, topics and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from ..dossiers import CountryFile
from ..maps import draw_world
from ..model import Source
from ..wording import count_of
from .context import Site
from .country import find_last_contact, mark_countries
from .page import Page, View
from .person import order_posts
from .table import Cell, Column, Table, country_cell, date_cell, number_cell, parties_cell


def list_pages(site: Site) -> Iterator[Page]:
    """One page for each list."""
    book = site.book
    yield _page("countries/", "Countries", len(book.countries), "country", "countries",
                lambda: _countries(site))  # fmt: skip
    yield _page("people/", "People", len(book.people), "person", "people", lambda: _people(site))
    yield _page("trips/", "Trips", len(book.trips), "trip", "trips", lambda: _trips(site))
    yield _page("topics/", "Topics", len(book.topics), "topic", "topics", lambda: _topics(site))
    yield _page("sources/", "Sources", len(book.sources) + len(book.other_sources), "source",
                "sources", lambda: _sources(site))  # fmt: skip


def _page(
    address: str,
    title: str,
    number: int,
    one: str,
    many: str,
    view: Callable[[], dict[str, object]],
) -> Page:
    lead = f"{count_of(number, one, many)} on record." if number else f"No {one} is on record yet."

    def whole() -> View:
        return {"lead": lead, "years": (), "root": "", "previous": "", "next": "", **view()}

    return Page(address, title, "list.html", whole, description=f"{title}: {lead}", section=address)


def _countries(site: Site) -> dict[str, object]:
    columns = (
        Column("Country", is_title=True), Column("Region", is_facet=True),
        Column("Visits", "number"), Column("Meetings", "number"), Column("Statements", "number"),
        Column("Commitments", "number"), Column("Figures", "number"),
        Column("Last contact", "date"),
    )  # fmt: skip
    rows = tuple(
        (
            country_cell(file.country),
            Cell(file.region) if file.region else Cell(unknown="not given"),
            number_cell(len(file.visits)),
            number_cell(len(file.dossier.meetings)),
            number_cell(len(file.dossier.statements)),
            number_cell(len(file.dossier.commitments)),
            number_cell(len(file.dossier.figures)),
            _last_contact(site, file),
        )
        for file in site.book.countries.values()
    )
    return {
        "table": Table("countries", columns, rows),
        "map": draw_world(mark_countries(site)) if rows else None,
        "caption": "Countries on record",
    }


def _last_contact(site: Site, file: CountryFile) -> Cell:
    last = find_last_contact(site, file)
    return date_cell(last.period) if last else Cell(unknown="none on record")


def _people(site: Site) -> dict[str, object]:
    columns = (
        Column("Name", is_title=True), Column("Latest post"), Column("Country", is_facet=True),
        Column("Meetings", "number"), Column("Statements", "number"),
        Column("Newest", "date"),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(file.record.name, file.address),
            Cell(posts[0].post.title) if posts else Cell(unknown="not given"),
            country_cell(posts[0].country if posts else None),
            number_cell(len(file.dossier.meetings)),
            number_cell(len(file.dossier.statements)),
            date_cell(file.dossier.entries[0].period),
        )
        for file in site.book.people.values()
        for posts in (order_posts(file),)
    )
    return {"table": Table("people", columns, rows)}


def _trips(site: Site) -> dict[str, object]:
    columns = (
        Column("Dates", "date"), Column("Trip", is_title=True), Column("For", is_facet=True),
        Column("Stops", "number"), Column("Meetings", "number"), Column("Statements", "number"),
    )  # fmt: skip
    rows = tuple(
        (
            date_cell(file.period) if file.period else Cell(unknown="not given"),
            Cell(file.record.title, file.address),
            parties_cell(file.principals),
            number_cell(len(file.stops)),
            number_cell(len(file.dossier.meetings)),
            number_cell(len(file.dossier.statements)),
        )
        for file in site.book.trips.values()
    )
    return {"table": Table("trips", columns, rows)}


def _topics(site: Site) -> dict[str, object]:
    columns = (
        Column("Topic", is_title=True), Column("Meetings", "number"),
        Column("Statements", "number"), Column("Commitments", "number"),
        Column("Figures", "number"), Column("Newest", "date"),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(file.record.name, file.address),
            number_cell(len(file.dossier.meetings)),
            number_cell(len(file.dossier.statements)),
            number_cell(len(file.dossier.commitments)),
            number_cell(len(file.dossier.figures)),
            date_cell(file.dossier.entries[0].period),
        )
        for file in site.book.topics.values()
    )
    return {"table": Table("topics", columns, rows)}


def _sources(site: Site) -> dict[str, object]:
    columns = (
        Column("Source", is_title=True),
        Column("Publisher", is_facet=True),
        Column("Entries", "number"),
    )
    counts = _count_others(site)
    rows = [
        (
            Cell(file.record.title, file.address),
            _publisher(file.record.publisher),
            number_cell(len(file.dossier.entries)),
        )
        for file in site.book.sources.values()
    ]
    rows += [
        (
            Cell(source.title, note=source.url or ""),
            _publisher(source.publisher),
            number_cell(counts[source]),
        )
        for source in site.book.other_sources
    ]
    return {"table": Table("sources", columns, tuple(rows))}


def _count_others(site: Site) -> Counter[Source]:
    """How many entries rest on each source that is written out where it is cited."""
    return Counter(
        source
        for entry in site.book.everything.entries
        for source in {cited.source for cited in entry.all_cited if not cited.id}
    )


def _publisher(publisher: str | None) -> Cell:
    return Cell(publisher) if publisher else Cell(unknown="not given")
