"""The page of a city: what took place there, newest first, and what it was called."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..addresses import Section
from ..book.dossiers import CityDossier
from ..book.site import Site
from ..maps import City, draw_country
from ..text.english import count_of, join_parts
from ..values.in_words import say_period
from ..wording.not_held import say_not_held
from .archive import list_archive
from .dossier import NEWEST, say_nothing_held, view_dossier
from .page import Crumb, Page, View


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every city on record, and one for each of its years."""
    section = Section.PLACES
    for file in site.book.cities.values():
        country = site.book.countries.get(file.country.code)
        crumbs = (section, Crumb(file.country.name, country.address if country else ""))
        yield Page(
            address=file.address,
            title=file.full_name,
            description=f"{file.full_name}: {lead(site, file)}",
            template="city.html",
            view=partial(_view, site, file),
            crumbs=crumbs,
            source=(file.path, f"entry {file.id}") if file.record else None,
            section=section,
        )
        here = (*crumbs, Crumb(file.name, file.address))
        yield from list_archive(file.address, file.full_name, file.holdings, section, here)


def lead(site: Site, file: CityDossier) -> str:
    """The first line: how much took place there, and when the newest of it was."""
    entries = file.holdings.entries
    stops = [stop for stop in file.stops if stop.event.is_held]
    if file.newest is None:
        known = say_not_held(file)
        return say_nothing_held(file) if known else "Nothing that was held here is on record."
    counted = join_parts(
        count_of(len(entries), "entry", "entries") if entries else "",
        f"{count_of(len(stops), 'stop')} without a briefing" if stops else "",
    )
    return f"{counted} on record. Newest: {say_period(file.newest, site.locale, 'full')}."


def _view(site: Site, file: CityDossier) -> View:
    here = [City(file.name, file.position)] if file.position else []
    return {
        **view_dossier(site, file),
        "lead": lead(site, file),
        "map": draw_country(file.country.code, here) if here else None,
        "is_known": site.book.knows(file.country.ref),
        "stops": file.stops[:NEWEST],
        "joined": file.joined[:NEWEST],
    }
