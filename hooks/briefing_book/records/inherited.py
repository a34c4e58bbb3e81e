"""What is not said where it stands: an item takes it from its meeting or its briefing.

A statement, commitment or agreement that names its meeting was when and where the meeting was; all
else that an item does not say, its briefing says. But a call takes no place from its briefing, nor
does a letter: they were in none. A briefing takes its principals from its trip.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ..model.briefing import Briefing
from ..model.item import Item
from ..model.items import ITEM_LISTS, Agreement, Commitment, Figure, Meeting, Statement
from ..model.parties import Parties
from ..model.parts import Citation, Sources
from ..model.places import Place, each_place
from ..model.trip import Trip
from ..problems import Loc
from ..values.dates import PartialDate, Period, as_period, has_days
from ..values.times import EventTime
from ..values.vocabulary import BriefingKind, StatementKind
from .directory import Directory
from .loaded import Loaded


def list_items(briefing: Briefing) -> Iterator[tuple[Loc, Item]]:
    """Every item of a briefing with its location in the record, in the order of the format."""
    for name in ITEM_LISTS:
        for index, item in enumerate(getattr(briefing, name)):
            yield (name, index), item


def list_former_ids(briefing: str, aliases: Iterable[str], item: Item) -> Iterator[tuple[str, str]]:
    """The ids of briefing and item that an item had before, the very first one first.

    Those are its own former ids, in its briefing by whatever id or in another one, then its present
    one under the former ids of its briefing.

    Args:
        briefing: the present id of its briefing.
        aliases: the former ids of that.
        item: the item.
    """
    for former in item.former_ids:
        yield from expand_former_id(briefing, aliases, former)
    yield from ((one, item.id) for one in aliases)


def expand_former_id(
    briefing: str, aliases: Iterable[str], former: str
) -> Iterator[tuple[str, str]]:
    """The ids of briefing and item that one former id of an item stands for."""
    elsewhere, _, id = former.rpartition("/")
    yield from ((one, id) for one in ([elsewhere] if elsewhere else (*aliases, briefing)))


def item_at(briefing: Briefing, loc: Loc) -> Item | None:
    """The item that a location in a briefing's record leads into."""
    if loc[:1] and loc[0] in ITEM_LISTS and len(loc) > 1:
        items: tuple[Item, ...] = getattr(briefing, str(loc[0]))
        return items[int(loc[1])]
    return None


def period_of(briefing: Briefing, item: Item) -> Period:
    """When an item was: its own date, else that of its meeting, else that of its briefing."""
    own = own_period(item)
    if own is None and (meeting := meeting_of(briefing, item)):
        own = own_period(meeting)
    return own or briefing.date


def is_day_open(briefing: Briefing, item: Item) -> bool:
    """Whether it was on one of the briefing's days, and nothing says on which.

    That is so of a meeting, and of what was said or promised there.
    """
    meeting = meeting_of(briefing, item)
    if meeting is None or own_period(item) or own_period(meeting):
        return False
    return has_days(briefing.date) and not briefing.date.is_single


def places_of(briefing: Briefing, item: Item, directory: Directory) -> tuple[Place, ...]:
    """Where an item was: its own places, else those of its meeting, else those of its briefing.

    A call, and what was sent, such as a letter, is in no place unless it has one itself. Nor is
    what was said of an event that was called off, or before it began.
    """
    if _is_sent(item, directory) or _is_apart(briefing, item):
        return each_place(item.place)
    meeting = meeting_of(briefing, item)
    own = item.place or (meeting.place if meeting else None)
    is_in_none = meeting is not None and not meeting.format.is_in_a_room
    return each_place(own if own or is_in_none else briefing.place)


def is_item_remote(briefing: Briefing, item: Item, directory: Directory) -> bool:
    """Whether an item was in no place, as a call is, and not in one that is not known."""
    meeting = meeting_of(briefing, item)
    by_kind = _is_kind_remote(briefing, directory)
    is_remote = not meeting.format.is_in_a_room if meeting else by_kind
    if not (is_remote or _is_sent(item, directory)):
        return False
    return not places_of(briefing, item, directory)


def is_remote(briefing: Briefing, directory: Directory) -> bool:
    """Whether what a briefing is about was in no place: a call, an exchange of letters."""
    meetings = briefing.meetings
    only_calls = bool(meetings) and all(
        is_item_remote(briefing, one, directory) for one in meetings
    )
    return briefing.place is None and (only_calls or _is_kind_remote(briefing, directory))


def _is_kind_remote(briefing: Briefing, directory: Directory) -> bool:
    sort = directory.find_sort(briefing.kind, BriefingKind) if briefing.kind else None
    return sort is not None and sort.built_in.is_remote


def _is_apart(briefing: Briefing, item: Item) -> bool:
    """Whether an item was not at its briefing's event, so that its place is not where it was."""
    if meeting_of(briefing, item):
        return False
    is_off = briefing.event_status is not None and briefing.event_status.is_off
    is_before = item.date is not None and item.date.last_day < briefing.date.first_day
    return is_before or (is_off and not isinstance(item, Agreement))


def _is_sent(item: Item, directory: Directory) -> bool:
    if not isinstance(item, Statement):
        return False
    sort = directory.find_sort(item.kind, StatementKind)
    return sort is not None and sort.built_in.is_sent


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
    return as_period(PartialDate.of(item.start.day))


def counted_in(figure: Figure) -> tuple[str, ...]:
    """The codes of the countries where something was counted: its own, else those of its place."""
    if figure.country:
        return (figure.country,)
    codes = (place.country for place in each_place(figure.place))
    return tuple(dict.fromkeys(code for code in codes if code))


def meeting_of(briefing: Briefing, item: Item) -> Meeting | None:
    """The meeting at which something was said, promised or signed; of a meeting itself."""
    if isinstance(item, Meeting):
        return item
    id = item.meeting if isinstance(item, Statement | Commitment | Agreement) else None
    return briefing.meetings_by_id.get(id) if id else None


def day_begun(briefing: Briefing, meeting: Meeting) -> date:
    """The day on which a meeting began: that of its `start`, else the first that it may mean.

    Of a meeting that is dated by several days, or by a month, the start tells which of them.
    """
    if meeting.start and meeting.start.day:
        return meeting.start.day
    return period_of(briefing, meeting).first_day


def begun_on(briefing: Briefing, day: date) -> Iterator[tuple[Meeting, EventTime]]:
    """The meetings that began on the day at a time that is known, each with its time."""
    for meeting in briefing.meetings:
        if meeting.start and day_begun(briefing, meeting) == day:
            yield meeting, meeting.start


def principals_of(briefing: Briefing, trips: Mapping[str, Loaded[Trip]]) -> Parties:
    """The principals of a briefing, else those of its trip, as they are written."""
    trip = trips.get(briefing.trip or "")
    return briefing.principals or (trip.record.principals if trip else ())


def ids_cited(*groups: Sources) -> frozenset[str]:
    """The ids of the sources that are cited by id."""
    return frozenset(
        cited.source for sources in groups for cited in sources if isinstance(cited, Citation)
    )


def list_citations(briefing: Briefing) -> Sources:
    """The citations of sources that have what a briefing is about, be it in their own way.

    They are those of the briefing and its items, of accounts and of readouts. What says how a
    commitment went on need not know of the day on which it was made.
    """
    items = [item for _loc, item in list_items(briefing)]
    records: tuple[Briefing | Item, ...] = (briefing, *items)
    cited = [one for record in records for one in record.sources]
    cited += [account.source for record in records for account in record.accounts]
    cited += [
        one for meeting in briefing.meetings for told in meeting.readouts for one in told.sources
    ]
    return tuple(cited)


def ids_cited_in(briefing: Briefing) -> frozenset[str]:
    """The ids of the sources that have what a briefing is about, be it in their own way."""
    return ids_cited(list_citations(briefing))
