"""The page of a trip: its itinerary with the route, stop by stop, and how its sources differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..addresses import Section
from ..book.citing import Cited
from ..book.site import Site
from ..book.trip_dossier import StopEntry, TripDossier
from ..maps import RouteStop, draw_route
from ..records.itinerary import ItineraryStop
from ..records.source_stories import Clash
from ..text.english import count_of, end_sentence, noun_for, say_number
from ..text.excerpts import shorten
from ..text.folding import sort_naturally
from ..text.prose import plain_prose
from ..values.in_words import say_period
from ..wording.clashes import say_clash
from ..wording.parties import say_parties
from ..wording.sentences import say_in_place, say_place, say_place_at_length
from .glance import ON_THE_PAGE, Count, count_dossier
from .page import Page, View

# Meetings and statements are told stop by stop.
_TARGETS = {**ON_THE_PAGE, Section.MEETINGS: "#itinerary", Section.STATEMENTS: "#itinerary"}


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
            crumbs=(Section.TRIPS,),
            source=(file.path, ""),
            section=Section.TRIPS,
        )


def lead(site: Site, file: TripDossier) -> str:
    """The first line: how many stops, for whom, and when."""
    number = len(file.stops_made) or len(file.stops_ahead)
    if not number:
        return "No stop is on record yet."
    planned = "" if file.stops_made else "planned "
    stops = f"{say_number(number)} {planned}{noun_for(number, 'stop')}"
    names = f" by {say_parties(file.principals)}" if file.principals else ""
    when = f", {say_period(file.period, site.locale, 'long')}" if file.period else ""
    return end_sentence(f"{stops}{names}{when}")


def _view(site: Site, file: TripDossier) -> View:
    made = file.stops_made
    note = f"in {count_of(len(file.countries), 'country', 'countries')}"
    own = Count("Stops", len(made), note, "#itinerary")
    return {
        "file": file,
        "lead": lead(site, file),
        "glance": count_dossier(file.holdings, own, site.locale, targets=_TARGETS),
        "map": draw_route(list(_place(stop for stop in (*made, *file.stops_ahead) if stop.where))),
        "told": {stop.briefing.id for stop in file.stops if stop.briefing},
        "coverage": [
            (stop, [_covers(source, stop) for source in file.sources]) for stop in file.stops
        ],
        "differing": [
            (_say_stop(stop), found)
            for stop in file.stops
            if stop.briefing
            for found in stop.briefing.differences
        ],
        "stories": [
            (story.source, _say_clash(site, file, clash))
            for story in file.stories
            for clash in story.clashes
            if clash.runs_backwards  # two stops on one day may be a matter of a plane
        ],
    }


def _say_clash(site: Site, file: TripDossier, clash: Clash) -> str:
    def name(stop: ItineraryStop) -> str:
        return _name_stop(file.stops[stop.number - 1])

    def name_again(stop: ItineraryStop) -> str:
        return _say_stop_again(file.stops[stop.number - 1])

    return say_clash(clash, site.locale, name, name_again)


def _say_stop(stop: StopEntry) -> str:
    if stop.where:
        return f"the stop {say_in_place(stop.where)}"
    return f"“{stop.briefing.title}”" if stop.briefing else "this stop"


def _name_stop(stop: StopEntry) -> str:
    """`Baghdad in Iraq`, `Cyprus`."""
    return say_place_at_length(stop.where) if stop.where else _say_stop(stop)


def _say_stop_again(stop: StopEntry) -> str:
    return say_place(stop.where) if stop.where else "this stop"


def _place(stops: Iterable[StopEntry]) -> Iterator[RouteStop]:
    """The places of the stops, several where a stop was in several, numbered by their stops."""
    for number, stop in enumerate(stops, start=1):
        for place in stop.where.places if stop.where else ():
            country = place.country
            own = stop.briefing or country
            code, address = (country.code if country else ""), (own.address if own else "")
            yield RouteStop(place.short, code, place.position, address, number)


def _covers(source: Cited, stop: StopEntry) -> str:
    """Where in the source the stop stands; empty where the source does not have it."""
    found = _cited(source, stop.cited) or _cited(source, stop.told_by)
    return ", ".join(sort_naturally({cited.locator for cited in found if cited.locator})) or (
        "yes" if found else ""
    )


def _cited(source: Cited, among: Iterable[Cited]) -> list[Cited]:
    return [cited for cited in among if cited.id == source.id]
