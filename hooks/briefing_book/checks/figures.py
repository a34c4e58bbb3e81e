"""A figure supersedes an older one: following what it supersedes never leads back to itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.references import full_id
from ..problems import Problem
from ..records.directory import Directory
from ..records.loaded import Records
from .circles import find_circles


def check_figures(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every figure that supersedes itself, at once or by way of others."""
    older = {
        full_id(briefing.id, figure.id): figure.supersedes
        for briefing in records.briefings.values()
        for figure in briefing.record.figures
        if figure.supersedes
    }
    in_circles = find_circles(older)
    for briefing in records.briefings.values():
        for index, figure in enumerate(briefing.record.figures):
            if full_id(briefing.id, figure.id) in in_circles:
                yield briefing.problem(
                    ("figures", index, "supersedes"), "supersedes-itself",
                    f"what {figure.supersedes} supersedes leads back here",
                    "the newer figure names the older one, and not the other way round",
                )  # fmt: skip
