"""Events that were not held, in words: why they were not, and what else there is to say of them."""

from __future__ import annotations

from ..book.contacts import VISITS
from ..book.dossiers import CityDossier, CountryDossier, Dossier
from ..book.entries import BriefingEntry, Entry, EventState, MeetingEntry
from ..text.english import capitalize, end_sentence, indefinite_article_of, join_all
from ..text.prose import plain_prose
from ..values.in_words import say_period
from ..values.vocabulary import EventStatus
from .kinds import name_meeting, say_kind

_BECAME = {
    EventStatus.HELD: "was held",
    EventStatus.SCHEDULED: "is ahead",
    EventStatus.POSTPONED: "was postponed",
    EventStatus.CANCELLED: "was cancelled",
}


def mark_state(entry: Entry) -> str:
    """What stands before the title of what was not held: `Cancelled: `."""
    return "" if entry.is_held else f"{capitalize(entry.event.status.label)}: "


def say_event(entry: Entry, locale: str) -> str:
    """`Cancelled.` with what is known of it; of what was held, from which day it was put off."""
    said = []
    if not entry.is_held:
        event = entry.event
        said = [f"{capitalize(event.status.label)}.", plain_prose(event.note)]
        if to := event.rescheduled_to:
            said.append(end_sentence(f"Put off to {say_period(to.period, locale, 'long')}"))
    if isinstance(entry, BriefingEntry) and entry.postponed_from:
        days = [say_period(day.period, locale, "long") for day in entry.postponed_from]
        said.append(end_sentence(f"Postponed from {join_all(days)}"))
    return " ".join(filter(None, said))


def say_not_held(file: Dossier) -> str:
    """What there is of whom or what nothing was held: `a visit was cancelled`; else empty.

    What is ahead is told first, then the newest of what was put off or called off.
    """
    if file.is_on_record:
        return ""
    found = file.holdings.ahead or file.holdings.called_off
    entry = next((one for one in found if isinstance(one, BriefingEntry)), next(iter(found), None))
    if entry:
        return _say_became(_name_event(entry), entry.event)
    stops = file.stops if isinstance(file, CountryDossier | CityDossier) else ()
    return _say_became("stop of a trip", stops[0].event) if stops else ""


def _say_became(noun: str, event: EventState) -> str:
    return f"{indefinite_article_of(noun)}{noun} {_BECAME[event.status]}"


def _name_event(entry: Entry) -> str:
    match entry:
        case MeetingEntry():
            return name_meeting(entry.record.format, entry.sort)
        case BriefingEntry():
            is_visit = bool(entry.visitors) or bool(entry.sort and entry.sort.built_in in VISITS)
            return say_kind(entry) or ("visit" if is_visit else "event")
        case _:
            return "event"
