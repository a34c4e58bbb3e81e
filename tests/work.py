"""How much work something is: counted and not timed, so the same however busy the machine is.

What has to be timed is in bench.py.
"""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from cProfile import Profile
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, TypeVar

T = TypeVar("T")

_Trace = Callable[[FrameType, str, Any], Any]

FEW = 2000
"""Lines or calls of which it does not matter how they grew."""


def count_lines(run: Callable[[], object]) -> Counter[str]:
    """How many lines Python runs in each function, those in a loop every time.

    Functions are named as `module.function`.
    """
    # By their ids, because Python reads all of a code to hash it, and this is asked at each call.
    counted: dict[int, _Lines] = {}

    def enter(frame: FrameType, _event: str, _argument: object) -> _Trace:
        lines = counted.get(id(frame.f_code))
        if lines is None:
            lines = counted[id(frame.f_code)] = _Lines(frame.f_code)
        return lines.trace

    before = sys.gettrace()
    gc.disable()  # what it calls when it collects is not the function's work
    sys.settrace(enter)
    try:
        run()
    finally:
        sys.settrace(before)
        gc.enable()
    return _name((lines.code, lines.number) for lines in counted.values())


class _Lines:
    """How many lines of a code are run."""

    def __init__(self, code: CodeType) -> None:
        self.code = code
        self.number = 0

        # A function that is in here, and no method, is called in half the time.
        def trace(_frame: FrameType, event: str, _argument: object) -> _Trace:
            if event == "line":
                self.number += 1
            return trace

        self.trace: _Trace = trace


def count_calls(run: Callable[[], object]) -> Counter[str]:
    """How many times each function is called, built-in ones included: less exact, and quicker."""
    profile = Profile()
    profile.runcall(run)
    return _name((entry.code, entry.callcount) for entry in profile.getstats())


def list_growing(
    run: Callable[[T], object],
    small: T,
    large: T,
    *,
    times: float,
    count: Callable[[Callable[[], object]], Counter[str]] = count_lines,
) -> dict[str, tuple[int, int]]:
    """The functions that are more than so many times the work for what is larger.

    Returns:
        How much each was for the small one and for the large one.
    """
    run(small), run(large)  # what is read once, such as the gazetteer, is nobody's fault
    few, many = count(lambda: run(small)), count(lambda: run(large))
    return {
        name: (few[name], number)
        for name, number in many.items()
        if number > max(FEW, times * few[name])
    }


def _name(counted: Iterable[tuple[CodeType | str, int]]) -> Counter[str]:
    """By `module.function`, and built-in functions by what Python calls them."""
    named: Counter[str] = Counter()
    for code, number in counted:
        if isinstance(code, CodeType):
            code = f"{Path(code.co_filename).stem}.{code.co_qualname}"  # noqa: PLW2901
        named[code] += number
    return named
