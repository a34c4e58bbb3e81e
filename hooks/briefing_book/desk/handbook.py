"""Every key of every record in words, made from the model: what editors look up."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from ..model.briefing import Briefing
from ..model.dated_names import DatedName
from ..model.identifiers import Identifiers
from ..model.item import Item
from ..model.items import Agreement, Commitment, Figure, FollowUp, Meeting, Readout, Statement
from ..model.keys import Key, list_keys, list_known, say_meaning
from ..model.parties import CountryParty, GroupParty, OrganizationParty, PersonParty, PostParty
from ..model.parts import (
    Account,
    Allowance,
    Citation,
    Correction,
    Source,
)
from ..model.places import Place
from ..model.record import Record
from ..model.references import PARTY, SIDE, Kinds, RefKind, kinds_of
from ..model.registries import City, Organization, OwnKind, Person, Post, Territory, Topic
from ..model.trip import Stop, Trip
from ..text.folding import slug
from ..values.forms import ID, TITLE
from .examples import EXAMPLES


@dataclass(frozen=True)
class KeyText:
    """A key in words: what stands after it, what it means, how it looks.

    `of` is the section on what stands after it, where that is keys and values again. `values` are
    the allowed ones with their labels, `default` is the one that holds where the key is not
    written.
    """

    name: str
    kind: str
    of: str
    is_required: bool
    meaning: str
    values: tuple[tuple[str, str], ...]
    default: str
    example: str


@dataclass(frozen=True)
class RecordText:
    """A record in words; with `is_item` it has besides what all items share."""

    name: str
    meaning: str
    keys: tuple[KeyText, ...]
    is_item: bool
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Chapter:
    """Records that are explained together: what one of them is called, and what several are."""

    title: str
    many: str
    records: tuple[type[Record], ...]

    @property
    def anchor(self) -> str:
        """The section's place on its page."""
        return slug(self.title)


SECTIONS = (
    Chapter("A briefing", "briefings", (Briefing,)),
    Chapter("What the five lists share", "items", (Item,)),
    Chapter("A meeting", "meetings", (Meeting,)),
    Chapter(
        "A party", "parties",
        (PersonParty, PostParty, GroupParty, OrganizationParty, CountryParty),
    ),
    Chapter("A readout", "readouts", (Readout,)),
    Chapter("A statement", "statements", (Statement,)),
    Chapter("A commitment", "commitments", (Commitment,)),
    Chapter("A follow-up", "follow-ups", (FollowUp,)),
    Chapter("An agreement", "agreements", (Agreement,)),
    Chapter("A figure", "figures", (Figure,)),
    Chapter("A place", "places", (Place,)),
    Chapter("A source", "sources", (Citation, Source)),
    Chapter("An account", "accounts", (Account,)),
    Chapter("A correction", "corrections", (Correction,)),
    Chapter("An allowance", "allowances", (Allowance,)),
    Chapter("A trip", "trips", (Trip,)),
    Chapter("A stop", "stops", (Stop,)),
    Chapter("A person", "people", (Person,)),
    Chapter("A post", "posts", (Post,)),
    Chapter("An organization", "organizations", (Organization,)),
    Chapter("A country of your own", "countries", (Territory,)),
    Chapter("A city of your own", "cities", (City,)),
    Chapter("A former name", "former names", (DatedName,)),
    Chapter("Identifiers", "identifiers", (Identifiers,)),
    Chapter("A topic", "topics", (Topic,)),
    Chapter("A kind of your own", "kinds", (OwnKind,)),
)  # fmt: skip
"""The sections of the reference, in the order in which an editor comes to them."""

_NAMES: dict[Kinds, tuple[str, str]] = {
    (RefKind.COUNTRY,): ("a country", "countries"),
    (RefKind.PERSON,): ("a person", "people"),
    (RefKind.ORGANIZATION,): ("an organization", "organizations"),
    SIDE: ("a country or an organization", "countries or organizations"),
    PARTY: ("a party", "parties"),
    (RefKind.TOPIC,): ("the id of a topic", "ids of topics"),
    (RefKind.SOURCE,): ("the id of a source", "ids of sources"),
    (RefKind.TRIP,): ("the id of a trip", "ids of trips"),
    (RefKind.MEETING,): ("the id of a meeting in this briefing", "ids of meetings"),
    (RefKind.BRIEFING,): ("the id of a briefing", "ids of briefings"),
    (RefKind.AGREEMENT,): (
        "an agreement as briefing-id/item-id",
        "agreements as briefing-id/item-id",
    ),
    (RefKind.FIGURE,): ("a figure as briefing-id/item-id", "figures as briefing-id/item-id"),
}
_SEVERAL = {TITLE.name: "texts", ID.name: "ids"}


def describe_section(section: Chapter) -> tuple[RecordText, ...]:
    """The records of a section in words."""
    return tuple(_describe_record(record) for record in section.records)


def say_kind(record: type[Record], key: Key) -> str:
    """What stands after the key, in words."""
    if key.terms and key.form:
        return f"one of these words, or the {key.form.words} in kinds.yml"
    if kinds := kinds_of(record, key.attribute):
        return _NAMES[kinds][key.is_list]
    if key.choices:
        section = _section_of(key.choices[0].record)
        if key.is_list and key.takes_one and not key.form:
            return f"{_lower(section.title)}, or a list of several"
        return f"a list of {section.many}" if key.is_list else _lower(section.title)
    if key.terms:
        return "one of these words"
    assert key.form is not None, key
    return _SEVERAL.get(key.form.name, key.form.words) if key.is_list else key.form.words


def _section_of(record: type[Record]) -> Chapter:
    return next(section for section in SECTIONS if record in section.records)


def _describe_record(record: type[Record]) -> RecordText:
    is_item = issubclass(record, Item) and record is not Item
    shared = list_known(Item) if is_item else ()
    examples = _cut_up(record)
    return RecordText(
        name=record.__name__,
        meaning=say_meaning(record),
        keys=tuple(
            _describe_key(record, key, examples.get(key.name, ""))
            for key in list_keys(record)
            if key.name not in shared
        ),
        is_item=is_item,
        examples=EXAMPLES[record],
    )


def _describe_key(record: type[Record], key: Key, example: str) -> KeyText:
    return KeyText(
        name=key.name,
        kind=say_kind(record, key),
        of=_section_of(key.choices[0].record).anchor if key.choices else "",
        is_required=key.is_required,
        meaning=key.meaning,
        values=tuple((str(term), term.label) for term in key.terms or ()),
        default=str(key.default or ""),
        example=example,
    )


def _cut_up(record: type[Record]) -> dict[str, str]:
    """Each key with what stands after it, from the first example that has it."""
    pieces: dict[str, str] = {}
    for text in EXAMPLES[record]:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        assert isinstance(node, yaml.MappingNode)
        starts = [key.start_mark.index for key, _ in node.value]
        for (key, value), following in zip(node.value, [*starts[1:], len(text)], strict=True):
            end = value.end_mark.index if node.flow_style else following
            pieces.setdefault(key.value, text[key.start_mark.index : end].rstrip())
    return pieces


def _lower(title: str) -> str:
    return title[:1].lower() + title[1:]
