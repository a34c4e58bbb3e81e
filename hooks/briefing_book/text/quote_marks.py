"""The editor's marks in a quote: `[…]` around an insertion, `…` for an omission."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"(\[[^\[\]]*\]|…|\.\.\.)")
_QUOTATION_MARKS = (("“", "”"), ('"', '"'), ("«", "»"))


@dataclass(frozen=True, slots=True)
class QuotePart:
    """A run of the quote: the speaker's words, or a mark of the editor's."""

    text: str
    is_mark: bool


def split_quote(quote: str) -> list[list[QuotePart]]:
    """The paragraphs of a quote, each split into the speaker's words and the editor's marks.

    The parts of a paragraph joined give the paragraph back, white space folded. Quotation marks
    around the whole are left out: the page sets its own.
    """
    text = unwrap_quote(quote.strip())
    paragraphs = [" ".join(block.split()) for block in re.split(r"\n\s*\n", text)]
    return [
        [QuotePart(run, bool(_MARK.fullmatch(run))) for run in _MARK.split(paragraph) if run]
        for paragraph in paragraphs
    ]


def quote_on_one_line(quote: str) -> str:
    """The quote as it stands between quotation marks in a line of text."""
    return unwrap_quote(" ".join(quote.split()))


def unwrap_quote(quote: str) -> str:
    """The quote without the quotation marks that an editor put around the whole of it."""
    for opening, closing in _QUOTATION_MARKS:
        inside = quote[1:-1]
        if quote.startswith(opening) and quote.endswith(closing) and inside.strip():
            return inside if opening not in inside and closing not in inside else quote
    return quote
