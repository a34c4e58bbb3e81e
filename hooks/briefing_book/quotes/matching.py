"""Finding a quote in the text that it is taken from.

White space, the shape of quotation marks and the length of dashes may differ, and nothing else.
`[…]` and `…` are the editor's marks: an insertion stands for a few words or for none, an omission
for any passage; where the text itself has the same mark at that place, that is a match too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from ..text.folding import fold_quote
from ..text.quote_marks import split_quote

MOST_INSERTED = 80
MOST_OMITTED = 5_000
_ROOM = 8
_PUNCTUATION = re.compile(r"^\W+|\W+$")
# A private character for each long dash, which the folding leaves alone.
_KEPT_DASHES = str.maketrans(dict.fromkeys("–—―", "\ue000"))
_ELISION = re.compile(r"(?<!\w)(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'\Z", re.IGNORECASE)
_UNSPACED_SCRIPTS = (
    "CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN", "BOPOMOFO",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage that comes nearest to a quote, and what differs: quote's words, text's words."""

    passage: str
    differences: tuple[tuple[str, str], ...]


def find_quote(quote: str, text: str) -> bool:
    """Whether the quote stands in the text, word for word but for the editor's marks."""
    searched = _search(text)
    pieces = _split(quote)
    first = next((piece for piece in pieces if not piece.is_mark), None)
    if first is None:
        return False
    starts = searched.find_whole(first.text, 0, len(searched.folded))
    return any(_matches(pieces, searched, start) for start in starts)


def find_nearest(quote: str, text: str) -> Nearest | None:
    """The passage of the text that is most like the quote, or None where nothing is like it."""
    wanted, found = fold_quote(quote).split(" "), fold_quote(text).split(" ")
    block = _align(found, wanted).find_longest_match()
    if block.size == 0:
        return None
    # The text may have words more before and after what is alike.
    room = max(_ROOM, len(wanted) // 2)
    start = block.a - block.b
    passage = _trim(wanted, found[max(0, start - room) : start + len(wanted) + room])
    return Nearest(" ".join(passage), tuple(_differ(wanted, passage)))


def _align(one: list[str], other: list[str]) -> SequenceMatcher[str]:
    """The two laid side by side, by their words without the punctuation at them."""
    bare_one, bare_other = (
        [_PUNCTUATION.sub("", word) or word for word in words] for words in (one, other)
    )
    return SequenceMatcher(None, bare_one, bare_other, autojunk=False)


def _trim(wanted: list[str], around: list[str]) -> list[str]:
    """The passage without the words of the text before and after it.

    Where the quote's first or last words differ, as many of the text stay as the quote has.
    """
    codes = _align(wanted, around).get_opcodes()
    start, end = 0, len(around)
    tag, a, b, _, d = codes[0]
    if tag != "equal":
        start = max(0, d - (b - a))
    tag, a, b, c, _ = codes[-1]
    if tag != "equal":
        end = c + (b - a)
    return around[start:end]


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    is_mark: bool

    @property
    def most(self) -> int:
        """How many characters of the text a mark may stand for."""
        return MOST_INSERTED if self.text.startswith("[") else MOST_OMITTED


def _split(quote: str) -> list[_Piece]:
    """The quote's words and marks in turn, folded; paragraphs run on."""
    parts = [part for paragraph in split_quote(quote) for part in (*paragraph, None)]
    pieces: list[_Piece] = []
    for part in parts[:-1]:
        if part is not None and part.is_mark:
            pieces.append(_Piece(fold_quote(part.text), is_mark=True))
        else:
            words = fold_quote(part.text) if part else ""
            if pieces and not pieces[-1].is_mark:
                joined = f"{pieces.pop().text} {words}".strip()
                words = joined
            if words:
                pieces.append(_Piece(words, is_mark=False))
    return pieces


def _matches(pieces: list[_Piece], text: _Searched, start: int) -> bool:
    """Whether the pieces follow each other in the text, the first words at `start`."""
    at, gap, begun = start, 0, False
    for piece in pieces:
        if piece.is_mark:
            gap += piece.most
            continue
        # A literal mark in the text lies within what the mark may stand for.
        latest = at + (gap + 2 if begun else 0)
        found = next(text.find_whole(piece.text, at, latest), None)
        if found is None:
            return False
        at, gap, begun = found + len(piece.text), 0, True
    return True


@dataclass(frozen=True)
class _Searched:
    """A text as it is compared, and, letter by letter the same, with its long dashes as they are.

    What a hyphen joins is one word; what stands between dashes is not.
    """

    folded: str
    dashed: str

    def find_whole(self, words: str, start: int, latest: int) -> Iterator[int]:
        """Where the words begin, between two places, and are no part of longer words."""
        at = self.folded.find(words, start, latest + len(words))
        while at >= 0:
            if self._begins_word(at) and self._ends_word(at + len(words)):
                yield at
            at = self.folded.find(words, at + 1, latest + len(words))

    def _begins_word(self, at: int) -> bool:
        letter, before = self.dashed[at], self.dashed[max(0, at - 2) : at]
        if not _is_in_word(letter) or not before or _is_unspaced(letter):
            return True
        if letter.isdigit() and before[-1] in "-+":
            return False  # the number is another one
        if before[-1] == "'" and _ELISION.search(self.dashed, max(0, at - 10), at):
            return True
        return not (_is_in_word(before[-1]) or _joins(before[:-1], before[-1], letter))

    def _ends_word(self, at: int) -> bool:
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


def _differ(wanted: list[str], found: list[str]) -> Iterator[tuple[str, str]]:
    """The words that differ; not those where the text only goes on after the quote's last word."""
    for tag, a, b, c, d in _align(wanted, found).get_opcodes():
        alike = zip(wanted[a:b], found[c:d], strict=True) if tag == "equal" else ()
        pairs = alike or [(" ".join(wanted[a:b]), " ".join(found[c:d]))]
        is_edge = a == 0 or b == len(wanted)
        for words, text in pairs:
            if words != text and not (is_edge and words and find_quote(words, text)):
                yield words, text
