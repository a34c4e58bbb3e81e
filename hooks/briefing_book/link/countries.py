"""The file of every country: what the Book has on it, why, and who its officials are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..book.contacts import Contact, is_contact, is_journey_of, is_visit_to
from ..book.dossiers import CountryDossier, StopEntry
from ..book.entries import Entry
from ..book.holdings import hold_entries, sort_newest_first
from ..book.tallies import (
    codes_concerned,
    count_each,
    tally_cities,
    tally_countries,
    tally_people,
    tally_topics,
)
from ..model.references import RefKind
from ..records.directory import Ref
from ..text.folding import alphabetical
from ..values.vocabulary import Concern
from ..world.countries import name_region
from .grouping import group
from .resolve import Resolver


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
    stops_of = group((stop.where.country.code, stop) for stop in stops if stop.where)
    codes = dict.fromkeys((*entries_of, *stops_of))
    files = [
        _link_country(code, entries_of.get(code, []), stops_of.get(code, []), resolve)
        for code in codes
    ]
    files.sort(key=lambda file: (alphabetical(file.country.name), file.country.code))
    return MappingProxyType({file.country.code: file for file in files})


def _link_country(
    code: str, entries: list[Entry], stops: list[StopEntry], resolve: Resolver
) -> CountryDossier:
    country = resolve.country(code)
    holdings = hold_entries(entries)
    stops_held = [stop for stop in stops if stop.event.is_held]
    entries = list(holdings.entries)
    counterparts = tally_countries(entries, resolve.country, but=code)
    involved = {
        other
        for entry, other in count_each(entries, codes_concerned)
        if any(why is not Concern.ABOUT for why in entry.concerns[Ref(RefKind.COUNTRY, other)])
    }
    return CountryDossier(
        country=country,
        region=name_region(code, resolve.locale),
        territory=resolve.directory.territory(code),
        holdings=holdings,
        visits=tuple(one for one in holdings.briefings if is_visit_to(one, country.ref)),
        journeys=tuple(one for one in holdings.briefings if is_journey_of(one, country.ref)),
        contacts=sort_newest_first(
            [*_pick(holdings.briefings, country.ref), *_pick(holdings.meetings, country.ref)]
        ),
        people=tally_people(entries, lambda party: country in party.files),
        counterparts=counterparts,
        spoken_of=frozenset(
            tallied.what for tallied in counterparts if tallied.what.code not in involved
        ),
        topics=tally_topics(entries),
        cities=tally_cities([*entries, *stops_held], code),
        stops=tuple(stops),
    )


def _pick(entries: Iterable[Entry], ref: Ref) -> list[Contact]:
    return [entry for entry in entries if is_contact(entry, ref)]
