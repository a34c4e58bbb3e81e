"""The home page: the newest briefings, the trip under way or the last one, what changed."""

from __future__ import annotations

from collections.abc import Iterator

from ..dossiers import TripFile
from ..entries import BriefingEntry
from ..model import Correction
from ..wording import count_of
from .context import Site
from .glance import Cell, count_dossier, span_of
from .page import Page, View

NEWEST = 6
CHANGES = 5


def list_pages(site: Site) -> Iterator[Page]:
    """The one home page."""
    yield Page("", site.name, "home.html", lambda: _view(site), description=_lead(site))


def _lead(site: Site) -> str:
    book = site.book
    if not book.briefings:
        return "Nothing is on record yet."
    parts = [
        count_of(len(book.briefings), "briefing"),
        count_of(len(book.everything.meetings), "meeting"),
        count_of(len(book.countries), "country", "countries"),
    ]
    return f"{parts[0]}, {parts[1]}, {parts[2]}: who met whom, what was said, and who says so."


def _view(site: Site) -> View:
    book = site.book
    briefings = tuple(book.briefings.values())
    own = Cell("Briefings", len(briefings), span_of(briefings))
    return {
        "site": site,
        "lead": _lead(site),
        "glance": count_dossier(book.everything, own, site.locale),
        "newest": briefings[:NEWEST],
        "total": len(briefings),
        "trip": _current_trip(site),
        "countries": tuple(book.countries.values()),
        "changes": _list_changes(briefings),
        "today": book.today,
    }


def _current_trip(site: Site) -> TripFile | None:
    """The newest trip that has begun, else the newest."""
    trips = site.book.trips.values()
    begun = [trip for trip in trips if trip.period and trip.period.first_day <= site.book.today]
    return next(iter(begun or trips), None)


def _list_changes(briefings: tuple[BriefingEntry, ...]) -> list[tuple[Correction, BriefingEntry]]:
    changes = [
        (correction, briefing)
        for briefing in briefings
        for correction in briefing.record.corrections
    ]
    changes.sort(key=lambda change: change[0].date, reverse=True)
    return changes[:CHANGES]
