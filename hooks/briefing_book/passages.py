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

from .quotes import split_quote

MOST_INSERTED = 80
MOST_OMITTED = 5_000
_ROOM = 8
_PUNCTUATION = re.compile(r"^\W+|\W+$")

# Some look like others on purpose: they are the characters that are meant.
_MARKS = str.maketrans(
    dict.fromkeys("“”„‟«»＂", '"')  # noqa: RUF001
    | dict.fromkeys("‘’‚‛‹›＇ʼ", "'")  # noqa: RUF001
    | dict.fromkeys("‐‑‒–—―−", "-")  # noqa: RUF001
)


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage that comes nearest to a quote, and what differs: quote's words, text's words."""

    passage: str
    differences: tuple[tuple[str, str], ...]


@lru_cache(maxsize=64)
def fold_text(text: str) -> str:
    """The form in which a quote and a text are compared."""
    plain = unicodedata.normalize("NFC", text).translate(_MARKS)
    return " ".join(plain.split()).replace("...", "…")


def find_quote(quote: str, text: str) -> bool:
    """Whether the quote stands in the text, word for word but for the editor's marks."""
    folded = fold_text(text)
    pieces = _split(quote)
    if not any(not piece.is_mark for piece in pieces):
        return False
    return any(_matches(pieces, folded, start) for start in _starts(pieces, folded))


def find_nearest(quote: str, text: str) -> Nearest | None:
    """The passage of the text that is most like the quote, or None where nothing is like it."""
    wanted, found = fold_text(quote).split(" "), fold_text(text).split(" ")
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
            pieces.append(_Piece(fold_text(part.text), is_mark=True))
        else:
            words = fold_text(part.text) if part else ""
            if pieces and not pieces[-1].is_mark:
                joined = f"{pieces.pop().text} {words}".strip()
                words = joined
            if words:
                pieces.append(_Piece(words, is_mark=False))
    return pieces


def _starts(pieces: list[_Piece], text: str) -> list[int]:
    """Where in the text the quote may begin."""
    first = next(piece for piece in pieces if not piece.is_mark)
    return [match.start() for match in _pattern(first.text).finditer(text)]


def _matches(pieces: list[_Piece], text: str, start: int) -> bool:
    """Whether the pieces follow each other in the text, the first words at `start`."""
    at, gap, begun = start, 0, False
    for piece in pieces:
        if piece.is_mark:
            gap += piece.most
            continue
        if not begun:
            at, begun, gap = start + len(piece.text), True, 0
            continue
        # A literal mark in the text lies within what the mark may stand for.
        found = _pattern(piece.text).search(text, at)
        if found is None or found.start() - at > gap + 2:
            return False
        at, gap = found.end(), 0
    return True


@lru_cache(maxsize=256)
def _pattern(words: str) -> re.Pattern[str]:
    """The words, not as a part of longer ones."""
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return re.compile(before + re.escape(words) + after)


def _differ(wanted: list[str], found: list[str]) -> Iterator[tuple[str, str]]:
    """The words that differ; not those where the text only goes on after the quote's last word."""
    for tag, a, b, c, d in _align(wanted, found).get_opcodes():
        alike = zip(wanted[a:b], found[c:d], strict=True) if tag == "equal" else ()
        pairs = alike or [(" ".join(wanted[a:b]), " ".join(found[c:d]))]
        is_edge = a == 0 or b == len(wanted)
        for words, text in pairs:
            if words != text and not (is_edge and words and find_quote(words, text)):
                yield words, text
