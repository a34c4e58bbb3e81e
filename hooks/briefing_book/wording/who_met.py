"""Who met, beside the title of a meeting that does not say so."""

from __future__ import annotations

from ..book.entries import Entry, MeetingEntry
from ..book.sides import FEW, Delegation, list_delegations
from ..records.directory import Ref
from ..text.english import capitalize, join_parts, with_article
from .parties import say_heads, say_others


def say_who_met(entry: Entry, ref: Ref | None = None) -> str:
    """Who met, where the title of a meeting does not say so, and how many others of one's own side.

    `ref` leads to the country or organization in whose file it is told:
    `Ana Sol and Bo Lind, with 6 others of the delegation of France`. Empty where the title is all.
    """
    if not isinstance(entry, MeetingEntry):
        return ""
    heads = say_heads(entry.participants) if entry.record.title else ""
    others = (_say_others(one) for one in _own_delegations(entry, ref))
    return capitalize(join_parts(heads, *others))


def _own_delegations(entry: MeetingEntry, ref: Ref | None) -> list[Delegation]:
    delegations = list_delegations(entry.participants)
    if len(delegations) < 2 or len(entry.participants) <= FEW:
        return []
    return [one for one in delegations if one.side and one.side.ref == ref and one.others]


def _say_others(delegation: Delegation) -> str:
    assert delegation.side is not None
    how_many = say_others(delegation.others)
    return f"with {how_many} of the delegation of {with_article(delegation.side.name)}"
