"""Doubts: what an item takes from its briefing, it takes with what sources say otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import TypeVar

from ..book.citing import Cited, Difference, Link, Version
from ..book.entries import BriefingEntry, Entry, FigureEntry, ItemEntry, StatementEntry
from ..book.parties import Country, Party, Where
from ..model.items import FollowUp, Readout
from ..model.parts import Account
from ..records.inherited import own_period
from ..values.amounts import Amount
from ..values.dates import PartialDate, Period, as_period
from ..values.edtf import parse_period
from ..values.in_words import say_list, say_time
from ..values.times import EventTime
from ..values.vocabulary import Term
from ..wording.parties import label_party
from .grouping import group
from .resolve import Resolver

T = TypeVar("T", bound=ItemEntry)

_DATES = (
    "date", "due", "period", "as_of", "signed", "entered_into_force", "provisionally_applied_from",
    "terminated",
)  # fmt: skip
# What refers to something else is read from the entry, where it is resolved and nothing leads to
# what is held back.
_REFERENCES = frozenset(
    "participants also_present speaker addressed_to about made_by made_to attributed_to country"
    " meeting supersedes parties signed_by"
    " topics".split()
)


def hand_down(entry: BriefingEntry) -> BriefingEntry:
    """The briefing with items that have its doubts about the day and the place they take from it.

    A statement or commitment takes both from its meeting where it names one.
    """
    doubts = _on_when_and_where(entry.differences)
    meetings = tuple(_inherit(item, doubts) for item in entry.meetings)
    of_meetings = {meeting.address: _on_when_and_where(meeting.doubts) for meeting in meetings}
    if not doubts and not any(of_meetings.values()):
        return entry
    return replace(
        entry,
        meetings=meetings,
        statements=tuple(
            _inherit(item, of_meetings[item.meeting.address] if item.meeting else doubts)
            for item in entry.statements
        ),
        commitments=tuple(
            _inherit(item, of_meetings[item.meeting.address] if item.meeting else doubts)
            for item in entry.commitments
        ),
        agreements=tuple(
            _inherit(item, of_meetings[item.meeting.address] if item.meeting else doubts)
            for item in entry.agreements
        ),
        figures=tuple(_inherit(item, doubts) for item in entry.figures),
    )


def _on_when_and_where(found: Iterable[Difference]) -> tuple[Difference, ...]:
    return tuple(one for one in found if one.field in ("date", "place"))


def _inherit(item: T, doubts: Iterable[Difference]) -> T:
    """The item with the doubts about what it does not say itself."""
    own = set()
    if own_period(item.record) or (isinstance(item, FigureEntry) and item.has_time_counted):
        own.add("date")
    if item.record.place or item.is_remote:
        own.add("place")
    return replace(item, inherited=tuple(found for found in doubts if found.field not in own))


def link_differences(
    accounts: Sequence[Account],
    entry: Entry,
    resolve: Resolver,
    verified: Set[int] = frozenset(),
) -> tuple[Difference, ...]:
    """One difference for each key: what is on record, then what each account has.

    Args:
        accounts: the accounts of the entry's record.
        entry: the entry, whose values count: those that it takes from its briefing too.
        resolve: finds the accounts' sources.
        verified: the indexes of the accounts whose quotes were found in the text of their source.
    """
    versions_of = group(
        (account.field, _link_version(account, resolve, is_verified=index in verified))
        for index, account in enumerate(accounts)
    )
    return tuple(
        Difference(field, (_recorded(entry, field, versions, resolve.locale), *versions))
        for field, versions in versions_of.items()
    )


def _link_version(account: Account, resolve: Resolver, *, is_verified: bool) -> Version:
    cited = resolve.cite((account.source,))
    return Version(_read_value(account), cited, account.note or "", is_verified)


def _read_value(account: Account) -> str | Period:
    if account.field not in _DATES:
        return account.value
    try:
        return parse_period(account.value)
    except ValueError:
        return account.value


def _recorded(entry: Entry, field: str, versions: Sequence[Version], locale: str) -> Version:
    value = _say(_find_value(entry, field), locale)
    is_verified = field == "quote" and isinstance(entry, StatementEntry) and entry.is_proved
    return Version(value, _find_agreeing(entry.cited, versions), is_verified=is_verified)


def _find_agreeing(cited: Sequence[Cited], versions: Sequence[Version]) -> tuple[Cited, ...]:
    """The sources that are not said to differ.

    Where all of them are, one and the same source may have both versions: then the places in it
    count, if it says so in two.
    """
    differing = {one for version in versions for one in version.cited}
    ids = {one.id for one in differing if one.id}
    agreeing = tuple(one for one in cited if one.id not in ids)
    elsewhere = agreeing or tuple(one for one in cited if one not in differing)
    if not elsewhere and len({one.id for one in cited}) == 1:
        return tuple(cited)
    return elsewhere


def _find_value(entry: Entry, field: str) -> object:
    """What the entry has under a key of its record, with references resolved."""
    if field in ("date", "signed"):
        return entry.period
    if field == "place":
        return entry.where
    if field in ("principals", "trip"):
        return getattr(entry.briefing, field)
    if field == "speaker" and isinstance(entry, StatementEntry):
        return entry.speakers
    owner = entry if field in _REFERENCES or field == "title" else entry.record
    return getattr(owner, field, None)


def _say(value: object, locale: str) -> str | Period:
    """The value in words; a period where it is a date, an empty text where nothing is on record."""
    match value:
        case Period():
            return value
        case PartialDate():
            return as_period(value)
        case tuple():
            return say_list([said for one in value if (said := _say_one(one, locale))], locale)
    return _say_one(value, locale)


def _say_one(value: object, locale: str) -> str:  # noqa: PLR0911 - one line for each type
    match value:
        case None:
            return ""
        case Party():
            return label_party(value)
        case Where():
            return value.full
        case Country():
            return value.name
        case Link():
            return value.title
        case Amount() | Readout():
            return value.text
        case FollowUp():
            return value.note
        case EventTime():
            return say_time(value, locale)
        case Term():
            return value.label
    return str(value)
