"""Finding a quote in the text that it is taken from.

White space, the shape of quotation marks and the length of dashes may differ, and nothing else.
`[…]` and `…` are the editor's marks: an insertion stands for a few words or for none, an omission
for any passage; where the text itself has the same mark at that place, that is a match too.

The work grows with the text, and ends at a limit where the words stand nearly everywhere in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..text.folding import fold_quote
from ..text.quote_marks import split_quote

MOST_INSERTED = 80
MOST_OMITTED = 5_000
MOST_PLACES = 300_000
"""At how many places of a text a quote is looked for; a Bible has `the` a quarter as often."""
# A private character for each long dash, which the folding leaves alone.
_KEPT_DASHES = str.maketrans(dict.fromkeys("–—―", "\ue000"))
_ELISION = re.compile(r"(?<!\w)(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'\Z", re.IGNORECASE)
_UNSPACED_SCRIPTS = (
    "CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN", "BOPOMOFO",
)  # fmt: skip


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
    runs = list_runs(quote)
    if not runs:
        return False
    searched, effort = _search(text), effort or Effort()
    windows = [(0, len(searched.folded))]
    for run in runs[:-1]:
        words = fold_quote(run.words)
        begins = _find_all(words, windows, searched, effort)
        windows = _open_windows((at + len(words) for at in begins), run.room)
    return any(True for _ in _find_all(fold_quote(runs[-1].words), windows, searched, effort))


def is_in(words: str, text: str, effort: Effort | None = None) -> bool:
    """Whether the text is known to have the words; not where the search was given up."""
    try:
        return find_quote(words, text, effort)
    except TooCommonError:
        return False


@dataclass(frozen=True, slots=True)
class Run:
    """Words between two of the editor's marks.

    `room` is how many characters of the text may stand between them and the next ones.
    """

    words: str
    room: int


def list_runs(quote: str) -> list[Run]:
    """The words between the editor's marks; paragraphs run on."""
    runs: list[Run] = []
    words: list[str] = []
    room = 0
    for part in (part for paragraph in split_quote(quote) for part in paragraph):
        if part.is_mark:
            room += MOST_INSERTED if part.text.startswith("[") else MOST_OMITTED
        elif part.text.strip():
            if room and words:
                # A literal mark in the text lies within what the mark may stand for.
                runs.append(Run(" ".join(words), room + 2))
                words = []
            room = 0
            words.append(part.text)
    return [*runs, Run(" ".join(words), 0)] if words else []


_Window = tuple[int, int]  # the first and the last place where words may begin


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
    words: str, windows: Iterable[_Window], text: _Searched, effort: Effort
) -> Iterator[int]:
    """Where the words begin in one of the windows, and are no part of longer words."""
    for start, last in windows:
        effort.spend(len(words), last - start)
        end = last + len(words)
        at = text.folded.find(words, start, end)
        while at >= 0:
            effort.spend(len(words))
            if text.begins_word(at) and text.ends_word(at + len(words)):
                yield at
            at = text.folded.find(words, at + 1, end)


@dataclass(frozen=True)
class _Searched:
    """A text as it is compared, and, letter by letter the same, with its long dashes as they are.

    What a hyphen joins is one word; what stands between dashes is not.
    """

    folded: str
    dashed: str

    def begins_word(self, at: int) -> bool:
        """Whether a word may begin at that place."""
        letter, before = self.dashed[at], self.dashed[max(0, at - 2) : at]
        if not _is_in_word(letter) or not before or _is_unspaced(letter):
            return True
        if letter.isdigit() and before[-1] in "-+":
            return False  # the number is another one
        if before[-1] == "'" and _ELISION.search(self.dashed, max(0, at - 10), at):
            return True
        return not (_is_in_word(before[-1]) or _joins(before[:-1], before[-1], letter))

    def ends_word(self, at: int) -> bool:
        """Whether a word may end before that place."""
        letter, after = self.dashed[at - 1], self.dashed[at : at + 2]
        if not _is_in_word(letter) or not after or _is_unspaced(letter):
            return True
        return not (_is_in_word(after[0]) or _joins(letter, after[0], after[1:]))


@lru_cache(maxsize=8)
def _search(text: str) -> _Searched:
    dashed = text.translate(_KEPT_DASHES)
    return _Searched(fold_quote(text), fold_quote(dashed))


def _is_in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _joins(before: str, char: str, after: str) -> bool:
    """Whether a character between two others makes one word or number of them."""
    if not before or not after or not _is_in_word(before) or not _is_in_word(after):
        return False
    return char in "'-." or (char in ",:" and before.isdigit() and after.isdigit())


def _is_unspaced(char: str) -> bool:
    """Whether its script sets no spaces between words."""
    return unicodedata.name(char, "").startswith(_UNSPACED_SCRIPTS)
