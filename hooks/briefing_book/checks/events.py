"""The same event, entered twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from functools import cached_property

from ..model.briefing import Briefing
from ..model.parties import PartyForm
from ..model.places import each_place
from ..model.trip import Stop
from ..records.inherited import period_of
from ..records.itinerary import ItineraryStop
from ..records.loaded import Loaded
from ..records.places import share_place
from ..records.posts import find_post
from ..text.folding import fold_name, fold_words
from ..values.dates import Period, overlap
from .rule import Finding, Spot
from .survey import MOST_COMPARED, Identity, Survey, is_stay

_ALIKE = 0.6
_PLAIN = frozenset(
    "a an and at by for from his her in into of on second the their third to two with"
    " day days meeting meetings met stay stop stopover talks travel trip visit visits".split()
)


@dataclass(frozen=True, eq=False)
class _Event:
    """A briefing as it is compared; `who` are its principals."""

    survey: Survey
    loaded: Loaded[Briefing]
    who: frozenset[str]

    @property
    def record(self) -> Briefing:
        return self.loaded.record

    @cached_property
    def met(self) -> frozenset[Identity]:
        """Who was met, apart from the principals."""
        return frozenset(
            mark
            for meeting in self.record.meetings
            for participant in meeting.participants
            for mark in _list_marks(
                self.survey, participant, period_of(self.record, meeting), but=self.who
            )
        )

    @cached_property
    def starts(self) -> frozenset[time]:
        """When its meetings began."""
        meetings = self.record.meetings
        return frozenset(meeting.start.order for meeting in meetings if meeting.start)

    @cached_property
    def words(self) -> frozenset[str]:
        """What its title says besides who and where."""
        names = [self.survey.person(id).record.name for id in self.who]
        for place in each_place(self.record.place):
            names += [place.name or "", place.only_city or ""]
            names += [self.survey.country_name(place.country)] if place.country else []
        known = {word for name in names for word in fold_words(name).split()}
        return frozenset(fold_words(self.record.title).split()) - known - _PLAIN


def check_same_event(survey: Survey) -> Iterator[Finding]:
    """An event has one briefing, however many sources list it.

    Two briefings look like one event if they have the same principals and the same place, days in
    common, and nothing that tells them apart: other people who were met, another hour, or a title
    about something else. A stop that a trip lists although it has a briefing is a second entry too.
    """
    by_kind: dict[tuple[frozenset[str], str], list[_Event]] = {}
    for loaded in survey.events:
        record = loaded.record
        if record.place and is_stay(record.date):
            event = _Event(survey, loaded, survey.travellers(record))
            before: dict[_Event, None] = {}
            for key in _list_grounds(record):
                known = by_kind.setdefault((event.who, key), [])
                before |= dict.fromkeys(reversed(known[-MOST_COMPARED:]))
                known.append(event)
            if other := next((one for one in before if _is_same(event, one)), None):
                yield _report_event(event, other)
    for stops in survey.itineraries.values():
        yield from _check_stops(stops)


def _list_grounds(record: Briefing | Stop) -> Iterator[str]:
    """The countries where it is; of a place that is in none, its name."""
    places = each_place(record.place)
    yield from dict.fromkeys(place.country or fold_words(place.name or "") for place in places)


def _report_event(event: _Event, other: _Event) -> Finding:
    return Finding(
        Spot(event.loaded, ("title",)),
        f"this looks like the event of {other.loaded.path}: the same principals, the same place"
        " and the same days",
        "keep one of the two with the sources of both, or write who was met and when it began",
        (Spot(other.loaded),),
    )


def _check_stops(stops: tuple[ItineraryStop, ...]) -> Iterator[Finding]:
    """The stops of a trip that have a briefing in it."""
    briefings: dict[str, list[ItineraryStop]] = {}
    for stop in stops:
        for key in _list_grounds(stop.record) if stop.briefing else ():
            briefings.setdefault(key, []).append(stop)
    for stop in stops:
        if stop.briefing:
            continue
        near = (
            one
            for key in _list_grounds(stop.record)
            for one in briefings.get(key, ())[-MOST_COMPARED:]
        )
        for other in near:
            if overlap(stop.period, other.period) and stop.shares_place(other):
                yield Finding(
                    Spot(stop.loaded, stop.loc), f"this stop has a briefing: {other.loaded.path}",
                    "take the stop out, or correct its date", (Spot(other.loaded),),
                )  # fmt: skip
                break


def _list_marks(
    survey: Survey, who: str | PartyForm, when: Period, *, but: frozenset[str]
) -> Iterator[Identity]:
    """Who it is; a person by the post held then, too, so that either finds the other."""
    id = survey.directory.find_person(who)
    if id in but:
        return
    yield from survey.identify((who,))
    if id:
        post = find_post(survey.person(id).record.posts, when.first_day, when.last_day)
        if post and post.country:
            yield ("post", fold_name(post.title), post.country)


def _is_same(event: _Event, other: _Event) -> bool:
    """Whether nothing tells the two apart, of the same principals and country."""
    if not overlap(event.record.date, other.record.date):
        return False
    if not _are_at_one(event, other):
        return False
    if event.starts and other.starts and not event.starts & other.starts:
        return False
    if event.met and other.met:
        return bool(event.met & other.met)
    is_same_stay = event.record.date == other.record.date and not event.record.date.is_single
    return (bool(event.who) and is_same_stay) or _has_same_words(event, other)


def _are_at_one(event: _Event, other: _Event) -> bool:
    here, there = each_place(event.record.place), each_place(other.record.place)
    return share_place(here, there, event.survey.directory)


def _has_same_words(event: _Event, other: _Event) -> bool:
    """Whether the titles speak of the same; one that says no more than who and where may."""
    least = min(len(event.words), len(other.words))
    if least == 0:
        return bool(event.who)
    return len(event.words & other.words) >= _ALIKE * least
