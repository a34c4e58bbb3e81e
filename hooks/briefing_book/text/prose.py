"""Prose: CommonMark without raw HTML, images or headings, made safe HTML.

Only `1.` begins a numbered list: a paragraph that begins with a year or a day stays one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.token import Token
from markupsafe import Markup

# Images would be fetched from other hosts; headings would break the outline of the page.
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": False}).disable(
    ["image", "heading", "lheading", "html_block", "html_inline"]
)
_OTHER_NUMBER = re.compile(r"[ \t]*(?!0*1[.)])[0-9]+[.)]")


def _is_list(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """The rule of lists, where no number but 1 begins one."""
    begins = state.src[state.bMarks[start_line] + state.tShift[start_line] :]
    goes_on = state.listIndent >= 0
    may_be = goes_on or not _OTHER_NUMBER.match(begins)
    return may_be and list_block(state, start_line, end_line, silent)


_MARKDOWN.block.ruler.at("list", _is_list, {"alt": ["paragraph", "reference", "blockquote"]})
_SAFE_SCHEMES = ("http://", "https://", "mailto:")


def _is_safe_link(url: str) -> bool:
    return url.lower().startswith(_SAFE_SCHEMES)


_MARKDOWN.validateLink = _is_safe_link  # type: ignore[method-assign]


def render_prose(text: str) -> Markup:
    """Prose as HTML. Raw HTML in it is shown as text; links lead to http(s) or mail addresses."""
    return _read(text)[0]


def plain_prose(text: str) -> str:
    """Prose as plain text on one line, without its markup."""
    return _read(text)[1]


@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[Markup, str]:
    """Prose as HTML and as plain text. An entry's is asked for by a dozen pages and feeds."""
    tokens = _MARKDOWN.parse(text)
    html = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    return Markup(html), " ".join("".join(_list_words(tokens)).split())  # noqa: S704 - markdown-it escapes


def _list_words(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                yield " "
            elif child.content:
                yield child.content
        if token.type in ("fence", "code_block"):
            yield token.content
        if token.nesting == -1 or token.block:
            yield " "
        if token.type == "list_item_open" and token.info:
            yield f"{token.info}{token.markup} "
