"""The page of a country: its whole file, newest first, with the rest by year."""

from __future__ import annotations

from collections.abc import Iterator

from ..dossiers import CountryFile
from ..entries import Entry, Link, MeetingEntry, Party
from ..maps import City, Mark, draw_country
from ..titles import join_names, name_party
from ..wording import count_of
from .archive import list_archive
from .context import Site, count_by_year
from .glance import Cell, count_dossier, say_number, say_when_and_where, span_of
from .page import Page, View

SECTION = Link("Countries", "countries/")
NEWEST = 5


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every country on record, and one for each of its years."""
    for file in site.book.countries.values():
        name = file.country.name
        crumbs = (SECTION, *((Link(file.region, ""),) if file.region else ()))
        yield Page(
            address=file.address,
            title=name,
            description=lead(site, file),
            template="country.html",
            view=lambda file=file: _view(site, file),  # type: ignore[misc]
            crumbs=crumbs,
            section=SECTION.address,
        )
        here = (*crumbs, Link(name, file.address))
        yield from list_archive(file.address, name, file.dossier, here, file.country.code)


def lead(site: Site, file: CountryFile) -> str:
    """The first line: how much is on record; last contact, where and with whom."""
    if not file.contacts:
        return f"No contact on record. {_spoken_of(file)}".strip()
    last = file.contacts[0]
    said = say_when_and_where(last, site.locale)
    whom = _with_whom(file, last)
    return f"{_say_visits(file)} Last contact: {said}{f', with {whom}' if whom else ''}."


def count_journeys(file: CountryFile) -> int:
    """How many visits abroad its own officials made."""
    code = file.country.code
    return sum(
        1
        for briefing in file.dossier.briefings
        if briefing.is_visit
        and briefing.where
        and briefing.where.country.code != code
        and any(
            party.country and party.country.code == code for party in briefing.briefing.principals
        )
    )


def _say_visits(file: CountryFile) -> str:
    visits, journeys = len(file.visits), count_journeys(file)
    number = visits or journeys
    said = f"{say_number(number)} visit{'' if number == 1 else 's'}"
    return f"{said} on record." if visits else f"{said} by its officials on record."


def _spoken_of(file: CountryFile) -> str:
    dossier = file.dossier
    counts = [
        count_of(len(found), noun)
        for found, noun in (
            (dossier.statements, "statement"),
            (dossier.commitments, "commitment"),
            (dossier.figures, "figure"),
        )
        if found
    ]
    return f"It is spoken of in {join_names(counts)}." if counts else ""


def _with_whom(file: CountryFile, last: Entry) -> str:
    """Those met at the last contact; for a country's own officials, whom they met."""
    meetings: tuple[MeetingEntry, ...] = (
        (last,) if isinstance(last, MeetingEntry) else getattr(last, "meetings", ())
    )
    code = file.country.code
    parties = [party for meeting in meetings for party in meeting.participants]
    own = [party for party in parties if code in {c.code for c in party.all_countries}]
    others = [party for party in parties if party not in own]
    met = own if file.visits else others
    return join_names(list(dict.fromkeys(_say_party(party) for party in met)))


def _say_party(party: Party) -> str:
    return f"{party.post} {party.name}" if party.post else name_party(party)


def _view(site: Site, file: CountryFile) -> View:
    visited = {visit.id for visit in file.visits}
    elsewhere = [
        contact
        for contact in file.contacts
        if not (isinstance(contact, MeetingEntry) and contact.briefing.id in visited)
    ]
    journeys = count_journeys(file)
    abroad = f"{journeys} abroad by its officials" if journeys else ""
    note = ", ".join(filter(None, (span_of(file.visits) if file.visits else "", abroad))) or "none"
    own = Cell("Visits", len(file.visits), note)
    cities = [City(where.short, where.position) for where in file.cities if where.position]
    return {
        "file": file,
        "lead": lead(site, file),
        "glance": count_dossier(file.dossier, own, site.locale, file.country.code),
        "happened": elsewhere[:NEWEST],
        "more_happened": len(elsewhere) > NEWEST,
        "newest": NEWEST,
        "years": count_by_year(file.dossier),
        "map": draw_country(file.country.code, cities),
        "code": file.country.code,
    }


def mark_countries(site: Site) -> dict[str, Mark]:
    """The marks of the world map."""
    return {
        code: Mark(file.country.name, file.address, len(file.dossier.entries))
        for code, file in site.book.countries.items()
    }
