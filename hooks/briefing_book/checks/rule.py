"""What a rule across the record is, and what it finds."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..problems import Level, Loc, Problem
from ..records.loaded import Loaded
from .survey import Survey


class Spot(NamedTuple):
    """A place in a record."""

    loaded: Loaded[Any]
    loc: Loc = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a rule is broken, what is wrong there, what to write instead.

    An allowance counts where the finding is, and at `others`, the further records that it is about.
    """

    spot: Spot
    message: str
    hint: str
    others: tuple[Spot, ...] = ()


Find = Callable[[Survey], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A rule: the name that an editor sees, how grave a breach is, and the function that finds it.

    The docstring of the function is the rule; its first line is the rule in one sentence.
    """

    name: str
    level: Level
    find: Find

    @property
    def text(self) -> str:
        """The rule in words."""
        return inspect.getdoc(self.find) or ""

    def report(self, finding: Finding) -> Problem:
        """The problem that a finding is."""
        loaded, loc = finding.spot
        return loaded.problem(
            loc, self.name, finding.message, finding.hint, key=not loc, level=self.level
        )
