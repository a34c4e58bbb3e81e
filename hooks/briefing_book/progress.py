"""Progress: work that takes long says how far it is, and short work says nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 1.0
"""After how many seconds something is said first."""
PAUSE = 3.0
"""How many seconds pass until something is said again."""


def _say_nothing(_words: str) -> None:
    pass


@dataclass(frozen=True)
class Progress:
    """Where to say it, and a clock that counts seconds and never goes back.

    `announce` is told of every part of the work as it begins, be it long or short.
    """

    say: Callable[[str], None]
    clock: Callable[[], float]
    announce: Callable[[str], None] = _say_nothing

    def begin(self, what: str, total: int) -> Callable[[], None]:
        """Begin work of so many steps; the function that is returned is to be called after each.

        Where something was said, the end is said too: else the rest would seem to be left out.
        """
        done, due, is_told = 0, self.clock() + PATIENCE, False

        def step() -> None:
            nonlocal done, due, is_told
            done += 1
            now = self.clock()
            if is_told if done == total else now >= due:
                self.say(f"{what}: {done:,} of {total:,}")
                due, is_told = now + PAUSE, True

        return step

    def follow(self, things: Iterable[T], what: str, total: int) -> Iterator[T]:
        """Each thing in its turn; that it is done is known when the next one is asked for."""
        step = self.begin(what, total)
        for thing in things:
            yield thing
            step()


QUIET = Progress(_say_nothing, lambda: 0.0)
"""Says nothing."""
