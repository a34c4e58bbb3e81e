"""A source that, taken at its word, contradicts itself: what it says, in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from ..records.itinerary import ItineraryStop
from ..records.source_stories import Clash, Told
from ..text.english import join_names
from ..values.dates import Period, is_day
from ..values.in_words import say_period, say_time, say_weekday

_WEEK = timedelta(days=7)


def say_clash(
    clash: Clash,
    locale: str,
    name: Callable[[ItineraryStop], str],
    again: Callable[[ItineraryStop], str] | None = None,
) -> str:
    """What a source has, as a sentence goes on: `has Baghdad on … and Amman on the same day`.

    The days are the source's; which stop came before is the itinerary's to say.

    Args:
        clash: the clash.
        locale: that of the dates.
        name: how a stop is called.
        again: how it is called when it was named before.
    """
    day, stop = clash.told.period, clash.told.stop
    here = (again or name)(stop)
    said = [f"{name(stop)} on {say_period(day, locale, 'full')}"]
    if clash.same_day:
        same = join_names([name(one.stop) for one in clash.same_day])
        said.append(f"{same} on the same day")
    for others, when in ((clash.before, "before"), (clash.after, "after")):
        if others:
            named = [f"{name(one.stop)} {_say_when(one, day, locale)}" for one in others]
            said.append(f"{join_names(named)}, {when} {here} on the itinerary")
    return f"has {', and '.join(said)}"


def _say_when(told: Told, near: Period, locale: str) -> str:
    """`on Sunday morning` within a week, else with the date."""
    if not is_day(told.period) or abs(told.period.first_day - near.first_day) >= _WEEK:
        return f"on {say_period(told.period, locale, 'full')}"
    weekday = say_weekday(told.period.first_day, locale)
    if told.start is None:
        return f"on {weekday}"
    if told.start.part and told.start.part != "night":
        return f"on {weekday} {told.start.part.label}"
    return f"on {weekday} {'at ' if told.start.time_of_day else ''}{say_time(told.start, locale)}"
