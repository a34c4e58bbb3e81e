"""The page of a trip: its itinerary with the route, stop by stop, and how its sources differ."""

from __future__ import annotations

from collections.abc import Iterator

from ..dossiers import StopEntry, TripFile
from ..entries import Cited, Link
from ..maps import RouteStop, draw_route
from ..notes import sort_naturally
from ..prose import plain_prose
from ..titles import join_names, shorten
from ..wording import count_of, say_period
from .context import Site
from .glance import Cell, count_dossier, say_number
from .page import Page, View

SECTION = Link("Trips", "trips/")


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every trip."""
    for file in site.book.trips.values():
        summary = shorten(plain_prose(file.record.summary or ""), 140)
        yield Page(
            address=file.address,
            title=file.record.title,
            description=f"{lead(site, file)} {summary}".strip(),
            template="trip.html",
            view=lambda file=file: _view(site, file),  # type: ignore[misc]
            crumbs=(SECTION,),
            source=(file.path, 1),
            section=SECTION.address,
        )


def lead(site: Site, file: TripFile) -> str:
    """The first line: how many stops, when, and for whom."""
    stops = f"{say_number(len(file.stops))} stop{'' if len(file.stops) == 1 else 's'}"
    when = f", {say_period(file.period, 'long', site.locale)}" if file.period else ""
    names = join_names([party.name for party in file.principals])
    return f"{stops}{when}{f', by {names}' if names else ''}."


def _view(site: Site, file: TripFile) -> View:
    countries = {stop.where.country.code for stop in file.stops if stop.where}
    own = Cell("Stops", len(file.stops), f"in {count_of(len(countries), 'country', 'countries')}")
    return {
        "file": file,
        "lead": lead(site, file),
        "glance": count_dossier(file.dossier, own, site.locale),
        "map": draw_route([_place(stop) for stop in file.stops if stop.where]),
        "coverage": [
            (stop, [_covers(source, stop) for source in file.sources]) for stop in file.stops
        ],
        "differing": [
            (stop.briefing, found)
            for stop in file.stops
            if stop.briefing
            for found in stop.briefing.differences
        ],
    }


def _place(stop: StopEntry) -> RouteStop:
    assert stop.where is not None
    address = stop.briefing.address if stop.briefing else stop.where.country.address
    return RouteStop(stop.where.short, stop.where.country.code, stop.where.position, address)


def _covers(source: Cited, stop: StopEntry) -> str:
    """Where in the source the stop stands; empty where the source does not have it."""
    found = [cited for cited in stop.cited if cited.id == source.id]
    return ", ".join(sort_naturally({cited.locator for cited in found if cited.locator})) or (
        "yes" if found else ""
    )
