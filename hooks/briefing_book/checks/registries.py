"""The registries: who and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.references import RefKind
from ..records.directory import Ref
from ..records.loaded import Loaded
from .rule import Finding, Spot
from .survey import Survey

_TABLES = {
    RefKind.PERSON: "people",
    RefKind.ORGANIZATION: "organizations",
    RefKind.TOPIC: "topics",
    RefKind.SOURCE: "sources",
}


def check_unused_entry(survey: Survey) -> Iterator[Finding]:
    """What stands in people, organizations, topics or sources is used by a briefing or a trip.

    places.yml is left out: names of countries may stand ready there.
    """
    if survey.records.unread & {"briefings", "trips"}:
        return  # what could not be read may be what uses it
    # So may a reference that leads nowhere, once it is mended.
    for kind, name in ((kind, name) for kind, name in _TABLES.items() if kind not in survey.broken):
        table: dict[str, Loaded[Any]] = getattr(survey.records, name)
        for id, loaded in table.items():
            if Ref(kind, id) not in survey.referred:
                yield Finding(
                    Spot(loaded), f"nothing refers to the {kind} {id}",
                    "take it out, or refer to it where it belongs",
                )  # fmt: skip
