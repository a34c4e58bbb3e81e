"""Which source says so, and where sources contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from ..model.briefing import Briefing
from ..model.items import Figure, Meeting, name_item
from ..model.places import each_place
from ..model.references import full_id
from ..problems import Loc
from ..records.inherited import ids_cited, ids_cited_in, list_items, sources_of
from ..records.itinerary import ItineraryStop
from ..records.loaded import Loaded
from ..records.places import share_place
from ..values.amounts import Amount
from ..values.dates import has_days, overlap
from ..values.vocabulary import Qualifier
from .rule import Finding, Spot
from .survey import MOST_COMPARED, Survey

_MOST_APART = timedelta(days=3)
_FEW_STOPS = 3


def check_no_source(survey: Survey) -> Iterator[Finding]:
    """A statement, commitment, agreement or figure has a source, its own or its briefing's."""
    for loaded in survey.briefings:
        for loc, item in list_items(loaded.record):
            if not isinstance(item, Meeting) and not sources_of(loaded.record, item):
                yield Finding(
                    Spot(loaded, loc),
                    f'nothing says where the {name_item(str(loc[0]))} "{item.id}" is from',
                    "write sources: here or in the briefing",
                )


def check_sources_contradict(survey: Survey) -> Iterator[Finding]:
    """Where sources contradict each other, an account says so.

    They do where two figures count the same by the same hand over the same time and arrive at
    amounts that can't both be; and where two briefings from different sources have the same people
    meet at the same place on days that are up to three apart.
    """
    yield from _check_figures(survey)
    yield from _check_days(survey)


def check_source_misses_stop(survey: Survey) -> Iterator[Finding]:
    """A source that has most stops of a trip has those between its first and its last one too.

    Where it really leaves a stop out, the allowance of this rule says so.
    """
    for id, stops in survey.itineraries.items():
        for source in sorted(set().union(*(stop.cited for stop in stops))):
            has = [source in stop.cited for stop in stops]
            if has.count(True) < max(_FEW_STOPS, len(stops) // 2 + 1):
                continue
            first, last = has.index(True), len(has) - 1 - has[::-1].index(True)
            for index in range(first, last):
                if not has[index]:
                    yield _report_missing(survey, stops[index], source, id)


def _report_missing(survey: Survey, stop: ItineraryStop, source: str, trip: str) -> Finding:
    where = survey.say_places(stop.places) or "this stop"
    return Finding(
        Spot(stop.loaded, stop.loc or ("title",)),
        f"{source} has stops of the trip {trip} before and after {where}, and not {where} itself",
        "cite it, or allow this with what the source has instead",
        (Spot(survey.records.trips[trip]),),
    )


@dataclass(frozen=True, eq=False)
class _Counted:
    loaded: Loaded[Briefing]
    loc: Loc
    record: Figure
    cited: frozenset[str]

    @property
    def key(self) -> str:
        return full_id(self.loaded.id, self.record.id)


def _check_figures(survey: Survey) -> Iterator[Finding]:
    same: dict[tuple[object, ...], list[_Counted]] = {}
    for loaded in survey.briefings:
        for index, figure in enumerate(loaded.record.figures):
            if not figure.period and not figure.as_of:
                continue
            key = (*survey.identify_count(figure), figure.as_of)
            cited = ids_cited(sources_of(loaded.record, figure))
            counted = _Counted(loaded, ("figures", index, "value"), figure, cited)
            others = same.setdefault(key, [])
            for other in others[-MOST_COMPARED:]:
                if _is_contradiction(counted, other):
                    yield _report_figures(counted, other)
                    break
            others.append(counted)


def _report_figures(counted: _Counted, other: _Counted) -> Finding:
    return Finding(
        Spot(counted.loaded, counted.loc),
        f'this says "{counted.record.value.text}", and {other.key} says'
        f' "{other.record.value.text}" of the same',
        "keep one figure with an account of the other value, or write supersedes:",
        (Spot(other.loaded, other.loc),),
    )


def _is_contradiction(counted: _Counted, other: _Counted) -> bool:
    if other.key == counted.record.supersedes or counted.key == other.record.supersedes:
        return False
    told = {
        account.source.source
        for figure in (counted.record, other.record)
        for account in figure.accounts
        if account.field == "value"
    }
    if told & (counted.cited | other.cited):
        return False
    one, two = counted.record.value, other.record.value
    return one.measure == two.measure and not _may_be_one(one, two)


def _may_be_one(one: Amount, other: Amount) -> bool:
    """Whether some number is what both say; what is about a number is within a tenth of it."""
    (low, high), (other_low, other_high) = _range_of(one), _range_of(other)
    return low <= other_high and other_low <= high


def _range_of(amount: Amount) -> tuple[float, float]:
    low, high = float(amount.low), float(amount.high)
    match amount.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return low, float("inf")
        case Qualifier.UP_TO | Qualifier.LESS_THAN:
            return float("-inf"), high
        case Qualifier.ABOUT:
            return low * 0.9, high * 1.1
    return low, high


def _check_days(survey: Survey) -> Iterator[Finding]:
    """Meetings of the same people at one place, from other sources on other days."""
    met: dict[tuple[frozenset[str], frozenset[str]], list[Loaded[Briefing]]] = {}
    for loaded in survey.events:
        record = loaded.record
        who, others = survey.travellers(record), _list_met(survey, record)
        if not who or not others or record.place is None or not has_days(record.date):
            continue
        known = met.setdefault((who, others), [])
        for other in reversed(known[-MOST_COMPARED:]):
            if _is_on_another_day(survey, record, other.record):
                yield Finding(
                    Spot(loaded, ("date",)),
                    f"{other.path} has the same people at the same place on {other.record.date},"
                    " from other sources",
                    "if it was one event, keep one briefing with an account of the other date",
                    (Spot(other),),
                )
                break
        known.append(loaded)


def _list_met(survey: Survey, record: Briefing) -> frozenset[str]:
    met = (party for meeting in record.meetings for party in meeting.participants)
    return survey.directory.find_people(met) - survey.travellers(record)


def _is_on_another_day(survey: Survey, record: Briefing, other: Briefing) -> bool:
    """Whether the other one lies shortly before it and rests on other sources alone."""
    cited, cited_there = ids_cited_in(record), ids_cited_in(other)
    if not cited or not cited_there or cited & cited_there or overlap(record.date, other.date):
        return False
    if record.date.first_day - other.date.last_day > _MOST_APART:
        return False
    here, there = each_place(record.place), each_place(other.place)
    return share_place(here, there, survey.directory)
