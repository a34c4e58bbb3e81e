"""The editor's marks in a quote: `[…]` around an insertion, `…` for an omission."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"(\[[^\[\]]*\]|…|\.\.\.)")


@dataclass(frozen=True, slots=True)
class QuotePart:
    """A run of the quote: the speaker's words, or a mark of the editor's."""

    text: str
    is_mark: bool


def split_quote(quote: str) -> list[list[QuotePart]]:
    """The paragraphs of a quote, each split into the speaker's words and the editor's marks.

    The parts of a paragraph joined give the paragraph back, white space folded.
    """
    paragraphs = [" ".join(block.split()) for block in re.split(r"\n\s*\n", quote.strip())]
    return [
        [QuotePart(run, bool(_MARK.fullmatch(run))) for run in _MARK.split(paragraph) if run]
        for paragraph in paragraphs
    ]
