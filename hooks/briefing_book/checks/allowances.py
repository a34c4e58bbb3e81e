"""Allowances: a finding that an editor lets stand with a reason is no problem."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..model.briefing import Briefing
from ..model.parts import Allowance
from ..problems import Loc
from ..records.inherited import item_at, list_items
from ..records.loaded import Loaded, Records
from ..text.excerpts import quote
from ..text.nearest import suggest
from .error_rules import ERROR_RULES, OTHER_RULES
from .rule import Finding, Spot
from .survey import Survey

AllowancePlace = tuple[str, Loc, int]
"""The file, the location in it of the record or item, and which of its allowances."""


@dataclass(frozen=True)
class Allowances:
    """What the records allow of the `known` rules, and which of it was of use."""

    known: Collection[str]
    used: set[AllowancePlace] = field(default_factory=set)

    def cover(self, rule: str, finding: Finding) -> bool:
        """Whether the finding of that rule is allowed; every allowance that says so counts as used.

        An item's allowance counts for the item, a record's for the record and all its items.
        """
        keys = [
            (key, allowance)
            for spot in (finding.spot, *finding.others)
            for at in _holders(spot)
            for key, allowance in _list(spot.loaded, at)
        ]
        found = {key for key, allowance in keys if allowance.rule == rule}
        self.used.update(found)
        return bool(found)

    def check_unused_allowance(self, survey: Survey) -> Iterator[Finding]:
        """An allowance names a rule that may be broken, and there is something for it to allow.

        What is allowed without need hides what comes later. An error can't be allowed.
        """
        for loaded in _each_record(survey.records):
            for at in _places(loaded):
                for key, allowance in _list(loaded, at):
                    if key not in self.used and (why := _explain(survey, allowance, self.known)):
                        loc = (*at, "allow", key[2], "rule")
                        yield Finding(Spot(loaded, loc), *why)


def _explain(
    survey: Survey, allowance: Allowance, known: Collection[str]
) -> tuple[str, str] | None:
    """Message and hint."""
    rule = allowance.rule
    if rule in ERROR_RULES:
        return f"{rule} is an error and can't be allowed", "mend what it is about"
    if any(rule == text.name for text in OTHER_RULES):
        return f"{rule} can't be allowed", "run the command that finds it"
    if rule not in known:
        hint = suggest(rule, known) or "write the name that stands in the square brackets"
        return f"there is no rule {quote(rule)}", hint
    # What could not be read may be what the allowance is about.
    if survey.records.unread:
        return None
    return f"there is nothing here that {rule} finds", "remove it"


def _each_record(records: Records) -> Iterator[Loaded[Any]]:
    yield from records.briefings.values()
    yield from records.trips.values()
    yield from records.people.values()
    yield from records.organizations.values()
    yield from records.topics.values()
    yield from records.sources.values()


def _places(loaded: Loaded[Any]) -> Iterator[Loc]:
    """Where in a record allowances may stand."""
    yield ()
    if isinstance(loaded.record, Briefing):
        yield from (loc for loc, _item in list_items(loaded.record))


def _holders(spot: Spot) -> Iterator[Loc]:
    """Where the allowances of a spot stand: in its record, and in its item."""
    yield ()
    if isinstance(spot.loaded.record, Briefing) and item_at(spot.loaded.record, spot.loc):
        yield spot.loc[:2]


def _list(loaded: Loaded[Any], at: Loc) -> Iterator[tuple[AllowancePlace, Allowance]]:
    owner = item_at(loaded.record, at) if at else loaded.record
    for index, allowance in enumerate(getattr(owner, "allow", ())):
        yield (loaded.path, (*loaded.at, *at), index), allowance
