"""Prose: CommonMark without raw HTML, images or headings, made safe HTML."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markupsafe import Markup

# Images would be fetched from other hosts; headings would break the outline of the page.
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": False}).disable(
    ["image", "heading", "lheading", "html_block", "html_inline"]
)
_SAFE_SCHEMES = ("http://", "https://", "mailto:")


def _is_safe_link(url: str) -> bool:
    return url.lower().startswith(_SAFE_SCHEMES)


_MARKDOWN.validateLink = _is_safe_link  # type: ignore[method-assign]


def render_prose(text: str) -> Markup:
    """Prose as HTML. Raw HTML in it is shown as text; links lead to http(s) or mail addresses."""
    return Markup(_MARKDOWN.render(text))  # noqa: S704 - markdown-it escapes what it renders


def plain_prose(text: str) -> str:
    """Prose as plain text on one line, without its markup."""
    words: list[str] = []
    for token in _MARKDOWN.parse(text):
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                words.append(" ")
            elif child.content:
                words.append(child.content)
        if token.type in ("fence", "code_block"):
            words.append(token.content)
        if token.nesting == -1 or token.block:
            words.append(" ")
    return " ".join("".join(words).split())
