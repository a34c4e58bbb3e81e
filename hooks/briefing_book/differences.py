"""Where sources differ: what is on record, and what each account has instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from .amounts import Amount
from .dates import PartialDate, Period, Start, parse_period
from .entries import (
    Cited,
    Country,
    Difference,
    Entry,
    Link,
    Party,
    StatementEntry,
    Version,
    Where,
)
from .model import Account, FollowUp, Readout
from .resolve import Resolver
from .titles import name_party
from .vocabulary import Term
from .wording import say_list, say_start

_DATES = ("date", "due", "period", "as_of")
# What refers to something else is read from the entry, where it is resolved and nothing leads to
# what is held back.
_REFERENCES = frozenset(
    "participants speaker about made_by made_to attributed_to country meeting supersedes"
    " topics".split()
)


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
    by_field: dict[str, list[Version]] = {}
    for index, account in enumerate(accounts):
        cited = resolve.cite((account.source,))
        version = Version(_read_value(account), cited, account.note or "", index in verified)
        by_field.setdefault(account.field, []).append(version)
    return tuple(
        Difference(field, (_recorded(entry, field, versions), *versions))
        for field, versions in by_field.items()
    )


def _read_value(account: Account) -> str | Period:
    if account.field not in _DATES:
        return account.value
    try:
        return parse_period(account.value)
    except ValueError:
        return account.value


def _recorded(entry: Entry, field: str, versions: Sequence[Version]) -> Version:
    value = _say(_find_value(entry, field))
    is_verified = field == "quote" and isinstance(entry, StatementEntry) and bool(entry.verified)
    return Version(value, _find_agreeing(entry.cited, versions), is_verified=is_verified)


def _find_agreeing(cited: Sequence[Cited], versions: Sequence[Version]) -> tuple[Cited, ...]:
    """The sources that are not said to differ.

    Where all of them are, one and the same source may have both versions: then the places in them
    count.
    """
    differing = {one for version in versions for one in version.cited}
    ids = {one.id for one in differing if one.id}
    agreeing = tuple(one for one in cited if one.id not in ids)
    return agreeing or tuple(one for one in cited if one not in differing)


def _find_value(entry: Entry, field: str) -> object:
    """What the entry has under a key of its record, with references resolved."""
    if field == "date":
        return entry.period
    if field == "place":
        return entry.where
    if field in ("principals", "trip"):
        return getattr(entry.briefing, field)
    owner = entry if field in _REFERENCES or field == "title" else getattr(entry, "record", None)
    return getattr(owner, field, None)


def _say(value: object) -> str | Period:
    """The value in words; a period where it is a date, an empty text where nothing is on record."""
    if isinstance(value, Period):
        return value
    if isinstance(value, PartialDate):
        return Period(value, value)
    if isinstance(value, tuple):
        return _say_all(value)
    return _say_one(value)


def _say_all(values: Iterable[object]) -> str:
    return say_list([said for value in values if (said := _say_one(value))])


def _say_one(value: object) -> str:  # noqa: PLR0911 - one line for each type
    match value:
        case None:
            return ""
        case Party():
            return name_party(value)
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
        case Start():
            return say_start(value)
        case Term():
            return value.label
    return str(value)
