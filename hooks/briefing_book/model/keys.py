"""The keys of a record and what may stand after each, read off the model.

From this the JSON Schemas, the reference for editors and `fmt` are made, so that none of them can
say anything else than the model.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import Discriminator, Tag, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from ..problems import Loc
from ..values.forms import Form, OneOrMore, Words
from ..values.vocabulary import Term
from .briefing import Briefing
from .item import Item
from .items import ITEM_LISTS
from .record import Record

_NOT_FACTS = {
    "id",
    "accounts",
    "allow",
    "sources",
    "event_status_note",
    "rescheduled_to",
    "former_ids",
}
RELEASE_KEYS = frozenset({"status", "withdrawn_reason", "withdrawn_on", "embargoed_until"})
"""The keys that say whether a briefing is published."""
_OF_PUBLICATION = {*ITEM_LISTS, *RELEASE_KEYS, "order", "corrections", "aliases"}


@dataclass(frozen=True)
class Choice:
    """A record that may stand somewhere.

    Of several, it is the first whose key `mark` is written; the last one has no mark, and may be
    one that stands before with its own.
    """

    record: type[Record]
    mark: str = ""


@dataclass(frozen=True)
class Key:
    """A key of a record.

    One of `form` (a single value), `terms` (one of some words) and `choices` (keys and values) says
    what stands after it, or with `is_list` what each item of the list is; with a form and
    one of the others it is either. With `takes_one` a single item needs no list; with `is_filled` a
    list is not empty. A plain text may
    stand for the keys and values of the record `text_for[0]`: it is the value of the key
    `text_for[1]`. `default` is the word that holds where the key is not written.
    """

    name: str
    attribute: str
    meaning: str
    is_required: bool
    form: Form | None = None
    terms: tuple[Term, ...] = ()
    choices: tuple[Choice, ...] = ()
    is_list: bool = False
    takes_one: bool = False
    is_filled: bool = False
    text_for: tuple[type[Record], str] | None = None
    default: Term | None = None


def say_meaning(record: type[Record]) -> str:
    """What such a record is, as its docstring says."""
    return " ".join((record.__doc__ or "").split())


@cache
def list_keys(record: type[Record]) -> tuple[Key, ...]:
    """The keys of a record in the order in which they are written.

    That is the order of the model; what all items share stands around what is an item's own: first
    what it is called, when and where it was, in the end its topics and what it rests on.
    """
    annotations = get_type_hints(record, include_extras=True)
    names = list(record.model_fields)
    if issubclass(record, Item):
        shared = list(Item.model_fields)
        last = shared[shared.index("topics") :]
        first = [name for name in ("id", "title") if name in names]
        names = [*first, *(name for name in names if name not in (*first, *last)), *last]
    return tuple(_read_key(name, record.model_fields[name], annotations[name]) for name in names)


def _read_key(name: str, field: FieldInfo, annotation: Any) -> Key:
    kind, extras = _unwrap(annotation)
    is_list = get_origin(kind) is tuple and not _find_form(extras)
    is_marked = any(isinstance(extra, OneOrMore) for extra in extras)
    takes_one = is_list and (is_marked or _read_text(annotation) is not None)
    if is_list:
        annotation = get_args(kind)[0]
        kind, extras = _unwrap(annotation)
    choices = _list_choices(kind, extras)
    return Key(
        name=field.alias or name,
        attribute=name,
        meaning=" ".join((field.description or "").split()),
        is_required=field.is_required(),
        form=_find_form(extras) or _find_form_of_text(kind),
        terms=_list_terms(kind, extras),
        choices=choices,
        is_list=is_list,
        takes_one=takes_one,
        is_filled=field.is_required() or is_marked,
        text_for=_find_text(_read_text(annotation)) if choices else None,
        default=field.default if isinstance(field.default, Term) else None,
    )


def _unwrap(annotation: Any) -> tuple[Any, tuple[object, ...]]:
    """What stands inside `Annotated[…]` and `… | None`, and all that is annotated."""
    extras: tuple[object, ...] = ()
    while True:
        inner = [part for part in get_args(annotation) if part is not NoneType]
        if get_origin(annotation) is Annotated:
            extras += annotation.__metadata__
            annotation = annotation.__origin__
        elif get_origin(annotation) in (Union, UnionType) and len(inner) == 1:
            annotation = inner[0]
        else:
            return annotation, extras


def _find_form(extras: tuple[object, ...]) -> Form | None:
    return next((extra for extra in extras if isinstance(extra, Form)), None)


def _list_terms(kind: Any, extras: tuple[object, ...]) -> tuple[Term, ...]:
    """The words that may stand there."""
    if isinstance(kind, type) and issubclass(kind, Term):
        return tuple(kind)
    return next((extra.terms for extra in extras if isinstance(extra, Words)), ())


def _find_form_of_text(kind: Any) -> Form | None:
    """How a text is written that may stand where records may."""
    members = map(_unwrap, get_args(kind))
    return next(
        (form for one, found in members if one is str and (form := _find_form(found))), None
    )


def _list_choices(kind: Any, extras: tuple[object, ...]) -> tuple[Choice, ...]:
    if isinstance(kind, type) and issubclass(kind, Record):
        return (Choice(kind),)
    by_tag = {
        tag.tag: member
        for member, found in map(_unwrap, get_args(kind))
        for tag in found
        if isinstance(tag, Tag)
    }
    tell = next((extra.discriminator for extra in extras if isinstance(extra, Discriminator)), None)
    if not by_tag or not callable(tell):
        return ()
    forms = [member for member in by_tag.values() if issubclass(member, Record)]
    otherwise = by_tag[str(tell({}))]
    marked = forms[:-1] if forms[-1] is otherwise else forms
    marks = {
        member: next(key for key in member.model_fields if by_tag[str(tell({key: ""}))] is member)
        for member in marked
    }
    return (*(Choice(member, mark) for member, mark in marks.items()), Choice(otherwise))


def _read_text(annotation: Any) -> object:
    """What the model makes of a text where the annotation stands; None where it refuses it."""
    try:
        return TypeAdapter[object](annotation).validate_python("x")
    except ValidationError:
        return None


def _find_text(made: object) -> tuple[type[Record], str] | None:
    """The record that was made of a text, and the key that has the text."""
    if not isinstance(made, Record):
        return None
    return type(made), next(iter(made.model_fields_set))


def list_facts(record: type[Record]) -> frozenset[str]:
    """The keys of such a record that sources may differ on."""
    known = list_known(record) - _NOT_FACTS
    return frozenset(known - _OF_PUBLICATION if record is Briefing else known)


def list_known_at(model: type[Record], loc: Loc) -> frozenset[str]:
    """The keys that are known where `loc` leads to from a record, of any that may stand there."""
    names = tuple(part for part in loc if isinstance(part, str))
    return frozenset(key for found in _walk(model, names) for key in list_known(found))


@lru_cache(maxsize=1000)
def _walk(model: type[Record], names: tuple[str, ...]) -> tuple[type[Record], ...]:
    """The records to which these keys lead."""
    models: tuple[type[Record], ...] = (model,)
    for name in names:
        models = tuple(
            choice.record
            for parent in models
            for key in list_keys(parent)
            if key.name == name
            for choice in key.choices
        )
    return models


def is_mark(model: type[Record], loc: Loc) -> bool:
    """Whether the key to which `loc` leads tells which of several records stands there."""
    *names, last = (part for part in loc if isinstance(part, str))
    return bool(names) and last in _list_marks(model, tuple(names))


@lru_cache(maxsize=1000)
def _list_marks(model: type[Record], names: tuple[str, ...]) -> frozenset[str]:
    *before, last = names
    choices = (
        choice
        for parent in _walk(model, tuple(before))
        for key in list_keys(parent)
        if key.name == last
        for choice in key.choices
    )
    return frozenset(choice.mark for choice in choices if choice.mark)


def takes_others(model: type[Record]) -> bool:
    """Whether such a record may have other keys too, each with a text."""
    return model.model_config.get("extra") == "allow"


@cache
def list_known(model: type[Record]) -> frozenset[str]:
    """The keys that such a record has, as they are written."""
    return frozenset(field.alias or name for name, field in model.model_fields.items())
