"""Chains of ids that lead back to where they began."""

from __future__ import annotations

from collections.abc import Mapping


def find_circles(leads_to: Mapping[str, str]) -> frozenset[str]:
    """The ids from which one comes back to the same, at once or by way of others.

    Args:
        leads_to: to which other each id leads; one that leads nowhere is not in it.
    """
    in_circles: set[str] = set()
    done: set[str] = set()
    for start in leads_to:
        trail: dict[str, int] = {}
        at: str | None = start
        while at is not None and at not in done and at not in trail:
            trail[at] = len(trail)
            at = leads_to.get(at)
        if at is not None and at in trail:
            in_circles.update(list(trail)[trail[at] :])
        done.update(trail)
    return frozenset(in_circles)
