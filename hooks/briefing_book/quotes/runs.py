"""The runs of words of a quote: what stands between the editor's marks, and what these stand for.

An insertion stands for a few words or for none, an omission for any passage. One of letters alone
that stands at a word without a space, `[w]e` or `agree[d]`, stands for letters of that word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from ..text.quote_marks import QuotePart, split_quote

MOST_INSERTED = 80
MOST_OMITTED = 5_000
LEAST_LETTERS = 3
"""For how many letters of a word an insertion within it may stand, if it has no more itself."""
_UNSPACED_SCRIPTS = (
    "CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN", "BOPOMOFO",
)  # fmt: skip
_BREAK = QuotePart(" ", is_mark=False)


@dataclass(frozen=True, slots=True)
class Run:
    """Words between two of the editor's marks.

    `head` is the mark that stands for letters before the first of the words, `tail` the one for
    letters after the last; `room` is how many characters of the text may stand between the words
    and the next ones; `goes_on` says that the tail is the head of those.
    """

    words: str
    head: str = ""
    tail: str = ""
    room: int = 0
    goes_on: bool = False


def list_runs(quote: str) -> list[Run]:
    """The words between the editor's marks; paragraphs run on."""
    runs: list[Run] = []
    words = head = ""
    gap: list[QuotePart] = []
    parts = [part for paragraph in split_quote(quote) for part in (*paragraph, _BREAK)]
    for part in parts:
        if part.is_mark or not part.text.strip():
            gap.append(part)
            continue
        if any(one.is_mark for one in gap):
            next_head = _within_word(gap[-1], part.text[0])
            if words:
                tail = _within_word(gap[0], words[-1])
                goes_on = len(gap) == 1 and bool(tail and next_head)
                runs.append(Run(words, head, tail, _room(gap, tail, next_head), goes_on))
            words, head = "", next_head
        words += " " * bool(words and gap) + part.text
        gap = []
    if words:
        runs.append(Run(words, head, _within_word(gap[0], words[-1])))
    return runs


def _within_word(part: QuotePart, beside: str) -> str:
    """The mark, if it stands for letters of the word beside it."""
    inside = part.text[1:-1]
    is_letters = part.text.startswith("[") and all(map(is_letter, inside))
    return part.text if is_letters and is_letter(beside) and not is_unspaced(beside) else ""


def _room(gap: Sequence[QuotePart], tail: str, head: str) -> int:
    loose = gap[1 if tail else 0 : -1 if head else None]
    room = sum(
        MOST_INSERTED if part.text.startswith("[") else MOST_OMITTED
        for part in loose
        if part.is_mark
    )
    # A literal mark in the text lies within what the mark may stand for.
    return room + 2 if room else 1


def most_letters(mark: str) -> int:
    """For how many letters of a word an insertion within it may stand."""
    return max(LEAST_LETTERS, len(mark) - 2)


def is_letter(char: str) -> bool:
    """Whether it is a letter, or a mark on one."""
    return char.isalpha() or unicodedata.category(char)[0] == "M"


def is_in_word(char: str) -> bool:
    """Whether it is a part of words or numbers."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def is_unspaced(char: str) -> bool:
    """Whether its script sets no spaces between words."""
    return unicodedata.name(char, "").startswith(_UNSPACED_SCRIPTS)
