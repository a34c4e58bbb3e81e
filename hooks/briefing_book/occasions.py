"""When, where and by which sources an item is, as its record has it or as it takes it over."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from .dates import PartialDate, Period
from .model import (
    ITEM_LISTS,
    Briefing,
    Citation,
    Commitment,
    Item,
    Meeting,
    Place,
    Sources,
    Statement,
)
from .yaml_reader import Loc


def list_items(briefing: Briefing) -> Iterator[tuple[Loc, Item]]:
    """Every item of a briefing with its location in the record, in the order of the format."""
    for name in ITEM_LISTS:
        for index, item in enumerate(getattr(briefing, name)):
            yield (name, index), item


def item_at(briefing: Briefing, loc: Loc) -> Item | None:
    """The item that a location in a briefing's record leads into."""
    if loc[:1] and loc[0] in ITEM_LISTS and len(loc) > 1:
        items: tuple[Item, ...] = getattr(briefing, str(loc[0]))
        return items[int(loc[1])]
    return None


def period_of(briefing: Briefing, item: Item) -> Period:
    """When an item was: its own date, else that of its meeting, else that of its briefing."""
    own = own_period(item)
    if own is None and (meeting := _meeting_of(briefing, item)):
        own = own_period(meeting)
    return own or briefing.date


def place_of(briefing: Briefing, item: Item) -> Place | None:
    """Where an item was: its own place, else that of its meeting, else that of its briefing."""
    meeting = _meeting_of(briefing, item)
    return item.place or (meeting.place if meeting else None) or briefing.place


def sources_of(briefing: Briefing, item: Item) -> Sources:
    """The sources of an item, else those of its briefing; `sources: []` says that it has none."""
    return item.sources if says_sources(item) else briefing.sources


def says_sources(item: Item) -> bool:
    """Whether an item says itself which sources it has, be it none."""
    return "sources" in item.model_fields_set


def topics_of(briefing: Briefing, item: Item) -> tuple[str, ...]:
    """The topics of an item, else those of its briefing; `topics: []` says that it has none."""
    return item.topics if "topics" in item.model_fields_set else briefing.topics


def own_period(item: Item) -> Period | None:
    """When the item itself says that it was: its date, or the day of its beginning."""
    if item.date or not isinstance(item, Meeting) or not item.start or not item.start.day:
        return item.date
    day = item.start.day
    return single_day(PartialDate(day.year, day.month, day.day))


def single_day(day: PartialDate) -> Period:
    """The period of one date."""
    return Period(day, day)


def is_day(period: Period) -> bool:
    """Whether the period is a single day that is known."""
    return period.is_single and period.start.day is not None


def has_days(period: Period) -> bool:
    """Whether both ends of the period are known to the day."""
    return period.start.day is not None and period.end.day is not None


def overlap(one: Period, other: Period) -> bool:
    """Whether the periods may have a day in common."""
    return one.first_day <= other.last_day and other.first_day <= one.last_day


def is_one_place(one: Place, other: Place) -> bool:
    """Whether both are in one country, and in one city where both name one."""
    if one.country != other.country:
        return False
    return not one.city or not other.city or fold_city(one.city) == fold_city(other.city)


def fold_city(city: str) -> str:
    """The form in which cities are compared: letters and digits, without accents."""
    letters = unicodedata.normalize("NFKD", city.casefold())
    kept = (" " if not letter.isalnum() else letter for letter in letters if not _is_mark(letter))
    return " ".join("".join(kept).split())


def ids_cited(*groups: Sources) -> frozenset[str]:
    """The ids of the sources that are cited by id."""
    return frozenset(
        cited.source for sources in groups for cited in sources if isinstance(cited, Citation)
    )


def ids_cited_in(briefing: Briefing) -> frozenset[str]:
    """The ids of all sources that a briefing, its items and their accounts cite."""
    items = [item for _loc, item in list_items(briefing)]
    records: Iterable[Briefing | Item] = (briefing, *items)
    told = frozenset(account.source.source for one in records for account in one.accounts)
    return told | ids_cited(*(one.sources for one in records))


def _is_mark(letter: str) -> bool:
    """Whether it is an accent, or an apostrophe within a word."""
    return unicodedata.category(letter) in ("Mn", "Cf") or letter in "'’\u02bc"


def _meeting_of(briefing: Briefing, item: Item) -> Meeting | None:
    id = item.meeting if isinstance(item, Statement | Commitment) else None
    return next((found for found in briefing.meetings if found.id == id), None) if id else None
