"""Sources as numbered notes: each gets its number where a page first refers to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..book.citing import Cited
from ..model.parts import Source
from ..text.english import join_parts
from ..text.folding import sort_naturally


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


def name_sources(cited: Sequence[Cited]) -> str:
    """The sources of an entry for a citation, with where in them."""
    return "; ".join(name_source(one.source, one.locator) for one in cited)


def name_source(source: Source, *places: str) -> str:
    """A source with places in it: `Official record, Ministry, paragraph 2, paragraph 5`."""
    return join_parts(source.title, source.publisher, *places)
