"""Characters that can't be told by sight: hidden ones, and spaces that are none to YAML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .problems import MAX_PROBLEMS, Position, Problem

HIDDEN_CLASS = (
    r"\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff"
)
"""What is refused wherever it stands, as the inside of a character class of a pattern.

It is what no text needs and what XML, which the feeds are, has no way to write; the line breaks of
YAML 1.1 that are none in YAML 1.2; and what turns the order of letters round, so that a text looks
like another one. Text that runs from right to left does so without them.
"""
HIDDEN = re.compile(f"[{HIDDEN_CLASS}]")
HIDDEN_IN_FILE = re.compile(HIDDEN.pattern.replace(r"\u000b-\u001f", r"\u000b\u000c\u000e-\u001f"))
"""The same but for the carriage return, with which lines may end."""
ODD_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""What looks like a space and is none to YAML; word processors and web pages are full of it."""
LINE_BREAK = re.compile(r"\r\n|\r|\n")

_TURNS_ROUND = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_HIDDEN_RUN = re.compile(f"{HIDDEN_IN_FILE.pattern}+")


def list_hidden(path: str, text: str) -> Iterator[Problem]:
    """A problem for each run of hidden characters in the text of a file, but only so many."""
    line, begin = 1, 0
    for count, found in enumerate(_HIDDEN_RUN.finditer(text)):
        for end in LINE_BREAK.finditer(text, begin, found.start()):
            line, begin = line + 1, end.end()
        at = Position(line, found.start() - begin + 1)
        char = found.group()[0]
        if char == "\0":
            yield Problem(path, *at, "encoding", "this file is not UTF-8", "save the file as UTF-8")
            return
        message = f"the character {name_hidden(char)} stands here, which can't be seen"
        hint = "delete it and type what it stands for"
        if _TURNS_ROUND.match(char):
            hint = "delete it: a text that runs from right to left needs none"
        yield Problem(path, *at, "hidden-character", message, hint)
        if count == MAX_PROBLEMS:
            return


def name_hidden(char: str) -> str:
    """`U+202E (right-to-left override)`; control characters have a number only."""
    name = unicodedata.name(char, "").lower()
    return f"U+{ord(char):04X}" + (f" ({name})" if name else "")


def explain_odd_space(char: str) -> tuple[str, str]:
    """Message and hint where such a space stands among what YAML reads as its own."""
    name = unicodedata.name(char).lower()
    article = "an" if name[0] in "aeiou" else "a"
    return f"{article} {name} (U+{ord(char):04X}) stands here", "delete it and type a space"
