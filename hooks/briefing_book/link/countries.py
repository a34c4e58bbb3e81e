"""The file of every country: what the Book has on it, why, and who its officials are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from ..book.dossiers import CountryDossier
from ..book.entries import Entry
from ..book.tallies import codes_concerned, tally_cities
from ..book.trip_dossier import StopEntry
from ..world.countries import name_region
from .grouping import group
from .resolve import Resolver
from .sides import link_side, order_by_name


def link_countries(
    entries: Iterable[Entry], stops: Iterable[StopEntry], resolve: Resolver
) -> Mapping[str, CountryDossier]:
    """The files of the countries that entries concern or where trips stop, by code.

    Args:
        entries: all entries, held or not, newest first.
        stops: the stops of trips that have no briefing yet, newest first.
        resolve: knows the countries.

    Returns:
        The files in the order of the countries' names.
    """
    entries_of = group((code, entry) for entry in entries for code in codes_concerned(entry))
    stops_of = group(
        (country.code, stop) for stop in stops if stop.where for country in stop.where.countries
    )
    codes = dict.fromkeys((*entries_of, *stops_of))
    files = [
        _link_country(code, entries_of.get(code, []), stops_of.get(code, []), resolve)
        for code in codes
    ]
    files.sort(key=order_by_name)
    return MappingProxyType({file.country.code: file for file in _relate(files, resolve)})


def _relate(files: Iterable[CountryDossier], resolve: Resolver) -> list[CountryDossier]:
    """The files, those of former countries and of today's leading to each other.

    Only what is on record is led to: nothing else has a page.
    """
    by_code = {file.country.code: file for file in files}
    today = {
        code: [by_code[one] for one in resolve.directory.successors(code) if one in by_code]
        for code in by_code
    }
    before = group((now.country.code, by_code[code]) for code in today for now in today[code])
    return [
        replace(
            file,
            today=tuple(one.country for one in today[code]),
            before=tuple(one.country for one in before.get(code, ())),
        )
        for code, file in by_code.items()
    ]


def _link_country(
    code: str, entries: list[Entry], stops: list[StopEntry], resolve: Resolver
) -> CountryDossier:
    country = resolve.country(code)
    common = link_side(country, entries, resolve)
    stops_held = [stop for stop in stops if stop.event.is_held]
    return CountryDossier(
        country=country,
        region=name_region(code, resolve.locale),
        territory=resolve.directory.territory(code),
        cities=tally_cities([*common["holdings"].entries, *stops_held], code),
        stops=tuple(stops),
        **common,
    )
