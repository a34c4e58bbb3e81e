"""Work, counted: the same on every machine, however busy it is."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable


def count_calls(function: Callable[..., object], *arguments: object) -> int:
    """How many functions, Python's own included, are called while this one runs.

    Each step of a generator counts as a call.
    """
    counter = itertools.count()

    def count(_frame: object, event: str, _argument: object) -> None:
        if event in {"call", "c_call"}:
            next(counter)

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function(*arguments)
    finally:
        sys.setprofile(before)
    return next(counter)
