"""Dates and periods as the record knows them, be it inexactly (EDTF, ISO 8601-2).

A date is a day or something longer in which what happened lies: a month, a season, a year, a
decade. A period is one date, the time between two, or what else may be known: one of several days,
or that it was before or after a date.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
_QUARTERS = {33: 1, 34: 4, 35: 7, 36: 10}
_FIRST_MONTHS = _SEASONS | _QUARTERS
_SPANS_OF_YEARS = {4: 1, 3: 10, 2: 100}


class Qualification(Enum):
    """How sure a date is; its sign in EDTF."""

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"

    @property
    def is_approximate(self) -> bool:
        """Whether what happened may lie a little before or after the date."""
        return self in (Qualification.APPROXIMATE, Qualification.BOTH)

    @property
    def is_uncertain(self) -> bool:
        """Whether the date may be wrong."""
        return self in (Qualification.UNCERTAIN, Qualification.BOTH)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month, a season, a quarter, a year, a decade or a century.

    What is not known is None. `part` is a season of the year (21 to 24, spring to winter) or a
    quarter (33 to 36); winter begins in December of its year. Of a year whose last one or two
    digits are not known, `digits` is how many are: the year is the first that it may be.
    """

    year: int
    month: int | None = None
    day: int | None = None
    part: int | None = None
    digits: int = 4
    qualification: Qualification = Qualification.NONE

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """A full day."""
        return cls(day.year, day.month, day.day)

    @property
    def quarter(self) -> int | None:
        """The quarter of the year, 1 to 4, where that is what is known."""
        return self.part - 32 if self.part in _QUARTERS else None

    @property
    def season(self) -> int | None:
        """The season of the year, 1 (spring) to 4 (winter), where that is what is known."""
        return self.part - 20 if self.part in _SEASONS else None

    @property
    def is_qualified(self) -> bool:
        """Whether it is only about then, or doubted."""
        return self.qualification is not Qualification.NONE

    @property
    def is_plain(self) -> bool:
        """Whether it is a day, a month or a year, and not in doubt."""
        return self.part is None and self.digits == 4 and not self.is_qualified

    @property
    def first_day(self) -> date:
        """The first day that it may mean."""
        month = _FIRST_MONTHS[self.part] if self.part else self.month or 1
        return date(self.year, month, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that it may mean."""
        if self.day:
            return self.first_day
        year, month = self.year + _SPANS_OF_YEARS[self.digits] - 1, self.month or 12
        if self.part:
            years, month = divmod(_FIRST_MONTHS[self.part] + 1, 12)
            year, month = year + years, month + 1
        if year > date.max.year:
            return date.max
        return date(year, month, calendar.monthrange(year, month)[1])

    def __str__(self) -> str:
        """The form of EDTF, as precise as it is known."""
        year = f"{self.year:04}"[: self.digits].ljust(4, "X")
        parts = [f"{part:02}" for part in (self.part, self.month, self.day) if part is not None]
        return "-".join([year, *parts]) + self.qualification.value


class Sense(Enum):
    """What the dates of a period say of the time that is meant, by how EDTF writes it."""

    SPAN = "{start}/{end}"
    ONE_OF = "[{choices}]"
    ON_OR_BEFORE = "[..{end}]"
    ON_OR_AFTER = "[{start}..]"
    OPEN_START = "../{end}"
    OPEN_END = "{start}/.."
    UNKNOWN_START = "/{end}"
    UNKNOWN_END = "{start}/"


_WITHOUT_BEGINNING = (Sense.ON_OR_BEFORE, Sense.OPEN_START, Sense.UNKNOWN_START)
_WITHOUT_END = (Sense.ON_OR_AFTER, Sense.OPEN_END, Sense.UNKNOWN_END)
# It may still go on, or come; what has an end that nobody knows is over.
_GOES_ON = (Sense.ON_OR_AFTER, Sense.OPEN_END)


@dataclass(frozen=True, slots=True)
class Period:
    """From one date to another, both included; a single date is a period with equal ends.

    That is so in the sense of a span. In any other the period is known in part only: where an end
    is missing, `start` and `end` are both the date that is written. `choices` are the dates of
    which one is meant, each with the last of those that it begins.
    """

    start: PartialDate
    end: PartialDate
    sense: Sense = Sense.SPAN
    choices: tuple[tuple[PartialDate, PartialDate], ...] = ()

    @property
    def earliest(self) -> date | None:
        """The first day that it may mean; None where it may be any before."""
        return None if self.sense in _WITHOUT_BEGINNING else self.start.first_day

    @property
    def latest(self) -> date | None:
        """The last day that it may mean; None where it may be any after."""
        return None if self.sense in _WITHOUT_END else self.end.last_day

    @property
    def first_day(self) -> date:
        """The day by which it is sorted: the first that it may mean, as far as that is written."""
        return self.start.first_day

    @property
    def last_day(self) -> date:
        """The last day that it may mean: of all days the last where it may go on."""
        return date.max if self.sense in _GOES_ON else self.end.last_day

    @property
    def order(self) -> tuple[date, bool, date, bool]:
        """What to sort by.

        Of what is sorted by one day, that comes first which may have been before it; then what is
        known more exactly, as it ends earlier; what is sure before what is not.
        """
        return self.first_day, self.earliest is not None, self.last_day, self.is_qualified

    @property
    def is_single(self) -> bool:
        """Whether it is one date, however exact, and nothing else."""
        return self.sense is Sense.SPAN and self.start == self.end

    @property
    def is_qualified(self) -> bool:
        """Whether one of its dates is only about then, or doubted."""
        return self.start.is_qualified or self.end.is_qualified

    @property
    def is_settled(self) -> bool:
        """Whether it is one date or a span, and neither is about then or doubted."""
        return self.sense is Sense.SPAN and not self.is_qualified

    def __str__(self) -> str:
        """The form of EDTF."""
        if self.is_single:
            return str(self.start)
        choices = ", ".join(
            str(first) if first == last else f"{first}..{last}" for first, last in self.choices
        )
        return self.sense.value.format(start=self.start, end=self.end, choices=choices)


def as_period(one: PartialDate) -> Period:
    """The period of one date, be it a day, a month or a year."""
    return Period(one, one)


def one_day_of(period: Period) -> Period:
    """One of the days of a span, and it is not known which."""
    return replace(period, sense=Sense.ONE_OF, choices=((period.start, period.end),))


def is_day(period: Period) -> bool:
    """Whether the period is a single day that is known."""
    return period.is_single and has_days(period)


def has_days(period: Period) -> bool:
    """Whether both ends of the period are known to the day."""
    has_both = period.start.day is not None and period.end.day is not None
    return has_both and period.is_settled


def overlap(one: Period, other: Period) -> bool:
    """Whether the periods may have a day in common."""
    return _may_begin(one) <= _may_end(other) and _may_begin(other) <= _may_end(one)


def lies_inside(part: Period, first: date, last: date) -> bool:
    """Whether what is dated so may have lain between two days, however exactly it is known."""
    if part.is_qualified:
        return True
    if part.sense is not Sense.SPAN:
        return _may_begin(part) <= last and _may_end(part) >= first
    return part.start.last_day >= first and part.end.first_day <= last


def _may_begin(period: Period) -> date:
    return period.earliest or date.min


def _may_end(period: Period) -> date:
    return period.latest or date.max
