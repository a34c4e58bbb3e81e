"""Dates that fit into each other: those of an item into its briefing's."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.items import Meeting
from ..records.inherited import list_items, own_period
from ..values.dates import Period
from .rule import Finding, Spot
from .survey import Survey


def check_outside_briefing(survey: Survey) -> Iterator[Finding]:
    """What stands in a briefing was on one of its days.

    A date that is known less exactly is outside only where it can't lie inside.
    """
    for loaded in survey.briefings:
        whole = loaded.record.date
        for loc, item in list_items(loaded.record):
            own = own_period(item)
            if own is None or _is_inside(own, whole):
                continue
            key = "start" if isinstance(item, Meeting) and item.date is None else "date"
            yield Finding(
                Spot(loaded, (*loc, key)),
                f"this is on {own}, but its briefing on {whole}",
                "correct one of the two, or give what happened later a briefing of its own",
            )


def _is_inside(part: Period, whole: Period) -> bool:
    starts = part.start.last_day >= whole.first_day
    return starts and part.end.first_day <= whole.last_day
