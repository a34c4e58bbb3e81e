"""Years that are probably a slip: a date that would be near its neighbours with another digit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import PurePosixPath

from ..model.briefing import Briefing
from ..model.parts import Source
from ..problems import Loc
from ..records.inherited import list_items
from ..values.dates import PartialDate, Period, as_period, is_day
from .rule import Finding, Spot
from .survey import Survey

_NEAR = timedelta(days=31)
_FEW_YEARS = 8
_YEAR_FOLDER_LENGTH = len("2024")


def check_year_slip(survey: Survey) -> Iterator[Finding]:
    """A day is not far from its neighbours where one digit of its year puts it beside them.

    Neighbours of a day in a briefing are the days of that; those of a stop, the other stops of the
    trip. `2042-05-06` beside `2024-05-08` has two digits in the other's place. The century counts
    as one digit.
    """
    for loaded in survey.briefings:
        whole = loaded.record.date
        for loc, when in _list_dates(loaded.record):
            if _is_slip(when, whole):
                yield _tell(Spot(loaded, loc), when, whole)
    for trip in survey.records.trips.values():
        stops = [stop.date for stop in trip.record.stops]
        for index, when in enumerate(stops):
            others = stops[:index] + stops[index + 1 :]
            if len(others) > 1 and all(_is_slip(when, other) for other in others):
                yield _tell(Spot(trip, ("stops", index, "date")), when, others[0])


def check_year_of_folder(survey: Survey) -> Iterator[Finding]:
    """A briefing in a folder that is named by a year is of that year."""
    for loaded in survey.briefings:
        folder, when = PurePosixPath(loaded.path).parent.name, loaded.record.date
        if not (len(folder) == _YEAR_FOLDER_LENGTH and folder.isascii() and folder.isdigit()):
            continue
        first, last = (when.earliest or date.min).year, (when.latest or date.max).year
        if not when.is_qualified and not first <= int(folder) <= last:
            yield Finding(
                Spot(loaded, ("date",)),
                f"this is {when}, but the file lies in the folder {folder}",
                "correct the year, or put the file into another folder: its address stays",
            )


def _tell(spot: Spot, when: Period, other: Period) -> Finding:
    return Finding(
        spot, f"{when} is years away from {other}, and near it but for its year", "correct the year"
    )


def _list_dates(briefing: Briefing) -> Iterator[tuple[Loc, Period]]:
    """The dates of what stands in a briefing, each with its location."""
    for loc, item in list_items(briefing):
        for key in ("date", "period", "as_of"):
            when = getattr(item, key, None)
            if when is not None:
                yield (*loc, key), as_period(when) if isinstance(when, PartialDate) else when
        for index, step in enumerate(getattr(item, "follow_ups", ())):
            yield (*loc, "follow_ups", index, "date"), step.date
    for index, source in enumerate(briefing.sources):
        if isinstance(source, Source):
            for key, day in (("published", source.published), ("accessed", source.accessed)):
                if isinstance(day, PartialDate):
                    yield ("sources", index, key), as_period(day)
                elif day is not None:
                    yield ("sources", index, key), as_period(PartialDate.of(day))


def _is_slip(when: Period, other: Period) -> bool:
    """Whether a day is years away from another date, and near it with another year."""
    if not is_day(when):
        return False
    year = other.first_day.year
    if abs(when.start.year - year) < _FEW_YEARS or not _is_like(when.start.year, year):
        return False
    try:
        meant = when.first_day.replace(year=year)
    except ValueError:  # 29 February
        return False
    return other.first_day - _NEAR <= meant <= other.last_day + _NEAR


def _is_like(one: int, other: int) -> bool:
    """Whether two years differ in a digit, in two that changed places, or in the century."""
    pairs = [(a, b) for a, b in zip(f"{one:04}", f"{other:04}", strict=True) if a != b]
    is_swapped = len(pairs) == 2 and pairs[0] == pairs[1][::-1]
    return len(pairs) == 1 or is_swapped or one % 100 == other % 100
