"""Ids that have been published, and so are addresses that others may know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Key = tuple[str, str]
"""A kind, such as `person` or `item`, and an id; that of an item is its full id."""


@dataclass(frozen=True)
class Published:
    """What was published, each with its line in the list, from 1."""

    lines: Mapping[Key, int] = field(default_factory=dict)
