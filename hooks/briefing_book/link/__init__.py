"""Link: `Records` become the `Book`.

In: records without errors and the moment of the build. Out: the Book, frozen, with every reference
resolved and every index that a page needs. Nothing after it searches or sorts.
"""

from __future__ import annotations

from datetime import datetime
from types import MappingProxyType

from ..book.book import Book
from ..book.entries import BriefingEntry
from ..book.holdings import hold_entries
from ..progress import QUIET, Progress
from ..records.directory import Directory
from ..records.itinerary import list_itineraries
from ..records.loaded import Records
from ..records.order import order_briefing
from ..records.release import is_public, is_withdrawn
from .cities import link_cities
from .corrections import link_corrections
from .countries import link_countries
from .entries import link_briefing
from .former import link_withdrawn, list_redirects
from .linker import Linker
from .organizations import link_organizations
from .people import link_people
from .resolve import Resolver
from .sources import link_sources, list_other_sources
from .topics import link_topics
from .trips import link_trips, list_open_stops
from .walks import link_walks


def link_book(
    records: Records,
    directory: Directory,
    now: datetime,
    *,
    locale: str,
    preview: bool = False,
    progress: Progress = QUIET,
) -> Book:
    """Link everything that is published at `now`.

    Args:
        records: records without errors.
        directory: that of these records.
        now: the moment of the build, with an offset; the only clock there is.
        locale: that of the site, for the names of countries and for dates.
        preview: whether what is held back is in the Book too, marked as such.
        progress: is told how many briefings are linked.

    Returns:
        The Book.
    """
    resolve = Resolver(records, directory, locale)
    public = [
        loaded for loaded in records.briefings.values() if preview or is_public(loaded.record, now)
    ]
    public.sort(key=order_briefing, reverse=True)
    shown = [loaded for loaded in public if not is_withdrawn(loaded.record)]
    linker = Linker.of(resolve, now, shown)
    briefings = [
        link_briefing(linker, loaded)
        for loaded in progress.follow(shown, "Linking briefings", len(shown))
    ]
    everything = hold_entries(
        entry for briefing in briefings for entry in (briefing, *briefing.items)
    )
    entries = everything.on_record
    on_record = {entry.id: entry for entry in entries if isinstance(entry, BriefingEntry)}
    itineraries = list_itineraries(records, shown, directory)
    trips = link_trips(entries, itineraries, resolve, linker.state_of)
    open_stops = list_open_stops(trips.values())
    countries = link_countries(entries, open_stops, resolve)
    cities = link_cities(entries, open_stops, resolve)
    people = link_people(entries, trips.values(), resolve)
    return Book(
        now=now,
        everything=everything,
        briefings=MappingProxyType(on_record),
        countries=countries,
        people=people,
        organizations=link_organizations(entries, people.values(), resolve),
        cities=cities,
        trips=trips,
        topics=link_topics(entries, resolve),
        sources=link_sources(entries, trips.values(), records),
        other_sources=list_other_sources(everything.entries, trips.values()),
        walks=link_walks(trips.values(), countries.values()),
        corrections=link_corrections(on_record.values()),
        withdrawn=tuple(link_withdrawn(loaded) for loaded in public if is_withdrawn(loaded.record)),
        redirects=tuple(list_redirects(public)),
    )
