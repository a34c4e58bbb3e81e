"""The one clock: read by a command at its beginning and handed on from there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime


def read_clock(environment: Mapping[str, str] = os.environ) -> datetime:
    """The present moment in UTC, or that of SOURCE_DATE_EPOCH (seconds since 1970) where it is set.

    Raises ValueError where SOURCE_DATE_EPOCH is no such number.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    return datetime.now(UTC) if not epoch else datetime.fromtimestamp(int(epoch), UTC)
