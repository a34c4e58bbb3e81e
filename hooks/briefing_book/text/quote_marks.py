"""The marks in a quote: the editor's, and those that the words have themselves.

`[…]` around an insertion and `…` for an omission are the editor's. What stands in brackets in the
source is written `[[sic]]` and shown as it stands there, `[sic]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_OF_SOURCE = re.compile(r"\[(\[(?:[^\[\]\n]|\n(?!\s*\n))*\])\]")
_PART = re.compile(rf"{_OF_SOURCE.pattern}|(\[[^\[\]]*\]|…|\.\.\.)")
_QUOTATION_MARKS = (("“", "”"), ('"', '"'), ("«", "»"))


@dataclass(frozen=True, slots=True)
class QuotePart:
    """A run of the quote: the speaker's words, or a mark of the editor's."""

    text: str
    is_mark: bool


def show_quote(quote: str) -> str:
    """The quote as readers see it: what the source has in brackets stands in them."""
    return _OF_SOURCE.sub(r"\1", quote)


def find_stray_brackets(quote: str) -> int | None:
    """The offset of two brackets that open or close no `[[…]]`; None where there are none."""
    rest = _OF_SOURCE.sub(lambda match: " " * len(match[0]), quote)
    if (at := rest.find("[[")) >= 0:
        return at
    are_closed = rest.count("]") <= rest.count("[")
    return None if are_closed or "]]" not in rest else rest.index("]]")


def split_quote(quote: str) -> list[list[QuotePart]]:
    """The paragraphs of a quote, each split into the speaker's words and the editor's marks.

    The parts of a paragraph joined give the paragraph as it is shown, white space folded. Quotation
    marks around the whole are left out: the page sets its own.
    """
    text = unwrap_quote(quote.strip())
    paragraphs = [" ".join(block.split()) for block in re.split(r"\n\s*\n", text)]
    return [_split_paragraph(paragraph) for paragraph in paragraphs]


def _split_paragraph(paragraph: str) -> list[QuotePart]:
    parts: list[QuotePart] = []
    words, end = "", 0
    for match in _PART.finditer(paragraph):
        of_source, mark = match.groups()
        words += paragraph[end : match.start()] + (of_source or "")
        end = match.end()
        if mark:
            parts += [QuotePart(words, is_mark=False)] if words else []
            parts.append(QuotePart(mark, is_mark=True))
            words = ""
    words += paragraph[end:]
    return [*parts, QuotePart(words, is_mark=False)] if words else parts


def quote_on_one_line(quote: str) -> str:
    """The quote as it stands between quotation marks in a line of text."""
    return unwrap_quote(" ".join(show_quote(quote).split()))


def unwrap_quote(quote: str) -> str:
    """The quote without the quotation marks that an editor put around the whole of it."""
    for opening, closing in _QUOTATION_MARKS:
        inside = quote[1:-1]
        if quote.startswith(opening) and quote.endswith(closing) and inside.strip():
            return inside if opening not in inside and closing not in inside else quote
    return quote
