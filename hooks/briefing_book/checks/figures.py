"""A figure supersedes an earlier one: following what it supersedes never leads back to itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..directory import Directory
from ..load import Records
from ..problems import Problem


def check_figures(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every figure that supersedes itself, at once or by way of others."""
    superseded = {
        f"{briefing.id}/{figure.id}": figure.supersedes
        for briefing in records.briefings.values()
        for figure in briefing.record.figures
        if figure.supersedes
    }
    for briefing in records.briefings.values():
        for index, figure in enumerate(briefing.record.figures):
            if _leads_back(f"{briefing.id}/{figure.id}", superseded):
                yield briefing.problem(
                    ("figures", index, "supersedes"), "supersedes-itself",
                    f"this figure supersedes itself by way of {figure.supersedes}"
                    if figure.supersedes != f"{briefing.id}/{figure.id}"
                    else "this figure supersedes itself",
                    "the newer figure names the older one, and not the other way round",
                )  # fmt: skip


def _leads_back(start: str, superseded: dict[str, str]) -> bool:
    seen: set[str] = set()
    at = superseded.get(start)
    while at is not None and at not in seen:
        if at == start:
            return True
        seen.add(at)
        at = superseded.get(at)
    return False
