"""Names that people, organizations, countries and cities have had, each with its time."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import Field, ValidationInfo, field_validator

from ..values.dates import PartialDate
from ..values.fields import Date, Title, fail
from ..values.vocabulary import UnknownEnd
from .record import Record

End = TypeVar("End", bound=PartialDate | UnknownEnd | None)


def check_end(until: End, info: ValidationInfo) -> End:
    """Refuse an end before the beginning."""
    since: PartialDate | None = info.data.get("from_")
    if since and isinstance(until, PartialDate) and until.last_day < since.first_day:
        message = f"it ends ({until}) before it begins ({since})"
        raise fail("bad-date", message, "put the earlier date under from, the later one under to")
    return until


class DatedName(Record):
    """A name that was borne for a time, before or besides the present one."""

    name: Title
    """The name, as readers are to see it in what is of that time."""
    from_: Annotated[Date | None, Field(alias="from")] = None
    """Since when it was the name; without it, from the beginning."""
    to: Date | None = None
    """Until when it was the name: its last day, month or year."""

    _check_end = field_validator("to")(check_end)


DatedNames = Annotated[
    tuple[DatedName, ...],
    Field(
        description="Former names, each with its time. What is of that time is told under that"
        " name, all else under the present one; the search finds it by every one of them."
    ),
]
