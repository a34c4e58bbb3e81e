"""How much work something is: counted and not timed, so the same however busy the machine is.

What has to be timed is in bench.py.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping
from cProfile import Profile
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, TypeVar

T = TypeVar("T")

FEW = 2000
"""Lines or calls of which it does not matter how they grew."""


def count_lines(run: Callable[[], object]) -> Counter[str]:
    """How many lines Python runs in each function, those in a loop every time.

    Functions are named as `module.function`.
    """
    lines: Counter[CodeType] = Counter()

    def trace(frame: FrameType, event: str, _argument: Any) -> Any:
        if event == "line":
            lines[frame.f_code] += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return _name(lines)


def count_calls(run: Callable[[], object]) -> Counter[str]:
    """How many times each function is called, built-in ones included: less exact, and quicker."""
    profile = Profile()
    profile.runcall(run)
    return _name({entry.code: entry.callcount for entry in profile.getstats()})


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


def _name(counted: Mapping[CodeType, int] | Mapping[CodeType | str, int]) -> Counter[str]:
    """By `module.function`, and built-in functions by what Python calls them."""
    named: Counter[str] = Counter()
    for code, number in counted.items():
        if isinstance(code, CodeType):
            code = f"{Path(code.co_filename).stem}.{code.co_qualname}"  # noqa: PLW2901
        named[code] += number
    return named
