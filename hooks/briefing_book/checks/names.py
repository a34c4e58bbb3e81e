"""An alias leads to one person or organization and not to two, and a former name has its time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.references import RefKind
from ..problems import Problem
from ..records.directory import Directory
from ..records.loaded import Loaded, Records
from ..text.excerpts import quote


def check_names(records: Records, directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every alias that is another's too, and every name without an end."""
    yield from _check_aliases(records, directory)
    for table in (records.people, records.organizations, records.places):
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
