"""Sides: who met on whose behalf, and who is the head of each delegation.

The first who is named of each side is its head. Whoever acts for no side that is known, and a group
that acts for several, stands for itself; such a group counts only for sides that nobody else is of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .parties import Party, Side

FEW = 3
"""How many can be named one by one."""


@dataclass(frozen=True, slots=True)
class Delegation:
    """Those who act for one side, in the order of the record; `side` is None where none is known.

    There is one party at least.
    """

    side: Side | None
    parties: tuple[Party, ...]

    @property
    def head(self) -> Party:
        """Its first who is no group, else its first."""
        return next((party for party in self.parties if not party.is_group), self.parties[0])

    @property
    def others(self) -> tuple[Party, ...]:
        """All but its head."""
        return tuple(party for party in self.parties if party is not self.head)


def list_delegations(parties: Sequence[Party]) -> tuple[Delegation, ...]:
    """The delegations of those who met, in the order of their first members."""
    found: dict[object, list[Party]] = {}
    for party in parties:
        own = party.sides
        # Who acts for none that is known, or for several, is told apart from all others.
        found.setdefault(own[0] if len(own) == 1 else (*own, party), []).append(party)
    single = {side for side in found if isinstance(side, Side)}
    return tuple(
        Delegation(key if isinstance(key, Side) else None, tuple(members))
        for key, members in found.items()
        if isinstance(key, Side) or not members[0].sides or set(members[0].sides) - single
    )


def list_heads(parties: Sequence[Party]) -> tuple[Party, ...]:
    """The heads of the delegations; where all are of one side, or few, everybody."""
    delegations = list_delegations(parties)
    if len(delegations) <= 1 or len(parties) <= FEW:
        return tuple(parties)
    return tuple(delegation.head for delegation in delegations)


def part_sides(parties: Sequence[Party]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Those of `list_heads` who are on the side of the first, and all others.

    Where all are of one side, it is the first and the others.
    """
    heads = list_heads(parties)
    first = heads[:1]
    own = tuple(party for party in heads if party in first or _is_with(party, first[0]))
    if len(own) == len(heads):
        own = first
    return own, tuple(party for party in heads if party not in own)


def _is_with(party: Party, other: Party) -> bool:
    return bool(party.sides) and party.sides == other.sides
