"""What an editor wrote, as JSON has it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from ..model.parts import Source
from ..model.record import Record
from ..values.amounts import Amount
from ..values.dates import PartialDate, Period
from ..values.times import EventTime, write_time
from ..values.vocabulary import Term

Object = dict[str, object]
_RESOLVED = frozenset({"supersedes", "rescheduled_to"})
# Ids that may lead to what is held back: an entry has the link instead, where there is one.
_OF_THE_DESK = frozenset({"allow"})
# Under these keys a single value stands without a list, as most editors write it.
_ONE_ALONE = frozenset({"place", "city"})


def as_data(value: object) -> object:  # noqa: PLR0911 - one line for each type
    """A value of a record as JSON has it; the keys of a record are those that an editor writes.

    Raises TypeError for a type that no record has.
    """
    match value:
        case Record():
            return describe_record(value)
        case Period() | PartialDate():
            return str(value)
        case Amount():
            return value.text
        case EventTime():
            return write_time(value)
        case datetime() | date():
            return value.isoformat()
        case Term():
            return value.value
        case tuple():
            return [as_data(one) for one in value]
        case str() | int() | float():
            return value
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def describe_record(record: Record, but: Iterable[str] = ()) -> Object:
    """What an editor wrote, without the keys in `but` and those that have nothing."""
    left_out = _OF_THE_DESK.union(_RESOLVED, but, ["text"] if isinstance(record, Source) else [])
    known = {
        field.alias or name: as_data(_take_out(value) if name in _ONE_ALONE else value)
        for name, field in type(record).model_fields.items()
        if name not in left_out and (value := getattr(record, name)) not in (None, ())
    }
    return known | (record.model_extra or {})


def _take_out(value: Sequence[object]) -> object:
    return value[0] if len(value) == 1 else value
