"""A file as a tree: its values, where each stands, and what could not be read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from ..problems import Loc, Position


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


Tree = str | list["Tree"] | dict[str, "Tree"]
PackedPosition = int
"""A position folded into a number. There are millions: as tuples they keep Python collecting."""


def unfold(mark: PackedPosition) -> Position:
    """The position that a mark stands for."""
    return Position(mark >> 32, mark & 0xFFFFFFFF)


@dataclass(frozen=True)
class Document:
    """One file: its tree and where everything in it stands.

    `values` and `keys` have a location in the tree, such as ("meetings", 0, "id"), with the mark
    of the value and of its key. `unfilled` has the keys with nothing after them, which are not in
    the tree. `gaps` are where the tree has less than the file. Where a tree is looked at in which
    misspelt keys were put right, `written` has by the location of each how it stands in the file.
    """

    path: str
    tree: Tree | None
    values: Mapping[Loc, PackedPosition]
    keys: Mapping[Loc, PackedPosition]
    unfilled: Mapping[Loc, PackedPosition] = field(default_factory=dict)
    gaps: Gaps = NO_GAPS
    written: Mapping[Loc, str] = field(default_factory=dict)

    def find(self, loc: Loc, *, key: bool = False) -> Position:
        """The position of the value at `loc`, or with `key` of its key.

        Parts of `loc` that are not in the tree, such as the key that a plain text stands for, are
        passed over; what is missing is placed at the mapping that lacks it.
        """
        place = self._locate(loc)
        table = self.keys if key and place in self.keys else self.values
        return unfold(table[place]) if place in table else Position(1, 1)

    def find_unfilled(self, loc: Loc) -> Position | None:
        """The position of the key at `loc` where nothing stands after it."""
        mark = self.unfilled.get((*self._locate(loc[:-1]), *loc[-1:]))
        return None if mark is None else unfold(mark)

    def _locate(self, loc: Loc) -> Loc:
        place: Loc = ()
        for end, part in enumerate(loc, start=1):
            found = (*place, part)
            if found not in self.values:
                found = (*place, self.written.get(loc[:end], part))
            if found in self.values:
                place = found
        return place
