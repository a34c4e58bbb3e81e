"""The home page: the newest briefings, the trip under way or the last one, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from heapq import nlargest

from ..addresses import HOME
from ..book.news import entered_on
from ..book.site import Site
from ..book.trip_dossier import TripDossier
from ..text.english import count_of
from .dossier import list_on_record
from .glance import IN_LISTS, count_briefings, count_dossier
from .not_held import view_not_held
from .page import Page, View

NEWEST = 6
SAID = 2
CHANGES = 5


def list_pages(site: Site) -> Iterator[Page]:
    """The one home page."""
    yield Page(HOME, site.name, "home.html", lambda: _view(site), description=_lead(site))


def _lead(site: Site) -> str:
    book = site.book
    if not book.briefings:
        return "Nothing is on record yet."
    parts = [
        count_of(len(book.everything.briefings), "briefing"),
        count_of(len(book.everything.meetings), "meeting"),
        count_of(len(list_on_record(book.countries)), "country", "countries"),
    ]
    return f"{parts[0]}, {parts[1]}, {parts[2]}: who met whom, what was said, and who says so."


def _view(site: Site) -> View:
    book = site.book
    briefings = book.everything.briefings
    own = count_briefings(briefings, IN_LISTS)
    trip = _current_trip(site)
    return {
        **view_not_held(book.everything),
        "lead": _lead(site),
        "glance": count_dossier(book.everything, own, site.locale, targets=IN_LISTS),
        "newest": nlargest(NEWEST, briefings, key=lambda one: (entered_on(one), one.order)),
        "total": len(briefings),
        "said": book.everything.statements[:SAID],
        "trip": trip,
        "trip_is": _say_state(site, trip) if trip else "",
        "countries": list_on_record(book.countries),
        "changes": book.corrections[:CHANGES],
    }


def _current_trip(site: Site) -> TripDossier | None:
    """The trip under way, else the last one that has begun, else the next one."""
    today = site.book.today
    trips = [trip for trip in site.book.trips.values() if trip.period]
    begun = [trip for trip in trips if trip.period and trip.period.first_day <= today]
    under_way = [trip for trip in begun if _is_under_way(trip, today)]
    return next(iter(under_way or begun or reversed(trips)), None)


def _say_state(site: Site, trip: TripDossier) -> str:
    period, today = trip.period, site.book.today
    if period is None or today < period.first_day:
        return "Next trip"
    return "Trip under way" if _is_under_way(trip, today) else "Last trip"


def _is_under_way(trip: TripDossier, today: date) -> bool:
    """Whether it has begun, and is on its last day at most or has stops ahead."""
    period = trip.period
    if period is None or today < period.first_day:
        return False
    return today <= period.last_day or bool(trip.stops_ahead)
