"""Ids that have been published, and so are addresses that others may know."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Published = Mapping[tuple[str, str], int]
"""What was published, as a kind (`person`, `item`) and an id, with its line in the list."""

NOTHING_PUBLISHED: Published = MappingProxyType({})
