"""Sources as numbered notes: each gets its number where a page first refers to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .entries import Cited
from .model import Source


@dataclass
class Note:
    """A source with its number on the page and the places in it that the page refers to."""

    number: int
    cited: Cited
    locators: list[str] = field(default_factory=list)

    @property
    def places(self) -> list[str]:
        """The places in the order of their numbers: `paragraph 5` before `paragraph 12`."""
        return sort_naturally(self.locators)


def sort_naturally(texts: Iterable[str]) -> list[str]:
    """Sort texts as people do: by words, and by the value of numbers in them."""

    def key(text: str) -> list[tuple[int, int, str]]:
        parts = re.split(r"(\d{1,18})", text)
        return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]

    return sorted(texts, key=key)


class Notes:
    """The notes of one page, collected while it is rendered, in the order of first mention."""

    def __init__(self) -> None:
        """Begin a page without notes."""
        self._notes: dict[str | Source, Note] = {}

    def refer(self, cited: Iterable[Cited]) -> list[Note]:
        """The notes for these citations, new ones added."""
        found: dict[int, Note] = {}
        for one in cited:
            key: str | Source = one.id or one.source
            note = self._notes.setdefault(key, Note(len(self._notes) + 1, one))
            if one.locator and one.locator not in note.locators:
                note.locators.append(one.locator)
            found[note.number] = note
        return [found[number] for number in sorted(found)]

    @property
    def all(self) -> list[Note]:
        """Every note so far, in order."""
        return list(self._notes.values())
