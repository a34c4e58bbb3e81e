"""Places, their names and their countries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from ..model.briefing import Briefing
from ..model.items import Figure
from ..model.places import Place
from ..model.registries import Person, Post, Territory
from ..model.trip import Trip
from ..problems import Loc
from ..records.inherited import item_at, period_of
from ..records.posts import has_unknown_end
from ..records.release import is_withdrawn
from ..text.english import join_names, with_article
from ..text.excerpts import quote
from ..text.folding import fold_words
from ..values.dates import PartialDate, Period, as_period
from ..world.code_history import HISTORIES
from ..world.disputed import find_claims
from ..world.gazetteer import LatLon, find_capital
from .place_list import list_places
from .rule import Finding, Spot
from .survey import Survey


@dataclass(frozen=True, eq=False)
class _Use:
    """A city as somebody wrote it, with where it stands first and how often."""

    place: Place
    city: str
    country: str
    spots: list[Spot] = field(default_factory=list)


def check_place_names(survey: Survey) -> Iterator[Finding]:
    """A place goes by one name, and under one country.

    Two names of a country's city are of one place if they differ in accents, case or punctuation
    only, or if the gazetteer knows both for the same place. One name under two countries is of one
    place unless the gazetteer knows such a city in both; former countries have their cities beside
    those of today. The name that is used most is taken to be right; whose a city is that several
    states claim is left to the editor.
    """
    uses = list(_list_uses(survey))
    uses.sort(key=lambda use: (-len(use.spots), use.country, use.city))
    yield from _check_cities(survey, uses)
    yield from _check_countries(survey, uses)


def check_city_elsewhere(survey: Survey) -> Iterator[Finding]:
    """A capital lies in the country that is written beside it.

    It is reported where the city has the name of another country's capital, and the gazetteer knows
    no town of that name, of 15,000 people or more, in the country itself. A place with
    `coordinates` is left alone, and so is one in a country whose code or time is the publisher's
    own. Of a city that several states claim, each of their codes will do.
    """
    for use in _list_uses(survey):
        city, code = use.city, use.country
        of, claims = find_capital(city), find_claims(city)
        if code in claims or of in (None, code) or use.place.coordinates:
            continue
        if of and survey.is_today(code) and survey.is_today(of) and not survey.locate(use.place):
            whose = f"is the capital of {of} ({survey.country_name(of)})"
            hint = f"did you mean {of}? If not, give the place its coordinates"
            if claims:
                whose = f"is claimed by {' and '.join(claims)}"
                hint = "write the code that its source has, or give the place its coordinates"
            for loaded, loc in _one_of_each_record(use.spots):
                yield Finding(
                    Spot(loaded, (*loc, "country")),
                    f"{quote(city)} {whose}, and {with_article(survey.country_name(code))} has no"
                    " larger town of that name",
                    hint,
                )


def _list_uses(survey: Survey) -> Iterable[_Use]:
    uses: dict[tuple[str, str], _Use] = {}
    for spot, place in list_places(survey):
        if place.only_city and place.country:
            key = (place.country, place.only_city)
            use = uses.setdefault(key, _Use(place, place.only_city, place.country))
            use.spots.append(spot)
    return uses.values()


def _check_cities(survey: Survey, uses: list[_Use]) -> Iterator[Finding]:
    """Cities of one country with two names."""
    by_country: dict[str, list[_Use]] = {}
    for use in uses:
        by_country.setdefault(use.country, []).append(use)
    for found in by_country.values():
        by_name: dict[str, _Use] = {}
        by_position: dict[LatLon, _Use] = {}
        for use in found if len(found) > 1 else ():
            position = None if use.place.coordinates else survey.locate(use.place)
            other = by_name.setdefault(fold_words(use.city), use)
            if other is use and position:
                other = by_position.setdefault(position, use)
            if other is not use:
                yield from _report(use, quote(other.city), other, "city")


def _check_countries(survey: Survey, uses: list[_Use]) -> Iterator[Finding]:
    """Cities of one name under two countries."""
    by_name: dict[str, list[_Use]] = {}
    for use in uses:
        if not use.place.coordinates and not survey.is_of_a_time(use.country):
            by_name.setdefault(fold_words(use.city), []).append(use)
    for found in by_name.values():
        first, *others = found
        for other in others:
            if other.country != first.country and _is_in_one(survey, first, other):
                if {first.country, other.country} <= set(_claims_of(other)):
                    yield from _report_disputed(other, first)
                    continue
                # The country in which the gazetteer has the city is right.
                wrong, right = (other, first) if survey.locate(first.place) else (first, other)
                yield from _report(wrong, f"{right.country}", right, "country")


def _report(use: _Use, instead: str, other: _Use, key: str) -> Iterator[Finding]:
    what = f"{quote(use.city)} ({use.country})"
    for loaded, loc in _one_of_each_record(use.spots):
        yield Finding(
            Spot(loaded, (*loc, key)), f"{what} looks like the place that has the {key} {instead}"
            f" in {other.spots[0].loaded.path}", f"write {instead} in both, or in both the other",
        )  # fmt: skip


def _report_disputed(use: _Use, other: _Use) -> Iterator[Finding]:
    """Say that both are said to be right, and leave it to the editor."""
    city, (there, _loc) = quote(use.city), other.spots[0]
    for loaded, loc in _one_of_each_record(use.spots):
        yield Finding(
            Spot(loaded, (*loc, "country")),
            f"{city} stands under {use.country} here and under {other.country} in"
            f" {there.path}: it is disputed whose it is",
            "write one of them throughout, or allow this where each is as its source has it",
        )


def _claims_of(use: _Use) -> tuple[str, ...]:
    return find_claims(use.city)


def _one_of_each_record(spots: list[Spot]) -> Iterator[Spot]:
    for _path, group in groupby(spots, key=lambda spot: spot.loaded.path):
        yield next(group)


def _is_in_one(survey: Survey, one: _Use, other: _Use) -> bool:
    here, there = survey.locate(one.place), survey.locate(other.place)
    return here == there if here and there else bool(here or there)


def check_other_country_then(survey: Survey) -> Iterator[Finding]:
    """A country's code is one that meant that country on the day.

    Codes are given anew, and countries part and join: a code of places.yml counts from `from` to
    `to`, and one of ISO 3166-1 since it means what it means today. What a statement is about may
    be of any time. It is reported once for each code in a record.
    """
    reported: set[tuple[str, str, str]] = set()
    for loaded, loc, code in survey.dated_countries_named:
        key = (loaded.path, loaded.id, code)
        when = None if key in reported else _when(loaded.record, loc)
        if when and (found := _explain(survey, code, when)):
            reported.add(key)
            yield Finding(Spot(loaded, loc), *found)


def _when(record: object, loc: Loc) -> Period | None:
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
