"""What else something is called, and which name it had on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..model.dated_names import DatedName
from ..model.registries import Organization, Person, Territory


def find_name(names: Sequence[DatedName], day: date) -> str | None:
    """The first of the names that was borne on the day; None where it was the present one."""
    return next((one.name for one in names if _began(one) <= day <= _ended(one)), None)


def _began(name: DatedName) -> date:
    return name.from_.first_day if name.from_ else date.min


def _ended(name: DatedName) -> date:
    return name.to.last_day if name.to else date.max


def list_other_names(record: Person | Organization | Territory) -> tuple[str, ...]:
    """What else it is or was called: its aliases, and its names over time."""
    return (*record.aliases, *(one.name for one in record.names))
