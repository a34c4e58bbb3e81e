"""A figure supersedes an older one: following what it supersedes never leads back to itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model.references import full_id
from ..problems import Problem
from ..records.directory import Directory
from ..records.loaded import Records


def check_figures(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every figure that supersedes itself, at once or by way of others."""
    older = {
        full_id(briefing.id, figure.id): figure.supersedes
        for briefing in records.briefings.values()
        for figure in briefing.record.figures
        if figure.supersedes
    }
    in_circles = _find_circles(older)
    for briefing in records.briefings.values():
        for index, figure in enumerate(briefing.record.figures):
            if full_id(briefing.id, figure.id) in in_circles:
                yield briefing.problem(
                    ("figures", index, "supersedes"), "supersedes-itself",
                    f"what {figure.supersedes} supersedes leads back here",
                    "the newer figure names the older one, and not the other way round",
                )  # fmt: skip


def _find_circles(older: Mapping[str, str]) -> set[str]:
    in_circles: set[str] = set()
    done: set[str] = set()
    for start in older:
        trail: dict[str, int] = {}
        at: str | None = start
        while at is not None and at not in done and at not in trail:
            trail[at] = len(trail)
            at = older.get(at)
        if at is not None and at in trail:
            in_circles.update(list(trail)[trail[at] :])
        done.update(trail)
    return in_circles
