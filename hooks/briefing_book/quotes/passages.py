"""The passage of a text that comes nearest to a quote which is not in it, and what differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from .matching import Effort, is_in
from .print import fold_print, take_hyphens

MOST_COMPARED = 200
"""How many words of a quote are compared: half a page, of which three differences are told."""
_ROOM = 8
_BARE = re.compile(r"\W*(.*\w)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a text, and what differs: quote's words, text's words."""

    words: str
    differences: tuple[tuple[str, str], ...]


def find_nearest_passage(quote: str, text: str) -> Passage | None:
    """The passage of the text that is most like the quote, or None where nothing is like it.

    Of a long quote it is the first part of `MOST_COMPARED` words that the text has not.
    """
    folded = fold_print(text)
    wanted = _choose(fold_print(quote).split(" "), text)
    start = _align(wanted, _strip_words(folded))
    if start is None:
        return None
    found = folded.split(" ")
    # The text may have words more before and after what is alike.
    room = max(_ROOM, len(wanted) // 2)
    passage = _trim(wanted, found[max(0, start - room) : start + len(wanted) + room])
    return Passage(" ".join(passage), tuple(_differ(wanted, passage)))


def _choose(words: list[str], text: str) -> list[str]:
    """As many words of the quote as are compared; the parts overlap by half."""
    effort, step = Effort(), MOST_COMPARED // 2
    parts = (words[at : at + MOST_COMPARED] for at in range(0, max(1, len(words) - step), step))
    missing = (part for part in parts if not is_in(" ".join(part), text, effort))
    return next(missing, words[:MOST_COMPARED])


def _align(wanted: Sequence[str], text: str) -> int | None:
    """At which word of the text the quote would begin, if it were there: by its longest run.

    Both are compared without the punctuation at their words.
    """
    bare = [_strip(word) for word in wanted]
    longest, first = 0, 0
    start = 0
    for end in range(1, len(bare) + 1):
        while start < end and _join(bare[start:end]) not in text:
            start += 1
        if end - start > longest:
            longest, first = end - start, start
    if not longest:
        return None
    at = text.index(_join(bare[first : first + longest]))
    return text.count(" ", 0, at) - first


@lru_cache(maxsize=8)
def _strip_words(text: str) -> str:
    return _join([_strip(word) for word in text.split(" ")])


def _join(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _strip(word: str) -> str:
    """The word without the punctuation at it; what is nothing else stays."""
    match = _BARE.match(word)
    return (match and match[1]) or word


def _lay_side_by_side(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    bare_one, bare_other = ([_strip(word) for word in words] for words in (one, other))
    return SequenceMatcher(None, bare_one, bare_other, autojunk=False)


def _trim(wanted: list[str], around: list[str]) -> list[str]:
    """The passage without the words of the text before and after it.

    Where the quote's first or last words differ, as many of the text stay as the quote has.
    """
    codes = _lay_side_by_side(wanted, around).get_opcodes()
    start, end = 0, len(around)
    tag, a, b, _, d = codes[0]
    if tag != "equal":
        start = max(0, d - (b - a))
    tag, a, b, c, _ = codes[-1]
    if tag != "equal":
        end = c + (b - a)
    return around[start:end]


def _differ(wanted: list[str], found: list[str]) -> Iterator[tuple[str, str]]:
    """The words that differ; not those where the text only goes on after the quote's last word."""
    for tag, a, b, c, d in _lay_side_by_side(wanted, found).get_opcodes():
        alike = zip(wanted[a:b], found[c:d], strict=True) if tag == "equal" else ()
        pairs = alike or [(" ".join(wanted[a:b]), " ".join(found[c:d]))]
        is_edge = a == 0 or b == len(wanted)
        for words, text in pairs:
            may_go_on = is_edge or take_hyphens(words).text == take_hyphens(text).text
            if words != text and not (may_go_on and words and is_in(words, text)):
                yield words, text
