"""The registries: who and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..model.references import RefKind
from ..records.directory import TABLE_OF, Ref
from ..records.loaded import Loaded
from .place_list import list_places
from .rule import Finding, Spot
from .survey import Survey

_KINDS = (RefKind.PERSON, RefKind.ORGANIZATION, RefKind.TOPIC, RefKind.SOURCE, RefKind.KIND)


def check_unused_entry(survey: Survey) -> Iterator[Finding]:
    """What stands in people, organizations, cities, topics, sources or kinds is used somewhere.

    places.yml is left out: names of countries may stand ready there.
    """
    if survey.records.unread & {"briefings", "trips"}:
        return  # what could not be read may be what uses it
    # So may a reference that leads nowhere, once it is mended.
    for kind in (kind for kind in _KINDS if kind not in survey.broken):
        table: Mapping[str, Loaded[Any]] = getattr(survey.records, TABLE_OF[kind])
        for id, loaded in table.items():
            if Ref(kind, id) not in survey.referred:
                yield _report(loaded, kind)
    yield from _check_cities(survey)


def _check_cities(survey: Survey) -> Iterator[Finding]:
    if not survey.records.cities:
        return
    places = (place for _spot, place in list_places(survey, with_withdrawn=True))
    found = (survey.directory.cities.find(place, large=True) for place in places)
    used = {city.id for city in found if city and city.registered}
    for id, loaded in survey.records.cities.items():
        if id not in used:
            yield _report(loaded, "city")


def _report(loaded: Loaded[Any], kind: str) -> Finding:
    return Finding(
        Spot(loaded), f"nothing refers to the {kind} {loaded.id}",
        "take it out, or refer to it where it belongs",
    )  # fmt: skip
