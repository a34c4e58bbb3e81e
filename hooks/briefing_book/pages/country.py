"""The page of a country: its whole file, newest first, with the rest by year."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import Section
from ..book.citing import Link
from ..book.dossiers import CountryDossier
from ..book.holdings import Tally
from ..book.site import Site
from ..maps import City, CountryMark, draw_country
from ..text.english import join_parts, noun_for, say_number
from ..values.in_words import say_period
from .archive import list_archive
from .dossier import NEWEST, list_on_record
from .glance import Count, span_of
from .page import Crumb, Page, View
from .side import say_last_contact, view_side


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every country on record, and one for each of its years."""
    for file in site.book.countries.values():
        name = file.country.name
        crumbs = (Section.COUNTRIES, *((Crumb(file.region),) if file.region else ()))
        yield Page(
            address=file.address,
            title=name,
            description=lead(site, file),
            template="country.html",
            view=lambda file=file: _view(site, file),  # type: ignore[misc]
            crumbs=crumbs,
            section=Section.COUNTRIES,
        )
        here = (*crumbs, Crumb(name, file.address))
        yield from list_archive(
            file.address, name, file.holdings, Section.COUNTRIES, here, file.country.ref
        )


def lead(site: Site, file: CountryDossier) -> str:
    """The first line: how much is on record; last contact, where and with whom."""
    return say_last_contact(site, file, _say_visits(file), _say_stops(site, file))


def _say_visits(file: CountryDossier) -> str:
    visits, journeys = len(file.visits), len(file.journeys)
    number = visits or journeys
    if not number:
        return "No visit on record."
    said = f"{say_number(number)} {noun_for(number, 'visit')}"
    return f"{said} on record." if visits else f"{said} by its officials on record."


def _say_stops(site: Site, file: CountryDossier) -> str:
    """The newest stop of a trip that was made and has no briefing yet."""
    stop = next((stop for stop in file.stops if stop.event.is_held), None)
    if stop is None:
        return ""
    when = say_period(stop.period, site.locale, "full")
    return f"A stop of the trip “{stop.trip.title}” is known: {when}."


def _view(site: Site, file: CountryDossier) -> View:
    journeys = len(file.journeys)
    abroad = f"{journeys} abroad by its officials" if journeys else ""
    note = join_parts(span_of(file.visits) if file.visits else "", abroad) or "none"
    own = Count("Visits", len(file.visits), note, "#happened")
    cities = [
        City(city.what.short, city.what.position, city.what.address, city.count)
        for city in file.cities
        if city.what.position
    ]
    return {
        **view_side(site, file, lead(site, file), own),
        "map": draw_country(file.country.code, cities),
        "code": file.country.code,
        "cities": [
            Tally(Link(one.what.city_id, one.what.short, one.what.address), one.count)
            for one in sorted(file.cities, key=lambda one: -one.count)
        ],
        "stops": file.stops[:NEWEST],
    }


def mark_countries(site: Site) -> dict[str, CountryMark]:
    """The marks of the world map."""
    return {
        file.country.code: CountryMark(file.country.name, file.address, len(file.holdings.entries))
        for file in list_on_record(site.book.countries)
    }
