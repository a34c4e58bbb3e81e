"""A name or alias leads to one person, or one organization, and not to two."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.references import RefKind
from ..problems import Problem
from ..records.directory import Directory
from ..records.loaded import Records
from ..text.excerpts import quote


def check_names(records: Records, directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every alias that somebody else has as a name, alias or id."""
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
