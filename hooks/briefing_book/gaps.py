"""Gaps: where what was read of a file is less than what stands in it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .yaml_reader import Loc


@dataclass(frozen=True, slots=True)
class Gaps:
    """Places in a tree or record that has errors.

    At `stand_ins` something stands that nobody wrote, in place of what could not be read; from
    under `lost` something was left out.
    """

    stand_ins: frozenset[Loc] = frozenset()
    lost: frozenset[Loc] = frozenset()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.stand_ins or self.lost)

    def cover(self, loc: Loc) -> bool:
        """Whether what is at `loc` was made up, or is part of what was."""
        return any(loc[:end] in self.stand_ins for end in range(len(loc) + 1))

    def may_hide(self, key: str, known: Collection[str], *, within: str = "") -> bool:
        """Whether something of what stands under `key` may be missing.

        It may also be what stands under a key that is none of the `known` ones. Where it is a list
        of records of which only one key matters, that is `within`.
        """
        return any(
            not loc
            or loc[0] not in known
            or (loc[0] == key and (not within or len(loc) < 3 or loc[2] == within))
            for loc in (*self.stand_ins, *self.lost)
        )

    def below(self, at: Loc) -> Gaps:
        """Those in the part of the tree at `at`, seen from there."""
        return Gaps(_below(self.stand_ins, at), _below(self.lost, at)) if self else self

    def __or__(self, other: Gaps) -> Gaps:
        """Both together."""
        return Gaps(self.stand_ins | other.stand_ins, self.lost | other.lost)


NO_GAPS = Gaps()


def _below(locs: frozenset[Loc], at: Loc) -> frozenset[Loc]:
    return frozenset(loc[len(at) :] for loc in locs if loc[: len(at)] == at)
