"""Putting entries into groups by what they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")


def group(pairs: Iterable[tuple[K, T]]) -> dict[K, list[T]]:
    """The values of pairs by their keys, both in the order of first mention."""
    groups: dict[K, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
