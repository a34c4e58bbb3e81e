"""What printing does to words, and what is no part of them.

A line that ends in a hyphen may cut a word (`inter-` / `national`) or end in a hyphen of the
word's own (`non-` / `aligned`); a ligature is one character for several letters; soft hyphens and
the marks of direction are not seen. None of it makes other words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from unicodedata import normalize

from ..text.folding import fold_quote

LINE_END = "\ue001"
"""Stands in a marked text for the white space after a hyphen with which a line ends."""
LONG_DASH = "\ue000"
"""Stands in a marked text for a dash that is longer than a hyphen."""
_LONG_DASHES = str.maketrans(dict.fromkeys("–—―", LONG_DASH))
_HYPHEN_AT_LINE_END = re.compile(r"(?<=\w)([-\u2010])[^\S\r\n]*[\r\n\f\v\u2028\u2029]\s*(?=\w)")
_SOFT_HYPHEN = re.compile(r"\u00ad\s*")
_UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
_PRESENTATION_FORMS = re.compile("[\ufb00-\ufdff\ufe70-\ufefe]+")
"""Ligatures, and the forms of Arabic letters by their place in a word, of which PDF is full."""
_JOINT = re.compile(r"(?<=\w)-(?: -?)?(?=\w)")


def fold_print(text: str) -> str:
    """The text as `fold_quote` has it, without what printing does to letters."""
    seen = _UNSEEN.sub("", _SOFT_HYPHEN.sub("", text))
    return fold_quote(_PRESENTATION_FORMS.sub(lambda found: normalize("NFKC", found[0]), seen))


def mark_print(text: str) -> str:
    """The same, letter by letter, with `LONG_DASH` and `LINE_END` where they are."""
    marked = _HYPHEN_AT_LINE_END.sub(rf"\1{LINE_END}", _SOFT_HYPHEN.sub("", text))
    return fold_print(marked.translate(_LONG_DASHES))


@dataclass(frozen=True)
class Unhyphenated:
    """A folded text without its hyphens between letters, and where they were.

    `places` are the offsets in `text` of the letters that followed them, and `hyphens` what stood
    there: `-`, `- ` at the end of a line, or `- -` where the next line has it again.
    """

    text: str
    places: Sequence[int]
    hyphens: Sequence[str]

    @cached_property
    def _removed(self) -> Sequence[int]:
        """How many characters were removed up to and with each hyphen."""
        removed, total = [0], 0
        for hyphen in self.hyphens:
            total += len(hyphen)
            removed.append(total)
        return removed

    def offset_in_full(self, at: int) -> int:
        """Where the letter at an offset stands in the text with its hyphens."""
        return at + self._removed[bisect_right(self.places, at)]

    def list_hyphens(self, start: int, end: int) -> dict[int, str]:
        """What stood between the letters from `start` to `end`, by the offset from `start`."""
        first, last = bisect_right(self.places, start), bisect_left(self.places, end)
        return {self.places[index] - start: self.hyphens[index] for index in range(first, last)}


def take_hyphens(folded: str) -> Unhyphenated:
    """Take the hyphens between letters or digits out of a text that is folded."""
    pieces, places, hyphens = [], [], []
    length = end = 0
    for match in _JOINT.finditer(folded):
        pieces.append(folded[end : match.start()])
        length += match.start() - end
        places.append(length)
        hyphens.append(match[0])
        end = match.end()
    return Unhyphenated("".join([*pieces, folded[end:]]), places, hyphens)


def may_be_printed(hyphen: str, printed: str, before: str, after: str) -> bool:
    """Whether what stands between two letters of a quote may be printed like that.

    Args:
        hyphen: what stands in the quote, a hyphen or nothing.
        printed: what stands in the text; it begins with a `LONG_DASH` where that is one.
        before: the character before it.
        after: the character after it.
    """
    if hyphen == printed.replace(LONG_DASH, "-"):
        return True
    if hyphen == "-":
        return len(printed) > 1
    cuts_word = printed == "- " and before.isalpha() and after.isalpha()
    return not hyphen and cuts_word and (before.isupper() or not after.isupper())
