"""Codes of countries that meant another country on the day."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.briefing import Briefing
from ..model.items import Figure
from ..model.registries import Person, Post, Territory
from ..model.trip import Trip
from ..problems import Loc
from ..records.inherited import item_at, period_of
from ..records.posts import has_unknown_end
from ..records.release import is_withdrawn
from ..text.english import join_names
from ..values.dates import PartialDate, Period, as_period
from ..world.code_history import HISTORIES
from .rule import Finding, Spot
from .survey import Survey


def check_other_country_then(survey: Survey) -> Iterator[Finding]:
    """A country's code is one that meant that country on the day.

    Codes are given anew, and countries part and join: a code of places.yml counts from `from` to
    `to`, and one of ISO 3166-1 since it means what it means today. What a statement is about may
    be of any time. It is reported once for each code in a record.
    """
    reported: set[tuple[str, str, str]] = set()
    for loaded, loc, code in survey.dated_countries_named:
        key = (loaded.path, loaded.id, code)
        when = None if key in reported else find_period(loaded.record, loc)
        if when and (found := _explain(survey, code, when)):
            reported.add(key)
            yield Finding(Spot(loaded, loc), *found)


def find_period(record: object, loc: Loc) -> Period | None:
    """When it was that the reference at `loc` speaks of, or None where it may be any time."""
    if isinstance(record, Trip) and loc[0] == "stops":
        return record.stops[int(loc[1])].date
    if isinstance(record, Person):
        return _period_of_post(record.posts[int(loc[1])])
    if not isinstance(record, Briefing) or is_withdrawn(record) or "about" in loc:
        return None
    item = item_at(record, loc)
    if isinstance(item, Figure) and item.period:
        return item.period
    return period_of(record, item) if item else record.date


def _period_of_post(post: Post) -> Period | None:
    if has_unknown_end(post):
        return as_period(post.from_) if post.from_ else None
    end = post.to if isinstance(post.to, PartialDate) else None
    begin = post.from_ or end
    return Period(begin, end or PartialDate(9999)) if begin else None


def _explain(survey: Survey, code: str, when: Period) -> tuple[str, str] | None:
    """Message and hint where the code did not mean the country then."""
    territory = survey.directory.territory(code)
    if territory and (territory.from_ or territory.to):
        return _explain_territory(code, territory, when)
    history = HISTORIES.get(code)
    former = history.find(when) if history else None
    if history is None or former is None:
        return None
    until = "" if former.until == history.since else f", until {former.until}"
    message = (
        f"{code} is {survey.country_name(code)} since {history.since}; before, {former.what}{until}"
    )
    hint = "write the country of that time"
    if former.code:
        hint += f": ISO 3166-3 has {former.code}, which is yours to add to places.yml"
    return message, hint


def _explain_territory(code: str, territory: Territory, when: Period) -> tuple[str, str] | None:
    hint = "write the country of that time, or correct from and to in places.yml"
    if territory.from_ and when.last_day < territory.from_.first_day:
        return f"{code} ({territory.name}) was not there before {territory.from_}", hint
    if territory.to and when.first_day > territory.to.last_day:
        now = f": today {join_names(territory.now)}" if territory.now else ""
        return f"{code} ({territory.name}) was there until {territory.to}{now}", hint
    return None
