"""The page of a country: its whole file, newest first, with the rest by year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ..addresses import Section
from ..book.contacts import Contact
from ..book.dossiers import CountryDossier
from ..book.entries import BriefingEntry, MeetingEntry
from ..book.parties import Country
from ..book.sides import list_heads
from ..book.site import Site
from ..maps import City, CountryMark, draw_country
from ..text.english import count_all, end_sentence, join_parts, noun_for, say_number
from ..values.in_words import say_period
from ..wording.sentences import say_place, say_when_and_where
from ..wording.titles import say_parties
from .archive import list_archive
from .dossier import NEWEST, keep_newest, list_on_record, view_dossier
from .glance import Count, span_of
from .page import Crumb, Page, View


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
    last = file.last_contact
    if last is None:
        return " ".join(
            filter(None, ("No contact on record.", _say_stops(site, file), _spoken_of(file)))
        )
    said = say_when_and_where(last, site.locale)
    whom = _with_whom(file, last)
    contact = end_sentence(f"Last contact: {said}{f', with {whom}' if whom else ''}")
    return f"{_say_visits(file)} {contact}"


def _say_visits(file: CountryDossier) -> str:
    visits, journeys = len(file.visits), len(file.journeys)
    number = visits or journeys
    if not number:
        return "No visit on record."
    said = f"{say_number(number)} {noun_for(number, 'visit')}"
    return f"{said} on record." if visits else f"{said} by its officials on record."


def _spoken_of(file: CountryDossier) -> str:
    holdings = file.holdings
    said = count_all(
        (
            (len(holdings.statements), "statement"),
            (len(holdings.commitments), "commitment"),
            (len(holdings.figures), "figure"),
        )
    )
    return f"It is spoken of in {said}." if said else ""


def _say_stops(site: Site, file: CountryDossier) -> str:
    """The newest stop of a trip that was made and has no briefing yet."""
    stop = next((stop for stop in file.stops if stop.event.is_held), None)
    if stop is None:
        return ""
    when = say_period(stop.period, site.locale, "full")
    return f"A stop of the trip “{stop.trip.title}” is known: {when}."


def _with_whom(file: CountryDossier, last: Contact) -> str:
    """Its officials who were met at the last contact; if they travelled, those whom they met."""
    meetings = last.meetings if isinstance(last, BriefingEntry) else (last,)
    country = file.country
    parties = dict.fromkeys(party for meeting in meetings for party in meeting.participants)
    own = [party for party in parties if country in party.sides]
    others = list_heads([party for party in parties if party not in own])
    principals = {side for party in last.briefing.principals for side in party.sides}
    is_guest = country in principals or not own
    return say_parties(others if is_guest else own, titled=True)


def _view(site: Site, file: CountryDossier) -> View:
    visited = {visit.id for visit in file.visits}
    elsewhere = [
        contact
        for contact in file.contacts
        if not (isinstance(contact, MeetingEntry) and contact.briefing.id in visited)
    ]
    happened = keep_newest(elsewhere, "All by year")
    differing = [entry for entry in happened.entries if entry.differences]
    journeys = len(file.journeys)
    abroad = f"{journeys} abroad by its officials" if journeys else ""
    note = join_parts(span_of(file.visits) if file.visits else "", abroad) or "none"
    own = Count("Visits", len(file.visits), note, "#happened")
    cities = [
        City(city.what.short, city.what.position, count=city.count)
        for city in file.cities
        if city.what.position
    ]
    return {
        **view_dossier(site, file, own, file.country.ref),
        "lead": lead(site, file),
        "happened": happened,
        "differing": [(_say_what(entry, len(happened.entries) > 1), entry) for entry in differing],
        # The panel of a meeting tells nothing of the day and the place of its briefing.
        "told": {entry.id for entry in differing if isinstance(entry, BriefingEntry)},
        "map": draw_country(file.country.code, cities),
        "code": file.country.code,
        "today": _say_today(site, file),
        "stops": file.stops[:NEWEST],
    }


def _say_what(entry: Contact, is_one_of_several: bool) -> str:
    """What the sources differ on, told apart from others where there are several."""
    match entry:
        case MeetingEntry():
            return f"the meeting “{entry.title}”" if is_one_of_several else "this meeting"
        case BriefingEntry():
            place = say_place(entry.where) if entry.where and is_one_of_several else ""
            return f"the visit to {place}" if place else "this visit"
        case _:
            assert_never(entry)


def _say_today(site: Site, file: CountryDossier) -> list[Country]:
    """The countries that a former one is today, as far as they are on record."""
    codes = file.territory.now if file.territory else ()
    return [site.book.countries[code].country for code in codes if code in site.book.countries]


def mark_countries(site: Site) -> dict[str, CountryMark]:
    """The marks of the world map."""
    return {
        file.country.code: CountryMark(file.country.name, file.address, len(file.holdings.entries))
        for file in list_on_record(site.book.countries)
    }
