"""The one clock: read by a command at its beginning and handed on from there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime

from .report import BuildError

_LAST = 2**32 - 1
"""The last second that the head of a gzip file has room for (RFC 1952), in February 2106."""


def read_clock(environment: Mapping[str, str] = os.environ) -> datetime:
    """The present moment in UTC, or that of SOURCE_DATE_EPOCH (seconds since 1970) where it is set.

    Raises BuildError where SOURCE_DATE_EPOCH is no such number. One that is empty is none either:
    MkDocs, which reads it too, would not take it for left out.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC)
    if not (epoch.isascii() and epoch.isdigit()) or len(epoch) > 10 or int(epoch) > _LAST:
        raise BuildError(
            f'SOURCE_DATE_EPOCH is "{epoch}": it has to be a number of seconds since 1970, from 0 '
            f"to {_LAST}, or not to be set."
        )
    return datetime.fromtimestamp(int(epoch), UTC)
