"""Identifiers of registers: no two records are one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..records.loaded import Loaded, Records
from .rule import Finding, Spot
from .survey import Survey

_TABLES = ("people", "organizations", "places", "cities", "topics")


def check_same_identifier(survey: Survey) -> Iterator[Finding]:
    """No two people, organizations, countries, cities or topics have one identifier.

    Who has one is in the record twice: the two records belong together, or one of the identifiers
    is another's.
    """
    known: dict[tuple[str, str, str], Loaded[Any]] = {}
    for kind, loaded in _list_identified(survey.records):
        for key, identifier in loaded.record.identifiers.list_written():
            other = known.setdefault((kind, key, identifier), loaded)
            if other is not loaded:
                yield Finding(
                    Spot(loaded, ("identifiers", key)),
                    f"{other.id} has the identifier {identifier} of {key} too",
                    "write one record for both, or correct the identifier",
                    (Spot(other),),
                )


def _list_identified(records: Records) -> Iterator[tuple[str, Loaded[Any]]]:
    """The records that have identifiers, each with the name of its table."""
    for name in _TABLES:
        table: Mapping[str, Loaded[Any]] = getattr(records, name)
        for loaded in table.values():
            if loaded.record.identifiers:
                yield name, loaded
