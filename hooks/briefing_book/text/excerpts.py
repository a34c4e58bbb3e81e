"""Shortened texts: for a message, for a title."""

from __future__ import annotations

import re
import unicodedata


def quote(text: str, most: int = 60) -> str:
    """The text as a message quotes it: in quotation marks, on one line, `most` characters long."""
    line = " ".join(text[: most * 20].split())
    return f'"{line[:most]}…"' if len(line) > most or len(text) > most * 20 else f'"{line}"'


_SENTENCE_ENDS = re.compile(r"[.!?…]+[”’\"')\]]*\s+|[\u3002\uff01\uff1f]+")
ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“‘\"'])"
    r"(?:(?:[^\W\d_]\.)*[^\W\d_]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Maj|Capt|Adm|Sgt|Sen|Rep|Amb"
    r"|Gov|Hon|No|Nos|Art|para|paras|vs|approx|Inc|Ltd|Co|Corp|Jr|Sr|etc)$",
    re.IGNORECASE,
)


def shorten(text: str, length: int) -> str:
    """The text on one line; where it has more than `length` characters, cut and ended with ` …`.

    It is cut between words, where the script has spaces, and never inside an editor's `[…]`; a
    quotation mark that the cut left open is closed. With that mark the result may be one
    character longer than `length`.
    """
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    limit = max(length - 2, 1)
    head = text[: limit + 1].rpartition(" ")[0]
    if len(head) < limit // 2:
        head = _cut_word(text, limit)
    if head.rfind("[") > head.rfind("]"):
        head = head[: head.rfind("[")] or head
    head = head.rstrip(" ,;:.–—-…") or head
    return head + (" …”" if head.count("“") > head.count("”") else " …")


def _cut_word(text: str, limit: int) -> str:
    """The first characters, without tearing accents and joiners off the letter they belong to."""
    while limit > 1 and unicodedata.category(text[limit])[0] in "MC":
        limit -= 1
    return text[:limit]


def end_of_sentence(text: str) -> int:
    """Where the first sentence of plain text ends; a number that it begins with is none."""
    for end in _SENTENCE_ENDS.finditer(text):
        before = text[: end.start()]
        if not before.isdecimal() and not ABBREVIATION.search(before):
            return end.end()
    return len(text)
