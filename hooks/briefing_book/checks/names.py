"""A name leads to one and not to two, and a former name has its time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.references import RefKind
from ..problems import Loc, Problem
from ..records.directory import Directory
from ..records.loaded import Loaded, Records
from ..text.excerpts import quote


def check_names(records: Records, directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every alias that is another's too, and every name without an end.

    A city is written by its name, so that, too, leads to one of those of a country.
    """
    yield from _check_aliases(records, directory)
    yield from _check_cities(records, directory)
    for table in (records.people, records.organizations, records.places, records.cities):
        for loaded in table.values():
            yield from _check_dated(loaded)


def _check_dated(loaded: Loaded[Any]) -> Iterator[Problem]:
    """What has no end is the present name."""
    present = loaded.record.name
    for index, dated in enumerate(loaded.record.names):
        is_left_out = ("names", index, "to") in loaded.gaps.lost
        if dated.to is None and dated.name != present and not is_left_out:
            yield loaded.problem(
                ("names", index), "open-name",
                f"{quote(dated.name)} has no end, and the present name is {quote(present)}",
                "say under to until when it was the name, or put it under aliases",
            )  # fmt: skip


def _check_cities(records: Records, directory: Directory) -> Iterator[Problem]:
    for loaded in records.cities.values():
        record = loaded.record
        names: list[tuple[Loc, str]] = [(("name",), record.name)]
        names += [(("aliases", index), alias) for index, alias in enumerate(record.aliases)]
        names += [(("names", index, "name"), one.name) for index, one in enumerate(record.names)]
        for loc, name in names:
            others = (one for one in directory.cities.find_all(name) if one is not loaded)
            other = next((one for one in others if one.record.country == record.country), None)
            if other:
                yield loaded.problem(
                    loc, "ambiguous-name", f"{quote(name)} leads to {other.id} too",
                    "keep it for one of them, or write the two as one city",
                )  # fmt: skip


def _check_aliases(records: Records, directory: Directory) -> Iterator[Problem]:
    for kind, table in (
        (RefKind.PERSON, records.people),
        (RefKind.ORGANIZATION, records.organizations),
    ):
        for loaded in table.values():
            for index, alias in enumerate(loaded.record.aliases):
                found = directory.find_all(alias, kind)
                if other := next((id for id in found if id != loaded.id), None):
                    yield loaded.problem(
                        ("aliases", index), "ambiguous-name",
                        f"{quote(alias)} leads to {other} too", "keep it for one of them",
                    )  # fmt: skip
