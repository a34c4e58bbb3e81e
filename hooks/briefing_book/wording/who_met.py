"""Who met, beside the title of a meeting that does not say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..book.contacts import acts_for
from ..book.entries import Entry, MeetingEntry
from ..book.parties import Party
from ..book.sides import FEW, Delegation, list_delegations, list_heads
from ..model.references import SIDE
from ..records.directory import Ref
from ..text.english import capitalize, join_all, join_parts, with_article
from .parties import MOST_HEADS, list_shown, say_heads, say_others, say_parties

_MOST_DELEGATIONS = 4
"""How many delegations are counted one by one."""


def say_who_met(entry: Entry, ref: Ref | None = None) -> str:
    """Who met, where the title of a meeting does not say so, and how many others of each side.

    `ref` leads to the country, organization or person in whose file it is told, who is named there
    even where many met: `Ana Sol and Bo Lind, with 6 others of the delegation of France`. Empty
    where the title is all.
    """
    if not isinstance(entry, MeetingEntry):
        return ""
    heads = say_heads(entry.participants) if entry.record.title else ""
    if ref is None:
        return capitalize(heads)
    own = _say_among_them(entry.participants, ref)
    others = _say_delegations(entry.participants, ref) if ref.kind in SIDE else ""
    return capitalize(join_parts(heads, own, others))


def _say_among_them(parties: Sequence[Party], ref: Ref) -> str:
    """Whose file it is, where nobody who acts for it is among the heads that are named."""
    own = [party for party in parties if acts_for(party, ref)]
    named = list_shown(list_heads(parties), MOST_HEADS)
    if not own or any(party in named for party in own):
        return ""
    return f"among them {say_parties([next(iter(list_heads(own)))])}"


def _say_delegations(parties: Sequence[Party], ref: Ref) -> str:
    """How many others each delegation has, that of the file first."""
    delegations = list_delegations(parties)
    if len(delegations) < 2 or len(parties) <= FEW:
        return ""
    own_first = sorted(delegations, key=lambda one: not (one.side and one.side.ref == ref))
    counted = list(_count_others([one for one in own_first if one.others]))
    return f"with {join_all(counted)}" if counted else ""


def _count_others(delegations: Sequence[Delegation]) -> Iterator[str]:
    shown = list_shown(delegations, _MOST_DELEGATIONS)
    for index, one in enumerate(shown):
        assert one.side is not None
        of_whom = with_article(one.side.name)
        number = say_others(one.others)
        if index:
            yield f"{number.removesuffix(' others').removesuffix(' other')} of that of {of_whom}"
        else:
            yield f"{number} of the delegation of {of_whom}"
    if rest := [party for one in delegations[len(shown) :] for party in one.others]:
        yield f"{say_others(rest)} of further delegations"
