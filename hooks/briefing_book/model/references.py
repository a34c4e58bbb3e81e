"""What each key refers to, and every reference that stands in a record: what checks resolve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ..problems import Loc
from ..values.vocabulary import Term
from .briefing import Briefing
from .item import Item
from .items import Agreement, Commitment, Figure, Meeting, Readout, Statement
from .keys import list_keys
from .parties import CountryParty, GroupParty, OrganizationParty, PersonParty, PostParty
from .parts import Citation
from .places import Place
from .record import Record
from .registries import City, Organization, Post, Territory
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
    AGREEMENT = "agreement"
    BRIEFING = "briefing"
    KIND = "kind"


Kinds = tuple[RefKind, ...]

PARTY = (RefKind.COUNTRY, RefKind.PERSON, RefKind.ORGANIZATION)
"""Who can take part, speak, promise or count; tried in this order."""

SIDE = (RefKind.COUNTRY, RefKind.ORGANIZATION)
"""For whom somebody can act; tried in this order."""

_COUNTRY = (RefKind.COUNTRY,)
_PERSON = (RefKind.PERSON,)
_ORGANIZATION = (RefKind.ORGANIZATION,)
_ACTS = {"country": _COUNTRY, "organization": _ORGANIZATION, "on_behalf_of": PARTY}
_TOPIC = (RefKind.TOPIC,)
_MEETING = (RefKind.MEETING,)
_BRIEFING = (RefKind.BRIEFING,)
_KIND = (RefKind.KIND,)

_REFERS_TO: Mapping[type[Record], Mapping[str, Kinds]] = {
    Briefing: {
        "trip": (RefKind.TRIP,),
        "principals": PARTY,
        "topics": _TOPIC,
        "rescheduled_to": _BRIEFING,
        "kind": _KIND,
    },
    Trip: {"principals": PARTY},
    Item: {"topics": _TOPIC},
    Place: {"country": _COUNTRY},
    PersonParty: {"person": _PERSON, **_ACTS},
    GroupParty: {"countries": _COUNTRY, "organizations": _ORGANIZATION, "on_behalf_of": PARTY},
    PostParty: _ACTS,
    OrganizationParty: _ACTS,
    CountryParty: _ACTS,
    Meeting: {
        "participants": PARTY,
        "also_present": PARTY,
        "rescheduled_to": _BRIEFING,
        "kind": _KIND,
    },
    Stop: {"rescheduled_to": _BRIEFING},
    Readout: {"issued_by": PARTY},
    Statement: {
        "speaker": PARTY,
        "meeting": _MEETING,
        "addressed_to": PARTY,
        "about": PARTY,
        "kind": _KIND,
    },
    Commitment: {"made_by": PARTY, "made_to": PARTY, "about": PARTY, "meeting": _MEETING},
    Agreement: {
        "kind": _KIND,
        "parties": PARTY,
        "signed_by": PARTY,
        "supersedes": (RefKind.AGREEMENT,),
        "meeting": _MEETING,
    },
    Figure: {"country": _COUNTRY, "attributed_to": PARTY, "supersedes": (RefKind.FIGURE,)},
    Citation: {"source": (RefKind.SOURCE,)},
    Post: {"country": _COUNTRY, "organization": _ORGANIZATION},
    Organization: {"country": _COUNTRY, "members": SIDE},
    Territory: {"now": _COUNTRY},
    City: {"country": _COUNTRY},
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
    elif kinds and not isinstance(value, Term):  # a built-in kind refers to nothing
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
