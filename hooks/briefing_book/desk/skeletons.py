"""What a briefing of each kind usually has: the skeleton that `new` writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from ..book.contacts import VISITS
from ..model.items import Agreement, Commitment, Figure, Meeting, Statement
from ..model.parts import Account
from ..model.record import Record
from ..model.registries import OwnKind
from ..values.vocabulary import AgreementKind, BriefingKind, MeetingKind, StatementKind

Shapes = Mapping[type[Record], Mapping[str, str]]

_ALWAYS = frozenset("title date kind topics summary status first_published sources".split())
_JOURNEY = _ALWAYS | {"place", "trip", "principals"}
_OCCASION = _ALWAYS | {"place", "principals"}
_APART = _ALWAYS | {"principals"}
_WORDS = "# or paraphrase: in your words"
_FIRST_TALKS = {
    "id": "first-talks", "start": "14:30", "duration": "about 90 minutes",
    "participants": "[]", "summary": "",
}  # fmt: skip
_CALL = {
    "id": "call", "start": "14:30", "duration": "about 20 minutes", "format": "call",
    "participants": "[]", "summary": "",
}  # fmt: skip
_PLENARY = {"id": "plenary", "start": "10:00", "kind": "plenary", "participants": "[]"}
_FIRST_WORDS = {
    "id": "first-words", "speaker": "", "kind": "remarks", "quote": _WORDS, "language": "en",
    "meeting": "first-talks", "about": "[]",
}  # fmt: skip
_LETTER = {
    "id": "letter", "speaker": "", "kind": "letter", "quote": _WORDS, "language": "en",
    "addressed_to": "[]",
}  # fmt: skip
_JOINT = {
    "id": "joint-statement", "speaker": "[]", "kind": "joint_statement", "quote": _WORDS,
    "language": "en",
}  # fmt: skip
_SIGNED = {
    "id": "agreement", "title": "", "kind": "agreement", "parties": "[]", "signed_by": "[]",
    "entered_into_force": "", "text": "",
}  # fmt: skip
_PROMISE = {"id": "next-round", "text": "", "made_by": "", "made_to": "[]", "due": ""}


def _say(kind: StatementKind) -> Mapping[str, str]:
    """Words of this kind that were said at no meeting on record."""
    without_meeting = {key: text for key, text in _FIRST_WORDS.items() if key != "meeting"}
    return {**without_meeting, "kind": kind.value}


@dataclass(frozen=True)
class Skeleton:
    """The keys that matter for a briefing of some kind, and the first item of each of its lists.

    An item is told by its keys and what stands after each. `kind` is what stands under that key.
    """

    kind: str
    keys: frozenset[str]
    shapes: Shapes = field(default_factory=dict)


ANY = Skeleton(
    "",
    _JOURNEY,
    MappingProxyType(
        {
            Meeting: _FIRST_TALKS,
            Statement: _FIRST_WORDS,
            Commitment: _PROMISE,
            Figure: {"id": "count", "what": "", "value": "at least 17", "attributed_to": ""},
            Account: {"field": "date", "value": "", "source": "", "note": ""},
        }
    ),
)
"""That of a briefing whose kind is not said: everything that is usual."""

_TALKS = Skeleton(
    "", _OCCASION, {Meeting: _FIRST_TALKS, Statement: _FIRST_WORDS, Commitment: _PROMISE}
)
_MANY = Skeleton("", _JOURNEY, {Meeting: _PLENARY, Statement: _JOINT, Commitment: _PROMISE})
_SPEECHES = Skeleton("", _JOURNEY, {Meeting: _FIRST_TALKS, Statement: _say(StatementKind.SPEECH)})
_EVENTS: Mapping[BriefingKind, Skeleton] = {
    BriefingKind.MEETING: _TALKS,
    BriefingKind.CALL: Skeleton("", _APART, {Meeting: _CALL, Commitment: _PROMISE}),
    BriefingKind.CORRESPONDENCE: Skeleton("", _ALWAYS, {Statement: _LETTER}),
    BriefingKind.CEREMONY: _SPEECHES,
    BriefingKind.FUNERAL: _SPEECHES,
    BriefingKind.INAUGURATION: _SPEECHES,
    BriefingKind.SIGNING: Skeleton("", _OCCASION, {Agreement: _SIGNED, Statement: _JOINT}),
    BriefingKind.PRESS_CONFERENCE: Skeleton(
        "", _OCCASION, {Statement: _say(StatementKind.PRESS_CONFERENCE)}
    ),
    BriefingKind.INTERVIEW: Skeleton("", _OCCASION, {Statement: _say(StatementKind.INTERVIEW)}),
    BriefingKind.OTHER: ANY,
}
"""Of events that are no visit; at all others many met."""

_SENT = frozenset(
    {
        StatementKind.LETTER,
        StatementKind.NOTE_VERBALE,
        StatementKind.TELEGRAM,
        StatementKind.DEMARCHE,
    }
)
_OF_SEVERAL = frozenset(
    {
        StatementKind.JOINT_STATEMENT,
        StatementKind.COMMUNIQUE,
        StatementKind.DECLARATION,
        StatementKind.RESOLUTION,
    }
)
_SIGNING = BriefingKind.SIGNING
_STATEMENT = "statement"
"""A statement of whatever kind, for who does not want to say which."""


def find_skeleton(kind: str, own: Mapping[str, OwnKind]) -> Skeleton:
    """The skeleton for what somebody is about to write: an event, a meeting, words, an agreement.

    Args:
        kind: a built-in word, with hyphens or underscores; `statement`; an id of kinds.yml; or
            nothing. What is none of these stands under `kind` as it was written, to be checked.
        own: the kinds of kinds.yml.
    """
    word = kind if kind in own else kind.replace("-", "_")
    built_in = own[kind].sort_of if kind in own else word
    if built_in in {*BriefingKind}:
        return replace(_for_event(BriefingKind(built_in)), kind=word)
    if built_in in {*MeetingKind}:
        return _with(_for_event(BriefingKind.MEETING), Meeting, kind=word)
    if built_in in {*AgreementKind}:
        return _with(replace(_for_event(_SIGNING), kind=_SIGNING), Agreement, kind=word)
    if built_in == _STATEMENT:
        return _for_words(StatementKind.PRESS_STATEMENT)
    if built_in in {*StatementKind}:
        return _with(_for_words(StatementKind(built_in)), Statement, kind=word)
    return replace(ANY, kind=kind)


def _for_event(kind: BriefingKind) -> Skeleton:
    if kind in VISITS:
        return replace(_TALKS, keys=_JOURNEY)
    return _EVENTS.get(kind, _MANY)


def _for_words(kind: StatementKind) -> Skeleton:
    if kind in _SENT:
        shape = {**_LETTER, "id": kind.replace("_", "-"), "kind": kind.value}
        return Skeleton(BriefingKind.CORRESPONDENCE, _ALWAYS, {Statement: shape})
    if kind in _OF_SEVERAL:
        shape = {**_JOINT, "id": kind.replace("_", "-"), "kind": kind.value}
        return Skeleton("", _OCCASION, {Statement: shape})
    return Skeleton("", _OCCASION, {Statement: _say(kind)})


def _with(skeleton: Skeleton, record: type[Record], **values: str) -> Skeleton:
    """The skeleton with these values in the first item of a list."""
    shape = {**skeleton.shapes[record], **values}
    return replace(skeleton, shapes={**skeleton.shapes, record: shape})
