"""Places, their names and their countries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from ..model.places import Place
from ..model.registries import City
from ..records.cities import KnownCity
from ..records.loaded import Loaded
from ..text.english import with_article
from ..text.excerpts import quote
from ..text.folding import fold_words, plain_apostrophes
from ..world.disputed import find_claims
from ..world.gazetteer import find_capital
from .countries_then import find_period
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
    only, or if the gazetteer knows both for the same place. A city that has one name up to some
    year and another one after it was renamed, and one in cities.yml is told by the name of the day,
    so neither is reported; but one city is one entry there. One name under two countries is of one
    place unless the gazetteer knows such a city in both; former countries have their cities beside
    those of today. The name that is used most is taken to be right; whose a city is that several
    states claim is left to the editor.
    """
    yield from _check_registered(survey)
    uses = list(_list_uses(survey))
    uses.sort(key=lambda use: (-len(use.spots), use.country, use.city))
    yield from _check_cities(survey, uses)
    yield from _check_countries(survey, uses)


def check_city_elsewhere(survey: Survey) -> Iterator[Finding]:
    """A capital, and a city of cities.yml, lies in the country that is written beside it.

    It is reported where the city has the name of another country's capital, or of a city of
    cities.yml in another country, and the gazetteer knows no town of that name, of 15,000 people or
    more, in the country itself. A place with `coordinates` is left alone, and so is a capital in a
    country whose code or time is the publisher's own. Of a city that several states claim, each of
    their codes will do.
    """
    for use in _list_uses(survey):
        city, code = use.city, use.country
        of, claims = find_capital(city), find_claims(city)
        if use.place.coordinates:
            continue
        if registered := _find_registered_elsewhere(survey, use):
            yield from _report_elsewhere(survey, use, registered)
            continue
        if code in claims or of in (None, code):
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


def _find_registered_elsewhere(survey: Survey, use: _Use) -> Loaded[City] | None:
    """The entry of cities.yml that is meant, where it has another country."""
    found = _find(survey, use)
    if found and found.registered:
        is_id = use.city == found.id and use.country != found.registered.record.country
        cities = survey.directory.cities
        own = found.registered.record.name
        return found.registered if is_id and not cities.find_registered(own, use.country) else None
    if found and found.gazetted:
        return None
    return next(iter(survey.directory.cities.find_all(use.city)), None)


def _report_elsewhere(survey: Survey, use: _Use, other: Loaded[City]) -> Iterator[Finding]:
    of, here = other.record.country, use.country
    for loaded, loc in _one_of_each_record(use.spots):
        yield Finding(
            Spot(loaded, (*loc, "country")),
            f"{quote(use.city)} is in {of} ({survey.country_name(of)}) in cities.yml, and"
            f" {with_article(survey.country_name(here))} has no larger town of that name",
            f"did you mean {of}? If not, give the place its coordinates",
            (Spot(other),),
        )


def _list_uses(survey: Survey) -> Iterable[_Use]:
    uses: dict[tuple[str, str], _Use] = {}
    for spot, place in list_places(survey):
        if place.only_city and place.country:
            key = (place.country, place.only_city)
            use = uses.setdefault(key, _Use(place, place.only_city, place.country))
            use.spots.append(spot)
    return uses.values()


def _check_registered(survey: Survey) -> Iterator[Finding]:
    """Entries of cities.yml that are of one city."""
    first: dict[str, Loaded[City]] = {}
    for loaded in survey.records.cities.values():
        city = survey.directory.cities.find_gazetted(loaded, large=True)
        other = first.setdefault(city.id, loaded) if city else loaded
        if other is not loaded:
            yield Finding(
                Spot(loaded, ("name",)),
                f"the gazetteer has one city for this and for {other.id}: {other.record.name}",
                "keep one of them, with the names of both and their times",
                (Spot(other),),
            )


def _check_cities(survey: Survey, uses: list[_Use]) -> Iterator[Finding]:
    """Cities with two names, which are not in cities.yml."""
    by_id: dict[str, list[_Use]] = {}
    for use in uses:
        city = _find(survey, use)
        if city and city.registered is None:
            by_id.setdefault(city.id, []).append(use)
    for first, *others in by_id.values():
        for use in others:
            # A former country's city is of its own time.
            if use.country != first.country or _is_written_alike(use, first):
                continue
            is_name = fold_words(use.city) != fold_words(first.city)
            if is_name and _is_renamed(use, first):
                continue
            hint = "put it in cities.yml with its names" if is_name else "in both the other"
            yield from _report(use, quote(first.city), first, "city", hint)


def _find(survey: Survey, use: _Use) -> KnownCity | None:
    return survey.directory.cities.find(use.place, large=True)


def _is_written_alike(use: _Use, other: _Use) -> bool:
    """Whether the names differ only in which apostrophe was typed, or how an accent was."""
    return plain_apostrophes(use.city) == plain_apostrophes(other.city)


def _is_renamed(use: _Use, other: _Use) -> bool:
    """Whether one name is of other years than the other, all before or all after them."""
    years, others = _list_years(use), _list_years(other)
    if not years or not others:
        return False
    return max(years) < min(others) or max(others) < min(years)


def _list_years(use: _Use) -> set[int]:
    periods = (find_period(spot.loaded.record, spot.loc) for spot in use.spots)
    return {day.year for when in periods if when for day in (when.first_day, when.last_day)}


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


def _report(
    use: _Use, instead: str, other: _Use, key: str, otherwise: str = "in both the other"
) -> Iterator[Finding]:
    what = f"{quote(use.city)} ({use.country})"
    for loaded, loc in _one_of_each_record(use.spots):
        yield Finding(
            Spot(loaded, (*loc, key)), f"{what} looks like the place that has the {key} {instead}"
            f" in {other.spots[0].loaded.path}", f"write {instead} in both, or {otherwise}",
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
