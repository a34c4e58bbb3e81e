"""Finding a quote in the text that it is taken from.

White space, the shape of quotation marks, the length of dashes and what printing does to words may
differ, and nothing else but what the editor's marks stand for; where the text itself has the same
mark at that place, that is a match too.

The work grows with the text, and ends at a limit where the words stand nearly everywhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..text.folding import plain_letters
from .print import (
    LINE_END,
    Unhyphenated,
    fold_print,
    mark_print,
    may_be_printed,
    take_hyphens,
)
from .runs import Run, is_in_word, is_letter, is_unspaced, list_runs, most_letters

MOST_PLACES = 300_000
"""At how many places of a text a quote is looked for; a Bible has `the` a quarter as often."""
_ELISION = re.compile(r"(?<!\w)(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'\Z", re.IGNORECASE)


class TooCommonError(Exception):
    """The words that are looked for begin at more than `MOST_PLACES` places of a text."""


class Effort:
    """How much may be done until a search is given up; one may be spent on several searches."""

    def __init__(self) -> None:
        """Begin with `MOST_PLACES`."""
        self._left = MOST_PLACES

    def spend(self, compared: int, scanned: int = 0) -> None:
        """Count a place, with the characters that are compared there and those on the way to it.

        Raises TooCommonError.
        """
        self._left -= 1 + compared // 100 + scanned // 1_000
        if self._left < 0:
            raise TooCommonError


def find_quote(quote: str, text: str, effort: Effort | None = None) -> bool:
    """Whether the quote stands in the text, word for word but for the editor's marks.

    Raises TooCommonError.
    """
    return find_runs(list_runs(quote), text, effort)


def find_runs(runs: Sequence[Run], text: str, effort: Effort | None = None) -> bool:
    """Whether the runs of a quote stand in the text, one after the other.

    Raises TooCommonError.
    """
    effort = effort or Effort()
    return bool(runs) and any(_find(runs, reading, effort) for reading in _read(text))


def is_in(quote: str, text: str, effort: Effort | None = None) -> bool:
    """Whether the quote is known to stand in the text; not where the search was given up."""
    return has_runs(list_runs(quote), text, effort)


def has_runs(runs: Sequence[Run], text: str, effort: Effort | None = None) -> bool:
    """Whether the text is known to have the runs; not where the search was given up."""
    try:
        return find_runs(runs, text, effort)
    except TooCommonError:
        return False


_Window = tuple[int, int]  # the first and the last place where words may begin


def _find(runs: Sequence[Run], reading: _Reading, effort: Effort) -> bool:
    windows = [(0, len(reading.text))]
    goes_on = False
    for run in runs:
        words = reading.prepare(run, goes_on=goes_on)
        ends = _find_all(words, windows, reading, effort)
        if run is runs[-1]:
            return any(True for _ in ends)
        goes_on = run.goes_on
        if goes_on:
            windows = [(end, end + most_letters(run.tail)) for end in ends]
        else:
            windows = _open_windows(ends, run.room)
    return False


def _open_windows(ends: Iterable[int], room: int) -> list[_Window]:
    """Where words may begin after one of these ends; windows that overlap are one."""
    windows: list[_Window] = []
    for end in ends:
        if windows and end <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end + room)
        else:
            windows.append((end, end + room))
    return windows


def _find_all(
    words: _Words, windows: Iterable[_Window], reading: _Reading, effort: Effort
) -> Iterator[int]:
    """Where the words end that begin in one of the windows, and are no part of longer words."""
    found = -1
    for window in windows:
        start, last = window
        effort.spend(len(words.text), last - start)
        end = last + words.most_before + len(words.text)
        at = reading.text.find(words.text, start, end)
        while at >= 0:
            effort.spend(len(words.text))
            if at > found and (stop := reading.match(words, at, window)) is not None:
                found = at
                yield stop
            at = reading.text.find(words.text, at + 1, end)


@dataclass(frozen=True)
class _Words:
    """The words of a run as they are looked for in a reading of a text.

    `hyphens` is what stands between letters where the reading has no hyphens, by the offset of the
    letter after it; `goes_on` says that the run goes on in the word in which the last one ended.
    """

    run: Run
    text: str
    hyphens: Mapping[int, str]
    goes_on: bool

    @property
    def most_before(self) -> int:
        """How many letters of its first word may stand before it."""
        is_inside = self.run.head and not self.goes_on
        return most_letters(self.run.head) if is_inside else 0


@dataclass(frozen=True)
class _Reading:
    """A text as it is searched.

    `marked` is the text letter by letter the same, with its long dashes and line ends as they are:
    what a hyphen joins is one word, what stands between dashes is not. `unhyphenated` is there
    where the text is searched without its hyphens.
    """

    text: str
    marked: str
    unhyphenated: Unhyphenated | None = None

    def prepare(self, run: Run, *, goes_on: bool) -> _Words:
        """The words of a run as this reading has them."""
        folded = fold_print(run.words)
        if not self.unhyphenated:
            return _Words(run, folded, {}, goes_on)
        words = take_hyphens(folded)
        return _Words(run, words.text, words.list_hyphens(0, len(words.text)), goes_on)

    def match(self, words: _Words, at: int, window: _Window) -> int | None:
        """Where words that are found at a place end with their tail; None if they are no match."""
        if self._begins(words, at, window) and self._has_hyphens(words, at):
            return self._end(words.run, at + len(words.text))
        return None

    def _begins(self, words: _Words, at: int, window: _Window) -> bool:
        """Whether words that begin at a place, or the word that they end, begin in the window."""
        head = words.run.head
        if words.goes_on:
            return all(map(is_letter, self.text[window[0] : at]))
        start = at
        if head and self.text.endswith(head, 0, at):
            start = at - len(head)
        elif not self._begins_word(at):
            start = self._find_start(head, at) if head else -1
        return window[0] <= start <= window[1]

    def _find_start(self, head: str, at: int) -> int:
        """Where the word begins of which a mark stands for the first letters; -1 if it can't."""
        inside, start = head[1:-1], at
        while start > max(0, at - most_letters(head)) and is_letter(self.text[start - 1]):
            start -= 1
        if not self._begins_word(start):
            return -1
        is_other = len(inside) == 1 and _fold_letters(inside) != _fold_letters(self.text[start:at])
        return -1 if is_other else start

    def _end(self, run: Run, end: int) -> int | None:
        if run.goes_on:
            return end
        if run.tail and self.text.startswith(run.tail, end):
            return end + len(run.tail)
        most = end + most_letters(run.tail) if run.tail else end
        while end < min(most, len(self.text)) and is_letter(self.text[end]):
            end += 1
        return end if self._ends_word(end) else None

    def _has_hyphens(self, words: _Words, at: int) -> bool:
        """Whether the hyphens of the words that begin there may have been printed as these are."""
        if not self.unhyphenated:
            return True
        printed = self.unhyphenated.list_hyphens(at, at + len(words.text))
        return all(
            self._may_be(words.hyphens.get(offset, ""), at + offset, len(printed.get(offset, "")))
            for offset in words.hyphens.keys() | printed.keys()
        )

    def _may_be(self, hyphen: str, at: int, length: int) -> bool:
        full = self._full(at)
        printed = self.marked[full - length : full].replace(LINE_END, " ")
        return may_be_printed(hyphen, printed, self.text[at - 1], self.text[at])

    def _full(self, at: int) -> int:
        return self.unhyphenated.offset_in_full(at) if self.unhyphenated else at

    def _begins_word(self, at: int) -> bool:
        """Whether a word may begin at that place."""
        at = self._full(at)
        letter, before = self.marked[at], self.marked[max(0, at - 2) : at]
        if not is_in_word(letter) or not before or is_unspaced(letter):
            return True
        if letter.isdigit() and before[-1] in "-+":
            return False  # the number is another one
        if before[-1] == "'" and _ELISION.search(self.marked, max(0, at - 10), at):
            return True
        is_cut = before[-1] == LINE_END
        return not (is_cut or is_in_word(before[-1]) or _joins(before[:-1], before[-1], letter))

    def _ends_word(self, at: int) -> bool:
        """Whether a word may end before that place."""
        at = self._full(at - 1) + 1
        letter, after = self.marked[at - 1], self.marked[at : at + 2]
        if not is_in_word(letter) or not after or is_unspaced(letter):
            return True
        is_cut = after[1:] == LINE_END
        return not (is_cut or is_in_word(after[0]) or _joins(letter, after[0], after[1:]))


@lru_cache(maxsize=8)
def _read(text: str) -> tuple[_Reading, ...]:
    """A text as it stands, and without its hyphens where it has some."""
    folded, marked = fold_print(text), mark_print(text)
    bare = take_hyphens(folded)
    plain = _Reading(folded, marked)
    return (plain, _Reading(bare.text, marked, bare)) if bare.places else (plain,)


def _joins(before: str, char: str, after: str) -> bool:
    """Whether a character between two others makes one word or number of them."""
    if not before or not after or not is_in_word(before) or not is_in_word(after):
        return False
    return char in "'-." or (char in ",:" and before.isdigit() and after.isdigit())


def _fold_letters(text: str) -> str:
    return plain_letters(text).casefold()
