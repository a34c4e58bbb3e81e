"""An event that was put off has another day: following the briefings never leads back to it."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from ..records.directory import Directory
from ..records.loaded import Records
from .circles import find_circles


def check_put_off(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every briefing that was put off to itself, at once or by way of others.

    A meeting may be put off to another day of its own briefing.
    """
    put_off_to = {
        loaded.id: loaded.record.rescheduled_to
        for loaded in records.briefings.values()
        if loaded.record.rescheduled_to
    }
    in_circles = find_circles(put_off_to)
    for id, to in put_off_to.items():
        if id in in_circles:
            chain = f"what {to} was put off to leads back here"
            yield records.briefings[id].problem(
                ("rescheduled_to",), "rescheduled-to-itself",
                "this was put off to itself" if to == id else chain,
                "name the briefing of the new day, which does not name this one",
            )  # fmt: skip
