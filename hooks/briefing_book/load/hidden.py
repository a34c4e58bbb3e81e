"""Hidden characters in a file: where they stand, and what to do about them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problems import MAX_PROBLEMS, Position, Problem
from ..text.characters import HIDDEN_IN_FILE, LINE_BREAK, name_hidden
from .encoding import refuse_encoding

_TURNS_ROUND = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_SEPARATES = re.compile(r"[\u00ad\u200b]")
_BLANK = re.compile(r"[\u115f\u1160\u2800\u3164\uffa0]")
_HIDDEN_RUN = re.compile(f"(?:{HIDDEN_IN_FILE.pattern})+")


def list_hidden(path: str, text: str) -> Iterator[Problem]:
    """A problem for each run of hidden characters in the text of a file, but only so many."""
    line, begin = 1, 0
    for count, found in enumerate(_HIDDEN_RUN.finditer(text)):
        for end in LINE_BREAK.finditer(text, begin, found.start()):
            line, begin = line + 1, end.end()
        at = Position(line, found.start() - begin + 1)
        char = found.group()[0]
        if char == "\0":
            yield refuse_encoding(path, at, text.encode())
            return
        message = f"the character {name_hidden(char)} stands here, which can't be seen"
        hint = "delete it and type what it stands for"
        if _SEPARATES.match(char):
            hint = "delete it: browsers break lines without it, and nobody finds a word that has it"
        if _BLANK.match(char):
            hint = "delete it, and type a space where one belongs"
        if _TURNS_ROUND.match(char):
            hint = "delete it: a text that runs from right to left needs none"
        yield Problem(path, *at, "hidden-character", message, hint)
        if count == MAX_PROBLEMS:
            return
