"""Parts of a line that are written from right to left.

What stands beside such a part, be it a comma or a number, would move to its other side: a page
keeps each part apart from what is around it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LETTERS = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_WITHIN = r" \u00a0\u200c-\u200f'\u2019\"\u201c\u201d./0-9\-"
# Two names with a comma between them are two parts: the first is to stand first.
_PART = re.compile(rf"([{_LETTERS}]+(?:[{_WITHIN}]+[{_LETTERS}]+)*)")


class Run(NamedTuple):
    """A part of a line, and whether it is written from right to left."""

    text: str
    is_right_to_left: bool


def base_direction(text: str) -> str:
    """The direction of a line that is a text of its own, as HTML has it.

    `auto` where the text is written in one direction; in two, that of most of its letters: a title
    in English that begins with a name in Arabic is `ltr`.
    """
    letters = {False: 0, True: 0}
    for run in split_directions(text):
        letters[run.is_right_to_left] += sum(map(str.isalpha, run.text))
    if not all(letters.values()):
        return "auto"
    return "rtl" if letters[True] > letters[False] else "ltr"


def split_directions(text: str) -> list[Run]:
    """The parts of a line; joined they give it back."""
    parts = _PART.split(text)
    return [Run(part, index % 2 == 1) for index, part in enumerate(parts) if part]
