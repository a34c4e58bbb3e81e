"""Times of meetings that fit: an end after its start, and a duration that is the time between."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import inf

from ..problems import Problem
from ..records.directory import Directory
from ..records.loaded import Records
from ..records.timing import measure_span, span_of
from ..values.amounts import Amount
from ..values.durations import duration_of
from ..values.vocabulary import Qualifier
from .rule import Finding, Spot
from .survey import Survey

# How far what is said to be about a time may be from it.
_ABOUT = Decimal("0.25")


def check_times(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every meeting that ends before it begins, or as it begins."""
    for loaded in records.briefings.values():
        for index, meeting in enumerate(loaded.record.meetings):
            span = span_of(loaded.record, meeting)
            passed = measure_span(*span).total_seconds() if span else 1
            if passed <= 0:
                yield loaded.problem(
                    ("meetings", index, "end"), "end-before-start",
                    "an end before its start" if passed else "an end at its start",
                    "correct one of the two; where it went on into another day, write the end with"
                    " its day",
                )  # fmt: skip


def check_duration_differs(survey: Survey) -> Iterator[Finding]:
    """The duration of a meeting is the time between its start and its end, where all are given.

    What is said to be about a time may be a quarter off.
    """
    for loaded in survey.briefings:
        for index, meeting in enumerate(loaded.record.meetings):
            span = span_of(loaded.record, meeting)
            if span is None or meeting.duration is None:
                continue
            passed = measure_span(*span)
            if passed.total_seconds() <= 0 or _fits(meeting.duration, int(passed.total_seconds())):
                continue
            lasted = duration_of(passed)
            yield Finding(
                Spot(loaded, ("meetings", index, "duration")),
                f"this is {meeting.duration.text}, but from start to end it is {lasted.text}",
                "correct one of them, or leave out the duration, which follows from the two",
            )


def _fits(duration: Amount, seconds: int) -> bool:
    """Whether a duration may be so many seconds."""
    if duration.seconds is None:
        return True
    low, high = duration.seconds
    bounds: dict[Qualifier, tuple[Decimal | float, Decimal | float]] = {
        Qualifier.EXACTLY: (low, high),
        Qualifier.ABOUT: (low * (1 - _ABOUT), high * (1 + _ABOUT)),
        Qualifier.AT_LEAST: (low, inf),
        Qualifier.MORE_THAN: (low + 1, inf),
        Qualifier.UP_TO: (0, high),
        Qualifier.LESS_THAN: (0, high - 1),
    }
    least, most = bounds[duration.qualifier]
    return least <= seconds <= most
