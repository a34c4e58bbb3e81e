"""What each key refers to, and every reference that stands in a record: what checks resolve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ..problems import Loc
from .briefing import Briefing
from .items import Commitment, Figure, Item, Meeting, Readout, Statement
from .keys import list_keys
from .parts import Citation, GroupParticipant, PersonParticipant, Place, PostParticipant
from .record import Record
from .registries import Organization, Post, Territory
from .trip import Stop, Trip


class RefKind(StrEnum):
    """What a reference leads to."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    TOPIC = "topic"
    SOURCE = "source"
    TRIP = "trip"
    MEETING = "meeting"
    FIGURE = "figure"
    BRIEFING = "briefing"


Kinds = tuple[RefKind, ...]

PARTY = (RefKind.COUNTRY, RefKind.PERSON, RefKind.ORGANIZATION)
"""Who can speak, promise or count; tried in this order."""
ISSUER = (RefKind.COUNTRY, RefKind.ORGANIZATION)
"""Who can issue a readout."""

_COUNTRY = (RefKind.COUNTRY,)
_PERSON = (RefKind.PERSON,)
_TOPIC = (RefKind.TOPIC,)
_MEETING = (RefKind.MEETING,)
_BRIEFING = (RefKind.BRIEFING,)

_REFERS_TO: Mapping[type[Record], Mapping[str, Kinds]] = {
    Briefing: {
        "trip": (RefKind.TRIP,),
        "principals": _PERSON,
        "topics": _TOPIC,
        "rescheduled_to": _BRIEFING,
    },
    Trip: {"principals": _PERSON},
    Item: {"topics": _TOPIC},
    Place: {"country": _COUNTRY},
    PersonParticipant: {"person": _PERSON},
    PostParticipant: {"country": _COUNTRY},
    GroupParticipant: {"countries": _COUNTRY},
    Meeting: {"rescheduled_to": _BRIEFING},
    Stop: {"rescheduled_to": _BRIEFING},
    Readout: {"issued_by": ISSUER},
    Statement: {"speaker": PARTY, "meeting": _MEETING, "about": _COUNTRY},
    Commitment: {"made_by": PARTY, "made_to": PARTY, "meeting": _MEETING},
    Figure: {"country": _COUNTRY, "attributed_to": PARTY, "supersedes": (RefKind.FIGURE,)},
    Citation: {"source": (RefKind.SOURCE,)},
    Post: {"country": _COUNTRY},
    Organization: {"country": _COUNTRY},
    Territory: {"now": _COUNTRY},
}


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: where it stands in its record, its text, and what it may lead to."""

    loc: Loc
    text: str
    kinds: Kinds


def kinds_of(record: type[Record], key: str) -> Kinds:
    """What a text under that key of such a record may lead to; nothing where it is no reference."""
    tables = (_REFERS_TO.get(kind, {}) for kind in record.__mro__)
    return next((table[key] for table in tables if key in table), ())


def list_references(record: Record, at: Loc = ()) -> Iterator[Reference]:
    """All references of a record that stands at `at`, in the order of the format."""
    for key, kinds in _list_keys(type(record)):
        value = getattr(record, key)
        if isinstance(value, tuple):
            for index, each in enumerate(value):
                yield from _list_in(each, (*at, key, index), kinds)
        elif value is not None:
            yield from _list_in(value, (*at, key), kinds)


def _list_in(value: object, at: Loc, kinds: Kinds) -> Iterator[Reference]:
    if isinstance(value, Record):
        yield from list_references(value, at)
    elif kinds:
        yield Reference(at, str(value), kinds)


@cache
def _list_keys(record: type[Record]) -> tuple[tuple[str, Kinds], ...]:
    """The keys under which references or further records stand."""
    kinds = ((key, kinds_of(record, key.attribute)) for key in list_keys(record))
    return tuple((key.attribute, found) for key, found in kinds if found or key.choices)


def full_id(briefing: str, item: str) -> str:
    """What an item is called outside its briefing: `briefing-id/item-id`. It is no address."""
    return f"{briefing}/{item}"


def briefing_of(full_id: str) -> str:
    """The id of the briefing in the full id of an item."""
    return full_id.partition("/")[0]
