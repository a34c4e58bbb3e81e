"""The sources of a trip that, taken at their word, contradict themselves."""

from __future__ import annotations

from dataclasses import dataclass

from ..records.source_stories import Clash, Visit, find_clashes
from .dossiers import StopEntry, TripFile
from .entries import Cited


@dataclass(frozen=True, eq=False)
class Story:
    """A source whose own story does not hold together, and where."""

    source: Cited
    clashes: tuple[Clash[StopEntry], ...]


def find_stories(trip: TripFile) -> tuple[Story, ...]:
    """The sources of a trip that, taken at their word, contradict themselves."""
    visits = [_visit(stop) for stop in trip.stops]
    found = ((source, find_clashes(visits, source.id)) for source in trip.sources)
    return tuple(Story(source, clashes) for source, clashes in found if clashes)


def _visit(stop: StopEntry) -> Visit[StopEntry]:
    where = (stop.where.country.code, stop.where.city or "") if stop.where else ("", "")
    briefing = stop.briefing
    cited = briefing.all_cited if briefing else stop.cited
    return Visit(
        stop=stop,
        record=briefing.record if briefing else None,
        period=stop.period,
        where=where,
        who=frozenset(party.id for party in briefing.briefing.principals)
        if briefing
        else frozenset(),
        cited=frozenset(one.id for one in cited if one.id),
    )
